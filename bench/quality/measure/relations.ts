/** Which relation was said where which was true. */
import { RELATIONS, TEXT_REUSE, type Relation } from '../../../src/model.ts';
import type { Outcome, ReportedSource } from '../ask.ts';
import { mean, round } from './figures.ts';

export const CLASSES: readonly Relation[] = RELATIONS.filter((relation) => relation !== 'original');
/** A machine's rewrite that leaves so much of the words standing may as well be called an edited copy. */
const NEAR_COPY_SHARE = 0.3;

export interface Confusion {
  /** True relation -> relation said -> how often. */
  counts: Record<string, Record<string, number>>;
  perClass: Record<string, { precision: number; recall: number; f1: number }>;
  macroF1: number;
}

/** One line for each source of each query, and one for each query without a source. */
export function confuse(outcomes: readonly Outcome[]): Confusion {
  const pairs = outcomes.flatMap(relationPairs);
  const counts: Confusion['counts'] = {};
  for (const { truth, said } of pairs) {
    const row = (counts[truth] ??= {});
    row[said] = (row[said] ?? 0) + 1;
  }
  const perClass: Confusion['perClass'] = {};
  for (const each of CLASSES.filter((name) => counts[name] !== undefined)) {
    const right = pairs.filter(({ truth, said }) => truth === each && said === each).length;
    const precision = right / Math.max(1, pairs.filter(({ said }) => said === each).length);
    const recall = right / Math.max(1, pairs.filter(({ truth }) => truth === each).length);
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    perClass[each] = { precision: round(precision), recall: round(recall), f1: round(f1) };
  }
  return { counts, perClass, macroF1: round(mean(Object.values(perClass).map(({ f1 }) => f1))) };
}

/** What is true and what was said; a relation that is no error counts as the true one. */
function relationPairs({ query, sources }: Outcome): { truth: Relation; said: Relation }[] {
  const truth = query.relations[0] ?? 'none';
  if (query.sources.length === 0) {
    const said = sources.find(({ isNoError }) => !isNoError)?.relation ?? 'none';
    return [{ truth, said: query.relations.includes(said) ? truth : said }];
  }
  return query.sources.map((id) => {
    const source = sources.find(({ right }) => right === id);
    if (source === undefined) return { truth, said: 'none' };
    return { truth, said: isAccepted(query, source) ? truth : source.relation };
  });
}

/** Is the relation that was said of a right source true, or no error? */
export function isAccepted({ relations }: Outcome['query'], source: ReportedSource): boolean {
  if (relations.includes(source.relation)) return true;
  const isCopy = TEXT_REUSE[source.relation] === 'words';
  return relations[0] === 'rewrite' && isCopy && source.exactPageShare >= NEAR_COPY_SHARE;
}
