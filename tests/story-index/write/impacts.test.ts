import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IMPACT_STEP, levelOf } from '../../../src/story-index/write/impacts.ts';
import { runsOf } from '../../tier.ts';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100);
const rarities = hundredths(0, 850);
const counts = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 255 }));
const lengths = hundredths(1, 500);

/** How far an impact is from the nearest level, and from the one that was chosen. */
function distances(impact: number, level: number): { chosen: number; least: number } {
  const from = (each: number): number => Math.abs(impact - each * IMPACT_STEP);
  return { chosen: from(level), least: Math.min(...LEVELS.map(from)) };
}

it('the level is the one nearest to the BM25 weight with k1 = 1.2 and b = 0.75', () => {
  fc.assert(
    fc.property(rarities, counts, lengths, (rarity, count, length) => {
      // Robertson and Zaragoza 2009: the frequency is first put in proportion to the length, then saturated.
      const frequency = count / (1 - 0.75 + 0.75 * length);
      const impact = rarity * (frequency / (1.2 + frequency)) * (1.2 + 1);
      const level = levelOf(rarity, count, length);
      expect(LEVELS).toContain(level);
      const { chosen, least } = distances(impact, level);
      expect(chosen).toBeLessThanOrEqual(least + 1e-9);
    }),
    { numRuns: runsOf(1000) },
  );
});

it('a term that a story of mean length holds once has the level nearest to its rarity', () => {
  fc.assert(
    fc.property(rarities, (rarity) => {
      const { chosen, least } = distances(rarity, levelOf(rarity, 1, 1));
      expect(chosen).toBeLessThanOrEqual(least + 1e-9);
    }),
  );
});

it('a rarer term and one more repetition never lower the level, and a longer story never raises it', () => {
  fc.assert(
    fc.property(rarities, counts, lengths, hundredths(0, 100), (rarity, count, length, more) => {
      const level = levelOf(rarity, count, length);
      expect(levelOf(rarity + more, count, length)).toBeGreaterThanOrEqual(level);
      expect(levelOf(rarity, count + 1, length)).toBeGreaterThanOrEqual(level);
      expect(levelOf(rarity, count, length + more)).toBeLessThanOrEqual(level);
    }),
  );
});
