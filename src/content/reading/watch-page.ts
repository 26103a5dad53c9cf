import { windowOf } from '../../dom.ts';
import { measureChanges, measureText } from './text-length.ts';
import { watchRoots } from './watch-roots.ts';

/** What to do when an open page changes. */
export interface PageWatch {
  /** Much text was added or removed, in the page or in its open shadow roots: a late article, another article below the first, a paywall that opens. */
  onText(): void;
  /** The page became another one without loading: what was shown is no longer true. */
  onLeave(): void;
  /** `SETTLE_MS` after `onLeave`: the new page may be read. */
  onArrival(): void;
  /** Anything changed. Called often, so it must be cheap. */
  onMutation(): void;
  /** The user came back to the page with the back button. */
  onReturn(): void;
}

/** Read the page again after this many characters were added or removed: about three sentences. */
const MIN_CHANGED_CHARS = 300;

/** Most nodes looked at for changes that come together; more of them have changed much. */
const MAX_CHANGED_NODES = 500;

const ENOUGH = { characters: MIN_CHANGED_CHARS, nodes: MAX_CHANGED_NODES };

/** Wait this long after the last change before reading, in milliseconds. */
const QUIET_MS = 400;

/** Read at the latest this long after the first change, in milliseconds, even if changes go on. */
const LONGEST_WAIT_MS = 2_000;

/** Most readings after the first, for one address: an endless page must not be read endlessly. */
const MAX_READINGS = 12;

/** Interval at which the address is compared, in milliseconds, for changes that no event announces. One string comparison. */
const ADDRESS_POLL_MS = 1_000;

/** Wait this long after a change of address, in milliseconds: most pages change their address first and their text a moment later. */
const SETTLE_MS = 300;

/** The address without its fragment, unless a script of the page takes that for the path. */
const addressOf = ({ location: { href, hash } }: Document): string =>
  /^#!?\//.test(hash) ? href : (href.split('#', 1)[0] ?? '');

/** Watches for text that comes late. Returns a function that resets the count of readings, for a new address. */
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
  const settle = () => {
    if (chars < MIN_CHANGED_CHARS) return;
    firstChange ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(read, Math.max(0, Math.min(QUIET_MS, firstChange + LONGEST_WAIT_MS - Date.now())));
  };
  const observer = new MutationObserver((records) => {
    watch.onMutation();
    roots.seekSoon();
    if (readings >= MAX_READINGS) return;
    if (chars < MIN_CHANGED_CHARS) chars += measureChanges(records, isOwn, ENOUGH);
    settle();
  });
  observer.observe(document, { childList: true, subtree: true });
  const roots = watchRoots(
    document,
    (root) => {
      observer.observe(root, { childList: true, subtree: true });
      if (readings >= MAX_READINGS) return;
      if (chars < MIN_CHANGED_CHARS) chars += measureText(root, ENOUGH).characters;
      settle();
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return () => {
    readings = 0;
  };
}

/** Calls `watch` when the address changes without a load, by whatever means. */
function watchAddress(
  document: Document,
  startAnew: () => void,
  watch: PageWatch,
  signal: AbortSignal,
): void {
  const window = windowOf(document);
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

/** Watches a page until `signal` aborts. `isOwn` recognises the nodes that the extension added. */
export function watchPage(
  document: Document,
  watch: PageWatch & { isOwn(node: Node): boolean },
  signal: AbortSignal,
): void {
  const startAnew = watchText(document, (node) => watch.isOwn(node), watch, signal);
  watchAddress(document, startAnew, watch, signal);
  windowOf(document)?.addEventListener(
    'pageshow',
    (event) => event.isTrusted && event.persisted && watch.onReturn(),
    {
      signal,
    },
  );
}
