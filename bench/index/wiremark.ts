/** Wiremark at one size: builds, writes to a folder, opens it again, asks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderScratch } from '../../src/builder/folder/folder-scratch.ts';
import { findCandidates } from '../../src/match/search/candidates.ts';
import { matchPage } from '../../src/match/match-page.ts';
import { lookUpTerms, type PageTerm } from '../../src/match/search/page-terms.ts';
import type { ArticleFingerprints, PageFingerprints } from '../../src/model.ts';
import { openIndex } from '../../src/story-index/read/reader.ts';
import { SHARDS_KEPT } from '../../src/story-index/read/shard-cache.ts';
import type { IndexSource, StoryIndex } from '../../src/story-index/story-index.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { RESIDENT_FILE } from '../../src/story-index/format/layout.ts';
import { IndexWriter } from '../../src/story-index/write/writer.ts';
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

/** Reads files of a folder, and counts the bytes; the resident file is in memory from the start. */
function countingSource(folder: string): IndexSource & { bytes: Map<string, number> } {
  const bytes = new Map<string, number>();
  const load = (name: string): ArrayBuffer => {
    const file = readFileSync(path.join(folder, name));
    bytes.set(name, file.length);
    return file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
  };
  const resident = load(RESIDENT_FILE);
  const read = (name: string): Promise<ArrayBuffer> =>
    Promise.resolve(name === RESIDENT_FILE ? resident : load(name));
  return { name: 'bench', read, bytes };
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
    return { ...build(stories, folder), ...(await read(folder, queries)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(stories: Iterable<BenchStory>, folder: string) {
  const memory = watchMemory();
  const scratch = folderScratch();
  const writer = new IndexWriter(scratch);
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
  writer.finish('bench', (name, bytes) => {
    writeFileSync(path.join(folder, name), bytes);
    count.bytes += bytes.length;
    if (name === RESIDENT_FILE) count.residentBytes = bytes.length;
    memory.look();
  });
  scratch.dispose();
  const seconds = (performance.now() - start - making) / 1000;
  return {
    stories: count.stories,
    words: count.words,
    bytesPerWord: count.bytes / count.words,
    residentBytesPerWord: count.residentBytes / count.words,
    storiesPerSecond: count.stories / seconds,
    wordsPerSecond: count.words / seconds,
    builderMegabytes: memory.megabytes(),
  };
}

async function read(folder: string, queries: readonly BenchQuery[]) {
  const prints = new Map(queries.map((query) => [query, printsOf(query.paragraphs)]));
  const page = (query: BenchQuery): ArticleFingerprints => prints.get(query) as ArticleFingerprints;
  const first = page(queries[0] as BenchQuery);
  // Once before, so that the code is compiled; the time is from the resident file in memory to the first look-up.
  lookUpTerms(first, await openIndex(countingSource(folder)));
  const before = memoryNow();
  const source = countingSource(folder);
  const start = performance.now();
  const index = await openIndex(source);
  index.countStoriesWith(first.hashes[0] ?? 0);
  const openMilliseconds = performance.now() - start;
  const verdict = await ask(queries, async (query) => {
    const { sources } = await matchPage(pageOf(page(query)), [index]);
    return sources[0]?.story.id;
  });
  const held = heldBytes(source.bytes);
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

/** The resident file, and as many shards as are kept. */
function heldBytes(bytes: ReadonlyMap<string, number>): number {
  const shards = [...bytes].filter(([name]) => name !== RESIDENT_FILE).map(([, length]) => length);
  const kept = shards.slice(0, SHARDS_KEPT).reduce((sum, length) => sum + length, 0);
  return (bytes.get(RESIDENT_FILE) ?? 0) + kept;
}
