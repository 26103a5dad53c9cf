/** The baselines on the same stories and the same queries, in the same run. */
import { groupItems } from '../grouping.ts';
import { shareOf, round } from '../measure/figures.ts';
import { progressOf } from '../progress.ts';
import { RETRIEVAL_GROUPS, type RetrievalFigures } from '../measure/retrieval.ts';
import type { IndexedStory, Query } from '../query.ts';
import { termsOf } from '../texts.ts';
import type { Truth } from '../truth.ts';
import type { Baseline } from './baseline.ts';
import { bm25 } from './bm25.ts';
import { minHash } from './minhash.ts';
import { winnowing } from './winnowing.ts';

export function runBaselines(
  stories: readonly IndexedStory[],
  queries: readonly Query[],
  truth: Truth,
): RetrievalFigures[] {
  const baselines = [winnowing(4), winnowing(8), minHash(), bm25()];
  const tick = progressOf('baselines: stories', stories.length);
  let words = 0;
  for (const { text } of stories) {
    const terms = termsOf(text);
    words += terms.length;
    for (const baseline of baselines) baseline.add(terms);
    tick();
  }
  const asked = queries
    .filter(({ group }) => RETRIEVAL_GROUPS.includes(group))
    .map((query) => ({ query, terms: termsOf(query.text) }));
  return baselines.map((baseline) => {
    const bytes = baseline.finish();
    return {
      ...measure(baseline, asked, { stories, truth }),
      bytesPerWord: bytes === null ? null : round(bytes / words, 2),
    };
  });
}

function measure(
  baseline: Baseline,
  asked: readonly { query: Query; terms: string[] }[],
  { stories, truth }: { stories: readonly IndexedStory[]; truth: Truth },
): Omit<RetrievalFigures, 'bytesPerWord'> {
  const tick = progressOf(baseline.name, asked.length);
  let milliseconds = 0;
  const places = asked.map(({ query, terms }) => {
    const started = performance.now();
    const found = baseline.search(terms);
    milliseconds += performance.now() - started;
    tick();
    const place = found.findIndex(
      (story) => truth.sourceOf(query, terms, stories[story]?.id ?? '') !== undefined,
    );
    return { group: query.group, place };
  });
  const groups = Object.fromEntries(
    [...groupItems(places, ({ group }) => group)].map(([group, found]) => [
      group,
      {
        first: round(shareOf(found, ({ place }) => place === 0)),
        firstTen: round(shareOf(found, ({ place }) => place >= 0)),
      },
    ]),
  );
  return { name: baseline.name, milliseconds: round(milliseconds / Math.max(1, asked.length), 2), groups };
}
