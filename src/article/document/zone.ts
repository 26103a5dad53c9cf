import { attributeOf, localNameOf } from '../../dom.ts';

/**
 * A zone is a part of the page with a role beside the text, known by its tag, ARIA role, class names or id:
 * `caption` under a picture, `byline` near the headline, `chrome` of the site (share bars, comments, adverts, navigation),
 * `side` for boxes that stand beside the text on most sites but hold the text itself on some (`related`, `aside`), `box` for boxes of facts, persons or
 * transcripts, which are prose and no part of the text all the same.
 */
export type ZoneKind = 'caption' | 'byline' | 'chrome' | 'side' | 'box';

/** One zone, and the element of the live page that opened it. */
export interface Zone {
  kind: ZoneKind;
  element: Element;
  /** The zone around this one, null at the top. */
  outer: Zone | null;
  /** All words in the zone. */
  words: number;
  /** Words in whole sentences outside links. */
  proseWords: number;
  /** Words that the body finder took for the article's text. */
  bodyWords: number;
  /** Of a `figure`: what makes the words in it a caption. */
  figure?: Figure;
}

/** What a `figure` holds. */
export interface Figure {
  /** A picture, or something else to look at. */
  hasPicture: boolean;
  /** A `figcaption`: the other words of the figure are no caption. */
  hasCaption: boolean;
  /** Do its names say what it is: a quotation pulled out of the text, a teaser? */
  isNamed: boolean;
}

const BY_TAG: Readonly<Record<string, ZoneKind>> = {
  figure: 'caption',
  figcaption: 'caption',
  nav: 'chrome',
  form: 'chrome',
  footer: 'chrome',
  aside: 'side',
};

const BY_ROLE: Readonly<Record<string, ZoneKind>> = {
  navigation: 'chrome',
  search: 'chrome',
  dialog: 'chrome',
  alertdialog: 'chrome',
  menu: 'chrome',
  menubar: 'chrome',
  toolbar: 'chrome',
  contentinfo: 'chrome',
  banner: 'chrome',
  complementary: 'side',
};

/**
 * Words of class names and ids; `.` joins two words that must follow one another, `=` marks one that must be the whole name: in longer names
 * (`overflow-hidden`, `tagStyle`) it says something else. A word listed for two kinds belongs to the upper one. A name too many costs text on a
 * site that means something else by it; a name too few leaves adverts and labels in the text.
 */
const BY_NAME: readonly [ZoneKind, string][] = [
  [
    'chrome',
    'ad ads advert adverts advertisement advertising dfp adslot sponsor sponsored outbrain taboola share sharing sharebar ' +
      'sharedaddy social socials addthis comments disqus respond newsletter newsletters subscribe subscription signup ' +
      'breadcrumb breadcrumbs nav navbar navigation menu pagination pager cookie cookies gdpr consent cmp tags taglist topics ' +
      'toolbar popup modal overlay login footer masthead shoutbox reactions rating donate donation ' +
      '=tag tag.list tag.cloud tag.link tag.links tag.item post.tag article.tag entry.tag story.tag =skip skip.link skip.to =hidden =hide is.hidden ' +
      'visually.hidden print.only only.print visible.print print.block print.inline print.flex ' +
      'comment.list comment.form comment.body screen.reader sr.only jp.relatedposts poll polls',
  ],
  [
    'caption',
    'caption captions figcaption cutline credit credits photocredit imagecredit slideshow gallery image.description',
  ],
  [
    'byline',
    'byline bylines author authors authorship contributors timestamp pubdate dateline post.meta entry.meta article.meta',
  ],
  [
    'side',
    'related promo promos recirc recirculation recommended recommendations sidebar widget trending popular teaser teasers ' +
      'inset pullquote more.on read.more read.next also.read see.also readmore bio yarpp',
  ],
  ['box', 'infobox factbox info.box fact.box facts.box expandable.box'],
];

const NAMES: ReadonlyMap<string, ZoneKind> = new Map(
  [...BY_NAME]
    .reverse()
    .flatMap(([kind, names]) => names.split(' ').map((name): [string, ZoneKind] => [name, kind])),
);

/** Names of boxes of links, which may hold the title as their last step. */
const LEADS_HERE = /nav|crumb|menu|masthead/i;

/** Names of boxes that lead to another article. Without a link, such a name means a standfirst or an opening. */
const LEADS_ELSEWHERE = /teaser|promo/i;

/** What an element holds, where its names alone would mislead. */
export interface Contents {
  /** The page's title, as an `h1`: what holds it is no zone, whatever its names. */
  holdsTitle: (element: Element) => boolean;
  /** A link, round it or in it: what leads nowhere is no teaser. */
  isLinked: (element: Element) => boolean;
}

/** What an element holds that says what a figure is. */
export interface FigureContents {
  holdsPicture: (element: Element) => boolean;
  holdsCaption: (element: Element) => boolean;
}

/** Of an element of which nobody asks what it holds. */
const OF_LINKS: Contents = { holdsTitle: () => false, isLinked: () => true };

/** What the figure holds. */
export const figureOf = (element: Element, { holdsPicture, holdsCaption }: FigureContents): Figure => ({
  hasPicture: holdsPicture(element),
  hasCaption: holdsCaption(element),
  isNamed: zoneKindOfNames(namesOf(element, 'figure')) !== undefined,
});

/** The zone that this block element opens, undefined for most elements. */
export function zoneKindOf(
  element: Element,
  { holdsTitle, isLinked }: Contents = OF_LINKS,
): ZoneKind | undefined {
  const tag = localNameOf(element);
  if (tag === 'body' || tag === 'main' || tag === 'article') return undefined;
  const role = attributeOf(element, 'role');
  // Only own keys of the table: a page may write `role="constructor"`.
  const byRole = role !== null && Object.hasOwn(BY_ROLE, role) ? BY_ROLE[role] : undefined;
  const certain = BY_TAG[tag] ?? byRole;
  if (certain) return certain;
  const names = namesOf(element, tag);
  const kind = zoneKindOfNames(names);
  if (!kind || (holdsTitle(element) && !LEADS_HERE.test(names))) return undefined;
  return kind === 'side' && LEADS_ELSEWHERE.test(names) && !isLinked(element) ? undefined : kind;
}

/** Class names, and the id of a part: that of a paragraph or a heading is an anchor, made from its words or at random. */
function namesOf(element: Element, tag: string): string {
  const names = attributeOf(element, 'class') ?? '';
  return /^(?:p|h[1-6])$/.test(tag) ? names : `${names} ${attributeOf(element, 'id') ?? ''}`;
}

/** The zone kinds of names met before: a page repeats its names. Emptied when full. */
const known = new Map<string, ZoneKind | undefined>();

/** Most names remembered: a limit on memory, several pages' worth. */
const MAX_KNOWN = 2_000;

function zoneKindOfNames(names: string): ZoneKind | undefined {
  if (names.length < 2) return undefined;
  if (known.has(names)) return known.get(names);
  const kind = SHOWN_ON_SOME.test(names) ? undefined : firstKind(names);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(names, kind);
  return kind;
}

/** Names that hide a part on some screens and show it on others. */
const SHOWN_ON_SOME = /(?:^|\s)(?!print:)[a-z0-9]+:(?:block|inline|flex|grid|contents|table)/;

const firstKind = (names: string) =>
  names
    .split(/\s+/)
    .map(zoneKindOfName)
    .find((found) => found !== undefined);

/** What stands in a name for a state, a width or a medium (`md:block`, `print:hidden`, `w-[30px]`): such a name says how, not what. */
const UTILITY = /[:[\]!@/]/;

function zoneKindOfName(name: string): ZoneKind | undefined {
  if (UTILITY.test(name)) return undefined;
  const whole = NAMES.get(`=${name.toLowerCase()}`);
  if (whole) return whole;
  const words = name.split(/[^A-Za-z0-9]+/).flatMap(wordsOfPart);
  for (const [i, word] of words.entries()) {
    const kind = NAMES.get(word) ?? NAMES.get(`${word}.${words[i + 1] ?? ''}`);
    if (kind) return kind;
  }
  return undefined;
}

/** The words of `adSlot` or `comments2`; none of `gRNavb56` or `KpAdsOie`, which a program made up. */
function wordsOfPart(part: string): string[] {
  if (/\d\D*[A-Z]|[A-Z]\D*\d|\d[a-z]+\d/.test(part)) return [];
  const words = part.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[^A-Za-z]+/);
  const isMadeUp =
    words.length > 1 &&
    words.some((word) => word.length < 3 && !/^(?:ad|is|has?|by|on|in|to|my|ui|sr|of)$/i.test(word));
  return isMadeUp ? [] : words.map((word) => word.toLowerCase()).filter(Boolean);
}
