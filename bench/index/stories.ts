/** Stories and queries of the index benchmark: the same for every contender. */
import { fingerprintArticle } from '../../src/fingerprint/fingerprint-page.ts';
import type { ArticleFingerprints, Block } from '../../src/model.ts';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chanceOf, type Chance } from '../quality/random.ts';

export const DATA = new URL('../../../shared/data/', import.meta.url);

export interface BenchStory {
  id: string;
  url: string | null;
  outlet: string;
  published: string;
  title: string;
  paragraphs: readonly string[];
  /** Fingerprints, where they were put together from those of other stories' paragraphs. */
  prints?: ArticleFingerprints;
}

/** An article of about 800 words; `source` is the story it was cut from, null if that story is not in the index. */
export interface BenchQuery {
  paragraphs: readonly string[];
  source: string | null;
}

const QUERY_WORDS = 800;
/** Queries of each kind: from stories that are in the smallest index, and from stories that are in none. */
const QUERIES = 50;

export interface BenchData {
  /** Real stories: those of allsides-20k in seeded order, then those of reuters21578. */
  stories: readonly BenchStory[];
  queries: readonly BenchQuery[];
}

export function readBenchData(smallest: number): BenchData {
  const chance = chanceOf('index benchmark');
  const articles = chance.shuffle(readStories('allsides-20k.jsonl.gz'));
  const long = (story: BenchStory): boolean => wordsOf(story.paragraphs) >= QUERY_WORDS;
  const heldOut = articles.slice(smallest).filter(long).slice(0, QUERIES);
  const known = articles.slice(0, smallest).filter(long).slice(0, QUERIES);
  const isHeldOut = new Set(heldOut);
  return {
    stories: [
      ...articles.filter((story) => !isHeldOut.has(story)),
      ...chance.shuffle(readStories('reuters21578.jsonl.gz')),
    ],
    queries: [
      ...known.map((story) => ({ paragraphs: cut(story.paragraphs), source: story.id })),
      ...heldOut.map((story) => ({ paragraphs: cut(story.paragraphs), source: null })),
    ],
  };
}

function readStories(file: string): BenchStory[] {
  return gunzipSync(readFileSync(new URL(file, DATA)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, ...rest } = JSON.parse(line) as BenchStory & { text: string };
      return { ...rest, paragraphs: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '') };
    });
}

function wordsOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
}

/** The first paragraphs, about 800 words. */
function cut(paragraphs: readonly string[]): string[] {
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    kept.push(paragraph);
    if (wordsOf(kept) >= QUERY_WORDS) break;
  }
  return kept;
}

export function printsOf(paragraphs: readonly string[]): ArticleFingerprints {
  const blocks: Block[] = paragraphs.map((text) => ({ kind: 'paragraph', text, nodes: [] }));
  return fingerprintArticle({ headline: '', blocks });
}

/**
 * Synthetic stories for sizes that real data does not reach: paragraphs of four real stories in turn, about 600 words. Terms are as common
 * as in real stories, but every passage stands in many of them, which is harder than news.
 */
export function* recombine(stories: readonly BenchStory[], count: number): Generator<BenchStory> {
  const chance = chanceOf('synthetic stories');
  const printed = stories.slice(0, 10_000).map((story) => printsOf(story.paragraphs));
  for (let i = 0; i < count; i++) {
    const parts = Array.from({ length: 4 }, () => chance.pick(printed));
    const day = new Date(Date.UTC(2012, 0, 1 + (i % 3000))).toISOString().slice(0, 10);
    const outlet = `outlet-${i % 200}.example`;
    const title = chance.pick(stories).title;
    yield {
      id: `synthetic-${i}`,
      url: `https://${outlet}/${day.replaceAll('-', '/')}/${slugOf(title)}-${i}`,
      outlet,
      published: day,
      title,
      paragraphs: [],
      prints: joinParts(parts, chance),
    };
  }
}

function slugOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

const SYNTHETIC_WORDS = 600;

function joinParts(parts: readonly ArticleFingerprints[], chance: Chance): ArticleFingerprints {
  const joined = { hashes: [] as number[], wordPositions: [] as number[], blockWordStarts: [] as number[] };
  let wordCount = 0;
  for (let turn = 0; wordCount < SYNTHETIC_WORDS && turn < 60; turn++) {
    const part = parts[turn % parts.length] as ArticleFingerprints;
    const block = chance.between(0, part.blockWordStarts.length - 1);
    const start = part.blockWordStarts[block] ?? 0;
    const end = part.blockWordStarts[block + 1] ?? part.wordCount;
    joined.blockWordStarts.push(wordCount);
    part.wordPositions.forEach((position, i) => {
      if (position < start || position >= end) return;
      joined.hashes.push(part.hashes[i] as number);
      joined.wordPositions.push(wordCount + position - start);
    });
    wordCount += end - start;
  }
  return {
    headline: '',
    wordCount,
    ...joined,
    nameTokens: [],
    quotedWordRanges: [],
    firstPersonWordRanges: [],
  };
}
