import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCandidates } from '../../../src/match/search/candidates.ts';
import { contendingPostings } from '../../../src/match/search/contending-postings.ts';
import { impactsOf } from '../../../src/match/search/impacts.ts';
import type { PageTerm, PageTerms } from '../../../src/match/search/page-terms.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';

/** An index of so many stories is searched by all postings, and one of `MANY` by those that contend. */
const FEW = 100_000;
const MANY = 2 ** 17;

/** The terms of a page, all of which were read: lists of stories below `FEW` with their levels, and the order of the terms on the page. */
function termsOf(lists: readonly (readonly [number, number][])[], order: readonly number[]): PageTerms {
  const sorted = lists.map((list) => [...new Map(list)].sort(([a], [b]) => a - b));
  const flat = sorted.flat();
  let end = 0;
  const all = sorted.map((list, ordinal): PageTerm => {
    const rarity = Math.log(FEW / list.length);
    const start = end;
    end += list.length;
    return { hash: ordinal, ordinal, rarity, count: list.length, impacts: impactsOf(rarity), isRead: true, start, end }; // prettier-ignore
  });
  return {
    all,
    tokens: Uint32Array.from([...all.keys(), ...order.map((term) => term % all.length)]),
    weight: all.reduce((sum, { rarity }) => sum + rarity, 0),
    names: [],
    commonNames: [],
    read: [...all].sort((a, b) => a.count - b.count),
    postings: {
      stories: Uint32Array.from(flat, ([story]) => story),
      levels: Uint8Array.from(flat, ([, level]) => level),
    },
    unread: [],
    asked: new Map(),
    lists: { counts: new Uint32Array(), read: () => new Uint32Array(), probe: () => undefined },
    storyCount: FEW,
    index: {} as StoryIndex,
  };
}

const level = fc.integer({ min: 1, max: 8 });
// They come last: of those alike, the first are kept.
const near = fc.array(fc.tuple(fc.integer({ min: FEW - 300, max: FEW - 1 }), level), { maxLength: 20 });
const far = fc.array(fc.tuple(fc.nat(FEW - 1), level), { minLength: 30, maxLength: 400, size: 'max' });
const list = fc.tuple(near, far).map(([some, others]) => [...some, ...others]);
const page = fc.tuple(fc.array(list, { minLength: 1, maxLength: 40 }), fc.array(fc.nat(), { maxLength: 30 }));

it('gives the candidates that all postings give', () => {
  fc.assert(
    fc.property(page, ([lists, order]) => {
      const terms = termsOf(lists, order);
      const candidates = findCandidates(terms);
      expect(candidates.length).toBeGreaterThan(0);
      expect(findCandidates({ ...terms, storyCount: MANY })).toEqual(candidates);
    }),
    { numRuns: 60 },
  );
});

it('leaves out all but the first of the stories that share one term alike, and none that shares two', () => {
  const alone = (from: number): [number, number][] =>
    Array.from({ length: 500 }, (_, i) => [from + i, 1 + (i % 2)]);
  const shared: [number, number][] = Array.from({ length: 50 }, (_, i) => [1000 + i, 3]);
  const terms = termsOf(
    [
      [...alone(0), ...shared],
      [...shared, ...alone(2000)],
    ],
    [],
  );
  const { postings, ranges } = contendingPostings({ ...terms, storyCount: MANY }, 16);
  const of = (term: number): number[] => [
    ...postings.stories.subarray(ranges[term]?.start, ranges[term]?.end),
  ];
  const first = (from: number): number[] => Array.from({ length: 32 }, (_, i) => from + i);
  const both = shared.map(([story]) => story);
  expect(of(0)).toEqual([...first(0), ...both]);
  expect(of(1)).toEqual([...both, ...first(2000)]);
});

it('leaves out nothing in an index whose sums are in the fast memory', () => {
  const terms = termsOf([Array.from({ length: 500 }, (_, i) => [i, 1])], []);
  expect(contendingPostings(terms, 16).postings).toBe(terms.postings);
});
