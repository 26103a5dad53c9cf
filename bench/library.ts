/**
 * `npm run bench:library`: many segments beside one. The same stories as one segment and cut by date into 10, 40 and 120; the same pages are asked of
 * each in turns: of all segments as one index, which keeps lists of terms from page to page, and was asked other pages before; of all as one that was just opened; and, as a
 * peer, of one segment after the other. Then bytes a word of small segments, and how long it takes to open 60. Times are of the processor, because
 * others may use the machine: still, compare columns, not runs. Options: `--stories 20000`, `--dry` writes nothing.
 */
import os from 'node:os';
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { segmentsAsOne } from '../src/library/segments-as-one.ts';
import { matchPage } from '../src/match/match-page.ts';
import { openSegment } from '../src/story-index/read/open-segment.ts';
import { ShardCache } from '../src/story-index/read/shard-cache.ts';
import { segmentInMemory } from '../src/story-index/segment-in-memory.ts';
import type { Segment } from '../src/story-index/segment.ts';
import type { StoryEntry } from '../src/story-index/story-entry.ts';
import type { StoryIndex } from '../src/story-index/story-index.ts';
import { writeSegment } from '../src/story-index/write/writer.ts';
import { quantile } from './index/contender.ts';
import { DATA, printsOf, readBenchData } from './index/stories.ts';
import { entryOf, pageOf } from './index/wiremark.ts';
import { SMALLEST } from './index/sizes.ts';
import { cutByDate } from './quality/story-pages.ts';

const RESULT = new URL('./results/library.json', import.meta.url);
const CUTS = [1, 10, 40, 120];
/** Pages are asked so often of each cut, each half of them twice after the other half; the least time counts. */
const ROUNDS = 4;
/** Words of a story in the segments whose size is told. */
const WORDS = 960;

interface Cut {
  segments: number;
  bytesPerWord: number;
  verdictProcessorMilliseconds: number;
  timesOne: number;
  /** The first page that is asked of a library. It finds no term's places known. */
  first: { verdictProcessorMilliseconds: number; timesOne: number };
  oneAfterTheOther?: { verdictProcessorMilliseconds: number; timesOne: number };
}

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '20000' }, dry: { type: 'boolean' } },
});

async function main(): Promise<void> {
  if (!existsSync(DATA)) return console.log('../shared/data is missing: nothing to measure with');
  const { stories, queries } = readBenchData(SMALLEST);
  const entries = stories.slice(0, Number(values.stories)).map(entryOf);
  const pages = queries.map(({ paragraphs }) => pageOf(printsOf(paragraphs)));
  const cuts = [];
  for (const count of CUTS) cuts.push(await openCut(entries, count));
  // The peer, what the library did before: each segment is an index of its own.
  const ask = async (indexes: readonly StoryIndex[], page: (typeof pages)[0]): Promise<number> => {
    const start = process.cpuUsage();
    for (const index of indexes) await matchPage(page, index);
    return millisecondsSince(start);
  };
  const asOne = cuts.map(() => pages.map(() => Infinity));
  const asFirst = cuts.map(() => pages.map(() => Infinity));
  const inTurn = cuts.map(() => pages.map(() => Infinity));
  const keepLeast = (times: number[] | undefined, p: number, time: number): void => {
    if (times !== undefined) times[p] = Math.min(times[p] as number, time);
  };
  // One way after the other, so that no cut is asked when its bytes were just read; and backwards in the later rounds, as the page is new to the first.
  for (let round = 0; round < ROUNDS; round++) {
    const anew = cuts.map(({ segments }) => segmentsAsOne(segments));
    const order = round % 2 === 0 ? [...pages.entries()] : [...pages.entries()].reverse();
    for (const [at, [p, page]] of order.entries()) {
      const inOrder = round < ROUNDS / 2 ? [...cuts.entries()] : [...cuts.entries()].reverse();
      for (const [c] of inOrder) {
        const time = await ask([anew[c] as StoryIndex], page);
        // A page counts that was not asked before, of an index that was asked others.
        if (at >= pages.length / 2) keepLeast(asOne[c], p, time);
      }
      for (const [c, { segments }] of inOrder)
        keepLeast(asFirst[c], p, await ask([segmentsAsOne(segments)], page));
      if (round > 0) continue;
      for (const [c, { segments }] of cuts.entries()) {
        const each = segments.map((segment) => segmentsAsOne([segment]));
        if (each.length > 1) keepLeast(inTurn[c], p, await ask(each, page));
      }
    }
  }
  const one = quantile(asOne[0] as number[], 0.5);
  const firstOfOne = quantile(asFirst[0] as number[], 0.5);
  const told = cuts.map(({ segments, bytesPerWord }, c): Cut => {
    const median = quantile(asOne[c] as number[], 0.5);
    const first = quantile(asFirst[c] as number[], 0.5);
    const turns = quantile(inTurn[c] as number[], 0.5);
    const figures = {
      segments: segments.length,
      bytesPerWord,
      verdictProcessorMilliseconds: median,
      timesOne: median / one,
      first: { verdictProcessorMilliseconds: first, timesOne: first / firstOfOne },
    };
    if (segments.length === 1) return figures;
    return { ...figures, oneAfterTheOther: { verdictProcessorMilliseconds: turns, timesOne: turns / one } };
  });
  const results = {
    stories: entries.length,
    load: os.loadavg()[0] ?? 0,
    cuts: told,
    bytesPerWordOfSmall: Object.fromEntries(
      [100, 250, 1000].map((size) => [size, bytesPerWordOf(entries, size)]),
    ),
    openOf60ProcessorMilliseconds: await timeOpening(entries.slice(0, 15_000), 60),
  };
  console.log(JSON.stringify(results, round, 1));
  if (values.dry !== true) writeFileSync(RESULT, `${JSON.stringify(results, round, 1)}\n`);
}

async function openCut(
  entries: readonly StoryEntry[],
  count: number,
): Promise<{ segments: Segment[]; bytesPerWord: number }> {
  const cache = new ShardCache();
  const written = cutByDate(entries, count).map((part) => writeSegment(part, 'bench'));
  const segments = await Promise.all(
    written.map((bytes, i) => openSegment(segmentInMemory(`${count}-${i}`, bytes), cache)),
  );
  const bytes = written.reduce((sum, { length }) => sum + length, 0);
  return { segments, bytesPerWord: bytes / wordsOf(entries) };
}

function wordsOf(entries: readonly StoryEntry[]): number {
  return entries.reduce((sum, { fingerprints }) => sum + (fingerprints?.wordCount ?? 0), 0);
}

/** Mean over ten segments of stories whose words are 960 on average: neighbours in length around that. */
function bytesPerWordOf(entries: readonly StoryEntry[], size: number): number {
  const words = ({ fingerprints }: StoryEntry): number => fingerprints?.wordCount ?? 0;
  const sorted = entries.toSorted((a, b) => Math.abs(words(a) - WORDS) - Math.abs(words(b) - WORDS));
  const parts = Array.from({ length: Math.min(10, Math.floor(sorted.length / size)) }, (_, i) =>
    sorted.slice(i * size, (i + 1) * size),
  );
  const bytes = parts.reduce((sum, part) => sum + writeSegment(part, 'bench').length, 0);
  return bytes / wordsOf(parts.flat());
}

/** Least processor time of ten times that so many segments are opened, from bytes in memory. */
async function timeOpening(entries: readonly StoryEntry[], count: number): Promise<number> {
  const files = cutByDate(entries, count).map((part, i) =>
    segmentInMemory(String(i), writeSegment(part, 'bench')),
  );
  let best = Infinity;
  for (let i = 0; i < 10; i++) {
    const start = process.cpuUsage();
    segmentsAsOne(await Promise.all(files.map((file) => openSegment(file))));
    best = Math.min(best, millisecondsSince(start));
  }
  return best;
}

/** Processor time of this process since `start`. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

await main();
