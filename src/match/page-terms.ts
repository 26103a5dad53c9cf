/** The terms of one page as an index knows them: the lists of the rarest are read, those of the commonest asked for the stories that matter. */
import { estimatedStoryShare, rarityOf } from '../fingerprint/term-rarity.ts';
import type { ArticleFingerprints } from '../model.ts';
import { createPostingBuffer, type PostingBuffer } from '../story-index/postings.ts';
import type { StoryIndex } from '../story-index/reader.ts';

/** One distinct term of the page, as the index knows it. */
export interface PageTerm {
  hash: number;
  /** How telling it is, in nats; 0 for terms too common for the index, whose stories are unknown. */
  rarity: number;
  /** Stories in its bucket. */
  count: number;
  isRead: boolean;
  /** Its postings are `[start, end)` of those that were read. */
  start: number;
  end: number;
}

/** The distinct terms of one page, looked up in one index. */
export interface PageTerms {
  byHash: ReadonlyMap<number, PageTerm>;
  /** Terms whose lists were read, rarest first; the lists one after another, the stories of each rising. */
  read: readonly PageTerm[];
  postings: PostingBuffer;
  /** Terms with longer lists: asked for single stories. */
  unread: readonly PageTerm[];
  /** Stories that the unread terms were asked for, and which of them each holds. */
  asked: Map<number, readonly PageTerm[]>;
  index: StoryIndex;
}

/** Content tokens of a part of the page, each of which is found by its own rarest terms. */
const PART_TOKENS = 10;
/** Postings that are read for a part: those of its rarest terms, at least of one. Keeps the time of a query from growing with the index. */
export const POSTINGS_OF_PART = 3000;

/** Looks up every distinct term of the page. Cost: a step for each term and for each posting that is read. */
export function lookUpTerms(prints: ArticleFingerprints, index: StoryIndex): PageTerms {
  const byHash = new Map<number, PageTerm>();
  for (const hash of prints.hashes) {
    if (byHash.has(hash)) continue;
    const count = index.countStoriesWith(hash);
    const rarity = index.isCommon(hash) ? 0 : rarityOf(estimatedStoryShare(hash, count, index.storyCount));
    byHash.set(hash, { hash, rarity, count, start: 0, end: 0, isRead: false });
  }
  for (let start = 0; start < prints.hashes.length; start += PART_TOKENS)
    chooseRarest(prints.hashes.slice(start, start + PART_TOKENS), byHash);
  const listed = [...byHash.values()].filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const read = listed.filter(({ isRead }) => isRead);
  const unread = listed.filter(({ isRead }) => !isRead);
  return { byHash, read, unread, asked: new Map(), index, postings: readLists(read, index) };
}

function chooseRarest(hashes: readonly number[], byHash: ReadonlyMap<number, PageTerm>): void {
  const terms = [...new Set(hashes)]
    .map((hash) => byHash.get(hash) as PageTerm)
    .filter(({ count }) => count > 0);
  let sum = 0;
  for (const term of terms.sort((a, b) => a.count - b.count)) {
    if (sum > 0 && sum + term.count > POSTINGS_OF_PART) return;
    sum += term.count;
    term.isRead = true;
  }
}

function readLists(terms: readonly PageTerm[], index: StoryIndex): PostingBuffer {
  const postings = createPostingBuffer(terms.reduce((sum, { count }) => sum + count, 0));
  let at = 0;
  for (const term of terms) {
    term.start = at;
    at += index.readPostings(term.hash, postings, at);
    term.end = at;
  }
  return postings;
}

/**
 * Asks the unread terms for some stories, and remembers which of them each holds. Returns for each story the summed levels of their impact.
 * @param stories rising
 */
export function askUnread({ unread, asked, index }: PageTerms, stories: Uint32Array): Uint32Array {
  const sums = new Uint32Array(stories.length);
  const levels = new Uint8Array(stories.length);
  const held = Array.from(stories, (): PageTerm[] => []);
  for (const term of unread) {
    index.probePostings(term.hash, stories, levels);
    for (let i = 0; i < levels.length; i++) {
      if (levels[i] === 0) continue;
      sums[i] = (sums[i] as number) + (levels[i] as number);
      held[i]?.push(term);
    }
  }
  stories.forEach((story, i) => asked.set(story, held[i] as PageTerm[]));
  return sums;
}

/** The page's terms that a story holds, with their rarity; of the unread ones only those that the story was asked for. */
export function sharedTerms(terms: PageTerms, story: number): Map<number, number> {
  const shared = new Map<number, number>();
  for (const term of terms.read) {
    if (term.rarity > 0 && isListed(terms.postings.stories, term, story)) shared.set(term.hash, term.rarity);
  }
  for (const { hash, rarity } of terms.asked.get(story) ?? []) if (rarity > 0) shared.set(hash, rarity);
  return shared;
}

/** The stories that hold every one of some of the page's terms, rising. Cost: the shortest of their lists, times their number. */
export function storiesWithAll(terms: readonly PageTerm[], { postings, index }: PageTerms): number[] {
  const [rarest, ...rest] = [...terms].sort(
    (a, b) => Number(b.isRead) - Number(a.isRead) || a.count - b.count,
  );
  if (rarest === undefined || !rarest.isRead) return [];
  let stories = Array.from(postings.stories.subarray(rarest.start, rarest.end));
  const levels = new Uint8Array(stories.length);
  for (const term of rest) {
    if (!term.isRead) index.probePostings(term.hash, stories, levels.subarray(0, stories.length));
    stories = stories.filter((story, i) =>
      term.isRead ? isListed(postings.stories, term, story) : levels[i] !== 0,
    );
  }
  return stories;
}

function isListed(stories: Uint32Array, { start, end }: PageTerm, story: number): boolean {
  let from = start;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((stories[middle] as number) < story) from = middle + 1;
    else to = middle;
  }
  return from < end && stories[from] === story;
}
