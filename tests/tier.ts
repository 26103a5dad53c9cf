/** How much of a test is run: `WIREMARK_TIER` is `check`, `test` or `soak`, as the three commands set it; `test` where nothing is set. */
import fc from 'fast-check';

const FACTORS = { check: 0.2, test: 1, soak: 10 } as const;

export type Tier = keyof typeof FACTORS;

const isTier = (name: string): name is Tier => name in FACTORS;

/** The tier of this run. Throws for a name that is none. */
export function readTier(name: string = process.env.WIREMARK_TIER ?? 'test'): Tier {
  if (!isTier(name))
    throw new Error(`WIREMARK_TIER is '${name}', expected ${Object.keys(FACTORS).join(', ')}`);
  return name;
}

/** Runs of a property in this tier, at least one. `runs`: those of `npm test`. */
export const runsOf = (runs: number, tier: Tier = readTier()): number =>
  Math.max(1, Math.ceil(runs * FACTORS[tier]));

/** Longest time for one test of a soak, in milliseconds: ten times as many inputs, on a machine that does other things too. */
export const SOAK_MS = 600_000;

/** fast-check's own number of runs where a property names none. */
const USUAL_RUNS = 100;

fc.configureGlobal({ numRuns: runsOf(USUAL_RUNS) });
