import { parseWebUrl } from '../../text/address.ts';
import { titleWords } from '../../text/words.ts';
import { first, type MetaTags } from './meta-tags.ts';

/** Most words of a site's name. Higher, and a page that gives its headline for the name of its site loses it. */
const MAX_SITE_WORDS = 5;

/** Most words of a section's name. Higher, and a short headline that stands in the address is taken for one. */
const MAX_SECTION_WORDS = 2;

const SITE_TAGS = ['og:site_name', 'application-name'];
const SECTION_TAGS = ['article:section', 'og:section', 'section'];

/**
 * The names of the page's site and of the section that it stands in, as its meta tags and its address give them. A heading that says no more is no
 * headline.
 */
export function siteNamesOf(url: string | null, meta: MetaTags): readonly string[] {
  const address = parseWebUrl(url);
  const hosts = address?.hostname.split('.').slice(0, -1) ?? [];
  const folders = address?.pathname.split('/').slice(1, -1) ?? [];
  return [
    ...valuesOf(meta, SITE_TAGS).filter((name) => titleWords(name).length <= MAX_SITE_WORDS),
    ...hosts,
    ...[...valuesOf(meta, SECTION_TAGS), ...folders].filter(
      (name) => titleWords(name).length <= MAX_SECTION_WORDS,
    ),
  ];
}

const valuesOf = (meta: MetaTags, tags: readonly string[]): string[] =>
  tags.flatMap((tag) => first(meta, [tag]) ?? []);

/** Marks that part a window's title into headline, section and site. */
const TITLE_MARKS = /\s+(?:[|–—»·•]|-{1,2}|:{1,2})\s+|\s*[|｜]\s*|--|::/u;

/** Words, or characters of a title without spaces, from which a part of a title may be the headline. */
const MIN_PART_WORDS = 3;
const MIN_PART_CHARACTERS = 10;

/** The parts of a window's title that may be the headline, the longest first. */
export const titleParts = (title: string): string[] =>
  title
    .split(TITLE_MARKS)
    .map((part) => part.trim())
    .filter((part) => titleWords(part).length >= MIN_PART_WORDS || isLongWithoutSpaces(part))
    .toSorted((a, b) => b.length - a.length);

const isLongWithoutSpaces = (part: string): boolean =>
  /[\u3040-\uffff]/.test(part) && part.length >= MIN_PART_CHARACTERS;
