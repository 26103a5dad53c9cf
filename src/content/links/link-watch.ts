import { attributeOf, elementsNamed } from '../../dom.ts';
import type { Steps } from '../../steps.ts';
import { isSameDocument } from '../../text/address.ts';
import { createBudget } from '../reading/budget.ts';
import { runInSlices, SHORT_SLICE_MS, waitForIdle } from '../reading/idle.ts';
import { measureText } from '../reading/text-length.ts';

/** Look at this many links of a page at most. A page with more is not a front page. */
const MAX_LINKS = 5_000;

/** Look at a link when it is at most this far from the window, as a share of the window's height. */
const NEAR = '50% 0px';

/** Wait this long after a change before listing the page's links again, in milliseconds. */
const SCAN_MS = 300;

/** Milliseconds that are waited for a unit of the last scan's work: of a page that changes without end, scans take a fiftieth of the time. */
const WAIT_PER_WORK = 0.05;

/** Work of a look at a link that is known, in units of `WORK`, and of one at a new link. */
const KNOWN_WORK = 0.5;
const NEW_WORK = 10;

/** Collect links that come near the window for this long before reporting them, in milliseconds. */
const BATCH_MS = 100;

/** Shortest text of a link that may be a headline, in characters. "Read more" and "12 comments" are shorter. */
const MIN_CHARS = 12;

/** How far a link's text is looked at: a headline shows itself in its first nodes. */
const HEADLINE = { characters: MIN_CHARS, nodes: 50 };

/** Tells whether a link may lead to a story: it has text, leads to another web page, and is not in a text that the user is editing. */
export const mayLeadToStory = (link: HTMLAnchorElement, pageUrl: string): boolean =>
  /^https?:/.test(link.href) &&
  !isSameDocument(link.href, pageUrl) &&
  measureText(link, HEADLINE).characters >= MIN_CHARS &&
  !link.isContentEditable;

/** What to do about a page's links. */
export interface LinkWatch {
  /** These links came near the window for the first time, or have a new address. */
  onNear(links: readonly HTMLAnchorElement[]): void;
  /** The page changed: badges may have been removed. */
  onChange(): void;
}

/** Watches the links of a page, including those added later, until `signal` aborts. Does not see links in the page's shadow roots. */
export function watchLinks(document: Document, watch: LinkWatch, signal: AbortSignal): void {
  const addresses = new WeakMap<Element, string>();
  let near: HTMLAnchorElement[] = [];
  let scanTimer: ReturnType<typeof setTimeout> | undefined;
  let wait = SCAN_MS;
  let isScanning = false;
  let hasChanged = false;
  let batchTimer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    batchTimer = undefined;
    const links = near.filter((link) => link.isConnected);
    near = [];
    if (links.length > 0) watch.onNear(links);
  };
  const visibility = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        visibility.unobserve(target);
        near.push(target as HTMLAnchorElement);
      }
      if (near.length > 0) batchTimer ??= setTimeout(tell, BATCH_MS);
    },
    { rootMargin: NEAR },
  );
  /** Looks at the links that are new, or have a new address. The list is live: it costs nothing until it is read. */
  function* look(): Steps<void> {
    const links = elementsNamed(document, 'a') as HTMLCollectionOf<HTMLAnchorElement>;
    for (let i = 0; i < MAX_LINKS; i++) {
      const link = links[i];
      if (!link) return;
      const address = attributeOf(link, 'href');
      yield KNOWN_WORK;
      if (address === null || addresses.get(link) === address) continue;
      yield NEW_WORK;
      addresses.set(link, address);
      visibility.unobserve(link);
      if (mayLeadToStory(link, document.location.href)) visibility.observe(link);
    }
  }
  /** One scan at a time: what changes meanwhile is looked at by the next. */
  const scanLater = () => {
    if (isScanning) hasChanged = true;
    else scanTimer ??= setTimeout(() => void scan(), wait);
  };
  async function scan(): Promise<void> {
    scanTimer = undefined;
    isScanning = true;
    hasChanged = false;
    watch.onChange();
    const budget = createBudget(Infinity, signal);
    await runInSlices(look(), budget, { sliceMs: SHORT_SLICE_MS });
    isScanning = false;
    wait = Math.max(SCAN_MS, budget.spent() * WAIT_PER_WORK);
    if (hasChanged && !signal.aborted) scanLater();
  }
  const changes = new MutationObserver(scanLater);
  changes.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  signal.addEventListener('abort', () => {
    visibility.disconnect();
    changes.disconnect();
    clearTimeout(scanTimer);
    clearTimeout(batchTimer);
  });
  void waitForIdle().then(() => (signal.aborted ? undefined : scan()));
}
