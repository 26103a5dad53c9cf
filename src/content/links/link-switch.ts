import { watchLinks, type LinkWatch } from './link-watch.ts';

/** Returns a switch for watching a page's links. `begin` is called each time the switch is turned on. It turns off when `signal` aborts. */
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
