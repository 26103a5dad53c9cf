/** The terms of one page in one index. The lists of the rarest terms are read; in those of the commonest, only the stories that matter are looked up. */
import { estimatedStoryShare, rarityOf } from '../../fingerprint/term-rarity.ts';
import type { ArticleFingerprints } from '../../model.ts';
import { createPostingBuffer, type PostingBuffer } from '../../story-index/posting-buffer.ts';
import type { StoryIndex } from '../../story-index/story-index.ts';

/** One distinct term of the page, looked up in the index. */
export interface PageTerm {
  hash: number;
  /** The term's place in `all`. */
  ordinal: number;
  /** How telling the term is, in nats; 0 for a term too common for the index, which does not know its stories. */
  rarity: number;
  /** Number of stories in the term's bucket. */
  count: number;
  isRead: boolean;
  /** The term's postings are `[start, end)` of those that were read. */
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
  /** The telling names and numbers among them. */
  names: readonly PageTerm[];
  /** Terms whose lists were read, rarest first. `postings` has the lists one after another, the stories of each rising. */
  read: readonly PageTerm[];
  postings: PostingBuffer;
  /** Terms with longer lists, in which only single stories are looked up. */
  unread: readonly PageTerm[];
  /** Stories that were looked up in the unread terms' lists, with the unread terms that each holds. */
  asked: Map<number, readonly PageTerm[]>;
  index: StoryIndex;
}

/** Content tokens of a part of the page. Each part is found by its own rarest terms. The same as `HALF_STRETCH_TOKENS` of candidates.ts. Lower: more postings are read. */
const PART_TOKENS = 10;
/**
 * Most postings that are read for a part, starting with its rarest terms. This limit keeps queries from slowing down as the index grows.
 * Doubled once for short excerpts, not measured apart since. Higher: queries take longer.
 */
export const POSTINGS_OF_PART = 3000;
/** Most postings of a single term that are read for a part. In an index of a million stories, few terms have shorter lists. Lower: nothing is read there for some parts. */
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
      // The bucket of a common term has only other terms' postings.
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
