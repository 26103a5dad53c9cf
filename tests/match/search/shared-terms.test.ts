import { expect, it } from 'vitest';
import { lookUpTerms } from '../../../src/match/search/page-terms.ts';
import { sharedTermsOf } from '../../../src/match/search/shared-terms.ts';
import { entryOfHashes, openEntries, printsOfHashes } from './hashed-entries.ts';

const STORIES = 1200;
/** Each is in one story of fifteen: a list of eighty, in which one story is looked up, and which is passed over for many. */
const SHARED = Array.from({ length: 30 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);

it('one story shares with the page what it shares as one of many', async () => {
  const own = (story: number): number => Math.imul(story + 100, 0x85ebca6b) >>> 0;
  const entries = Array.from({ length: STORIES }, (_, i) =>
    entryOfHashes(i, [SHARED[i % 30] as number, SHARED[(i * 7 + 1) % 30] as number, own(i)]),
  );
  const terms = lookUpTerms(printsOfHashes(SHARED), await openEntries(entries));
  expect(terms.read.filter(({ start, end }) => end - start >= 80)).toHaveLength(30);
  const stories = Array.from({ length: 200 }, (_, i) => i * 6);
  const ofMany = sharedTermsOf(terms, stories);
  expect(ofMany.every(({ count }) => count > 0)).toBe(true);
  expect(stories.map((story) => sharedTermsOf(terms, [story])[0])).toEqual(ofMany);
});
