/** The interface of an open index: all that matching and the library know about one. */
import type { Carrier, IndexCoverage, Story } from '../model.ts';
import type { PostingBuffer } from './posting-buffer.ts';
import type { StorySignature } from './story-signature.ts';

/** Where an index's files come from: a folder, the extension's package, a cache. */
export interface IndexSource {
  /** Shown in error messages. */
  name: string;
  /** The bytes of one file. Rejects if there is no such file. */
  read(fileName: string): Promise<ArrayBuffer>;
}

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
}

/** An open index. Stories are named by their ordinal, 0 to `storyCount - 1`. */
export interface StoryIndex {
  readonly coverage: IndexCoverage;
  readonly storyCount: number;
  /** Number of stories in a term's bucket: those of the term, and those of the few other terms that share the bucket. Cost: one look-up. */
  countStoriesWith(hash: number): number;
  /** Is the term left out of the postings because too many stories hold it? */
  isCommon(hash: number): boolean;
  /** Fills the buffer, from `at` on, with the stories of a term's bucket and their impact levels. Returns their number. */
  readPostings(hash: number, buffer: PostingBuffer, at?: number): number;
  /**
   * Sets `levels[i]` to the impact level of a term's bucket in `stories[i]`; 0 if the story is not in the bucket. Decodes only those blocks of
   * the list that the stories fall into.
   * @param stories rising
   */
  probePostings(hash: number, stories: Uint32Array, levels: Uint8Array): void;
  /** Every story that an address belongs to. */
  findUrl(url: string): UrlHit[];
  /** Like `findUrl`, for many addresses at once, such as all links of a page. One list for each, in their order. About 10 microseconds each. */
  findUrls(urls: readonly string[]): UrlHit[][];
  /** A story's signature, from its shard. A shard is read once, then kept while it is in use. */
  readSignature(story: number): Promise<StorySignature>;
  readNames(story: number): Promise<StoryNames>;
}
