import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { hasNameCapitals, placeNames, type PlacedName } from '../../../src/match/compare/name-places.ts';
import { lookUpTerms } from '../../../src/match/search/page-terms.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';
import { tokenize } from '../../../src/text/tokenize.ts';
import { printsOf } from '../../story-index/sample-entries.ts';
import { runsOf } from '../../tier.ts';
import { BEES, entry, FERRY, open, QUARRY, story } from '../newsroom.ts';

const STORY = [...FERRY, ...QUARRY, ...BEES];
const index = await open('wire', entry(story('told'), STORY));

const wordsOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((text) => tokenize(text).map(({ word }) => word.term));
const storyPrints = printsOf(...STORY);
const storyWords = wordsOf(STORY);

/** Each name of a page in its words, with the story's word at its place. */
async function namesOf(
  page: readonly string[],
  asked: StoryIndex = index,
): Promise<[string, string | null][]> {
  const prints = printsOf(...page);
  const words = wordsOf(page);
  const signature = await asked.readSignature(0);
  const toWords = ({
    pageStart,
    pageEnd,
    estimatedStoryToken: token,
  }: PlacedName): [string, string | null] => [
    words.slice(prints.wordPositions[pageStart], (prints.wordPositions[pageEnd - 1] as number) + 1).join(' '),
    token === null ? null : (storyWords[storyPrints.wordPositions[token] as number] as string),
  ];
  return placeNames({ prints, terms: lookUpTerms(prints, asked) }, 0, signature).map(toWords);
}

it('names and figures are found once each, as whole names, in the order of the page', async () => {
  const page = [
    'On the mole outside the harbour chapel, Anselm Brack spoke of 22 years at sea and of 18,400 crowns spent on silence.',
    'Then Brack left with Gwen Abernathy for Tollan, the town where Anselm was born and where, as they remarked with satisfaction, nobody owned a horn of any kind.',
  ];
  expect((await namesOf(page)).map(([name, at]) => [name, at !== null])).toEqual([
    ['anselm brack', true],
    ['22', true],
    ['18400', true],
    ['gwen abernathy', false],
    ['tollan', true],
  ]);
});

it('a name of which the story has a part only is one that it has not', async () => {
  expect(await namesOf(['They asked the horn maker’s sister Sigrid Brack about it.'])).toEqual([
    ['sigrid brack', null],
  ]);
});

it('nearly every name is placed at a mention of it, in whatever order the page tells the story’s paragraphs', async () => {
  const names: [string, string | null][] = [];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(STORY, { minLength: 10 }), async (page) => {
      names.push(...(await namesOf(page)));
    }),
    { numRuns: runsOf(30) },
  );
  const placed = names.filter(([name, at]) => at !== null && name.split(' ').includes(at));
  expect(placed.length).toBeGreaterThan(0.95 * names.length);
});

test.each([
  ['en', true],
  ['ru', true],
  ['de', false],
  ['ar', false],
  ['ja', false],
  [null, true],
  ['not a language', true],
])('capitals tell names in %s: %s', (language, expected) => {
  expect(hasNameCapitals(language)).toBe(expected);
});
