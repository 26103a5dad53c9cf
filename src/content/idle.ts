/** Longest wait for an idle moment, in milliseconds: a page that is never idle is read all the same. */
const IDLE_TIMEOUT_MS = 800;

/** Resolves in the page's next idle moment, so that reading it never delays the page. */
export const waitForIdle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS }));
