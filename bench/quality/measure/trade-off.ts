/** Rewrites found against independent reports accused, as the threshold of confidence moves. */
import { TAKEN, type Outcome } from '../ask.ts';
import { round } from './figures.ts';

/** One threshold: share of rewrites found at it, share of independent reports called so, and precision at equal numbers of both. */
export interface TradeOffPoint {
  threshold: number;
  found: number;
  accused: number;
  precision: number;
}

/** Points by falling threshold, from nothing claimed to everything that is claimed at all. */
export function tradeOff(rewrites: readonly Outcome[], independent: readonly Outcome[]): TradeOffPoint[] {
  const positives = rewrites.map((outcome) => claimOf(outcome, true));
  const negatives = independent.map((outcome) => claimOf(outcome, false));
  const thresholds = [...new Set([...positives, ...negatives])]
    .filter((score) => score > 0)
    .sort((a, b) => b - a);
  const points = thresholds.map((threshold) => {
    const found = positives.filter((score) => score >= threshold).length / Math.max(1, positives.length);
    const accused = negatives.filter((score) => score >= threshold).length / Math.max(1, negatives.length);
    const precision = found + accused === 0 ? 1 : found / (found + accused);
    return { threshold, found: round(found), accused: round(accused), precision: round(precision) };
  });
  return [{ threshold: 1.001, found: 0, accused: 0, precision: 1 }, ...points];
}

/** Largest share of rewrites found while no more independent reports are accused. */
export function foundAt(points: readonly TradeOffPoint[], mostAccused: number): number {
  return Math.max(...points.filter(({ accused }) => accused <= mostAccused).map(({ found }) => found));
}

/** Highest confidence of a claim that the page was made from a story: the right one, or, of a page without a source, any. */
function claimOf({ sources }: Outcome, mustBeRight: boolean): number {
  const claims = sources.filter(
    ({ relation, right, isNoError }) =>
      TAKEN.includes(relation) && (mustBeRight ? right !== undefined : !isNoError),
  );
  return Math.max(0, ...claims.map(({ confidence }) => confidence));
}
