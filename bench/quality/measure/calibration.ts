/** Does a confidence of 0.8 mean right in 80 of 100 cases? (Guo et al. 2017, expected calibration error.) */
import type { Outcome } from '../ask.ts';
import { mean, round } from './figures.ts';
import { isAccepted } from './relations.ts';

const BINS = 10;

export interface Calibration {
  /** Mean distance of confidence and share of right claims, over the bins, weighted with their size. */
  error: number;
  bins: { claims: number; confidence: number; right: number }[];
}

/** Over all pages for which a source is claimed: right if source and relation are. A page that says nothing claims nothing. */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  const claims = outcomes.flatMap((outcome) => {
    const first = outcome.sources[0];
    if (first === undefined || first.isNoError || first.relation === 'none') return [];
    const { query } = outcome;
    const isRight =
      query.sources.length === 0
        ? query.relations.includes(first.relation)
        : first.right !== undefined && isAccepted(query, first);
    return [{ confidence: outcome.confidence, right: Number(isRight) }];
  });
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const inside = claims.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    return {
      claims: inside.length,
      confidence: round(mean(inside.map(({ confidence }) => confidence))),
      right: round(mean(inside.map(({ right }) => right))),
    };
  });
  const error = bins
    .filter((bin) => bin.claims > 0)
    .reduce((sum, bin) => sum + (bin.claims / claims.length) * Math.abs(bin.confidence - bin.right), 0);
  return { error: round(error), bins };
}
