/** The terms of one page in one index. The lists of the rarest terms are read; in those of the commonest, only the stories that matter are looked up. */
import { tellingRarity } from '../../fingerprint/term-rarity.ts';
import type { ArticleFingerprints } from '../../model.ts';
import { createPostingBuffer, type PostingBuffer } from '../../story-index/posting-buffer.ts';
import type { StoryIndex, TermLists } from '../../story-index/story-index.ts';
import { impactsOf, NO_IMPACTS } from './impacts.ts';

/** One distinct term of the page, looked up in the index. */
export interface PageTerm {
  hash: number;
  /** The term's place in `all`. */
  ordinal: number;
  /** How telling the term is, in nats; 0 for a term too common for the index, which does not know its stories. */
  rarity: number;
  /** Number of stories in the term's list. */
  count: number;
  /** Impact of the term in a story, by its level there. */
  impacts: Uint8Array;
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
  /** The names and numbers that are too common for the index. */
  commonNames: readonly PageTerm[];
  /** Terms whose lists were read, rarest first. `postings` has the lists one after another, the stories of each rising, with times instead of levels where `lists.areTimes`. */
  read: readonly PageTerm[];
  postings: PostingBuffer;
  /** Terms with longer lists, in which only single stories are looked up. */
  unread: readonly PageTerm[];
  /** Stories that were looked up in the unread terms' lists, with the unread terms that each holds. */
  asked: Map<number, readonly PageTerm[]>;
  /** The terms' lists, by ordinal. */
  lists: TermLists;
  /** Stories of the index. */
  storyCount: number;
  index: StoryIndex;
}

/** Content tokens of a part of the page. Each part is found by its own rarest terms. The same as `HALF_STRETCH_TOKENS` of candidates.ts. Lower: more postings are read. */
const PART_TOKENS = 10;
/**
 * Most postings that are read for a part, starting with its rarest terms. This limit keeps queries from slowing down as the index grows.
 * Doubled once for short excerpts, not measured apart since. Higher: queries take longer.
 */
const POSTINGS_OF_PART = 3000;
/** Most postings of a single term that are read for a part. In an index of a million stories, few terms have shorter lists. Lower: nothing is read there for some parts. */
export const POSTINGS_OF_TERM = 6000;

/** Looks up every distinct term of the page. Cost: a step for each term and for each posting that is read. */
export function lookUpTerms(prints: ArticleFingerprints, index: StoryIndex): PageTerms {
  const { hashes, tokens } = distinctHashes(prints.hashes);
  const lists = index.findTerms(hashes);
  const { storyCount } = index;
  const all = hashes.map((hash, ordinal) =>
    pageTermOf(hash, ordinal, { listed: lists.counts[ordinal] as number, storyCount }),
  );
  return withPostings(prints, { all, tokens, lists, storyCount, index }, (read) => readLists(read, lists));
}

/**
 * The terms of a part of the page, all of whose terms were looked up: nothing is looked up or decoded twice. Cost: a step for each term of the page, and a
 * copy of the postings that are read.
 */
export function termsOfPart(part: ArticleFingerprints, page: PageTerms): PageTerms {
  const { hashes, tokens } = distinctHashes(part.hashes);
  const byHash = new Map(page.all.map((term) => [term.hash, term]));
  const onPage = hashes.map((hash) => byHash.get(hash) as PageTerm);
  const all = onPage.map((term, ordinal) => ({ ...term, ordinal, isRead: false, start: 0, end: 0 }));
  const { storyCount, index } = page;
  const lists = listsOfPart(
    page.lists,
    onPage.map(({ ordinal }) => ordinal),
  );
  return withPostings(part, { all, tokens, lists, storyCount, index }, (read) => {
    const fresh = read.filter(({ ordinal }) => onPage[ordinal]?.isRead !== true);
    const known = read.filter(({ ordinal }) => onPage[ordinal]?.isRead === true);
    const postings = readLists(fresh, lists, totalOf(read));
    let end = Math.max(0, ...fresh.map((term) => term.end));
    for (const term of known) {
      const from = onPage[term.ordinal] as PageTerm;
      term.start = end;
      postings.stories.set(page.postings.stories.subarray(from.start, from.end), end);
      postings.levels.set(page.postings.levels.subarray(from.start, from.end), end);
      term.end = end += from.end - from.start;
    }
    return postings;
  });
}

/** Some of these lists. @param ordinals of their terms, in the order in which they are asked for from now on */
function listsOfPart(lists: TermLists, ordinals: readonly number[]): TermLists {
  const ordinalOf = (term: number): number => ordinals[term] as number;
  return {
    counts: Uint32Array.from(ordinals, (ordinal) => lists.counts[ordinal] as number),
    read: (terms, buffer) => lists.read(Array.from(terms, ordinalOf), buffer),
    areTimes: lists.areTimes,
    probe: (term, stories, levels) => lists.probe(ordinalOf(term), stories, levels),
    setLevels: (...postings) => lists.setLevels(...postings),
  };
}

/** Chooses the terms whose lists are read, and reads them. */
function withPostings(
  { nameTokens }: ArticleFingerprints,
  terms: Pick<PageTerms, 'all' | 'tokens' | 'lists' | 'storyCount' | 'index'>,
  readThese: (read: readonly PageTerm[]) => PostingBuffer,
): PageTerms {
  const { all, tokens } = terms;
  for (let start = 0; start < tokens.length; start += PART_TOKENS)
    chooseRarest(termsOf(tokens.subarray(start, start + PART_TOKENS), all));
  const listed = all.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const read = listed.filter(({ isRead }) => isRead);
  const unread = listed.filter(({ isRead }) => !isRead);
  const named = termsOf(
    Uint32Array.from(nameTokens, (token) => tokens[token] as number),
    all,
  );
  return {
    ...terms,
    weight: all.reduce((sum, { rarity }) => sum + rarity, 0),
    names: named.filter(({ rarity }) => rarity > 0),
    commonNames: named.filter(({ rarity }) => rarity === 0),
    read,
    unread,
    asked: new Map(),
    postings: readThese(read),
  };
}

function distinctHashes(tokenHashes: readonly number[]): { hashes: number[]; tokens: Uint32Array } {
  const hashes: number[] = [];
  const ordinals = new Map<number, number>();
  const tokens = new Uint32Array(tokenHashes.length);
  tokenHashes.forEach((hash, i) => {
    let ordinal = ordinals.get(hash);
    if (ordinal === undefined) {
      ordinal = hashes.length;
      ordinals.set(hash, ordinal);
      hashes.push(hash);
    }
    tokens[i] = ordinal;
  });
  return { hashes, tokens };
}

function pageTermOf(
  hash: number,
  ordinal: number,
  { listed, storyCount }: { listed: number; storyCount: number },
): PageTerm {
  const rarity = tellingRarity(hash, listed, storyCount);
  // The list of a common term has only other terms' postings; that of a term too common here finds nothing.
  const count = rarity === 0 ? 0 : listed;
  // Without postings, there is nothing to have an impact on.
  const impacts = count === 0 ? NO_IMPACTS : impactsOf(rarity);
  return { hash, ordinal, rarity, count, impacts, start: 0, end: 0, isRead: false };
}

/** The distinct terms of some tokens, in their order. */
export function termsOf(tokens: Uint32Array, all: readonly PageTerm[]): PageTerm[] {
  const terms: PageTerm[] = [];
  if (tokens.length > PART_TOKENS) {
    for (const ordinal of new Set(tokens)) terms.push(all[ordinal] as PageTerm);
    return terms;
  }
  // Of the few tokens of a part, of which a page has a hundred, each is sooner compared with those before it.
  for (let i = 0; i < tokens.length; i++)
    if (tokens.indexOf(tokens[i] as number) === i) terms.push(all[tokens[i] as number] as PageTerm);
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

const totalOf = (terms: readonly PageTerm[]): number => terms.reduce((sum, { count }) => sum + count, 0);

/** Reads the lists of some terms. @param room postings that fit in without growth */
function readLists(terms: readonly PageTerm[], lists: TermLists, room = totalOf(terms)): PostingBuffer {
  const postings = createPostingBuffer(room);
  const ranges = lists.read(
    terms.map(({ ordinal }) => ordinal),
    postings,
  );
  terms.forEach((term, i) => {
    term.start = ranges[2 * i] as number;
    term.end = ranges[2 * i + 1] as number;
  });
  return postings;
}
