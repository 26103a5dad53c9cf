import { render } from 'preact';
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

const settle = (made: readonly { badge: LinkBadge; link: Element }[]): number =>
  settleLinkBadges(
    made.flatMap(({ badge: { host, container, words }, link }) => {
      const badge = container.querySelector<HTMLElement>('.link-badge');
      return badge ? [{ host, badge, words, link }] : [];
    }),
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
    render(null, badge.container);
    badge.host.remove();
  };
  const settleSoon = createPaced<HTMLAnchorElement>(
    (links) => links.length * LOOK_WORK + settle(standingOf(badges, links)),
    signal,
    GROUP,
  );
  const sizes = new ResizeObserver((entries) => {
    const blocks = new Set(entries.map(({ target }) => target));
    settleSoon([...badges].filter(([, { block }]) => blocks.has(block)).map(([link]) => link));
  });

  const hasBadge = (address: string): boolean =>
    [...badges].some(([link, badge]) => badge.address === address && link.isConnected);

  const make = ({ link, known }: KnownLink): LinkBadge | undefined => {
    if (badges.size >= MAX_BADGES || badges.has(link) || hasBadge(link.href)) return undefined;
    const words = lastWordsOf(link);
    const badge = words && makeBadge(document, making, { link, known, words });
    if (badge) badges.set(link, badge);
    return badge;
  };
  /** Shows the badges of some links. All are made before the first one stands in the page: what is asked after that costs a layout. */
  const show = (links: readonly KnownLink[]): number => {
    const made = links.flatMap((each) => {
      const badge = make(each);
      return badge ? [{ link: each.link, badge }] : [];
    });
    const schemes = made.map(({ link }) => schemeAt(link) ?? '');
    for (const [i, { badge }] of made.entries()) {
      badge.container.style.colorScheme = schemes[i] ?? '';
      badge.words.after(badge.host);
      sizes.observe(badge.block);
    }
    return links.length * LOOK_WORK + settle(made);
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
    words.after(badge.host);
    return settle([{ badge, link }]);
  });
  const colourSoon = soon(colour);

  watchScheme(document, () => colourSoon(badges.keys()), signal);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    [...badges.keys()].forEach(remove);
  });

  return { show, restore: () => restoreSoon(badges.keys()) };
}
