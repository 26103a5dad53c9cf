/** The byte map of an index's files, shared by writer and reader. FORMAT.md explains it. */
import { FINGERPRINT_VERSION } from '../../fingerprint/term-hash.ts';

/** Raised when files of an older layout can no longer be read. */
export const FORMAT_VERSION = 3;
export const RESIDENT_FILE = 'index.wmk';
export const RESIDENT_MAGIC = 'WIREMARK';
export const SHARD_MAGIC = 'WMSHARD1';
export const HEADER_BYTES = 256;
export const SHARD_HEADER_BYTES = 24;

/** Bits of a content token's hash in a signature. */
export const SIGNATURE_BITS = 8;
/** Symbols of the code in which signatures are stored. */
export const SIGNATURE_SYMBOLS = 2 ** SIGNATURE_BITS + 1;
/** Bits of an impact in a posting: levels 1 to 8. */
export const IMPACT_BITS = 3;

/** Most stories of one index: their ordinals have 24 bits. */
export const MOST_STORIES = 2 ** 24;
/** Places in the posting lists are bits, in numbers of 32: some three million stories. */
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

export interface Section {
  byteOffset: number;
  byteLength: number;
  crc32: number;
}

/** What the header says, in its order. */
export interface Header {
  formatVersion: number;
  fingerprintVersion: number;
  signatureBits: number;
  impactBits: number;
  storyCount: number;
  shardCount: number;
  /** log2 of the number of buckets that terms are hashed into. */
  bucketBits: number;
  urlKeyCount: number;
  /** Impact of one level, in the units of BM25. */
  impactStep: number;
  fileBytes: number;
  sections: Record<SectionName, Section>;
}

/** Bytes of one entry of the section `bucketGroups`: a mask of 32 buckets, and where their lists start. */
export const GROUP_BYTES = 8;
/** Bytes of one entry of the section `shards`: first story, bytes of the file, checksum of the file. */
export const SHARD_ENTRY_BYTES = 12;

export function shardFile(shard: number): string {
  return `shard-${String(shard).padStart(5, '0')}.wms`;
}

const SECTION_TABLE_OFFSET = 48;

/** @throws Error where the counts are beyond what a file may hold. */
export function writeHeader(header: Header): Uint8Array {
  checkCounts(header);
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(RESIDENT_MAGIC), 0);
  view.setUint16(8, header.formatVersion, true);
  view.setUint16(10, header.fingerprintVersion, true);
  view.setUint8(12, header.signatureBits);
  view.setUint8(13, header.impactBits);
  view.setUint8(14, header.bucketBits);
  view.setUint32(16, header.storyCount, true);
  view.setUint32(20, header.shardCount, true);
  view.setUint32(24, header.urlKeyCount, true);
  view.setFloat32(28, header.impactStep, true);
  view.setUint32(32, header.fileBytes, true);
  SECTIONS.forEach((name, i) => {
    const section = header.sections[name];
    view.setUint32(SECTION_TABLE_OFFSET + i * 12, section.byteOffset, true);
    view.setUint32(SECTION_TABLE_OFFSET + i * 12 + 4, section.byteLength, true);
    view.setUint32(SECTION_TABLE_OFFSET + i * 12 + 8, section.crc32, true);
  });
  view.setUint32(HEADER_BYTES - 4, crc32(bytes.subarray(0, HEADER_BYTES - 4)), true);
  return bytes;
}

/**
 * The header of a resident file, every field checked before any view is made on its word.
 * @throws Error with one sentence, expected and found, for each way in which a header can be broken.
 */
export function readHeader(bytes: Uint8Array): Header {
  check(
    bytes.byteLength >= HEADER_BYTES,
    `truncated, the header has ${HEADER_BYTES} bytes, the file ${bytes.byteLength}`,
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(...bytes.subarray(0, 8));
  check(magic === RESIDENT_MAGIC, `this is no Wiremark index, it starts with ${JSON.stringify(magic)}`);
  const header = headerFields(view);
  check(
    header.formatVersion === FORMAT_VERSION,
    `format version ${header.formatVersion} cannot be read, this Wiremark reads version ${FORMAT_VERSION}`,
  );
  const crc = view.getUint32(HEADER_BYTES - 4, true);
  check(
    crc === crc32(bytes.subarray(0, HEADER_BYTES - 4)),
    'the header is damaged, its checksum does not fit',
  );
  checkParameters(header);
  checkCounts(header);
  checkSizes(header, bytes.byteLength);
  return header;
}

function headerFields(view: DataView): Header {
  const sections = {} as Record<SectionName, Section>;
  SECTIONS.forEach((name, i) => {
    sections[name] = {
      byteOffset: view.getUint32(SECTION_TABLE_OFFSET + i * 12, true),
      byteLength: view.getUint32(SECTION_TABLE_OFFSET + i * 12 + 4, true),
      crc32: view.getUint32(SECTION_TABLE_OFFSET + i * 12 + 8, true),
    };
  });
  return {
    formatVersion: view.getUint16(8, true),
    fingerprintVersion: view.getUint16(10, true),
    signatureBits: view.getUint8(12),
    impactBits: view.getUint8(13),
    bucketBits: view.getUint8(14),
    storyCount: view.getUint32(16, true),
    shardCount: view.getUint32(20, true),
    urlKeyCount: view.getUint32(24, true),
    impactStep: view.getFloat32(28, true),
    fileBytes: view.getUint32(32, true),
    sections,
  };
}

function checkParameters(header: Header): void {
  check(
    header.fingerprintVersion === FINGERPRINT_VERSION,
    `its fingerprints are of version ${header.fingerprintVersion}, this Wiremark makes version ${FINGERPRINT_VERSION}`,
  );
  check(
    header.signatureBits === SIGNATURE_BITS,
    `signatures of ${header.signatureBits} bits cannot be read, only of ${SIGNATURE_BITS}`,
  );
  check(
    header.impactBits === IMPACT_BITS,
    `impacts of ${header.impactBits} bits cannot be read, only of ${IMPACT_BITS}`,
  );
  check(
    header.bucketBits >= 5 && header.bucketBits <= 28,
    `${header.bucketBits} bucket bits are out of range, 5 to 28`,
  );
  check(
    header.impactStep > 0 && Number.isFinite(header.impactStep),
    `impact step ${header.impactStep} is out of range`,
  );
}

function checkCounts(header: Header): void {
  check(
    header.storyCount <= MOST_STORIES,
    `${header.storyCount} stories are more than the ${MOST_STORIES} that a file may hold`,
  );
  const postingBytes = header.sections.postings.byteLength;
  check(
    postingBytes <= MOST_POSTING_BYTES,
    `${postingBytes} bytes of postings are more than the ${MOST_POSTING_BYTES} that a file may hold`,
  );
  check(
    header.shardCount <= header.storyCount && (header.storyCount === 0) === (header.shardCount === 0),
    `${header.storyCount} stories cannot lie in ${header.shardCount} shards`,
  );
}

function checkSizes(header: Header, fileBytes: number): void {
  check(
    header.fileBytes === fileBytes,
    `truncated, header says ${header.fileBytes} bytes, file has ${fileBytes}`,
  );
  const expected: Partial<Record<SectionName, number>> = {
    signatureCode: SIGNATURE_SYMBOLS,
    bucketGroups: 2 ** (header.bucketBits - 5) * GROUP_BYTES,
    shards: header.shardCount * SHARD_ENTRY_BYTES,
    urlKeysHigh: header.urlKeyCount * 4,
    urlKeysLow: header.urlKeyCount * 2,
    urlStories: header.urlKeyCount * 4,
  };
  for (const name of SECTIONS) {
    const { byteOffset, byteLength } = header.sections[name];
    check(
      byteOffset % 8 === 0 && byteOffset >= HEADER_BYTES && byteOffset + byteLength <= fileBytes,
      `section ${name} lies at ${byteOffset} with ${byteLength} bytes, outside the file`,
    );
    const bytes = expected[name];
    check(
      bytes === undefined || bytes === byteLength,
      `section ${name} has ${byteLength} bytes, expected ${bytes}`,
    );
  }
}

/** @throws Error `story index: ...` unless the condition holds. */
export function check(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(`story index: ${sentence}`);
}

/** `CRC_TABLES[i][byte]`: what a byte does to the checksum when i more bytes follow it. */
const CRC_TABLES = Array.from({ length: 8 }, () => new Int32Array(256)) as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
const [T0, T1, T2, T3, T4, T5, T6, T7] = CRC_TABLES;
for (let byte = 0; byte < 256; byte++) {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  T0[byte] = c;
}
for (const [i, table] of CRC_TABLES.slice(1).entries()) {
  const before = CRC_TABLES[i] as Int32Array;
  for (let byte = 0; byte < 256; byte++) {
    const c = before[byte] as number;
    table[byte] = (c >>> 8) ^ (T0[c & 255] as number);
  }
}

/** CRC-32 as in PNG and gzip (ISO 3309), eight bytes a step: about 0.8 ms a megabyte. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = -1;
  let i = 0;
  for (; i + 8 <= bytes.length; i += 8) {
    const low = crc ^ view.getInt32(i, true);
    const high = view.getInt32(i + 4, true);
    crc =
      (T7[low & 255] as number) ^
      (T6[(low >>> 8) & 255] as number) ^
      (T5[(low >>> 16) & 255] as number) ^
      (T4[low >>> 24] as number) ^
      (T3[high & 255] as number) ^
      (T2[(high >>> 8) & 255] as number) ^
      (T1[(high >>> 16) & 255] as number) ^
      (T0[high >>> 24] as number);
  }
  for (; i < bytes.length; i++) crc = (T0[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
