/** Wiremark at one size: builds, writes to a folder, opens it again, asks. */
import { appendFileSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderScratch } from '../../src/builder/folder/folder-scratch.ts';
import { findCandidates } from '../../src/match/search/candidates.ts';
import { matchPage } from '../../src/match/match-page.ts';
import { lookUpTerms, type PageTerm } from '../../src/match/search/page-terms.ts';
import type { ArticleFingerprints, PageFingerprints } from '../../src/model.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { SHARD_BYTES_KEPT } from '../../src/story-index/read/shard-cache.ts';
import type { SegmentFile } from '../../src/story-index/segment-file.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { SegmentWriter } from '../../src/story-index/write/writer.ts';
import { ask, quantile, watchMemory, type Figures } from './contender.ts';
import { printsOf, type BenchQuery, type BenchStory } from './stories.ts';

/** Stories between two looks at the builder's memory. */
const LOOK_EVERY = 500;

export function entryOf(story: BenchStory): StoryEntry {
  const { id, url, outlet, published, title } = story;
  return {
    story: { id, agency: null, outlet, headline: title, published, url, language: 'en' },
    fingerprints: story.prints ?? printsOf(story.paragraphs),
    carriers: [],
  };
}

export function pageOf(prints: ArticleFingerprints): PageFingerprints {
  const nothing = { url: null, canonicalUrl: null, published: null, credits: [] };
  return { ...nothing, title: '', language: 'en', articles: [prints] };
}

/** A segment whose resident part is in memory from the start, and whose shards are read from the disk and counted. */
function countingFile(file: string, residentBytes: number): SegmentFile & { shards: number[] } {
  const handle = openSync(file, 'r');
  const load = (start: number, end: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(end - start);
    readSync(handle, bytes, 0, bytes.length, start);
    return bytes;
  };
  const resident = load(0, residentBytes);
  const shards: number[] = [];
  return {
    name: 'bench',
    byteLength: fstatSync(handle).size,
    shards,
    read: (start, end) => {
      if (end <= residentBytes) return Promise.resolve(resident.subarray(start, end));
      shards.push(end - start);
      return Promise.resolve(load(start, end));
    },
  };
}

function memoryNow(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

type WiremarkFigures = Omit<Figures, 'contender' | 'synthetic' | 'load' | 'processors'>;

export async function runWiremark(
  stories: Iterable<BenchStory>,
  queries: readonly BenchQuery[],
): Promise<WiremarkFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wiremark-bench-'));
  try {
    const file = path.join(folder, 'bench.wmk');
    const { residentBytes, ...built } = build(stories, file);
    return { ...built, ...(await read(file, residentBytes, queries)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(stories: Iterable<BenchStory>, file: string) {
  const memory = watchMemory();
  const scratch = folderScratch();
  const writer = new SegmentWriter(scratch);
  const count = { stories: 0, words: 0, bytes: 0, residentBytes: 0 };
  // Synthetic stories are made in between; that is not the builder's time.
  let making = 0;
  let last = performance.now();
  const start = last;
  for (const story of stories) {
    making += performance.now() - last;
    const entry = entryOf(story);
    writer.add(entry);
    count.stories++;
    count.words += entry.fingerprints?.wordCount ?? 0;
    if (count.stories % LOOK_EVERY === 0) memory.look();
    last = performance.now();
  }
  writer.finish('bench', (bytes) => {
    appendFileSync(file, bytes);
    // The resident part comes first, as a whole.
    if (count.bytes === 0) count.residentBytes = bytes.length;
    count.bytes += bytes.length;
    memory.look();
  });
  scratch.dispose();
  const seconds = (performance.now() - start - making) / 1000;
  return {
    stories: count.stories,
    words: count.words,
    bytesPerWord: count.bytes / count.words,
    residentBytes: count.residentBytes,
    residentBytesPerWord: count.residentBytes / count.words,
    storiesPerSecond: count.stories / seconds,
    wordsPerSecond: count.words / seconds,
    builderMegabytes: memory.megabytes(),
  };
}

async function read(file: string, residentBytes: number, queries: readonly BenchQuery[]) {
  const prints = new Map(queries.map((query) => [query, printsOf(query.paragraphs)]));
  const page = (query: BenchQuery): ArticleFingerprints => prints.get(query) as ArticleFingerprints;
  const first = page(queries[0] as BenchQuery);
  // Once before, so that the code is compiled; the time is from the resident part in memory to the first look-up.
  lookUpTerms(first, segmentsAsOne([await openSegment(countingFile(file, residentBytes))]));
  const before = memoryNow();
  const source = countingFile(file, residentBytes);
  const start = performance.now();
  const index = segmentsAsOne([await openSegment(source)]);
  index.findTerms([first.hashes[0] ?? 0]);
  const openMilliseconds = performance.now() - start;
  const verdict = await ask(queries, async (query) => {
    const { sources } = await matchPage(pageOf(page(query)), index);
    return sources[0]?.story.id;
  });
  const held = heldBytes(residentBytes, source.shards);
  const readerMemoryShare = Math.max(0, memoryNow() - before - held) / held;
  const candidates = await ask(queries, (query) => void bestCandidates(page(query), index));
  const terms = queries.map((query) => lookUpTerms(page(query), index));
  return {
    openMilliseconds,
    readerMemoryShare,
    medianMilliseconds: quantile(candidates.milliseconds, 0.5),
    p95Milliseconds: quantile(candidates.milliseconds, 0.95),
    sourceFirst: verdict.sourceFirst,
    verdictMedianMilliseconds: quantile(verdict.milliseconds, 0.5),
    verdictP95Milliseconds: quantile(verdict.milliseconds, 0.95),
    postingsRead: quantile(terms.map(({ read }) => postingsOf(read)), 0.5), // prettier-ignore
    postingsOfAllTerms: quantile(terms.map(({ read, unread }) => postingsOf([...read, ...unread])), 0.5), // prettier-ignore
  };
}

function bestCandidates(prints: ArticleFingerprints, index: StoryIndex): number {
  return findCandidates(lookUpTerms(prints, index)).length;
}

function postingsOf(terms: readonly PageTerm[]): number {
  return terms.reduce((sum, { count }) => sum + count, 0);
}

/** The resident part, and as many shards as are kept. */
function heldBytes(residentBytes: number, shards: readonly number[]): number {
  const read = shards.reduce((sum, length) => sum + length, 0);
  return residentBytes + Math.min(read, SHARD_BYTES_KEPT);
}
