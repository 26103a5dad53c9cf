import type { IndexCoverage } from '../model.ts';
import { isCommonTerm } from '../fingerprint/term-rarity.ts';
import type { PostingBuffer } from '../story-index/posting-buffer.ts';
import type { Segment } from '../story-index/segment.ts';
import type { StoryIndex, TermLists, UrlHit } from '../story-index/story-index.ts';

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

/**
 * Some segments as one index: a story's ordinal is that in its segment, after the stories of all segments before. Postings of all segments are
 * read as one list, so that candidates are ranked together, and a term's stories are counted over all.
 */
export function segmentsAsOne(segments: readonly (Segment & Partial<OpenSegment>)[]): StoryIndex {
  const starts = startsOf(segments);
  const storyCount = starts.at(-1) as number;
  const segmentOf = (story: number) => {
    const i = placeOf(story, starts);
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
    segmentOf: (story) => placeOf(story, starts),
    findTerms: (hashes) => {
      // No segment has a list of a common term: a third of a page's terms need not be looked up.
      const { rare, places } = withoutCommon(hashes);
      const lists = segments.map((segment) => segment.findTerms(rare));
      return listsAsOne(lists, { starts, places });
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

/** The segment of a story. @throws RangeError if there is no such story */
function placeOf(story: number, starts: Uint32Array): number {
  let from = 0;
  let to = starts.length - 1;
  if (!(story >= 0 && story < (starts[to] as number)))
    throw new RangeError(`story index: there is no story ${story}, the library has ${starts[to]}`);
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((starts[middle] as number) <= story) from = middle;
    else to = middle;
  }
  return from;
}

/**
 * The terms that may have lists, rising, so that each segment is passed over from its start to its end; and the place of each term among them, -1
 * for a common one.
 */
function withoutCommon(hashes: ArrayLike<number>): { rare: Uint32Array; places: Int32Array } {
  const terms = new Uint32Array(hashes.length);
  let count = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    if (!isCommonTerm(hash)) terms[count++] = hash;
  }
  const rare = terms.subarray(0, count).sort();
  const placeOfHash = new Map<number, number>();
  for (let place = 0; place < count; place++) placeOfHash.set(rare[place] as number, place);
  const places = new Int32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) places[i] = placeOfHash.get(hashes[i] as number) ?? -1;
  return { rare, places };
}

function listsAsOne(
  lists: readonly TermLists[],
  { starts, places }: { starts: Uint32Array; places: Int32Array },
): TermLists {
  const counts = new Uint32Array(places.length);
  for (const { counts: some } of lists) {
    for (let i = 0; i < counts.length; i++) {
      const place = places[i] as number;
      if (place >= 0) counts[i] = (counts[i] as number) + (some[place] as number);
    }
  }
  return {
    counts,
    read: (ordinal, buffer, at = 0) => {
      const term = places[ordinal] as number;
      if (counts[ordinal] === 0) return 0;
      let end = at;
      for (let s = 0; s < lists.length; s++) {
        const list = lists[s] as TermLists;
        if (list.counts[term] === 0) continue;
        const from = end;
        end += list.read(term, buffer, end);
        moveUp(buffer, { from, end, by: starts[s] as number });
      }
      return end - at;
    },
    probe: (ordinal, stories, levels) => {
      const term = places[ordinal] as number;
      if (counts[ordinal] === 0) return void levels.fill(0, 0, stories.length);
      for (let from = 0; from < stories.length;) {
        const s = placeOf(stories[from] as number, starts);
        const [first, beyond] = [starts[s] as number, starts[s + 1] as number];
        let end = from;
        while (end < stories.length && (stories[end] as number) < beyond) end++;
        const list = lists[s] as TermLists;
        const asked = levels.subarray(from, end);
        if (list.counts[term] === 0) asked.fill(0);
        else
          list.probe(
            term,
            stories.subarray(from, end).map((story) => story - first),
            asked,
          );
        from = end;
      }
    },
  };
}

function moveUp(
  { stories }: PostingBuffer,
  { from, end, by }: { from: number; end: number; by: number },
): void {
  for (let i = from; i < end; i++) stories[i] = (stories[i] as number) + by;
}
