import type { Steps } from '../../steps.ts';

/** Longest wait for an idle moment, in milliseconds: a page that is never idle is read all the same. */
const IDLE_TIMEOUT_MS = 800;

/** The same where work was begun and goes on: it has many slices, and the reader waits for the last one. */
const NEXT_TIMEOUT_MS = 200;

/** How long one slice may hold the page: half a frame. */
const SLICE_MS = 8;

/** Resolves in the page's next idle moment, so that reading it never delays the page. */
export const waitForIdle = (timeout = IDLE_TIMEOUT_MS): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout }));

/** Resolves when others had their turn, at once if there are none. A message is not held back in pages that nobody sees, as timers are. */
const waitForTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The same for work that goes on. In a page that nobody sees only a turn is waited for: browsers give it one idle moment a second, or none. */
export const waitForNextIdle = (): Promise<void> =>
  document.hidden ? waitForTurn() : waitForIdle(NEXT_TIMEOUT_MS);

/** Does work in slices of idle moments. Rejects with what the work throws. */
export async function runInSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await waitForNextIdle();
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && step.value !== 'long' && performance.now() < end) step = steps.next();
    if (step.done) return step.value;
  }
}
