/** What a rewrite rests on: the names and figures that page and story share, and whether they keep their order. */
import type { NamePlace, PageWords, SharedFacts, Source } from '../model.ts';
import { sayCount, sayNumber, type Language } from './language.ts';

/** Fewest shared names whose order is told. With fewer, any order is as good as another. */
const LEAST_ORDERED_NAMES = 4;
/** Least share of the shared names in the story's order for it to be called the same. Names in no order at all reach about half. Not measured apart. */
const LEAST_SHARE_IN_ORDER = 0.6;

/** A name of the page, joined to its place in the story. */
export interface NameLink {
  name: NamePlace;
  storyWord: number;
  /** Is it one of the largest number of names that keep one order in page and story? */
  isInOrder: boolean;
}

/** The names that the story has too, in the page's order. Cost: quadratic in the names. */
export function linksOf({ names }: SharedFacts): NameLink[] {
  const links = names.flatMap((name) =>
    name.estimatedStoryWord === null ? [] : { name, storyWord: name.estimatedStoryWord, isInOrder: false },
  );
  for (const i of longestRise(links.map(({ storyWord }) => storyWord)))
    (links[i] as NameLink).isInOrder = true;
  return links;
}

/** Indices of a longest part of the values that never falls; of several, the one that ends first. */
function longestRise(values: readonly number[]): number[] {
  const lengths: number[] = [];
  const before: number[] = [];
  let last = -1;
  values.forEach((value, i) => {
    let best = -1;
    for (let j = 0; j < i; j++)
      if ((values[j] as number) <= value && (lengths[j] as number) > (lengths[best] ?? 0)) best = j;
    before.push(best);
    lengths.push((lengths[best] ?? 0) + 1);
    if ((lengths[i] as number) > (lengths[last] ?? 0)) last = i;
  });
  const rise: number[] = [];
  for (let i = last; i >= 0; i = before[i] as number) rise.unshift(i);
  return rise;
}

/** Names that the story has not, in the page's order. */
export const missingNames = ({ names }: SharedFacts): NamePlace[] =>
  names.filter(({ estimatedStoryWord }) => estimatedStoryWord === null);

/** How many of the page's names and figures the story has, and in which order; undefined for a source without. A report that cites claims no order. */
export function sayFacts(language: Language, { relation, facts }: Source): string | undefined {
  if (facts === undefined) return undefined;
  const links = linksOf(facts);
  const inOrder = links.filter(({ isInOrder }) => isInOrder).length;
  const counts = [sayNumber(language, links.length), sayCount(language, 'names', facts.names.length)];
  if (relation !== 'rewrite' || links.length < LEAST_ORDERED_NAMES)
    return language.say('factsShared', ...counts);
  if (inOrder === links.length) return language.say('factsInOrder', ...counts);
  return inOrder < links.length * LEAST_SHARE_IN_ORDER
    ? language.say('factsOutOfOrder', ...counts)
    : language.say('factsMostlyInOrder', ...counts, sayNumber(language, inOrder));
}

/** How much of the story the shared names are from; undefined for a source without, and for a story of one paragraph. */
export function sayFactsOfStory(language: Language, { facts }: Source): string | undefined {
  if (facts === undefined || facts.storyParagraphs < 2) return undefined;
  return language.say(
    'factsOfStory',
    sayNumber(language, facts.estimatedSharedParagraphs),
    sayCount(language, 'paragraphs', facts.storyParagraphs),
  );
}

/** The words of the page to mark for a source: those that it shares with the story, or the names where it is no copy. */
export const markedWords = ({ passages, facts }: Source): readonly PageWords[] =>
  facts === undefined ? passages : linksOf(facts).map(({ name }) => name);
