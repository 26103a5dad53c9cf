import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/match/compare/alignment.ts';
import { TOKEN_BITS, tokenBytesOf, type TokenBits } from '../../../src/story-index/story-signature.ts';
import { runsOf } from '../../tier.ts';

/** Pseudo-random hashes: two texts with different seeds share nothing but chance. */
function text(seed: number, length: number): number[] {
  return Array.from({ length }, (_, i) => {
    let hash = Math.imul(seed, 0x9e3779b1) + i;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  });
}

const signature = (hashes: readonly number[], tokenBits: TokenBits = 8) => ({
  tokens: tokenBytesOf(hashes, tokenBits),
  tokenBits,
});

describe('alignment', () => {
  it.each([
    [8, 1],
    [9, 0],
  ])('joins two runs of three tokens with %i others between into %i passages', (between, passages) => {
    const [page, story] = [text(1, 30), text(2, 30)];
    const [shared, other] = [text(3, 3), text(4, 3)];
    for (const some of [page, story]) {
      some.splice(5, 3, ...shared);
      some.splice(8 + between, 3, ...other);
    }
    expect(align(page, signature(story))).toHaveLength(passages);
  });

  it('finds a whole copy as one passage', () => {
    const story = text(1, 400);
    const [passage, ...others] = align(story, signature(story));
    expect(others).toEqual([]);
    expect(passage).toMatchObject({
      pageStart: 0,
      pageEnd: 400,
      storyStart: 0,
      storyEnd: 400,
      equalTokens: 400,
    });
  });

  it.each(TOKEN_BITS)('finds nothing between texts that share nothing, by %i bits a token', (bits) => {
    let passages = 0;
    for (let seed = 1; seed <= 200; seed++)
      passages += align(text(seed, 500), signature(text(seed + 1000, 500), bits)).length;
    expect(passages).toBe(0);
  });

  it.each([
    { bits: 8, least: 8 },
    { bits: 6, least: 11 },
    { bits: 4, least: 16 },
  ] as const)(
    'finds every copied stretch of $least tokens of $bits bits or more, wherever it was moved to',
    ({ bits, least }) => {
      const stretch = fc.record({
        at: fc.nat(380),
        length: fc.integer({ min: least, max: 60 }),
        filler: fc.integer({ min: 10, max: 40 }),
      });
      fc.assert(
        fc.property(fc.array(stretch, { minLength: 1, maxLength: 5 }), (stretches) => {
          const story = text(7, 450);
          const page: number[] = [];
          const copied: [number, number][] = [];
          stretches.forEach(({ at, length, filler }, i) => {
            page.push(...text(i + 90, filler));
            copied.push([page.length, page.length + length]);
            page.push(...story.slice(at, at + length));
          });
          page.push(...text(999, 20));
          const found = align(page, signature(story, bits));
          const covered = new Set(
            found.flatMap((p) =>
              p.runs.flatMap((run) => Array.from({ length: run.length }, (_, k) => run.pageStart + k)),
            ),
          );
          const missed = copied
            .flatMap(([start, end]) => Array.from({ length: end - start }, (_, k) => start + k))
            .filter((t) => !covered.has(t));
          expect(missed).toEqual([]);
        }),
        { numRuns: runsOf(100) },
      );
    },
  );

  it('does not cut a passage where a few words were changed', () => {
    const story = text(3, 120);
    const page = story.map((hash, i) => (i % 30 === 20 ? (hash ^ 0x55) >>> 0 : hash));
    const passages = align(page, signature(story));
    expect(passages).toHaveLength(1);
    expect(passages[0]?.equalTokens).toBe(116);
  });

  it('counts what stands between changed words, though it is too short to be found by itself', () => {
    const story = text(4, 120);
    const page = story.map((hash, i) => (i >= 60 && i % 3 === 0 ? (hash ^ 0x55) >>> 0 : hash));
    const passages = align([...page.slice(0, 72), ...text(9, 50)], signature(story));
    expect(passages).toHaveLength(1);
    // 60, and after each changed word the two that are as they were, as far as eight tokens from a place that is sure.
    expect(passages[0]?.equalTokens).toBe(64);
  });

  it('gives each token of the page to one passage only', () => {
    const story = text(5, 200);
    const twice = [...story.slice(0, 100), ...story.slice(0, 100)];
    const passages = align(story.slice(0, 100), signature(twice));
    expect(passages).toHaveLength(1);
  });

  it('stays linear on a page that repeats one word', () => {
    const page = new Array<number>(3000).fill(42);
    const passages = align(page, signature(page.slice(0, 1000)));
    expect(passages.reduce((sum, passage) => sum + passage.equalTokens, 0)).toBeLessThanOrEqual(3000);
  });
});
