import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamePlace, SharedFacts } from '../../src/model.ts';
import {
  linksOf,
  markedWords,
  missingNames,
  sayFacts,
  sayFactsOfStory,
} from '../../src/report/shared-facts.ts';
import { english } from '../ui/english.ts';
import { sampleSource } from '../ui/sample-reports.ts';

const namesAt = (storyWords: readonly (number | null)[]): NamePlace[] =>
  storyWords.map((word, i) => ({ pageStart: 10 * i, pageEnd: 10 * i + 2, estimatedStoryWord: word }));
const factsAt = (...storyWords: (number | null)[]): SharedFacts => ({
  names: namesAt(storyWords),
  storyParagraphs: 14,
  estimatedSharedParagraphs: 9,
});
const rewriteWith = (facts: SharedFacts) => sampleSource({ relation: 'rewrite', facts });

/** Every part of some values that never falls, by its indices. */
const risesOf = (values: readonly number[]): number[][] =>
  values.reduce<number[][]>(
    (rises, value, i) => [
      ...rises,
      ...rises
        .filter((rise) => rise.every((j) => (values[j] as number) <= value))
        .map((rise) => [...rise, i]),
    ],
    [[]],
  );

test('the links in order are a longest part of the shared names that never falls in the story', () =>
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(12)), { maxLength: 9 }), (words) => {
      const links = linksOf(factsAt(...words));
      expect(links.map(({ storyWord }) => storyWord)).toEqual(words.filter((word) => word !== null));
      const kept = links.flatMap(({ isInOrder }, i) => (isInOrder ? [i] : []));
      const rises = risesOf(links.map(({ storyWord }) => storyWord));
      expect(rises).toContainEqual(kept);
      expect(kept.length).toBe(Math.max(...rises.map((rise) => rise.length)));
    }),
  ));

describe('a rewrite', () => {
  test.each([
    [[1, 2, 3, 4, null, 5], 'The story has 5 of this page’s 6 names and figures, in the same order.'],
    [[1, 9, 2, 3, 4], 'The story has 5 of this page’s 5 names and figures, 4 of them in the same order.'],
    [[5, 4, 3, 2, 1], 'The story has 5 of this page’s 5 names and figures, in another order.'],
    [[1, 2, 3], 'The story has 3 of this page’s 3 names and figures.'],
  ])('with names at %j', (words, sentence) => {
    expect(sayFacts(english, rewriteWith(factsAt(...words)))).toBe(sentence);
  });

  test('tells how many of the story’s paragraphs they stand in, where it has several', () => {
    expect(sayFactsOfStory(english, rewriteWith(factsAt(1)))).toBe(
      'The names and figures stand in about 9 of the story’s 14 paragraphs.',
    );
    const short = { ...factsAt(1), storyParagraphs: 1, estimatedSharedParagraphs: 1 };
    expect(sayFactsOfStory(english, rewriteWith(short))).toBeUndefined();
  });
});

test('a report that cites claims no order', () => {
  const source = sampleSource({ relation: 'cites', facts: factsAt(1, 2, 3, 4, null) });
  expect(sayFacts(english, source)).toBe('The story has 4 of this page’s 5 names and figures.');
});

test('nothing is said of a source whose names are not known', () => {
  expect(sayFacts(english, sampleSource())).toBeUndefined();
  expect(sayFactsOfStory(english, sampleSource())).toBeUndefined();
});

test('every name is either linked to the story or missing there', () => {
  const facts = factsAt(3, null, 1);
  expect([...linksOf(facts).map(({ name }) => name), ...missingNames(facts)]).toEqual([
    facts.names[0],
    facts.names[2],
    facts.names[1],
  ]);
});

test('shared names are marked where the words are not the story’s, and the passages of a copy', () => {
  expect(markedWords(rewriteWith(factsAt(3, null))).map(({ pageStart }) => pageStart)).toEqual([0]);
  expect(markedWords(sampleSource())).toEqual(sampleSource().passages);
});
