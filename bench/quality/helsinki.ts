/**
 * Natural copies: 612 pages of 75 outlets on one event, against the exact alignment of all pairs. Each page is asked for with itself left
 * out of an index of all the others. README.md says what is counted.
 */
import { fingerprintPage } from '../../src/fingerprint/fingerprint-page.ts';
import { matchPage } from '../../src/match/match-page.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import { writeSegment } from '../../src/story-index/write/writer.ts';
import { alignExactly, wordsIn, type ExactRun } from './exact-alignment.ts';
import { shareOf } from './measure/figures.ts';
import type { TargetRow } from './measure/targets.ts';
import { progressOf } from './progress.ts';
import { readHelsinki, type DataPage } from './read-data.ts';
import { readPageOf } from './story-pages.ts';
import { articleTerms, shinglesOf } from './texts.ts';
import { weighCandidates } from './weigh-candidates.ts';

/** A pair is a copy with so many words in runs of so many. */
const COPIED_WORDS = 100;
export const RUN_WORDS = 8;
/** Distinct 5-word shingles in common of a copied word: pairs with fewer cannot have so many words in runs. */
const SHINGLES_A_WORD = 0.5;

export interface HelsinkiPage {
  id: string;
  address: string;
  terms: string[];
  /** Index of the other page -> where their common runs stand on this one. */
  copies: Map<number, readonly ExactRun[]>;
}

/** Pages and pairs that were missed are printed by their ids. */
export async function measureHelsinki(): Promise<TargetRow[]> {
  const pages = readHelsinki();
  const read = readPairs(pages);
  const { index, ids } = await openHelsinkiIndex(pages);
  const tick = progressOf('helsinki', pages.length);
  const copying: { pairs: number; found: number; named: boolean; words: number; explained: number }[] = [];
  for (const [at, page] of read.entries()) {
    tick();
    if (page.copies.size === 0) continue;
    const prints = fingerprintPage(readPageOf({ ...(pages[at] as DataPage), url: page.address }), []);
    const own = new Set(index.findUrl(page.address).map(({ story }) => story));
    const [article] = prints.articles;
    if (article === undefined) continue;
    const weighed = await weighCandidates(article, { index, ids, bytes: 0, words: 0 }, own);
    const seen = new Map(weighed.map(({ id, evidence }) => [id, evidence.copiedWords]));
    const found = [...page.copies.keys()].filter(
      (other) => (seen.get(read[other]?.id ?? '') ?? 0) >= COPIED_WORDS / 2,
    );
    const { sources } = await matchPage(prints, index);
    const inPassages = new Uint8Array(page.terms.length);
    for (const { passages } of sources)
      for (const { pageStart, pageEnd } of passages) inPassages.fill(1, pageStart, pageEnd);
    const inRuns = new Uint8Array(page.terms.length);
    for (const runs of page.copies.values())
      for (const { pageStart, length } of runs) inRuns.fill(1, pageStart, pageStart + length);
    const named = sources.some(({ relation }) => relation !== 'none');
    if (!named)
      console.error(`helsinki: nothing named for ${page.id}, which copies from ${page.copies.size}`);
    copying.push({
      pairs: page.copies.size,
      found: found.length,
      named,
      words: inRuns.reduce((sum, word) => sum + word, 0),
      explained: inRuns.reduce((sum, word, i) => sum + (word & (inPassages[i] as number)), 0),
    });
  }
  const sum = (of: (page: (typeof copying)[number]) => number): number =>
    copying.reduce((all, page) => all + of(page), 0);
  const row = (measure: string, reached: number, of: number): TargetRow => ({
    measure,
    target: null,
    reached,
    isReached: null,
    of,
  });
  return [
    row('Helsinki: a source named for a page that copies', shareOf(copying, ({ named }) => named), copying.length),
    row('Helsinki: copied words that the named sources explain', sum(({ explained }) => explained) / sum(({ words }) => words), sum(({ words }) => words)),
    row('Helsinki: pairs of 100 copied words seen as copies', sum(({ found }) => found) / sum(({ pairs }) => pairs), sum(({ pairs }) => pairs)),
  ]; // prettier-ignore
}

const addressOf = (id: string): string => `https://${id}.example/page`;

function readOne({ id, text, title }: DataPage): HelsinkiPage {
  const page = readPageOf({ url: null, title, text });
  return {
    id,
    address: addressOf(id),
    terms: articleTerms(page)[0] ?? [],
    copies: new Map(),
  };
}

/** The pages with all pairs of which one copies so many words of the other, found by exact alignment. */
export function readPairs(data: readonly DataPage[], leastWords = COPIED_WORDS): HelsinkiPage[] {
  const pages = data.map(readOne);
  const holders = new Map<number, number[]>();
  const shingles = pages.map(({ terms }) => shinglesOf(terms));
  shingles.forEach((some, at) =>
    some.forEach((shingle) => void holders.set(shingle, [...(holders.get(shingle) ?? []), at])),
  );
  const tick = progressOf('helsinki, all pairs', pages.length);
  pages.forEach((page, at) => {
    tick();
    const shared = new Map<number, number>();
    for (const shingle of shingles[at] ?? []) {
      for (const other of holders.get(shingle) ?? [])
        if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [number, count] of shared) {
      if (count < leastWords * SHINGLES_A_WORD) continue;
      const other = pages[number] as HelsinkiPage;
      const runs = alignExactly(page.terms, other.terms).filter(({ length }) => length >= RUN_WORDS);
      if (wordsIn(runs) < leastWords) continue;
      page.copies.set(number, runs);
      other.copies.set(
        at,
        runs.map(({ pageStart, storyStart, length }) => ({
          pageStart: storyStart,
          storyStart: pageStart,
          length,
        })),
      );
    }
  });
  return pages;
}

/** Each page is a story of its own, at an address of its own. */
async function openHelsinkiIndex(
  pages: readonly DataPage[],
): Promise<{ index: StoryIndex; ids: readonly string[] }> {
  const segment = writeSegment(
    pages.map((page) => ({
      story: { id: page.id, agency: null, outlet: `${page.id}.example`, headline: '', published: page.published, url: addressOf(page.id), language: 'en' },
      fingerprints: fingerprintPage(readPageOf({ ...page, url: null }), []).articles[0] ?? null,
      carriers: [],
    })), // prettier-ignore
    'helsinki',
  );
  const index = segmentsAsOne([await openSegment(segmentInMemory('helsinki', segment))]);
  const ids: string[] = [];
  for (let ordinal = 0; ordinal < index.storyCount; ordinal++)
    ids.push((await index.readNames(ordinal)).story.id);
  return { index, ids };
}
