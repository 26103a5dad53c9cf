import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf } from '../../../src/match/compare/course.ts';
import type { PageTerm, PageTerms } from '../../../src/match/search/page-terms.ts';

/** An article of tokens that each are a term of their own, shared with a story of these bytes. */
function asked(bytes: readonly number[]): Parameters<typeof courseOf> {
  const all = bytes.map((hash, ordinal) => ({ hash, ordinal, rarity: 5 }) as PageTerm);
  const terms = { all, tokens: Uint32Array.from(bytes.keys()) } as unknown as PageTerms;
  const shared = { isShared: new Uint8Array(all.length).fill(1), count: all.length, weight: 5 * all.length };
  return [terms, shared, { tokens: new Uint8Array(), tokenBits: 8 }];
}

const course = (page: readonly number[], story: readonly number[]) => {
  const [terms, shared] = asked(page);
  return courseOf(terms, shared, { tokens: Uint8Array.from(story), tokenBits: 8 });
};
const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 60 });

test('an article whose names come in the story’s order and pace follows it with all of them', () => {
  fc.assert(
    fc.property(distinct, (bytes) => {
      const { followed, shared } = course(bytes, bytes);
      expect(followed).toBe(shared);
    }),
  );
});

test('an article read backwards has by chance what it followed, and follows what it had by chance', () => {
  fc.assert(
    fc.property(distinct, fc.shuffledSubarray([...Array(256).keys()], { minLength: 60 }), (page, story) => {
      const forward = course(page, story);
      const backward = course(page.toReversed(), story);
      expect(backward.followed).toBeCloseTo(forward.byChance);
      expect(backward.byChance).toBeCloseTo(forward.followed);
    }),
  );
});

test('the followed chain is never heavier than all shared terms, nor lighter than one', () => {
  fc.assert(
    fc.property(distinct, distinct, (page, story) => {
      const { followed, shared } = course(page, story);
      expect(followed).toBeLessThanOrEqual(shared);
      if (shared > 0) expect(followed).toBeGreaterThanOrEqual(5);
    }),
  );
});

test('a leap costs: names in order, but far apart in the story, follow it less', () => {
  const names = [1, 2, 3, 4, 5, 6];
  const apart = names.flatMap((name) => [name, ...Array<number>(30).fill(200)]);
  expect(course(names, apart).followed).toBeLessThan(course(names, names).followed);
});
