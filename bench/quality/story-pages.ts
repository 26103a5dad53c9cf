/** Fingerprints of all stories, and the index of them, both cached: reading 21,000 articles takes minutes. */
import { agencyOfName } from '../../src/credit/agencies/agencies.ts';
import { findCredits } from '../../src/credit/find-credits.ts';
import { pageOfRecord } from '../../src/builder/input/page-content.ts';
import { fingerprintPage } from '../../src/fingerprint/fingerprint-page.ts';
import type { ArticleFingerprints, Credit, Page } from '../../src/model.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';
import type { StoryIndex } from '../../src/story-index/story-index.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { hostOf } from '../../src/text/site.ts';
import { writeSegment } from '../../src/story-index/write/writer.ts';
import { cached } from './cache.ts';
import { CORPUS_SOURCES } from './corpus.ts';
import { progressOf } from './progress.ts';
import type { IndexedStory } from './query.ts';

const PRINT_SOURCES = [
  ...CORPUS_SOURCES,
  'bench/quality/story-pages.ts',
  'src/text',
  'src/fingerprint',
  'src/article/roles/furniture.ts',
  'src/article/plain-text',
];
const INDEX_SOURCES = [...PRINT_SOURCES, 'src/story-index'];

/** As the builder reads a record: the same for stories and for pages. */
export function readPageOf(record: { url: string | null; title: string; text: string }): Page {
  const page = pageOfRecord(record);
  if (page === undefined) throw new Error('bench: a text without a page');
  return page;
}

/** The fingerprints of each story's articles, in the order of the stories; the first article is the story. */
export function fingerprintStories(stories: readonly IndexedStory[]): ArticleFingerprints[][] {
  return cached('fingerprints', PRINT_SOURCES, () => {
    const tick = progressOf('fingerprints', stories.length);
    return stories.map((story) => {
      tick();
      return [...fingerprintPage(readPageOf(story), []).articles];
    });
  });
}

/** The credits on each story's page. */
export function findStoryCredits(stories: readonly IndexedStory[]): Credit[][] {
  return cached('credits', [...PRINT_SOURCES, 'src/credit'], () => {
    const tick = progressOf('credits', stories.length);
    return stories.map((story) => {
      tick();
      return findCredits(readPageOf(story));
    });
  });
}

export interface QualityIndex {
  index: StoryIndex;
  /** Bytes of all segments. */
  bytes: number;
  /** Words of all stories. */
  words: number;
  /** Id of each story, by its ordinal. */
  ids: readonly string[];
}

/** The stories as one segment, or cut by date into as many segments as `count` says. */
export async function openQualityIndex(
  stories: readonly IndexedStory[],
  fingerprints: () => readonly (readonly ArticleFingerprints[])[],
  count = 1,
): Promise<QualityIndex> {
  const segments = cached(count === 1 ? 'index' : `index-${count}`, INDEX_SOURCES, () => {
    const prints = fingerprints();
    const entries = stories.map((story, i) => entryOf(story, prints[i]?.[0] as ArticleFingerprints));
    return cutByDate(entries, count).map((part) => writeSegment(part, 'quality'));
  });
  const opened = await Promise.all(
    segments.map((bytes, i) => openSegment(segmentInMemory(`quality ${i}`, new Uint8Array(bytes)))),
  );
  const index = segmentsAsOne(opened);
  const ids: string[] = [];
  for (let ordinal = 0; ordinal < index.storyCount; ordinal++)
    ids.push((await index.readNames(ordinal)).story.id);
  const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
  return {
    index,
    ids,
    bytes: sum(segments.map(({ length }) => length)),
    words: sum(opened.map(({ coverage }) => coverage.words)),
  };
}

/** Parts of as many entries each, by date of publication; the undated first. */
export function cutByDate(entries: readonly StoryEntry[], count: number): StoryEntry[][] {
  const dayOf = ({ story }: StoryEntry): string => story.published ?? '';
  const sorted = entries.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return Array.from({ length: count }, (_, i) =>
    sorted.slice(Math.round((i * sorted.length) / count), Math.round(((i + 1) * sorted.length) / count)),
  );
}

function entryOf(story: IndexedStory, fingerprints: ArticleFingerprints): StoryEntry {
  const { id, url, published, title } = story;
  const agency = story.outlet === null ? null : (agencyOfName(story.outlet)?.code ?? null);
  return {
    story: {
      id,
      agency,
      outlet: agency === null ? (hostOf(url) ?? story.outlet) : null,
      headline: title,
      published,
      url,
      language: 'en',
    },
    fingerprints,
    carriers: [],
  };
}
