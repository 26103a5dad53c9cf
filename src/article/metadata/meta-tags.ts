import { attributeOf, elementsNamed } from '../../dom.ts';
import { collapse } from '../../text/words.ts';

/** Most meta tags looked at: a limit on cost. */
const MAX_TAGS = 500;

/** Most values kept of one name: authors of one article. */
const MAX_VALUES = 10;

/** Most characters kept of one value: a name, a headline or an address is shorter. */
export const MAX_VALUE_CHARACTERS = 500;

/** Values of meta tags, by lower-case name or property, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads the meta tags of a page. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  const elements = elementsNamed(document, 'meta');
  for (let i = 0; i < elements.length && i < MAX_TAGS; i++) {
    const element = elements[i];
    if (!element) continue;
    const name = (attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '')
      .trim()
      .toLowerCase();
    const value = collapse((attributeOf(element, 'content') ?? '').slice(0, MAX_VALUE_CHARACTERS));
    if (name && value) tags.set(name, [...(tags.get(name) ?? []).slice(0, MAX_VALUES - 1), value]);
  }
  return tags;
}

/** The first value of the first of these names that the page gives. */
export function first(meta: MetaTags, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}
