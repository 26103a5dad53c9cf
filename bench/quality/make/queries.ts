/** All queries but the leave-one-out ones, in a fixed order; README.md defines each group. */
import type { Corpus } from '../corpus.ts';
import { groupItems } from '../grouping.ts';
import type { Query } from '../query.ts';
import { makeCopies } from './copies.ts';
import { makeExcerpts } from './excerpts.ts';
import { makeMixed } from './mixed.ts';
import { makeNegatives } from './negatives.ts';
import { takeOpenings } from './openings.ts';
import { takeRewrites } from './rewrites.ts';

/** Of each group, the first tenth in a quick run, but no fewer than this: groups that are so small are asked whole. */
const LEAST_OF_GROUP = 40;

export function makeQueries(
  corpus: Corpus,
  { quick, only }: { quick: boolean; only: string | undefined },
): Query[] {
  const rewritesAndReports = [...takeRewrites(corpus), ...makeNegatives(corpus)];
  const all = [
    ...makeCopies(corpus),
    ...makeExcerpts(corpus),
    ...makeMixed(corpus),
    ...rewritesAndReports,
    ...takeOpenings(rewritesAndReports),
  ].filter(({ group }) => only === undefined || group.startsWith(only));
  if (!quick) return all;
  const groups = groupItems(all, ({ group }) => group);
  return [...groups.values()].flatMap((queries) =>
    queries.slice(0, Math.max(LEAST_OF_GROUP, Math.ceil(queries.length / 10))),
  );
}
