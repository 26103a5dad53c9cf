/** The interface of an open index: all that matching and the library know of it. */
import type { Carrier, IndexCoverage, Story } from '../model.ts';
import type { PostingBuffer } from './posting-buffer.ts';
import type { StorySignature } from './story-signature.ts';

/** Where an index's files come from: a folder, the extension's package, a cache. */
export interface IndexSource {
  /** Shown in error messages. */
  name: string;
  /** Bytes of one file. Rejects if there is none. */
  read(fileName: string): Promise<ArrayBuffer>;
}

/** What an address is in an index. */
export interface UrlHit {
  story: number;
  /** true: the story's own page; false: a carrier's. */
  isOwn: boolean;
}

/** A story with its carriers. */
export interface StoryNames {
  story: Story;
  carriers: readonly Carrier[];
}

/** An open index. Stories are named by their ordinal, 0 to `storyCount - 1`. */
export interface StoryIndex {
  readonly coverage: IndexCoverage;
  readonly storyCount: number;
  /** Number of stories in a term's bucket: the term's own, and those of the few other terms that share it. One look-up. */
  countStoriesWith(hash: number): number;
  /** Is the term in too many stories to have postings? */
  isCommon(hash: number): boolean;
  /** Fills the buffer, from `at` on, with the stories of a term's bucket and their impact levels; returns how many. */
  readPostings(hash: number, buffer: PostingBuffer, at?: number): number;
  /** Sets `levels[i]` to the impact level of a term's bucket in `stories[i]`, rising; 0 where it is not. Reads only their blocks of the list. */
  probePostings(hash: number, stories: Uint32Array, levels: Uint8Array): void;
  /** All stories that an address belongs to. */
  findUrl(url: string): UrlHit[];
  /** The same for many addresses at once, such as all links of a page: one list for each, in their order. About 10 microseconds each. */
  findUrls(urls: readonly string[]): UrlHit[][];
  /** A story's signature, from its shard (read once, then kept while it is in use). */
  readSignature(story: number): Promise<StorySignature>;
  readNames(story: number): Promise<StoryNames>;
}
