import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingRarity } from '../../../src/fingerprint/term-rarity.ts';
import { TermCounts } from '../../../src/story-index/write/term-counts.ts';
import { runsOf } from '../../tier.ts';

interface Counted {
  counts: TermCounts;
  /** The same counts in a plain map. */
  known: Map<number, number>;
}

function count(terms: Iterable<readonly [hash: number, times: number]>): Counted {
  const counts = new TermCounts();
  const known = new Map<number, number>();
  for (const [hash, times] of terms)
    for (let i = 0; i < times; i++) {
      counts.add(hash);
      known.set(hash, (known.get(hash) ?? 0) + 1);
    }
  return { counts, known };
}

function expectSame({ counts, known }: Counted, stories: number): void {
  expect(counts.distinct).toBe(known.size);
  expect([...known].map(([hash]) => [hash, counts.storiesWith(hash)])).toEqual([...known]);
  const rarities = [...known].map(([hash]) => [hash, counts.rarityIn(stories, hash)]);
  expect(rarities).toEqual(
    [...known].map(([hash, storiesWith]) => [hash, tellingRarity(hash, storiesWith, stories)]),
  );
}

/** Hashes that fall into few slots, the first and the last among them, so that they push each other on. */
const crowded = fc
  .tuple(fc.nat(2 ** 20 - 1), fc.constantFrom(0, 1, 4094, 4095))
  .map(([high, low]) => high * 4096 + low);
const repetitions = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 50, max: 200 }));

describe('the counts of terms are those of a plain map', () => {
  it('whichever hashes fall into one slot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(crowded, fc.nat(2 ** 32 - 1), fc.constant(0)), repetitions), {
          maxLength: 40,
        }),
        fc.integer({ min: 200, max: 2000 }),
        (terms, stories) => expectSame(count(terms), stories),
      ),
    );
  });

  it('when the table has grown, for terms that were counted before and go on being counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: 9000 }), fc.nat(6), (distinct, phase) => {
        // An odd factor makes a permutation of the 32-bit numbers: no two hashes are equal. The first is 0.
        const hashes = Array.from({ length: distinct }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0);
        const before = hashes.map((hash, i) => [hash, i % 7 === phase ? 240 : 1] as const);
        const after = before.map(([hash, times]) => [hash, times === 1 ? 0 : 1] as const);
        expectSame(count([...before, ...after]), 2000);
      }),
      { numRuns: runsOf(10) },
    );
  });
});
