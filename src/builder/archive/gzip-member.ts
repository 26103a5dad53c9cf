/** One member of a gzip file (RFC 1952). Archives have a member for each record, so that damage to one leaves the others. */
import zlib from 'node:zlib';
import type { BlockFile } from './block-file.ts';

/** First bytes of a member: the magic number, and the only method that there is. */
const MAGIC = Buffer.of(0x1f, 0x8b, 8);
const FLAG = { headerSum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 };
const FIXED_HEADER_BYTES = 10;
/** Bytes of a header with its name and comment. Tools write some dozens. */
const MOST_HEADER_BYTES = 1 << 16;
/** Checksum and length, behind the data. */
const TRAILER_BYTES = 8;

/** Bytes that may come of each compressed one, where they are many: deflate can give 1,032. Pages shrink to a tenth, repetitive ones to a hundredth. */
const MOST_RATIO = 200;
/** Bytes that may come of a member at any ratio. */
const FREE_BYTES = 1 << 26;

/** Thrown for a member that is damaged, cut off, or inflates far beyond what pages do. */
export class DamagedMember extends Error {}

/** Are these the first bytes of a member? */
export const isGzip = (bytes: Uint8Array): boolean => MAGIC.equals(bytes.subarray(0, MAGIC.length));

/** A member of a file. Read `chunks` to the end, then ask for its `end`. */
export class GzipMember {
  readonly #file: BlockFile;
  readonly #start: number;
  #end: number | undefined;

  constructor(file: BlockFile, start: number) {
    this.#file = file;
    this.#start = start;
  }

  /** Where the next member starts; undefined as long as this one was not read to its end. */
  get end(): number | undefined {
    return this.#end;
  }

  /** What the member holds. Memory: some chunks. @throws DamagedMember, also after the last chunk, where the checksum differs */
  async *chunks(): AsyncGenerator<Buffer, void> {
    const start = this.#start + (await this.#headerLength());
    const inflate = zlib.createInflateRaw({ chunkSize: 1 << 16 });
    this.#feed(inflate, start).catch((error: Error) => inflate.destroy(error));
    let sum = 0;
    let length = 0;
    try {
      for await (const chunk of inflate as AsyncIterable<Buffer>) {
        sum = zlib.crc32(chunk, sum);
        length += chunk.length;
        if (length > FREE_BYTES && length > MOST_RATIO * inflate.bytesWritten)
          throw new DamagedMember('inflates too far');
        yield chunk;
      }
    } catch (error) {
      // Errors of zlib itself, and what is no error of the system.
      if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw new DamagedMember('damaged gzip');
      throw error;
    } finally {
      inflate.destroy();
    }
    const dataEnd = start + inflate.bytesWritten;
    const trailer = await bytesAt(this.#file, dataEnd, TRAILER_BYTES);
    if (trailer.length < TRAILER_BYTES) throw new DamagedMember('gzip cut off');
    if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== length % 2 ** 32)
      throw new DamagedMember('gzip with a wrong checksum');
    this.#end = dataEnd + TRAILER_BYTES;
  }

  /** Writes the file from here on, until the member ends. A chunk is written when what came of the one before was read. */
  async #feed(inflate: zlib.InflateRaw, start: number): Promise<void> {
    let at = start;
    while (inflate.bytesWritten === at - start) {
      const chunk = await this.#file.from(at);
      if (chunk.length === 0) return void inflate.end();
      at += chunk.length;
      await new Promise<void>((resolve, reject) =>
        inflate.write(chunk, (error) => (error ? reject(error) : resolve())),
      );
    }
  }

  async #headerLength(): Promise<number> {
    const head = await bytesAt(this.#file, this.#start, MOST_HEADER_BYTES);
    const flags = head[3] ?? FLAG.reserved;
    if (!isGzip(head) || (flags & FLAG.reserved) !== 0) throw new DamagedMember('no gzip');
    let length = FIXED_HEADER_BYTES;
    if (flags & FLAG.extra) length += 2 + ((head[length] ?? 0) | ((head[length + 1] ?? 0) << 8));
    for (const text of [FLAG.name, FLAG.comment])
      if (flags & text) length = head.indexOf(0, length) + 1 || MOST_HEADER_BYTES;
    if (flags & FLAG.headerSum) length += 2;
    if (length >= head.length) throw new DamagedMember('gzip cut off');
    return length;
  }
}

/** The place of the next bytes from `from` on that may start a member; undefined if there is none. Memory: one block. */
export async function nextMember(file: BlockFile, from: number): Promise<number | undefined> {
  for (let at = from; ;) {
    const block = await file.from(at);
    if (block.length < MAGIC.length) {
      const rest = await bytesAt(file, at, MAGIC.length);
      if (rest.length < MAGIC.length) return undefined;
      if (isGzip(rest)) return at;
      at++;
      continue;
    }
    const found = block.indexOf(MAGIC);
    if (found >= 0) return at + found;
    at += block.length - MAGIC.length + 1;
  }
}

async function bytesAt(file: BlockFile, at: number, length: number): Promise<Buffer> {
  const first = await file.from(at);
  if (first.length >= length || first.length === 0) return first.subarray(0, length);
  return Buffer.concat([first, (await file.from(at + first.length)).subarray(0, length - first.length)]);
}
