/** Wiremark at one size: builds, writes to a folder, opens it again, asks. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFolder } from '../../src/builder/index-folder.ts';
import { findCandidates } from '../../src/match/candidates.ts';
import { matchPage } from '../../src/match/match-page.ts';
import { lookUpTerms } from '../../src/match/page-terms.ts';
import type { ArticleFingerprints, PageFingerprints } from '../../src/model.ts';
import { openIndex, type IndexSource, type StoryIndex } from '../../src/story-index/reader.ts';
import type { StoryEntry } from '../../src/story-index/records.ts';
import { RESIDENT_FILE } from '../../src/story-index/layout.ts';
import { writeIndex } from '../../src/story-index/writer.ts';
import { ask, quantile, type Figures } from './contender.ts';
import { printsOf, type BenchQuery, type BenchStory } from './stories.ts';

/** Shards that the reader keeps; see reader.ts. */
const SHARDS_KEPT = 64;

function entryOf(story: BenchStory): StoryEntry {
  const { id, url, outlet, published, title } = story;
  return {
    story: { id, agency: null, outlet, headline: title, published, url, language: 'en' },
    fingerprints: story.prints ?? printsOf(story.paragraphs),
    carriers: [],
  };
}

function pageOf(prints: ArticleFingerprints): PageFingerprints {
  const nothing = { url: null, canonicalUrl: null, published: null, credits: [] };
  return { ...nothing, title: '', language: 'en', articles: [prints] };
}

/** Reads files of a folder, and counts the bytes. */
function countingSource(folder: string): IndexSource & { bytes: Map<string, number> } {
  const bytes = new Map<string, number>();
  const read = (name: string): Promise<ArrayBuffer> => {
    const file = readFileSync(path.join(folder, name));
    bytes.set(name, file.length);
    return Promise.resolve(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  };
  return { name: 'bench', read, bytes };
}

function memoryNow(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export async function runWiremark(
  stories: Iterable<BenchStory>,
  queries: readonly BenchQuery[],
): Promise<Omit<Figures, 'contender' | 'synthetic'>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wiremark-bench-'));
  try {
    const start = performance.now();
    const built = build(stories, folder);
    const seconds = (performance.now() - start) / 1000;
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    return {
      stories: built.stories,
      words: built.words,
      bytesPerWord: built.bytes / built.words,
      residentBytesPerWord: built.residentBytes / built.words,
      storiesPerSecond: built.stories / seconds,
      wordsPerSecond: built.words / seconds,
      peakMegabytes,
      ...(await read(folder, queries)),
    };
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true });
  }
}

function build(stories: Iterable<BenchStory>, folder: string) {
  const entries = Array.from(stories, entryOf);
  const words = entries.reduce((sum, entry) => sum + (entry.fingerprints?.wordCount ?? 0), 0);
  const files = writeIndex(entries, 'bench');
  writeFolder(folder, files);
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  return { stories: entries.length, words, bytes, residentBytes: files.get(RESIDENT_FILE)?.length ?? 0 };
}

async function read(folder: string, queries: readonly BenchQuery[]) {
  const prints = new Map(queries.map((query) => [query, printsOf(query.paragraphs)]));
  const first = prints.get(queries[0] as BenchQuery) as ArticleFingerprints;
  // Once before, so that the code is compiled; the time is that of the files, from the disk's cache, to the first look-up.
  lookUpTerms(first, await openIndex(countingSource(folder)));
  const before = memoryNow();
  const source = countingSource(folder);
  const start = performance.now();
  const index = await openIndex(source);
  index.countStoriesWith(first.hashes[0] ?? 0);
  const openMilliseconds = performance.now() - start;
  const page = (query: BenchQuery): ArticleFingerprints => prints.get(query) as ArticleFingerprints;
  const whole = await ask(queries, async (query) => {
    const { sources } = await matchPage(pageOf(page(query)), [index]);
    return sources[0]?.story.id;
  });
  const held = heldBytes(source.bytes);
  const readerMemoryShare = Math.max(0, memoryNow() - before - held) / held;
  const candidates = await ask(queries, (query) => void bestCandidates(page(query), index));
  return {
    openMilliseconds,
    readerMemoryShare,
    medianMilliseconds: quantile(whole.milliseconds, 0.5),
    p95Milliseconds: quantile(whole.milliseconds, 0.95),
    sourceFirst: whole.sourceFirst,
    candidatesMedianMilliseconds: quantile(candidates.milliseconds, 0.5),
    candidatesP95Milliseconds: quantile(candidates.milliseconds, 0.95),
    postingsPerQuery: quantile(
      queries.map((query) => touchedPostings(page(query), index)),
      0.5,
    ),
  };
}

function bestCandidates(prints: ArticleFingerprints, index: StoryIndex): number {
  return findCandidates(prints, lookUpTerms(prints, index), index.storyCount).length;
}

function touchedPostings(prints: ArticleFingerprints, index: StoryIndex): number {
  return [...new Set(prints.hashes)].reduce((sum, hash) => sum + index.countStoriesWith(hash), 0);
}

/** The resident file, and as many shards as are kept. */
function heldBytes(bytes: ReadonlyMap<string, number>): number {
  const shards = [...bytes].filter(([name]) => name !== RESIDENT_FILE).map(([, length]) => length);
  const kept = shards.slice(0, SHARDS_KEPT).reduce((sum, length) => sum + length, 0);
  return (bytes.get(RESIDENT_FILE) ?? 0) + kept;
}
