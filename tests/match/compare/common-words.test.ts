import { expect, it } from 'vitest';
import { commonWordsNear } from '../../../src/match/compare/common-words.ts';
import { lookUpTerms } from '../../../src/match/search/page-terms.ts';
import { printsOf } from '../../story-index/sample-entries.ts';
import { BEES, entry, FERRY, open, QUARRY, story } from '../newsroom.ts';

/** Words that every index knows as common, five for each paragraph. */
const COMMON = [
  'people time president year government',
  'country week work public party',
  'state home day news report',
  'official leader house former law',
  'group month city family million',
  'case office school court policy',
];
const page = FERRY.map((text, i) => `${text} ${COMMON[i] as string}`);

/** For a page, by each story: how near its common words are to its telling ones. */
async function nearOf(asked: readonly string[], ...stories: (readonly string[])[]): Promise<number[]> {
  const index = await open('wire', ...stories.map((text, i) => entry(story(`story-${i}`), text)));
  const prints = printsOf(...asked);
  const asking = { prints, terms: lookUpTerms(prints, index) };
  const near: number[] = [];
  for (const i of stories.keys()) near.push(commonWordsNear(asking, i, await index.readSignature(i)));
  return near;
}

it('common words are near in the story that has them beside the same names, less so in one that has them elsewhere', async () => {
  const elsewhere = [...FERRY, ...BEES, ...QUARRY, COMMON.join(' ')];
  const [source, other] = (await nearOf(page, [...page, ...BEES, ...QUARRY], elsewhere)) as [number, number];
  expect(source).toBeGreaterThan(0.7);
  expect(other).toBeLessThan(0.5);
});

it('names that the story lacks say nothing, whatever common words stand around them', async () => {
  expect(await nearOf([`${COMMON[0] as string} ${QUARRY[0] as string}`], FERRY)).toEqual([0]);
});

it('a story of any length can be compared', async () => {
  const index = await open('wire', entry(story('ferry'), FERRY));
  const prints = printsOf(...page);
  const asking = { prints, terms: lookUpTerms(prints, index) };
  const { tokenBits } = await index.readSignature(0);
  // More parts than a call may have arguments.
  expect(commonWordsNear(asking, 0, { tokens: new Uint8Array(4_000_000), tokenBits })).toBe(0);
});
