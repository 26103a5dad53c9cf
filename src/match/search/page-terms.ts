/** The terms of one page as an index knows them: the lists of the rarest are read, those of the commonest asked for the stories that matter. */
import { estimatedStoryShare, rarityOf } from '../../fingerprint/term-rarity.ts';
import type { ArticleFingerprints } from '../../model.ts';
import { createPostingBuffer, type PostingBuffer } from '../../story-index/posting-buffer.ts';
import type { StoryIndex } from '../../story-index/story-index.ts';

/** One distinct term of the page, as the index knows it. */
export interface PageTerm {
  hash: number;
  /** Its place in `all`. */
  ordinal: number;
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
  /** In the order of the page. */
  all: readonly PageTerm[];
  /** For each content token of the page, the ordinal of its term. */
  tokens: Uint32Array;
  /** Summed rarity of all terms. */
  weight: number;
  /** The names and numbers among them that tell anything. */
  names: readonly PageTerm[];
  /** Terms whose lists were read, rarest first; the lists one after another, the stories of each rising. */
  read: readonly PageTerm[];
  postings: PostingBuffer;
  /** Terms with longer lists: asked for single stories. */
  unread: readonly PageTerm[];
  /** Stories that the unread terms were asked for, and which of them each holds. */
  asked: Map<number, readonly PageTerm[]>;
  index: StoryIndex;
}

/** Content tokens of a part of the page: each part is found by its own rarest terms. As `HALF_STRETCH_TOKENS` of candidates.ts. Lower: more postings are read. */
const PART_TOKENS = 10;
/**
 * Postings that are read for a part, at most: those of its rarest terms. Keeps the time of a query from growing with the index. Doubled once for
 * short excerpts, not measured apart since. Higher: queries take longer.
 */
export const POSTINGS_OF_PART = 3000;
/** Postings of a single term that are read for a part, at most: in an index of a million stories few terms have shorter lists. Lower: nothing is read there for some parts. */
export const POSTINGS_OF_TERM = 6000;

/** Looks up every distinct term of the page. Cost: a step for each term and for each posting that is read. */
export function lookUpTerms(prints: ArticleFingerprints, index: StoryIndex): PageTerms {
  const { all, tokens } = distinctTerms(prints.hashes, index);
  for (let start = 0; start < tokens.length; start += PART_TOKENS)
    chooseRarest(termsOf(tokens.subarray(start, start + PART_TOKENS), all));
  const listed = all.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const read = listed.filter(({ isRead }) => isRead);
  const unread = listed.filter(({ isRead }) => !isRead);
  const named = termsOf(
    Uint32Array.from(prints.nameTokens, (token) => tokens[token] as number),
    all,
  );
  return {
    all,
    tokens,
    weight: all.reduce((sum, { rarity }) => sum + rarity, 0),
    names: named.filter(({ rarity }) => rarity > 0),
    read,
    unread,
    asked: new Map(),
    index,
    postings: readLists(read, index),
  };
}

function distinctTerms(
  hashes: readonly number[],
  index: StoryIndex,
): { all: PageTerm[]; tokens: Uint32Array } {
  const all: PageTerm[] = [];
  const ordinals = new Map<number, number>();
  const tokens = new Uint32Array(hashes.length);
  hashes.forEach((hash, i) => {
    let ordinal = ordinals.get(hash);
    if (ordinal === undefined) {
      ordinal = all.length;
      ordinals.set(hash, ordinal);
      const isCommon = index.isCommon(hash);
      // What lies in its bucket is other terms' lists.
      const count = isCommon ? 0 : index.countStoriesWith(hash);
      const rarity = isCommon ? 0 : rarityOf(estimatedStoryShare(hash, count, index.storyCount));
      all.push({ hash, ordinal, rarity, count, start: 0, end: 0, isRead: false });
    }
    tokens[i] = ordinal;
  });
  return { all, tokens };
}

/** The distinct terms of some tokens, in their order. */
export function termsOf(tokens: Uint32Array, all: readonly PageTerm[]): PageTerm[] {
  const terms: PageTerm[] = [];
  for (const ordinal of new Set(tokens)) terms.push(all[ordinal] as PageTerm);
  return terms;
}

function chooseRarest(terms: readonly PageTerm[]): void {
  let sum = 0;
  for (const term of terms.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)) {
    if (sum + term.count > (sum === 0 ? POSTINGS_OF_TERM : POSTINGS_OF_PART)) return;
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
