import { render } from 'preact';
import { boxOf } from '../../dom.ts';
import type { Language } from '../../report/language.ts';
import type { MakeHost, ShadowHost } from '../../ui/shadow-host.ts';
import signsCss from '../../ui/styles/signs.css?inline';
import themeCss from '../../ui/styles/theme.css?inline';
import hostCss from '../badge/host.css?inline';
import linkBadgeCss from './link-badge.css?inline';
import { blockOf, lastWordsOf, settleLinkBadges } from './link-place.ts';
import { createPaced } from '../reading/paced.ts';
import { GROUP, type KnownLink } from './look-up-links.ts';
import { LinkBadgeView } from './LinkBadgeView.tsx';
import { schemeAt, watchScheme } from '../badge/page-scheme.ts';

/** Times that a badge is restored after the page removed it. Then it stays removed. */
const MAX_RETURNS = 3;

/** Most badges on one page. */
const MAX_BADGES = 500;

/** Work of a look at a badge, and of asking for the colours round it, in units of `WORK`. */
const LOOK_WORK = 1;
const COLOUR_WORK = 50;

const CSS_TEXT = `${themeCss}\n${signsCss}\n${hostCss}\n${linkBadgeCss}`;

interface LinkBadge extends ShadowHost {
  address: string;
  words: Text;
  /** The block that contains the link's lines. */
  block: Element;
  returns: number;
}

/** What badges are made with. */
interface Making {
  language: Language;
  makeHost: MakeHost;
}

/** The badges in the links of a page. */
export interface LinkBadges {
  /** Shows badges in known links: one for each address, in the first link with text. Returns the work, in units of `WORK`. */
  show: (links: readonly KnownLink[]) => number;
  /** Soon restores badges that the page removed, each at most `MAX_RETURNS` times, and removes those whose link is gone or has another address. */
  restore(): void;
}

const settle = (
  made: readonly { badge: LinkBadge; link: Element }[],
  putIn: () => void = () => undefined,
): number =>
  settleLinkBadges(
    made.flatMap(({ badge: { host, container, words }, link }) => {
      const badge = container.querySelector<HTMLElement>('.link-badge');
      return badge ? [{ host, badge, words, link }] : [];
    }),
    putIn,
  );
const colour = ({ container }: LinkBadge, link: Element): number => {
  container.style.colorScheme = schemeAt(link) ?? '';
  return COLOUR_WORK;
};

/** The links whose badges stand in the page. */
const standingOf = (badges: ReadonlyMap<Element, LinkBadge>, links: readonly Element[]) =>
  links.flatMap((link) => {
    const badge = badges.get(link);
    return badge?.host.isConnected === true ? [{ link, badge }] : [];
  });

/** Makes a link's badge, which stands in no page yet. */
function makeBadge(
  document: Document,
  { language, makeHost }: Making,
  { link, known, words }: KnownLink & { words: Text },
): LinkBadge {
  const { host, container } = makeHost(document, CSS_TEXT);
  container.lang = language.locale;
  container.dir = language.direction;
  render(<LinkBadgeView language={language} known={known} />, container);
  return { address: link.href, host, container, words, block: blockOf(link), returns: 0 };
}

/** Tells which blocks have another size than when they began to be watched. */
function watchSizes(tell: (blocks: ReadonlySet<Element>) => void) {
  const watched = new WeakSet<Element>();
  /** Of blocks whose size the browser has not told yet: it does once, unchanged as a rule, when it begins to watch one. */
  const first = new WeakMap<Element, DOMRectReadOnly>();
  const hasChanged = (block: Element): boolean => {
    const before = first.get(block);
    first.delete(block);
    const { width, height } = boxOf(block);
    return width !== before?.width || height !== before.height;
  };
  const observer = new ResizeObserver((entries) => {
    const changed = entries.map(({ target }) => target).filter(hasChanged);
    if (changed.length > 0) tell(new Set(changed));
  });
  return {
    watch: (blocks: readonly Element[]) => {
      for (const block of blocks) {
        if (watched.has(block)) continue;
        watched.add(block);
        first.set(block, boxOf(block));
        observer.observe(block);
      }
    },
    end: () => observer.disconnect(),
  };
}

/** Creates the link badges of a page. All are removed when `signal` aborts. */
export function createLinkBadges(document: Document, making: Making, signal: AbortSignal): LinkBadges {
  const badges = new Map<HTMLAnchorElement, LinkBadge>();

  /** Each badge costs a layout, and the page decides how often: in slices, and with pauses. */
  const soon = (act: (badge: LinkBadge, link: HTMLAnchorElement) => number) =>
    createPaced<HTMLAnchorElement>(([link]) => {
      const badge = link && badges.get(link);
      return badge ? act(badge, link) : LOOK_WORK;
    }, signal);
  const remove = (link: HTMLAnchorElement) => {
    const badge = badges.get(link);
    if (!badge) return;
    badges.delete(link);
    linksTo.get(badge.address)?.delete(link);
    render(null, badge.container);
    badge.host.remove();
  };
  const settleSoon = createPaced<HTMLAnchorElement>(
    (links) => links.length * LOOK_WORK + settle(standingOf(badges, links)),
    signal,
    GROUP,
  );
  const sizes = watchSizes((blocks) =>
    settleSoon([...badges].filter(([, { block }]) => blocks.has(block)).map(([link]) => link)),
  );
  /** The links with a badge, by address. */
  const linksTo = new Map<string, Set<HTMLAnchorElement>>();
  const hasBadge = (address: string): boolean =>
    [...(linksTo.get(address) ?? [])].some((link) => link.isConnected);

  const make = ({ link, known }: KnownLink): LinkBadge | undefined => {
    if (badges.size >= MAX_BADGES || badges.has(link) || hasBadge(link.href)) return undefined;
    const words = lastWordsOf(link);
    const badge = words && makeBadge(document, making, { link, known, words });
    if (!badge) return undefined;
    badges.set(link, badge);
    linksTo.set(badge.address, (linksTo.get(badge.address) ?? new Set()).add(link));
    return badge;
  };
  /** Shows the badges of some links. All are made before the first one stands in the page: what is asked after that costs a layout. */
  const show = (links: readonly KnownLink[]): number => {
    const made = links.flatMap((each) => {
      const badge = make(each);
      return badge ? [{ link: each.link, badge }] : [];
    });
    const schemes = made.map(({ link }) => schemeAt(link) ?? '');
    for (const [i, { badge }] of made.entries()) badge.container.style.colorScheme = schemes[i] ?? '';
    sizes.watch(made.map(({ badge }) => badge.block));
    const putIn = () => made.forEach(({ badge }) => badge.words.after(badge.host));
    return links.length * LOOK_WORK + settle(made, putIn);
  };

  const restoreSoon = soon((badge, link) => {
    if (!link.isConnected || link.href !== badge.address) {
      remove(link);
      return LOOK_WORK;
    }
    if (badge.host.isConnected || badge.returns >= MAX_RETURNS) return LOOK_WORK;
    const words = lastWordsOf(link);
    if (!words) return LOOK_WORK;
    badge.returns++;
    badge.words = words;
    return settle([{ badge, link }], () => words.after(badge.host));
  });
  const colourSoon = soon(colour);

  watchScheme(document, () => colourSoon(badges.keys()), signal);
  signal.addEventListener('abort', () => {
    sizes.end();
    [...badges.keys()].forEach(remove);
  });

  return { show, restore: () => restoreSoon(badges.keys()) };
}
