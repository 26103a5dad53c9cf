/**
 * What the benchmark puts before each script that its own copy of the test build runs in pages: it times their tasks, and asks the worker when
 * told to. A task is from its first line to the next one that the browser begins: one of the highest priority tells when, so that no task of
 * the page comes between. Needs nothing of the extension; the scripts share one world, so the second finds the probe of the first.
 */
export const PROBE_BEFORE = `
(() => {
  const isFirst = globalThis.wiremarkProbe === undefined;
  const probe = (globalThis.wiremarkProbe ??= { tasks: [], api: globalThis.browser ?? globalThis.chrome });
  const time = (start) => {
    void scheduler.postTask(() => probe.tasks.push(performance.now() - start), { priority: 'user-blocking' });
  };
  time(performance.now());
  if (!isFirst) return;
  const idle = globalThis.requestIdleCallback.bind(globalThis);
  globalThis.requestIdleCallback = (run, options) => idle((deadline) => {
    time(performance.now());
    run(deadline);
  }, options);
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
