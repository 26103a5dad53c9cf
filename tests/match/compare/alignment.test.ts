import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/match/compare/alignment.ts';
import { runsOf } from '../../tier.ts';

/** Pseudo-random hashes: two texts with different seeds share nothing but chance. */
function text(seed: number, length: number): number[] {
  let state = seed;
  return Array.from(
    { length },
    () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) ^ (state >>> 15),
  ).map((x) => x >>> 0);
}

const signature = (hashes: readonly number[]): Uint8Array => Uint8Array.from(hashes, (hash) => hash & 255);

describe('alignment', () => {
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

  it('finds nothing between texts that share nothing', () => {
    let passages = 0;
    for (let seed = 1; seed <= 200; seed++)
      passages += align(text(seed, 500), signature(text(seed + 1000, 500))).length;
    expect(passages).toBe(0);
  });

  it('finds every copied stretch of 8 tokens or more, wherever it was moved to', () => {
    const stretch = fc.record({
      at: fc.nat(380),
      length: fc.integer({ min: 8, max: 60 }),
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
        const found = align(page, signature(story));
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
  });

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
