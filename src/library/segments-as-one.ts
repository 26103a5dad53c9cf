import type { IndexCoverage } from '../model.ts';
import { isCommonTerm } from '../fingerprint/term-rarity.ts';
import { findInAll, placeOf } from '../story-index/read/find-in-all.ts';
import { KnownPlaces } from '../story-index/read/known-places.ts';
import { KnownPostings } from '../story-index/read/known-postings.ts';
import type { Segment } from '../story-index/segment.ts';
import type { StoryIndex, UrlHit } from '../story-index/story-index.ts';

/** When a version of a subscribed index was made, and when the next was due. */
export type Issued = NonNullable<IndexCoverage['issued']>;

/** What a publisher says of a segment. */
export interface Published {
  /** The version of the index that it belongs to. */
  issued: Issued;
  /** Its name, a claim that it signed. */
  publisher: string;
  /** Ids of stories that are not to be shown any more. */
  withdrawn: ReadonlySet<string>;
}

/** An open segment, with those who published it; none where it came with the extension or was added by the user. */
export interface OpenSegment extends Segment {
  publishers: readonly Published[];
}

/** Fewest segments of which places and lists of terms are kept. Measured: in ten, a page is faster by 4 %, the first by none; not measured in fewer. */
const LEAST_KEPT = 8;

/**
 * Some segments as one index: a story's ordinal is that in its segment, after the stories of all segments before. Postings of all segments are
 * read as one list, so that candidates are ranked together, and a term's stories are counted over all.
 */
export function segmentsAsOne(segments: readonly (Segment & Partial<OpenSegment>)[]): StoryIndex {
  const starts = startsOf(segments);
  const storyCount = starts.at(-1) as number;
  const lists = segments.map((segment) => segment.lists);
  const isKept = segments.length >= LEAST_KEPT;
  const known = isKept
    ? { places: new KnownPlaces(segments.length), postings: new KnownPostings() }
    : undefined;
  /** @throws RangeError if there is no such story */
  const segmentAt = (story: number): number => {
    if (story >= 0 && story < storyCount) return placeOf(story, starts);
    throw new RangeError(`story index: there is no story ${story}, the library has ${storyCount}`);
  };
  const segmentOf = (story: number) => {
    const i = segmentAt(story);
    return { segment: segments[i] as Segment & Partial<OpenSegment>, local: story - (starts[i] as number) };
  };
  const findUrls = (urls: readonly string[]): UrlHit[][] => {
    const hits: UrlHit[][] = urls.map(() => []);
    segments.forEach((segment, s) => {
      const first = starts[s] as number;
      segment.findUrls(urls).forEach((found, i) => {
        for (const { story, isOwn } of found) hits[i]?.push({ story: first + story, isOwn });
      });
    });
    return hits;
  };
  return {
    storyCount,
    language: languageOfMost(segments),
    segmentOf: segmentAt,
    // No segment has a list of a common term: a third of a page's terms need not be looked up.
    findTerms: (hashes) => findInAll(lists, { hashes, starts, isLeftOut: isCommonTerm, known }),
    termsIn: (story, hashes) => {
      const { segment, local } = segmentOf(story);
      return segment.termsIn(
        local,
        hashes.filter((hash) => !isCommonTerm(hash)),
      );
    },
    findUrl: (url) => findUrls([url])[0] ?? [],
    findUrls,
    findHeadline: async (key) => {
      const found = await Promise.all(segments.map((segment) => segment.findHeadline(key)));
      return found.flatMap((stories, s) => stories.map((story) => (starts[s] as number) + story));
    },
    readSignature: async (story) => {
      const { segment, local } = segmentOf(story);
      return segment.readSignature(local);
    },
    readNames: async (story) => {
      const { segment, local } = segmentOf(story);
      const [first] = segment.publishers ?? [];
      const names = await segment.readNames(local);
      return first === undefined ? names : { ...names, publisher: first.publisher };
    },
    isWithdrawn: async (story) => {
      const { segment, local } = segmentOf(story);
      const publishers = segment.publishers ?? [];
      // A publisher takes back what is its own: others who publish the same segment may keep it.
      if (publishers.length === 0 || publishers.some(({ withdrawn }) => withdrawn.size === 0)) return false;
      const { id } = (await segment.readNames(local)).story;
      return publishers.every(({ withdrawn }) => withdrawn.has(id));
    },
  };
}

function languageOfMost(segments: readonly Segment[]): string | null {
  const stories = new Map<string | null, number>();
  for (const { coverage } of segments)
    for (const { language, stories: more } of coverage.languages ?? [])
      stories.set(language, (stories.get(language) ?? 0) + more);
  return [...stories].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The ordinal of each segment's first story, and the number of all stories. */
function startsOf(segments: readonly Segment[]): Uint32Array {
  const starts = new Uint32Array(segments.length + 1);
  segments.forEach(({ storyCount }, i) => (starts[i + 1] = (starts[i] as number) + storyCount));
  return starts;
}
