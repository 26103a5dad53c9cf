import { reserve, type PostingBuffer } from '../posting-buffer.ts';
import type { AskedStories, FoundLists, SegmentLists, WantedLists } from '../segment.ts';
import type { TermLists } from '../story-index.ts';
import type { KnownPlaces } from './known-places.ts';
import type { KnownPostings } from './known-postings.ts';

/** Stories whose lengths are in the fast memory, so that a posting's level is found with it. Lower: levels are found later at no gain. */
const FEW_STORIES = 2 ** 17;

/** What is kept of some segments from page to page. */
export interface KnownLists {
  places: KnownPlaces;
  postings: KnownPostings;
}

/**
 * Looks up terms in all segments, each of which is passed over from its start to its end, so that what is asked of it lies close together in memory.
 * Cost: a look-up for each term and segment.
 * @param starts the ordinal of each segment's first story among all, and the number of all
 * @param isLeftOut says of which terms no segment has a list
 * @param known of these segments alone; what is found is added to it
 */
export function findInAll(
  segments: readonly SegmentLists[],
  {
    hashes,
    starts,
    isLeftOut,
    known,
  }: {
    hashes: ArrayLike<number>;
    starts: Uint32Array;
    isLeftOut?: (hash: number) => boolean;
    known?: KnownLists | undefined;
  },
): TermLists {
  const { asked, unknown } = inOrder(hashes, isLeftOut, known?.places);
  const { length } = asked;
  const placeOfHash = new Map<number, number>();
  for (let place = 0; place < length; place++) placeOfHash.set(asked[place] as number, place);
  /** The place of each term among those that are asked; -1 for one that is left out. */
  const placeOfTerm = new Int32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) placeOfTerm[i] = placeOfHash.get(hashes[i] as number) ?? -1;
  const found: FoundLists = {
    counts: new Uint32Array(length),
    heads: new Uint8Array(length * segments.length),
    places: new Uint32Array(length * segments.length),
  };
  const lookedUp = asked.subarray(0, unknown);
  segments.forEach((segment, s) => segment.find(lookedUp, found, s * length));
  for (let at = unknown; at < length; at++) known?.places.take(asked[at] as number, found, at, length);
  for (let at = 0; at < unknown; at++) known?.places.keep(asked[at] as number, found, at, length);
  const counts = countsAt(placeOfTerm, found.counts);
  const areTimes = (starts.at(-1) as number) >= FEW_STORIES;
  return {
    counts,
    areTimes,
    read: (terms, buffer) => {
      const ranges = roomFor(terms, counts, buffer);
      const placeAt = (i: number): number => placeOfTerm[terms[i] as number] as number;
      const isFresh = (i: number): boolean => {
        if (placeAt(i) === -1) return false;
        const start = ranges[2 * i] as number;
        const end = known?.postings.read(asked[placeAt(i)] as number, buffer, start);
        ranges[2 * i + 1] = end ?? start;
        return end === undefined;
      };
      const fresh = Uint32Array.from(terms, (_, i) => i)
        .filter(isFresh)
        .sort((a, b) => placeAt(a) - placeAt(b));
      const wanted: WantedLists = {
        places: fresh.map(placeAt),
        ends: fresh.map((i) => ranges[2 * i] as number),
      };
      segments.forEach((one, s) => {
        one.read(found, s * length, wanted, buffer, { first: starts[s] as number, asTimes: areTimes });
      });
      fresh.forEach((i, at) => {
        const hash = asked[placeAt(i)] as number;
        const range = ranges.subarray(2 * i, 2 * i + 2);
        range[1] = wanted.ends[at] as number;
        // Of the other terms, few are asked for again.
        if (known?.places.has(hash) === true) known.postings.keep(hash, buffer, range);
      });
      return ranges;
    },
    probe: (term, stories, levels) => {
      const place = placeOfTerm[term] as number;
      levels.fill(0, 0, stories.length);
      if (counts[term] === 0) return;
      const part: AskedStories = { stories, levels, from: 0, end: 0, first: 0 };
      forEachPart(part, stories.length, starts, (s) => {
        if (found.heads[s * length + place] !== 0) segments[s]?.probe(found, s * length + place, part);
      });
    },
    setLevels: ({ stories, levels }, start, end) => {
      const part: AskedStories = { stories, levels, from: start, end: start, first: 0 };
      forEachPart(part, end, starts, (s) => segments[s]?.setLevels(part));
    },
  };
}

/** Calls with each segment in which there are stories, which then are those of the part. */
function forEachPart(
  part: AskedStories,
  end: number,
  starts: Uint32Array,
  call: (segment: number) => void,
): void {
  const { stories } = part;
  while (part.from < end) {
    const s = placeOf(stories[part.from] as number, starts);
    const beyond = starts[s + 1] as number;
    part.first = starts[s] as number;
    part.end = part.from + 1;
    while (part.end < end && (stories[part.end] as number) < beyond) part.end++;
    call(s);
    part.from = part.end;
  }
}

/** The count at each place; 0 at -1. */
function countsAt(places: Int32Array, counts: Uint32Array): Uint32Array {
  const found = new Uint32Array(places.length);
  for (let i = 0; i < found.length; i++) {
    const place = places[i] as number;
    if (place !== -1) found[i] = counts[place] as number;
  }
  return found;
}

/** Makes room in the buffer for the lists of some terms, one after the other. Returns where each is, still empty: flat pairs `start, end`. */
function roomFor(terms: ArrayLike<number>, counts: Uint32Array, buffer: PostingBuffer): Uint32Array {
  const ranges = new Uint32Array(terms.length * 2);
  let end = 0;
  for (let i = 0; i < terms.length; i++) {
    ranges.fill(end, 2 * i, 2 * i + 2);
    end += counts[terms[i] as number] as number;
  }
  reserve(buffer, end);
  return ranges;
}

/** The terms that are asked for: first those that are looked up, rising, `unknown` of them; then those that are known. */
function inOrder(
  hashes: ArrayLike<number>,
  isLeftOut?: (hash: number) => boolean,
  known?: KnownPlaces,
): { asked: Uint32Array; unknown: number } {
  const terms = new Uint32Array(hashes.length);
  let length = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    if (isLeftOut?.(hash) !== true) terms[length++] = hash;
  }
  const asked = new Uint32Array(length);
  let unknown = 0;
  let free = length;
  for (const hash of terms.subarray(0, length).sort())
    asked[known?.has(hash) === true ? --free : unknown++] = hash;
  return { asked, unknown };
}

/** The segment of a story, which must be less than the number of all. */
export function placeOf(story: number, starts: Uint32Array): number {
  let from = 0;
  let to = starts.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((starts[middle] as number) <= story) from = middle;
    else to = middle;
  }
  return from;
}
