/** The byte map of an index's files, shared by writer and reader. FORMAT.md explains it. */

/** Version of the layout. Raised when files of an older layout can no longer be read. */
export const FORMAT_VERSION = 3;
export const RESIDENT_FILE = 'index.wmk';
export const RESIDENT_MAGIC = 'WIREMARK';
export const SHARD_MAGIC = 'WMSHARD1';
export const HEADER_BYTES = 256;
export const SHARD_HEADER_BYTES = 24;

/** Bits of a content token's hash in a signature. */
export const SIGNATURE_BITS = 8;
/** Symbols of the code for signatures: every byte, and "what followed last time". */
export const SIGNATURE_SYMBOLS = 2 ** SIGNATURE_BITS + 1;
/** Bits of an impact in a posting, for levels 1 to 8. */
export const IMPACT_LEVEL_BITS = 3;

/** Most stories of one index, because ordinals have 24 bits. */
export const MOST_STORIES = 2 ** 24;
/** Most bytes of the posting lists, enough for some three million stories: a position in them is counted in bits, in a 32-bit number. */
export const MOST_POSTING_BYTES = 2 ** 29;

/** The sections of the resident file, in file order. Each starts at a multiple of 8 bytes. */
export const SECTIONS = [
  'coverage',
  'signatureCode',
  'commonTerms',
  'bucketGroups',
  'postings',
  'shards',
  'urlKeysHigh',
  'urlKeysLow',
  'urlStories',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** log2 of the buckets of a group. Each bucket has one bit of a 32-bit mask. */
export const GROUP_BITS = 5;
/** Bytes of one entry of the section `bucketGroups`: a group's mask, and the place where its lists start. */
export const GROUP_BYTES = 8;
/** Bytes of one entry of the section `shards`: first story, bytes of the file, checksum of the file. */
export const SHARD_ENTRY_BYTES = 12;

export function shardFile(shard: number): string {
  return `shard-${String(shard).padStart(5, '0')}.wms`;
}
