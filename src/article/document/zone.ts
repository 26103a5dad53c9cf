import { attributeOf, localNameOf } from '../../dom.ts';

/**
 * A zone is a part of the page with a role beside the text, known by its tag, ARIA role, class names or id:
 * `caption` under a picture, `byline` near the headline, `chrome` of the site (share bars, comments, adverts, navigation),
 * `side` for boxes that stand beside the text on most sites but hold the text itself on some (`related`, `aside`).
 */
export type ZoneKind = 'caption' | 'byline' | 'chrome' | 'side';

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
 * Words of class names and ids; `.` joins two words that must follow one another. A word listed for two kinds belongs to the upper one. A name
 * too many costs text on a site that means something else by it; a name too few leaves adverts and labels in the text.
 */
const BY_NAME: readonly [ZoneKind, string][] = [
  [
    'chrome',
    'ad ads advert adverts advertisement advertising dfp adslot sponsor sponsored outbrain taboola share sharing sharebar ' +
      'sharedaddy social socials addthis comments disqus respond newsletter newsletters subscribe subscription signup ' +
      'breadcrumb breadcrumbs nav navbar navigation menu pagination pager cookie cookies gdpr consent tags tag taglist topics ' +
      'toolbar popup modal overlay login footer masthead print skip hidden shoutbox reactions rating donate donation ' +
      'comment.list comment.form comment.body screen.reader visually.hidden sr.only jp.relatedposts',
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
      'inset pullquote infobox factbox more.on read.more read.next also.read see.also readmore bio yarpp',
  ],
];

const NAMES: ReadonlyMap<string, ZoneKind> = new Map(
  [...BY_NAME]
    .reverse()
    .flatMap(([kind, names]) => names.split(' ').map((name): [string, ZoneKind] => [name, kind])),
);

/** The zone that this block element opens, undefined for most elements. */
export function zoneKindOf(element: Element): ZoneKind | undefined {
  const tag = localNameOf(element);
  if (tag === 'body' || tag === 'main' || tag === 'article') return undefined;
  const role = attributeOf(element, 'role');
  // Only own keys of the table: a page may write `role="constructor"`.
  const byRole = role !== null && Object.hasOwn(BY_ROLE, role) ? BY_ROLE[role] : undefined;
  return BY_TAG[tag] ?? byRole ?? zoneKindOfNames(element);
}

/** The zone kinds of names met before: a page repeats its names. Emptied when full. */
const known = new Map<string, ZoneKind | undefined>();

/** Most names remembered: a limit on memory, several pages' worth. */
const MAX_KNOWN = 2_000;

function zoneKindOfNames(element: Element): ZoneKind | undefined {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  if (names.length < 2) return undefined;
  if (known.has(names)) return known.get(names);
  const kind = names
    .split(/\s+/)
    .map(zoneKindOfName)
    .find((found) => found !== undefined);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(names, kind);
  return kind;
}

function zoneKindOfName(name: string): ZoneKind | undefined {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  for (const [i, word] of words.entries()) {
    const kind = NAMES.get(word) ?? NAMES.get(`${word}.${words[i + 1] ?? ''}`);
    if (kind) return kind;
  }
  return undefined;
}
