import { LEVELS } from '../../story-index/frequency.ts';
import { createPostingBuffer, reserve, type PostingBuffer } from '../../story-index/posting-buffer.ts';
import type { PageTerms } from './page-terms.ts';
import type { PostingRange } from './story-sums.ts';

/** Postings of a page, and by the ordinal of each term which of them are the term's. */
export interface TermPostings {
  postings: PostingBuffer;
  ranges: readonly PostingRange[];
  /** The largest impact of a story whose postings were left out; 0 if none was. */
  mostLeftOut: number;
}

/** Stories of an index for each posting that was read, from which on most share but one term with a page. Lower: all postings are passed over twice, and few left out. */
const STORIES_A_POSTING = 2;
/** Bytes that tell the stories of a posting apart. Lower: more postings are kept for nothing. Higher: what is kept of stories leaves the fast memory. */
const BYTES_A_POSTING = 8;

const NO_POSTINGS: PostingRange = { start: 0, end: 0 };

/** Kept from page to page: by the low bits of a story, the number of its postings, 2 for more. */
let timesSeen = new Uint8Array(0);
/** Kept from page to page. */
const kept = createPostingBuffer();

/** All postings that were read of a page, with times instead of levels where the lists give these. */
export function readPostings({ all, postings }: PageTerms): TermPostings {
  return { postings, ranges: all, mostLeftOut: 0 };
}

/** All postings that were read of a page. They are valid until the next call. Cost: in a large index, a look-up for each. */
export function allPostings(terms: PageTerms): TermPostings {
  return terms.lists.areTimes ? keepPostings(terms, Infinity, 0) : readPostings(terms);
}

/**
 * The postings of those stories that can be among the best of a stretch. In a large index, most share but one read term with a page: of these the first that a term finds
 * stand for all. They are valid until the next call. Cost: two steps for each posting, and a look-up for each that is kept.
 * @param most stories that are kept as the best, of equal ones the first
 */
export function contendingPostings(terms: PageTerms, most: number): TermPostings {
  const count = terms.read.reduce((sum, { start, end }) => sum + end - start, 0);
  if (!terms.lists.areTimes || terms.storyCount < count * STORIES_A_POSTING) return allPostings(terms);
  return keepPostings(terms, most, countStories(terms, count));
}

/** @param most stories that a term keeps of those that no other finds. @param mask of the bits by which `timesSeen` tells stories apart */
function keepPostings(
  { all, read, postings: { stories, levels }, lists }: PageTerms,
  most: number,
  mask: number,
): TermPostings {
  const ranges = all.map(() => NO_POSTINGS);
  let mostLeftOut = 0;
  let to = 0;
  for (const { ordinal, start, end, impacts } of read) {
    reserve(kept, to + end - start);
    const from = to;
    let alone = 0;
    for (let i = start; i < end; i++) {
      const story = stories[i] as number;
      if (timesSeen[story & mask] === 1 && ++alone > most) continue;
      kept.stories[to] = story;
      kept.levels[to++] = levels[i] as number;
    }
    lists.setLevels(kept, from, to);
    ranges[ordinal] = { start: from, end: to };
    if (alone > most) mostLeftOut = Math.max(mostLeftOut, impacts[LEVELS] as number);
  }
  return { postings: kept, ranges, mostLeftOut };
}

/** Counts the postings of each story, up to 2. Returns the mask of the bits by which stories are told apart. */
function countStories({ read, postings: { stories } }: PageTerms, count: number): number {
  const size = 2 ** Math.ceil(Math.log2(count * BYTES_A_POSTING + 1));
  if (timesSeen.length < size) timesSeen = new Uint8Array(size);
  else timesSeen.fill(0, 0, size);
  const mask = size - 1;
  for (const { start, end } of read)
    for (let i = start; i < end; i++) {
      const at = (stories[i] as number) & mask;
      timesSeen[at] = timesSeen[at] === 0 ? 1 : 2;
    }
  return mask;
}
