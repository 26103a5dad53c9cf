/** The header of the resident file, written and read side by side. FORMAT.md, "Header", has the byte map. */
import { FINGERPRINT_VERSION } from '../../fingerprint/term-hash.ts';
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
  sections: Record<layout.SectionName, Section>;
}

const SECTION_TABLE_OFFSET = 48;

/** Encodes a header. @throws Error if a count is larger than a file may hold. */
export function writeHeader(header: Header): Uint8Array {
  checkCounts(header);
  const bytes = new Uint8Array(layout.HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(layout.RESIDENT_MAGIC), 0);
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
  layout.SECTIONS.forEach((name, i) => {
    const section = header.sections[name];
    view.setUint32(SECTION_TABLE_OFFSET + i * 12, section.byteOffset, true);
    view.setUint32(SECTION_TABLE_OFFSET + i * 12 + 4, section.byteLength, true);
    view.setUint32(SECTION_TABLE_OFFSET + i * 12 + 8, section.crc32, true);
  });
  view.setUint32(layout.HEADER_BYTES - 4, crc32(bytes.subarray(0, layout.HEADER_BYTES - 4)), true);
  return bytes;
}

/**
 * Decodes the header of a resident file. Checks every field before any view relies on it.
 * @throws Error with a sentence of its own, expected and found, for each way in which a header can be broken.
 */
export function readHeader(bytes: Uint8Array): Header {
  check(
    bytes.byteLength >= layout.HEADER_BYTES,
    `truncated, the header has ${layout.HEADER_BYTES} bytes, the file ${bytes.byteLength}`,
  );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = String.fromCharCode(...bytes.subarray(0, 8));
  check(
    magic === layout.RESIDENT_MAGIC,
    `this is no Wiremark index, it starts with ${JSON.stringify(magic)}`,
  );
  const header = headerFields(view);
  check(
    header.formatVersion === layout.FORMAT_VERSION,
    `format version ${header.formatVersion} cannot be read, this Wiremark reads version ${layout.FORMAT_VERSION}`,
  );
  const crc = view.getUint32(layout.HEADER_BYTES - 4, true);
  check(
    crc === crc32(bytes.subarray(0, layout.HEADER_BYTES - 4)),
    'the header is damaged, its checksum does not fit',
  );
  checkParameters(header);
  checkCounts(header);
  checkSizes(header, bytes.byteLength);
  return header;
}

function headerFields(view: DataView): Header {
  const sections = {} as Record<layout.SectionName, Section>;
  layout.SECTIONS.forEach((name, i) => {
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
    header.signatureBits === layout.SIGNATURE_BITS,
    `signatures of ${header.signatureBits} bits cannot be read, only of ${layout.SIGNATURE_BITS}`,
  );
  check(
    header.impactBits === layout.IMPACT_LEVEL_BITS,
    `impacts of ${header.impactBits} bits cannot be read, only of ${layout.IMPACT_LEVEL_BITS}`,
  );
  check(
    header.bucketBits >= layout.GROUP_BITS && header.bucketBits <= 28,
    `${header.bucketBits} bucket bits are out of range, 5 to 28`,
  );
  check(
    header.impactStep > 0 && Number.isFinite(header.impactStep),
    `impact step ${header.impactStep} is out of range`,
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
  const expected: Partial<Record<layout.SectionName, number>> = {
    signatureCode: layout.SIGNATURE_SYMBOLS,
    bucketGroups: 2 ** (header.bucketBits - layout.GROUP_BITS) * layout.GROUP_BYTES,
    shards: header.shardCount * layout.SHARD_ENTRY_BYTES,
    urlKeysHigh: header.urlKeyCount * 4,
    urlKeysLow: header.urlKeyCount * 2,
    urlStories: header.urlKeyCount * 4,
  };
  for (const name of layout.SECTIONS) {
    const { byteOffset, byteLength } = header.sections[name];
    check(
      byteOffset % 8 === 0 && byteOffset >= layout.HEADER_BYTES && byteOffset + byteLength <= fileBytes,
      `section ${name} lies at ${byteOffset} with ${byteLength} bytes, outside the file`,
    );
    const bytes = expected[name];
    check(
      bytes === undefined || bytes === byteLength,
      `section ${name} has ${byteLength} bytes, expected ${bytes}`,
    );
  }
}
