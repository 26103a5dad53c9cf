import { frequencyOf, LEVELS } from '../../story-index/frequency.ts';

/** Size of one step of impact, in units of BM25. Set with the sums of candidates, whose 16 bits hold some 8,000 terms. */
const IMPACT_STEP = 2;
/** Largest impact, in steps: a rare term that a story repeats. */
const MOST_IMPACT = 8;

/** Rarities whose impacts are kept, some 100 bytes each: those of terms of one index repeat. Lower: they are computed more often. */
const KEPT = 4096;
const kept = new Map<number, Uint8Array>();

/**
 * The impact (BM25: rarity times saturated frequency) of a term in a story, by the level of its frequency there, 1 to 8: in steps, 1 to 8 each.
 * Index 0, for a story without the term, is 0.
 */
export function impactsOf(rarity: number): Uint8Array {
  const known = kept.get(rarity);
  if (known !== undefined) return known;
  const impacts = new Uint8Array(LEVELS + 1);
  for (let level = 1; level <= LEVELS; level++) {
    const steps = Math.round((rarity * frequencyOf(level)) / IMPACT_STEP);
    impacts[level] = Math.min(MOST_IMPACT, Math.max(1, steps));
  }
  if (kept.size >= KEPT) kept.clear();
  kept.set(rarity, impacts);
  return impacts;
}

/** Impacts of a term that counts already. */
export const NO_IMPACTS = new Uint8Array(LEVELS + 1);
