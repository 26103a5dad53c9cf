/** The interface of open segments: all that matching and the library know about them. */
import type { Carrier, Story } from '../model.ts';
import type { PostingBuffer } from './posting-buffer.ts';
import type { StorySignature } from './story-signature.ts';

/** One story that an address belongs to. */
export interface UrlHit {
  story: number;
  /** Is it the address of the story's own page? Otherwise it is a carrier's. */
  isOwn: boolean;
}

/** A story with its carriers. */
export interface StoryNames {
  story: Story;
  carriers: readonly Carrier[];
  /** Name of who published this, a claim. Absent in what came with the extension, or was added by the user. */
  publisher?: string;
}

/** The posting lists of some terms, in the order in which the terms were asked for. */
export interface TermLists {
  /** Number of stories in each term's list: those of the term, and those of the few other terms with the same first bits of their hash. */
  readonly counts: Uint32Array;
  /** Does `read` give how often a story holds the term, 1 to 8, instead of its level? So it does in a large index, where few of a page's postings count. */
  readonly areTimes: boolean;
  /**
   * Fills the buffer with the stories of some terms' lists and their levels, one list after the other. Returns where each term's postings are, flat
   * pairs `start, end`.
   */
  read(terms: ArrayLike<number>, buffer: PostingBuffer): Uint32Array;
  /** Turns times into levels at the places `[start, end)` of a buffer, which hold postings of one term. Cost: for each a look-up somewhere in memory. */
  setLevels(postings: PostingBuffer, start: number, end: number): void;
  /**
   * Sets `levels[i]` to the level of a term in `stories[i]`; 0 if the story is not in its list. Decodes only those blocks of the list that the
   * stories fall into.
   * @param stories rising
   */
  probe(term: number, stories: Uint32Array, levels: Uint8Array): void;
}

/** Some stories that are asked as one: those of a segment, or of all segments. Stories are named by their ordinal, 0 to `storyCount - 1`. */
export interface StoryIndex {
  readonly storyCount: number;
  /** The language of most stories; null if most do not say. */
  readonly language: string | null;
  /** Which of the segments a story is in, from 0. Two texts of one story stand in different ones. */
  segmentOf(story: number): number;
  /** Looks up the posting lists of some terms, by their hashes. Cost: one look-up for each term and segment. */
  findTerms(hashes: ArrayLike<number>): TermLists;
  /** Those of some terms, by their hashes, whose lists have a story. Cost: one look-up for each term, in the story's segment alone. */
  termsIn(story: number, hashes: readonly number[]): number[];
  /** Every story that an address belongs to. */
  findUrl(url: string): UrlHit[];
  /** Like `findUrl`, for many addresses at once, such as all links of a page. One list for each, in their order. About 10 microseconds each. */
  findUrls(urls: readonly string[]): UrlHit[][];
  /** The stories of which a headline, or one of a carrier's, has this key (`headlineKey`). Another headline may have it too. Keys are read at the first call, then kept. */
  findHeadline(key: number): Promise<number[]>;
  /** A story's signature, from its shard. A shard is read once, then kept while it is in use. */
  readSignature(story: number): Promise<StorySignature>;
  readNames(story: number): Promise<StoryNames>;
  /** Did its publisher take a story back? It is then not shown. Cost: its shard, where its publisher took any back. */
  isWithdrawn(story: number): Promise<boolean>;
}
