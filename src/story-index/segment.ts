import type { IndexCoverage } from '../model.ts';
import type { PostingBuffer } from './posting-buffer.ts';
import type { StoryIndex } from './story-index.ts';

/** An open segment. */
export interface Segment extends Omit<StoryIndex, 'isWithdrawn'> {
  readonly coverage: IndexCoverage;
  readonly lists: SegmentLists;
}

/** Where the lists of some terms were found in some segments: one segment's terms after the other's. */
export interface FoundLists {
  /** Stories of each term, of all segments together. */
  counts: Uint32Array;
  /** For each segment and term, 0 if there is no list; else its head and 1 more. */
  heads: Uint8Array;
  /** For each segment and term, where the list is. */
  places: Uint32Array;
}

/** Lists that are read into a buffer, each of one term. */
export interface WantedLists {
  /** The place of each list among those of its segment that were found. */
  places: Uint32Array;
  /** Where in the buffer the next posting of each list goes. There is room for all. */
  ends: Uint32Array;
}

/** Stories that are looked up in a list, those at the places `[from, end)`. */
export interface AskedStories {
  /** Rising. Each is `first` more than its ordinal in the list's segment. */
  stories: Uint32Array;
  /** For the level of each story in the list; 0 if the story is not in it. */
  levels: Uint8Array;
  from: number;
  end: number;
  first: number;
}

/** What the postings of a segment become in a buffer. */
export interface PostingForm {
  /** Added to the ordinal of each story. */
  first: number;
  /** For how often each story holds the term instead of its level: the story's length is not looked up. */
  asTimes: boolean;
}

/** The posting lists of one segment, one among others. Objects are made for no list, because a page asks for some ten thousand. */
export interface SegmentLists {
  /** Looks up some terms, and adds what there is of each to what was found, from place `from` on. */
  find(hashes: Uint32Array, found: FoundLists, from: number): void;
  /**
   * Reads lists that were found into the buffer, and moves the end of each.
   * @param from the place of the segment's first term among what was found
   */
  read(found: FoundLists, from: number, wanted: WantedLists, buffer: PostingBuffer, form: PostingForm): void;
  /** Sets the levels of the stories that are asked. */
  probe(found: FoundLists, at: number, asked: AskedStories): void;
  /** Turns the times that these stories hold a term into levels. */
  setLevels(held: AskedStories): void;
}
