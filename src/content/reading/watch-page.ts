/** What to do when a page changes under the reader. */
export interface PageWatch {
  /** Much text came or went: an article that loads late, a next article below, a paywall that opens. */
  onText(): void;
  /** The page becomes another one without loading: what was shown holds no longer. */
  onLeave(): void;
  /** A moment later: the other page may be read. */
  onArrival(): void;
  /** Something changed: cheap things may be looked at. */
  onMutation(): void;
  /** The reader came back to the page by the back button. */
  onReturn(): void;
}

/** Characters that must come or go before the page is read again: about three sentences. */
const MIN_CHANGED_CHARS = 300;

/** Wait after the last change, and the longest wait while changes go on. */
const QUIET_MS = 400;
const LONGEST_WAIT_MS = 2_000;

/** Readings after the first, for one address. An endless page must not keep us busy. */
const MAX_READINGS = 12;

/** How often the address is looked at where no event tells of it. One comparison of strings. */
const ADDRESS_POLL_MS = 1_000;

/** Wait after a change of address: most pages change the address first and the text a moment later. */
const SETTLE_MS = 300;

const changedChars = (records: readonly MutationRecord[], isOwn: (node: Node) => boolean): number => {
  let chars = 0;
  for (const { addedNodes, removedNodes } of records) {
    for (const node of [...addedNodes, ...removedNodes])
      if (!isOwn(node)) chars += node.textContent?.length ?? 0;
  }
  return chars;
};

const addressOf = ({ location }: Document): string => location.href.split('#', 1)[0] ?? '';

/** Watches text that comes late. Returns a function that starts the count anew, for a new address. */
function watchText(
  document: Document,
  isOwn: (node: Node) => boolean,
  watch: PageWatch,
  signal: AbortSignal,
) {
  let chars = 0;
  let readings = 0;
  let firstChange = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    chars = 0;
    firstChange = 0;
    readings++;
    watch.onText();
  };
  const observer = new MutationObserver((records) => {
    watch.onMutation();
    if (readings >= MAX_READINGS) return;
    chars += changedChars(records, isOwn);
    if (chars < MIN_CHANGED_CHARS) return;
    firstChange ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(read, Math.max(0, Math.min(QUIET_MS, firstChange + LONGEST_WAIT_MS - Date.now())));
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return () => {
    readings = 0;
  };
}

/** Calls back when the address changes without a load, whatever the page's way of doing it. */
function watchAddress(
  document: Document,
  startAnew: () => void,
  watch: PageWatch,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  if (!window) return;
  let address = addressOf(document);
  let settling: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (address === addressOf(document)) return;
    address = addressOf(document);
    watch.onLeave();
    clearTimeout(settling);
    settling = setTimeout(() => {
      startAnew();
      watch.onArrival();
    }, SETTLE_MS);
  };
  window.addEventListener('popstate', look, { signal });
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', look, { signal });
  const poll = window.setInterval(look, ADDRESS_POLL_MS);
  signal.addEventListener('abort', () => {
    window.clearInterval(poll);
    clearTimeout(settling);
  });
}

/** Watches a page until `signal` aborts. `isOwn` tells the nodes that we added ourselves. */
export function watchPage(
  document: Document,
  watch: PageWatch & { isOwn(node: Node): boolean },
  signal: AbortSignal,
): void {
  const startAnew = watchText(document, (node) => watch.isOwn(node), watch, signal);
  watchAddress(document, startAnew, watch, signal);
  document.defaultView?.addEventListener('pageshow', (event) => event.persisted && watch.onReturn(), {
    signal,
  });
}
