import { attributeOf, elementsThatMayFit } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { createOwnScope } from './own-scope.ts';

/** Most elements kept of one name: a limit on cost. */
const MAX_ELEMENTS = 5;

/** Most characters of an attribute whose names are read. */
const MAX_NAMES_CHARACTERS = 500;

/** Attributes that name what an element says, and the names sought in each; all names of microdata. */
const NAMING = {
  itemprop: undefined,
  class: ['source-org', 'dateline'],
  rel: ['syndication-source', 'original-source'],
};

type Naming = keyof typeof NAMING;

/**
 * One search for all of them: a search through the whole page costs more than all that is done with what it finds. Classes are sought as attributes:
 * outside of browsers, a class selector makes a list of each element's names.
 */
const MARKED =
  '[itemprop], [class~="source-org"], [class~="dateline"], [rel~="syndication-source"], [rel~="original-source"]';

/** The first elements of the page's own article that an attribute gives a name, in the order of the page. */
export type MarkedUp = (naming: Naming, name: string) => readonly Element[];

/** Finds what microdata, microformats and link types mark up. Searches the page once, and a second time where something is marked. */
export function* findMarkedUp(document: Document, search: number): Steps<MarkedUp> {
  yield search;
  const marked = elementsThatMayFit(document, MARKED);
  yield marked.length * WORK.node;
  const byName = new Map<string, Element[]>();
  for (let i = 0; i < marked.length; i++) addNames(byName, marked[i] as Element);
  if (byName.size === 0) return () => [];
  yield search;
  const isOwn = createOwnScope(document);
  return (naming, name) => (byName.get(`${naming} ${name}`) ?? []).filter(isOwn);
}

function addNames(byName: Map<string, Element[]>, element: Element): void {
  for (const [naming, sought] of Object.entries(NAMING)) {
    const names = attributeOf(element, naming)?.slice(0, MAX_NAMES_CHARACTERS).match(/\S+/g) ?? [];
    for (const name of names) {
      if (sought && !sought.includes(name)) continue;
      const key = `${naming} ${name}`;
      const elements = byName.get(key);
      if (!elements) byName.set(key, [element]);
      else if (elements.length < MAX_ELEMENTS && elements.at(-1) !== element) elements.push(element);
    }
  }
}
