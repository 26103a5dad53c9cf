import { watchLinks, type LinkWatch } from './link-watch.ts';

/** Returns a switch for watching a page's links; each time that it is turned on, `begin` says what to do about them. Off when `signal` aborts. */
export function createLinkSwitch(
  document: Document,
  begin: (signal: AbortSignal) => LinkWatch,
  signal: AbortSignal,
): (isOn: boolean) => void {
  let running: AbortController | undefined;
  const start = () => {
    running = new AbortController();
    watchLinks(document, begin(running.signal), running.signal);
  };
  const stop = () => {
    running?.abort();
    running = undefined;
  };
  signal.addEventListener('abort', stop);
  return (isOn) => {
    if (!isOn) stop();
    else if (!running && !signal.aborted) start();
  };
}
