import { attributeOf, find, findAll, isHidden, windowOf } from '../../dom.ts';

/** Set by the build: the browser's tests do not wait for ten seconds. */
declare const READING_MS: number | undefined;

/** How long a page must be in view to count as read, in milliseconds. Lower: what a user only glances at becomes history. */
const LONG_ENOUGH_MS = typeof READING_MS === 'number' ? READING_MS : 10_000;

/** Does a `meta` element ask that no copy be kept? */
const asksNotToBeKept = (meta: Element): boolean =>
  attributeOf(meta, 'name')?.toLowerCase() === 'robots' &&
  attributeOf(meta, 'content')?.toLowerCase().includes('noarchive') === true;

/** May a memory keep the page? Not where it has a field for a password, or asks that no copy be kept. */
export const mayBeKept = (document: Document): boolean =>
  find(document, 'input[type="password"]') === null &&
  ![...findAll(document, 'meta[name][content]')].some(asksNotToBeKept);

/** Waits until a page was in view for long enough, in all. */
export interface ReadingWatch {
  /** Counts from now on, or stops. A page that was read is told of once, until `leave`. */
  setOn(isOn: boolean): void;
  /** Another page at another address: the count begins anew. */
  leave(): void;
}

/** Calls `onRead` once the page was in view for long enough. Nothing runs while the page is hidden, or the watch is off. Ends when `signal` aborts. */
export function createReadingWatch(
  document: Document,
  onRead: () => void,
  signal: AbortSignal,
  longEnoughMs = LONG_ENOUGH_MS,
): ReadingWatch {
  const window = windowOf(document);
  let left = longEnoughMs;
  let isOn = false;
  let started: number | undefined;
  let timer: number | undefined;

  const pause = () => {
    window?.clearTimeout(timer);
    if (started !== undefined) left -= performance.now() - started;
    started = timer = undefined;
  };
  const update = () => {
    pause();
    if (!isOn || signal.aborted || left === -Infinity || isHidden(document)) return;
    started = performance.now();
    timer = window?.setTimeout(
      () => {
        pause();
        left = -Infinity;
        onRead();
      },
      Math.max(0, left),
    );
  };
  window?.addEventListener('visibilitychange', update, { capture: true, signal });
  signal.addEventListener('abort', pause);
  return {
    setOn: (next) => {
      if (isOn === next) return;
      isOn = next;
      update();
    },
    leave: () => {
      pause();
      left = longEnoughMs;
      update();
    },
  };
}
