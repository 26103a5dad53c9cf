/**
 * Quality against size: the pages of a quick quality run asked of the same index, with only those terms in its resident part that stand in at
 * most so many stories. What is left out is counted with the bytes of its posting lists. `npm run bench:quality-size`
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { encodePostings } from '../src/story-index/write/encode-postings.ts';
import { createPostingBuffer } from '../src/story-index/posting-buffer.ts';
import type { StoryIndex } from '../src/story-index/story-index.ts';
import { ask, type Outcome } from './quality/ask.ts';
import { readCorpus, type Corpus } from './quality/corpus.ts';
import { groupItems } from './quality/grouping.ts';
import { makeQueries } from './quality/make/queries.ts';
import { round, shareOf } from './quality/measure/figures.ts';
import { isFirstRight, isTaken } from './quality/measure/targets.ts';
import { progressOf } from './quality/progress.ts';
import type { QueryGroup } from './quality/query.ts';
import { DATA } from './quality/read-data.ts';
import { fingerprintStories, openQualityIndex } from './quality/story-pages.ts';
import { Truth } from './quality/truth.ts';

/** Two lists of so many stories that begin with the same ones are one. */
const TOLD_BY = 8;
const RESULT = new URL('./results/quality-size.json', import.meta.url);
/** Bytes of a list's tag and count, and mostly of its length. */
const HEAD_BYTES = 3;
/** Largest share of stories that a term of the resident part stands in; the index as it is has 0.1. */
const SHARES = [0.1, 0.05, 0.02, 0.01, 0.005];
const FIRST: readonly QueryGroup[] = ['edited', 'excerpt-3', 'digest', 'sheepdog', 'llmfake', 'current-rewrite', 'current-summary']; // prettier-ignore
const CALLED: readonly QueryGroup[] = ['current-independent', 'same-event', 'same-topic', 'shared-quotation'];

interface Point {
  largestStoryShare: number;
  bytesPerWord: number;
  residentPostingBytesPerWord: number;
  /** Source first, by group; of the groups without a source, the share that is called a copy or rewrite. */
  sourceFirst: Record<string, number>;
  called: Record<string, number>;
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) return console.log('../shared/data is missing: nothing to measure with');
  const corpus = readCorpus();
  const opened = await openQualityIndex(corpus.stories, () => fingerprintStories(corpus.stories));
  const truth = new Truth(corpus.stories);
  const queries = makeQueries(corpus, { quick: true, only: undefined }).filter(
    ({ group }) => FIRST.includes(group) || CALLED.includes(group),
  );
  const lists = listBytes(corpus, opened.index);
  const tick = progressOf('queries', queries.length * SHARES.length);
  const points: Point[] = [];
  for (const share of SHARES) {
    const most = share * opened.index.storyCount;
    const index = share === SHARES[0] ? opened.index : withRarerTerms(opened.index, most);
    const outcomes: Outcome[] = [];
    for (const query of queries) {
      outcomes.push(await ask(query, { ...opened, index }, truth));
      tick();
    }
    const [kept, dropped] = [lists.filter(({ stories }) => stories <= most), lists.filter(({ stories }) => stories > most)]; // prettier-ignore
    const bytesOf = (some: typeof lists): number => some.reduce((sum, { bytes }) => sum + bytes, 0);
    const { words } = opened;
    points.push({
      largestStoryShare: share,
      bytesPerWord: round((opened.bytes - (share === SHARES[0] ? 0 : bytesOf(dropped))) / words, 3),
      residentPostingBytesPerWord: round(bytesOf(share === SHARES[0] ? lists : kept) / words, 3),
      sourceFirst: sharesBy(outcomes, FIRST, isFirstRight),
      called: sharesBy(outcomes, CALLED, isTaken),
    });
  }
  mkdirSync(new URL('.', RESULT), { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify({ stories: opened.index.storyCount, points }, null, 1)}\n`);
  console.table(points.map(({ sourceFirst, called, ...sizes }) => ({ ...sizes, ...sourceFirst, ...called })));
}

function sharesBy(
  outcomes: readonly Outcome[],
  groups: readonly QueryGroup[],
  isCounted: (outcome: Outcome) => boolean,
): Record<string, number> {
  const by = groupItems(outcomes, ({ query }) => query.group);
  return Object.fromEntries(groups.map((group) => [group, round(shareOf(by.get(group) ?? [], isCounted))]));
}

/** Stories and bytes of each term's posting list. Terms that share a bucket share a list: told by its contents, of lists of some length. */
function listBytes(corpus: Corpus, index: StoryIndex): { stories: number; bytes: number }[] {
  const buffer = createPostingBuffer(index.storyCount);
  const seen = new Set<number>();
  const lists = new Map<string, { stories: number; bytes: number }>();
  for (const prints of fingerprintStories(corpus.stories)) {
    for (const hash of prints[0]?.hashes ?? []) {
      if (seen.has(hash)) continue;
      seen.add(hash);
      const [, stories = 0] = index.findTerms([hash]).read([0], buffer);
      if (stories === 0) continue;
      const key = `${stories} ${buffer.stories.subarray(0, TOLD_BY).join()}`;
      if (stories >= TOLD_BY && lists.has(key)) continue;
      const list = encodePostings(
        { stories: buffer.stories.subarray(0, stories), times: timesOf(buffer.levels.subarray(0, stories)) },
        index.storyCount,
      );
      lists.set(stories >= TOLD_BY ? key : String(hash), { stories, bytes: list.length + HEAD_BYTES });
    }
  }
  return [...lists.values()];
}

/** How often stories of usual length hold a term, by its levels there: 1 at level 3, 2 at level 5, 3 at level 6. */
function timesOf(levels: Uint8Array): Uint8Array {
  return levels.map((level) => Math.max(1, level - 3));
}

/** The same index as if it had been built without the terms that stand in more stories. */
function withRarerTerms(index: StoryIndex, most: number): StoryIndex {
  return {
    ...index,
    findTerms: (hashes) => {
      const lists = index.findTerms(hashes);
      return { ...lists, counts: lists.counts.map((count) => (count > most ? 0 : count)) };
    },
  };
}

await main();
