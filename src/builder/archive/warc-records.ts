/**
 * Reads web archives: WARC 1.0 and 1.1 (ISO 28500), plain or gzipped, record by record. What a record says of its length is a claim: a record that
 * is followed by no other is broken, is told of, and the next one is looked for. No library that was looked at survives a file that is cut off.
 */
import { BlockFile } from './block-file.ts';
import { ByteStream } from './byte-stream.ts';
import { endOfHead, fieldsOf, linesOfHead } from './header-fields.ts';
import { DamagedMember, GzipMember, isGzip, nextMember } from './gzip-member.ts';

/** A record of a kind that is wanted. */
export interface WarcRecord {
  /** Values of its own header, by name in lower case; of a name that comes again, the first. */
  header: ReadonlyMap<string, string>;
  content: Buffer;
}

/** What a file holds, in its order: records, and why there is none. */
export type WarcEntry = (WarcRecord | { skipped: string }) & {
  /** Place in the file, in bytes, of what has been read. */
  at: number;
};

/** Bytes of a record that is kept in memory. Larger than the largest page that is read, with its headers. */
const MOST_RECORD_BYTES = 20_000_000;
/** Bytes of a record's own header. Archives of real pages stay under 2 kB. */
const MOST_HEADER_BYTES = 1 << 16;
/** Places that are tried after damage before the rest of a file is given up. Higher: a hostile file costs more. */
const MOST_TRIES = 1000;

/** Kinds of records that can hold a page. */
const PAGE_KINDS = new Set(['response', 'resource', 'conversion', 'revisit']);

const VERSION = /^WARC\/\d\.\d+$/;
/** First bytes of a record. */
const MARK = Buffer.from('WARC/');
/** First bytes of a record that stands in a file, with the end of the line before. */
const MARK_IN_FILE = Buffer.from('\nWARC/');

/** Why no record came of a place. Each is counted under its words. */
const BROKEN = 'broken WARC record';
const GIVEN_UP = 'the rest of a WARC file with too many broken records';

/**
 * The records of a file that may hold a page. Cost: linear in the bytes, compressed and not; after damage, each place is read again at most once for each of
 * 1,000 tries. Memory: one record. @throws Error of the system if the file cannot be read
 */
export async function* readWarc(name: string): AsyncGenerator<WarcEntry, void> {
  const file = await BlockFile.open(name);
  try {
    if (isGzip(await file.from(0))) yield* readMembers(file);
    else yield* readRecords(new ByteStream(file.chunksFrom(0)), new Tries(), () => file.position);
  } finally {
    await file.close();
  }
}

/** How often a file was found damaged. */
class Tries {
  #left = MOST_TRIES;
  get areLeft(): boolean {
    return this.#left > 0;
  }
  take(): void {
    this.#left--;
  }
}

async function* readMembers(file: BlockFile): AsyncGenerator<WarcEntry, void> {
  const tries = new Tries();
  let isSought = false;
  for (let at: number | undefined = 0; at !== undefined && at < file.size;) {
    const member: GzipMember = new GzipMember(file, at);
    const start = at;
    const stream = new ByteStream(member.chunks());
    // The last record is held back until the member's checksum was compared.
    let last: WarcEntry | undefined;
    try {
      const isWarc = !isSought || MARK.equals(await stream.peek(MARK.length));
      if (isWarc)
        for await (const entry of readRecords(stream, tries, () => start)) {
          if (last !== undefined) yield last;
          last = entry;
        }
      if (!tries.areLeft) return void (last && (yield last));
      if (member.end === undefined) throw new DamagedMember('not read to its end');
      if (last !== undefined) yield last;
      isSought = false;
      at = member.end;
    } catch (error) {
      if (!(error instanceof DamagedMember)) throw error;
      // What was only taken for a member is no damage of its own.
      if (!isSought) yield { skipped: BROKEN, at: start };
      isSought = true;
      tries.take();
      if (!tries.areLeft) return void (yield { skipped: GIVEN_UP, at: start });
      at = await nextMember(file, start + 1);
    } finally {
      await stream.close();
    }
  }
}

async function* readRecords(
  stream: ByteStream,
  tries: Tries,
  place: () => number,
): AsyncGenerator<WarcEntry, void> {
  for (;;) {
    if (!(await skipLineEnds(stream))) return;
    const entry = await readRecord(stream);
    if (entry !== undefined) yield { ...entry, at: place() };
    if (entry === undefined || 'content' in entry || entry.skipped !== BROKEN) continue;
    tries.take();
    if (!tries.areLeft) return void (yield { skipped: GIVEN_UP, at: place() });
    if (!(await stream.seek(MARK_IN_FILE))) return;
  }
}

/** The next record; undefined for one of another kind. After a broken one, the stream is behind its first bytes. */
async function readRecord(stream: ByteStream): Promise<WarcRecord | { skipped: string } | undefined> {
  const head = await stream.peek(MOST_HEADER_BYTES);
  const parsed = parseHead(head);
  if (parsed === undefined) {
    await stream.skip(Math.min(head.length, MARK.length));
    return { skipped: BROKEN };
  }
  const { header, length: headLength } = parsed;
  const length = Number(/^\d{1,15}$/.exec(header.get('content-length') ?? '')?.[0] ?? Number.NaN);
  await stream.skip(headLength);
  if (Number.isNaN(length)) return { skipped: BROKEN };
  const kind = header.get('warc-type') ?? '';
  const isPage = PAGE_KINDS.has(kind);
  if (!isPage || length > MOST_RECORD_BYTES || kind === 'revisit') {
    const isWhole = (await stream.skip(length)) === length && (await isAtRecordEnd(stream));
    if (!isWhole) return { skipped: BROKEN };
    if (!isPage) return undefined;
    return { skipped: kind === 'revisit' ? 'revisit of a page that did not change' : 'page too large' };
  }
  const content = await stream.take(length);
  if (content.length === length && (await isAtRecordEnd(stream))) return { header, content };
  // A length that is too great has swallowed what follows.
  stream.unread(content);
  return { skipped: BROKEN };
}

/** The lines of a header, and how many bytes it has with the empty line behind it; undefined for anything else. */
function parseHead(head: Buffer): { header: ReadonlyMap<string, string>; length: number } | undefined {
  const end = endOfHead(head);
  if (end === undefined) return undefined;
  const [version = '', ...lines] = linesOfHead(head.toString('utf8', 0, end));
  return VERSION.test(version) ? { header: fieldsOf(lines), length: end } : undefined;
}

/** A record is followed by an empty line, or by nothing. */
async function isAtRecordEnd(stream: ByteStream): Promise<boolean> {
  const next = await stream.peek(1);
  return next.length === 0 || next[0] === 0x0d || next[0] === 0x0a;
}

/** Passes over the empty lines between records. Returns whether anything follows. */
async function skipLineEnds(stream: ByteStream): Promise<boolean> {
  for (;;) {
    const [next] = await stream.peek(1);
    if (next !== 0x0d && next !== 0x0a) return next !== undefined;
    await stream.skip(1);
  }
}
