import { findAll } from '../../dom.ts';
import { isSameDocument } from '../../text/address.ts';
import { waitForIdle } from '../reading/idle.ts';

/** Look at this many links of a page at most. A page with more is not a front page. */
const MAX_LINKS = 5_000;

/** Look at a link when it is at most this far from the window, as a share of the window's height. */
const NEAR = '50% 0px';

/** Wait this long after a change before listing the page's links again, in milliseconds. */
const SCAN_MS = 300;

/** Collect links that come near the window for this long before reporting them, in milliseconds. */
const BATCH_MS = 100;

/** Shortest text of a link that may be a headline, in characters. "Read more" and "12 comments" are shorter. */
const MIN_CHARS = 12;

/** Tells whether a link may lead to a story: it has text, leads to another web page, and is not in a text that the user is editing. */
export const mayLeadToStory = (link: HTMLAnchorElement, pageUrl: string): boolean =>
  /^https?:/.test(link.href) &&
  !isSameDocument(link.href, pageUrl) &&
  (link.textContent ?? '').trim().length >= MIN_CHARS &&
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
  const scan = () => {
    scanTimer = undefined;
    watch.onChange();
    for (const link of [...findAll<HTMLAnchorElement>(document, 'a[href]')].slice(0, MAX_LINKS)) {
      if (addresses.get(link) === link.href) continue;
      addresses.set(link, link.href);
      visibility.unobserve(link);
      if (mayLeadToStory(link, document.location.href)) visibility.observe(link);
    }
  };
  const changes = new MutationObserver(() => (scanTimer ??= setTimeout(scan, SCAN_MS)));
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
  void waitForIdle().then(() => signal.aborted || scan());
}
