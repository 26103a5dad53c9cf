import { isSameDocument } from '../../text/address.ts';
import { waitForIdle } from '../reading/idle.ts';

/** Links of a page that are looked at; a page with more is no front page. */
const MAX_LINKS = 5_000;

/** Links are looked at when they are at most this far from the window, in parts of its height. */
const NEAR = '50% 0px';

/** Wait after a change of the page before its links are listed anew, and after links came near before they are told of. */
const SCAN_MS = 300;
const BATCH_MS = 100;

/** Fewer characters ("Read more", "12 comments") are no headline. */
const MIN_CHARS = 12;

/** May this link lead to a story? It has words, leads to another page of the web, and is not being written by the reader. */
export const mayLeadToStory = (link: HTMLAnchorElement, pageUrl: string): boolean =>
  /^https?:/.test(link.href) &&
  !isSameDocument(link.href, pageUrl) &&
  (link.textContent ?? '').trim().length >= MIN_CHARS &&
  !link.isContentEditable;

/** What to do about a page's links. */
export interface LinkWatch {
  /** These links came near the window for the first time, or have another address than before. */
  onNear(links: readonly HTMLAnchorElement[]): void;
  /** The page changed: what was added to links may be gone. */
  onChange(): void;
}

/** Watches the links of a page, also those that come later, until `signal` aborts. Links in shadow roots of the page are not seen. */
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
    for (const link of [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].slice(0, MAX_LINKS)) {
      if (addresses.get(link) === link.href) continue;
      addresses.set(link, link.href);
      visibility.unobserve(link);
      if (mayLeadToStory(link, document.location.href)) visibility.observe(link);
    }
  };
  const changes = new MutationObserver(() => (scanTimer ??= setTimeout(scan, SCAN_MS)));
  changes.observe(document.documentElement, {
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
