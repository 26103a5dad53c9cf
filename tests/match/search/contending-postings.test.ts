import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCandidates } from '../../../src/match/search/candidates.ts';
import { contendingPostings } from '../../../src/match/search/contending-postings.ts';
import { impactsOf } from '../../../src/match/search/impacts.ts';
import type { PageTerm, PageTerms } from '../../../src/match/search/page-terms.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';

const STORIES = 200_000;

/** Any level by a story and the times that it holds a term. */
const levelOf = (story: number, times: number): number => 1 + ((story + 3 * times) % 8);
const setLevels: PageTerms['lists']['setLevels'] = ({ stories, levels }, start, end) => {
  for (let i = start; i < end; i++) levels[i] = levelOf(stories[i] as number, levels[i] as number);
};

/** The terms of a page, all of which were read: lists of stories with the times that they hold it, and the order of the terms on the page. @param areTimes does the page know only the times, as in a large index? */
function termsOf(
  lists: readonly (readonly [number, number][])[],
  order: readonly number[],
  areTimes: boolean,
): PageTerms {
  const sorted = lists.map((list) => [...new Map(list)].sort(([a], [b]) => a - b));
  const flat = sorted.flat();
  let end = 0;
  const all = sorted.map((list, ordinal): PageTerm => {
    const rarity = Math.log(STORIES / list.length);
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
      levels: Uint8Array.from(flat, ([story, times]) => (areTimes ? times : levelOf(story, times))),
    },
    unread: [],
    asked: new Map(),
    lists: { counts: new Uint32Array(), areTimes, read: () => new Uint32Array(), probe: () => undefined, setLevels }, // prettier-ignore
    storyCount: STORIES,
    index: {} as StoryIndex,
  };
}

const times = fc.integer({ min: 1, max: 8 });
// They come last: of those alike, the first are kept.
const near = fc.array(fc.tuple(fc.integer({ min: STORIES - 300, max: STORIES - 1 }), times), {
  maxLength: 20,
});
const far = fc.array(fc.tuple(fc.nat(STORIES - 1), times), { minLength: 30, maxLength: 400, size: 'max' });
const list = fc.tuple(near, far).map(([some, others]) => [...some, ...others]);
const page = fc.tuple(fc.array(list, { minLength: 1, maxLength: 40 }), fc.array(fc.nat(), { maxLength: 30 }));

it('gives the candidates that all postings give', () => {
  let leftOut = 0;
  fc.assert(
    fc.property(page, ([lists, order]) => {
      const candidates = findCandidates(termsOf(lists, order, false));
      expect(candidates.length).toBeGreaterThan(0);
      const terms = termsOf(lists, order, true);
      expect(findCandidates(terms)).toEqual(candidates);
      if (contendingPostings(terms, 20).mostLeftOut > 0) leftOut++;
    }),
    { numRuns: 60 },
  );
  expect(leftOut).toBeGreaterThan(20);
});

it('leaves out all but the first of the stories that share one term, and none that shares two', () => {
  const alone = (from: number): [number, number][] => Array.from({ length: 500 }, (_, i) => [from + i, 1]);
  const shared: [number, number][] = Array.from({ length: 50 }, (_, i) => [1000 + i, 3]);
  const lists = [
    [...alone(0), ...shared],
    [...shared, ...alone(2000)],
  ];
  const { postings, ranges, mostLeftOut } = contendingPostings(termsOf(lists, [], true), 16);
  const of = (term: number): number[] => [
    ...postings.stories.subarray(ranges[term]?.start, ranges[term]?.end),
  ];
  const first = (from: number): number[] => Array.from({ length: 16 }, (_, i) => from + i);
  const both = shared.map(([story]) => story);
  expect(of(0)).toEqual([...first(0), ...both]);
  expect(of(1)).toEqual([...both, ...first(2000)]);
  expect(postings.levels[16]).toBe(levelOf(1000, 3));
  expect(mostLeftOut).toBe(7);
});

it('leaves out nothing of an index whose lists give levels', () => {
  const terms = termsOf([Array.from({ length: 500 }, (_, i) => [i, 1])], [], false);
  expect(contendingPostings(terms, 16)).toEqual({
    postings: terms.postings,
    ranges: terms.all,
    mostLeftOut: 0,
  });
});
