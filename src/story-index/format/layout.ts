/** The byte map of a segment, shared by writer and reader. FORMAT.md explains it. */

/** Version of the layout. Raised when files of an older layout can no longer be read. */
export const FORMAT_VERSION = 4;
export const SEGMENT_MAGIC = 'WIREMARK';
/** The end of a segment's file name; before it stands the SHA-256 of the file, in hexadecimal. */
export const SEGMENT_EXTENSION = '.wmk';
export const HEADER_BYTES = 256;
/** Bytes of a shard before its records. */
export const SHARD_HEADER_BYTES = 8;

/** Symbols of the code for signatures: every byte, and "what followed last time". */
export const SIGNATURE_SYMBOLS = 2 ** 8 + 1;
/** Bits of how often a story holds a term: 1 to 8 times, 8 for more. */
export const TIMES_BITS = 3;

/** Most stories of one segment, because ordinals have 24 bits. */
export const MOST_STORIES = 2 ** 24;
/** Most bytes of the posting lists, enough for some three million stories: a position in them is counted in bits, in a 32-bit number. */
export const MOST_POSTING_BYTES = 2 ** 29;
/** Most bytes of a shard's names once inflated: those of one story with some 10,000 carriers. Higher: hostile JSON of so many bytes takes 60 times the memory. */
export const MOST_NAMES_BYTES = 2 ** 20;
/** Most carriers of a story that are read. */
export const MOST_CARRIERS = 2 ** 14;
/** Most bytes of a shard, which is read as a whole: a story of some four million words. */
export const MOST_SHARD_BYTES = 2 ** 22;
/** Most bytes of the coverage, which is read as JSON. */
export const MOST_COVERAGE_BYTES = 2 ** 18;
/** Most bytes of a segment: places in it are 32-bit numbers. */
export const MOST_SEGMENT_BYTES = 2 ** 32 - 1;

/**
 * The sections of the resident part, in file order. Each starts at a multiple of 8 bytes. The header's table has 16 entries; the rest are free for
 * sections to come, which a reader of this version does not read.
 */
export const SECTIONS = [
  'coverage',
  'signatureCode',
  'storyLengths',
  'bucketGroups',
  'postings',
  'shards',
  'urlKeysHigh',
  'urlKeysLow',
  'urlStories',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** log2 of the fewest buckets. */
export const LEAST_BUCKET_BITS = 8;
/** log2 of the most buckets: with the tag, 24 of a hash's 32 bits tell terms apart at least. */
export const MOST_BUCKET_BITS = 24;
/** Bits of a term's tag, which follow those of its bucket in the hash. */
export const TAG_BITS = 8;
/** log2 of the buckets of a group. Each bucket has one bit of a 32-bit mask. */
export const GROUP_BITS = 5;
/** Bytes of one entry of the section `bucketGroups`: a group's mask, and the place where its lists start. */
export const GROUP_BYTES = 8;
/** Bytes of one entry of the section `shards`: first story, place in the file, checksum. A shard reaches to the next, the last to the end of the file. */
export const SHARD_ENTRY_BYTES = 12;
