/** The header of a segment, written and read side by side. FORMAT.md, "Header", has the byte map. */
import { FINGERPRINT_VERSION } from '../../fingerprint/term-hash.ts';
import { isTokenBits, MOST_TOKEN_BITS, TOKEN_BITS, type TokenBits } from '../story-signature.ts';
import { check } from './check.ts';
import { crc32 } from './crc32.ts';
import * as layout from './layout.ts';

export interface Section {
  byteOffset: number;
  byteLength: number;
  crc32: number;
}

/** The fields of the header, in file order. */
export interface Header {
  formatVersion: number;
  fingerprintVersion: number;
  /** log2 of the number of buckets that terms are hashed into. */
  bucketBits: number;
  /** Bits of each content token's hash that signatures keep. */
  tokenBits: TokenBits;
  storyCount: number;
  shardCount: number;
  urlKeyCount: number;
  /** Bytes of the header and the sections: the keys of headlines follow, then the shards. */
  residentBytes: number;
  fileBytes: number;
  sections: Record<layout.SectionName, Section>;
  /** The keys of headlines, which lie behind the resident part and are read when one is first asked for. */
  headlines: Section;
}

const SECTION_TABLE_OFFSET = 48;
const SECTION_ENTRY_BYTES = 12;

/** Encodes a header. @throws Error if a count is larger than a file may hold. */
export function writeHeader(header: Header): Uint8Array {
  checkCounts(header);
  const bytes = new Uint8Array(layout.HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(layout.SEGMENT_MAGIC), 0);
  view.setUint16(8, header.formatVersion, true);
  view.setUint16(10, header.fingerprintVersion, true);
  view.setUint8(12, header.bucketBits);
  view.setUint8(13, header.tokenBits === MOST_TOKEN_BITS ? 0 : header.tokenBits);
  view.setUint32(16, header.storyCount, true);
  view.setUint32(20, header.shardCount, true);
  view.setUint32(24, header.urlKeyCount, true);
  view.setUint32(28, header.residentBytes, true);
  view.setUint32(32, header.fileBytes, true);
  const inOrder = [...layout.SECTIONS.map((name) => header.sections[name]), header.headlines];
  inOrder.forEach((section, i) => {
    const at = SECTION_TABLE_OFFSET + i * SECTION_ENTRY_BYTES;
    view.setUint32(at, section.byteOffset, true);
    view.setUint32(at + 4, section.byteLength, true);
    view.setUint32(at + 8, section.crc32, true);
  });
  view.setUint32(layout.HEADER_BYTES - 4, crc32(bytes.subarray(0, layout.HEADER_BYTES - 4)), true);
  return bytes;
}

/**
 * Decodes the header of a segment. Checks every field before any view relies on it.
 * @param bytes at least the header
 * @param fileBytes length of the whole file
 * @throws Error with a sentence of its own, expected and found, for each way in which a header can be broken.
 */
export function readHeader(bytes: Uint8Array, fileBytes: number): Header {
  check(
    bytes.byteLength >= layout.HEADER_BYTES,
    `truncated, the header has ${layout.HEADER_BYTES} bytes, the file ${bytes.byteLength}`,
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(...bytes.subarray(0, 8));
  check(magic === layout.SEGMENT_MAGIC, `this is no Wiremark index, it starts with ${JSON.stringify(magic)}`);
  const header = headerFields(view);
  check(
    header.formatVersion === layout.FORMAT_VERSION,
    `format version ${header.formatVersion} cannot be read, this Wiremark reads version ${layout.FORMAT_VERSION}; build the index anew`,
  );
  const crc = view.getUint32(layout.HEADER_BYTES - 4, true);
  check(
    crc === crc32(bytes.subarray(0, layout.HEADER_BYTES - 4)),
    'the header is damaged, its checksum does not fit',
  );
  checkParameters(header);
  checkCounts(header);
  checkSizes(header, fileBytes);
  return header;
}

function headerFields(view: DataView): Header {
  const sectionAt = (i: number): Section => {
    const at = SECTION_TABLE_OFFSET + i * SECTION_ENTRY_BYTES;
    return {
      byteOffset: view.getUint32(at, true),
      byteLength: view.getUint32(at + 4, true),
      crc32: view.getUint32(at + 8, true),
    };
  };
  const sections = {} as Record<layout.SectionName, Section>;
  layout.SECTIONS.forEach((name, i) => (sections[name] = sectionAt(i)));
  return {
    formatVersion: view.getUint16(8, true),
    fingerprintVersion: view.getUint16(10, true),
    bucketBits: view.getUint8(12),
    tokenBits: tokenBitsAt(view, 13),
    storyCount: view.getUint32(16, true),
    shardCount: view.getUint32(20, true),
    urlKeyCount: view.getUint32(24, true),
    residentBytes: view.getUint32(28, true),
    fileBytes: view.getUint32(32, true),
    sections,
    headlines: sectionAt(layout.SECTIONS.length),
  };
}

/** The number of bits, or 0 for 8. @throws Error for any other number */
function tokenBitsAt(view: DataView, at: number): TokenBits {
  const bits = view.getUint8(at) || MOST_TOKEN_BITS;
  check(isTokenBits(bits), `its signatures keep ${bits} bits of a token, expected ${TOKEN_BITS.join(', ')}`);
  return bits;
}

function checkParameters({ fingerprintVersion, bucketBits }: Header): void {
  check(
    fingerprintVersion === FINGERPRINT_VERSION,
    `its fingerprints are of version ${fingerprintVersion}, this Wiremark makes version ${FINGERPRINT_VERSION}`,
  );
  const { LEAST_BUCKET_BITS: least, MOST_BUCKET_BITS: most } = layout;
  check(
    bucketBits >= least && bucketBits <= most,
    `${bucketBits} bucket bits are out of range, ${least} to ${most}`,
  );
}

function checkCounts(header: Header): void {
  check(
    header.storyCount <= layout.MOST_STORIES,
    `${header.storyCount} stories are more than the ${layout.MOST_STORIES} that a file may hold`,
  );
  const postingBytes = header.sections.postings.byteLength;
  check(
    postingBytes <= layout.MOST_POSTING_BYTES,
    `${postingBytes} bytes of postings are more than the ${layout.MOST_POSTING_BYTES} that a file may hold`,
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
  const { residentBytes } = header;
  check(
    residentBytes >= layout.HEADER_BYTES && residentBytes <= fileBytes,
    `its resident part has ${residentBytes} bytes, the file ${fileBytes}`,
  );
  const expected: Partial<Record<layout.SectionName, number>> = {
    signatureCode: layout.SIGNATURE_SYMBOLS,
    storyLengths: header.storyCount,
    bucketGroups: 2 ** (header.bucketBits - layout.GROUP_BITS) * layout.GROUP_BYTES,
    shards: header.shardCount * layout.SHARD_ENTRY_BYTES,
    urlKeysHigh: header.urlKeyCount * 4,
    urlKeysLow: header.urlKeyCount * 2,
    urlStories: header.urlKeyCount * 4,
  };
  let free = layout.HEADER_BYTES;
  for (const name of layout.SECTIONS) {
    const { byteOffset, byteLength } = header.sections[name];
    check(
      byteOffset % 8 === 0 && byteOffset >= free && byteOffset + byteLength <= residentBytes,
      `section ${name} lies at ${byteOffset} with ${byteLength} bytes, expected between ${free} and ${residentBytes}`,
    );
    free = byteOffset + byteLength;
    const bytes = expected[name];
    check(
      bytes === undefined || bytes === byteLength,
      `section ${name} has ${byteLength} bytes, expected ${bytes}`,
    );
  }
  const { byteOffset, byteLength } = header.headlines;
  check(
    byteOffset === residentBytes && byteLength % 8 === 0 && byteOffset + byteLength <= fileBytes,
    `its keys of headlines lie at ${byteOffset} with ${byteLength} bytes, expected at ${residentBytes}, 8 bytes each`,
  );
}

/** Where the first shard begins: behind the keys of headlines. */
export const shardsOffset = ({ headlines }: Pick<Header, 'headlines'>): number =>
  headlines.byteOffset + headlines.byteLength;
