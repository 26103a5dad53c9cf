/**
 * What the benchmark adds to the content script of its own copy of the test build: it times the script's tasks, and asks the worker when told to.
 * A task is from its first line to the next one that the browser begins: a message to itself tells when. Needs nothing of the extension.
 */
export const PROBE_BEFORE = `
(() => {
  const probe = (globalThis.wiremarkProbe ??= { tasks: [], api: globalThis.browser ?? globalThis.chrome });
  const time = (start) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      probe.tasks.push(performance.now() - start);
      channel.port1.close();
    };
    channel.port2.postMessage(0);
  };
  const idle = globalThis.requestIdleCallback.bind(globalThis);
  globalThis.requestIdleCallback = (run, options) => idle((deadline) => {
    const start = performance.now();
    run(deadline);
    time(start);
  }, options);
  time(performance.now());
  window.addEventListener('message', async ({ data }) => {
    if (data?.wiremark === 'tasks') window.postMessage({ wiremarkAnswer: probe.tasks }, '*');
    if (data?.wiremark !== 'check') return;
    const start = performance.now();
    const state = await probe.api.runtime.sendMessage({ type: 'check-page', page: data.page }).then(
      (answer) => (answer?.ok ? answer.value.state : JSON.stringify(answer)),
      (error) => String(error),
    );
    window.postMessage({ wiremarkAnswer: { milliseconds: performance.now() - start, state } }, '*');
  });
})();
`;

/** An expression for the page: sends the probe a message, resolves with its answer. */
export function askProbe(message: object): string {
  return `new Promise((resolve) => {
    const listen = ({ data }) => {
      if (data?.wiremarkAnswer === undefined) return;
      removeEventListener('message', listen);
      resolve(data.wiremarkAnswer);
    };
    addEventListener('message', listen);
    postMessage(${JSON.stringify(message)}, '*');
  })`;
}
