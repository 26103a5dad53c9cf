import { createPostingBuffer, reserve, type PostingBuffer } from '../../story-index/posting-buffer.ts';
import { LEVELS } from '../../story-index/frequency.ts';
import type { PageTerms } from './page-terms.ts';
import type { PostingRange } from './story-sums.ts';

/** Postings of a page, and by the ordinal of each term which of them are the term's. */
export interface TermPostings {
  postings: PostingBuffer;
  ranges: readonly PostingRange[];
}

/** Stories of an index, the sums of which are in the fast memory, so that nothing is left out. Lower: indexes of 80,000 stories take 7 % longer here. */
const FEW_STORIES = 2 ** 17;
/** Stories for each posting that was read, from which on most share but one term with a page. Lower: all postings are passed over twice, and few left out. */
const STORIES_A_POSTING = 2;
/** Bytes that tell the stories of a posting apart. Lower: more postings are kept for nothing. Higher: what is kept of stories leaves the fast memory. */
const BYTES_A_POSTING = 8;

const NO_POSTINGS: PostingRange = { start: 0, end: 0 };

/** Kept from page to page: by the low bits of a story, the number of postings, 2 for more. */
let timesSeen = new Uint8Array(0);
/** Kept from page to page. */
const contending = createPostingBuffer();
const keptAlike = new Uint8Array(LEVELS + 1);

/** All postings that were read of a page. */
export const allPostings = ({ all, postings }: PageTerms): TermPostings => ({ postings, ranges: all });

/**
 * The postings of those stories that can be among the best of a page or a stretch. In a large index, most stories share but one read term with a page. Of these, the
 * ones in which one term has the same level have the same sums, so that the first of them stand for all. They are valid until the next call.
 * Cost: two steps for each posting.
 * @param most stories that are kept as the best, of equal ones the first
 */
export function contendingPostings(terms: PageTerms, most: number): TermPostings {
  const { all, read, postings, storyCount } = terms;
  const count = read.reduce((sum, { start, end }) => sum + end - start, 0);
  if (storyCount < Math.max(FEW_STORIES, count * STORIES_A_POSTING)) return allPostings(terms);
  const mask = countStories(terms, count);
  reserve(contending, count);
  const { stories, levels } = contending;
  const ranges = all.map(() => NO_POSTINGS);
  let to = 0;
  for (const { ordinal, start, end } of read) {
    const from = to;
    keptAlike.fill(0);
    for (let i = start; i < end; i++) {
      const story = postings.stories[i] as number;
      const level = postings.levels[i] as number;
      if (timesSeen[story & mask] === 1) {
        const alike = keptAlike[level] as number;
        if (alike === most) continue;
        keptAlike[level] = alike + 1;
      }
      stories[to] = story;
      levels[to++] = level;
    }
    ranges[ordinal] = { start: from, end: to };
  }
  return { postings: contending, ranges };
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
