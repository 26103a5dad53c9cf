/** An HTTP response as an archive keeps it: status, type and body, with the encodings of its transfer undone where they are still there. */
import zlib from 'node:zlib';
import { endOfHead, fieldsOf, linesOfHead } from './header-fields.ts';

/** Bytes of a page, decompressed. The newest real pages have 250 kB in the median. */
export const MOST_PAGE_BYTES = 5_000_000;

/** A response, or why it cannot be read. */
export type HttpResponse =
  { status: number; contentType: string | undefined; body: Buffer } | { skipped: string };

/** Bytes of a header. Browsers allow 256 kB; real ones have 2 kB. */
const MOST_HEAD_BYTES = 1 << 18;

const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/;

/** Reads a response. Cost: linear in it, and in at most `MOST_PAGE_BYTES` that come of it. */
export function readHttpResponse(content: Buffer): HttpResponse {
  const end = endOfHead(content.subarray(0, MOST_HEAD_BYTES));
  if (end === undefined) return { skipped: 'broken HTTP header' };
  const [statusLine = '', ...lines] = linesOfHead(content.toString('latin1', 0, end));
  const status = Number(STATUS_LINE.exec(statusLine)?.[1] ?? Number.NaN);
  if (Number.isNaN(status)) return { skipped: 'broken HTTP header' };
  const fields = fieldsOf(lines);
  const transfer = fields.get('transfer-encoding') ?? '';
  const raw = content.subarray(end);
  const whole = /\bchunked\b/i.test(transfer) ? withoutChunks(raw) : raw;
  const body = decoded(whole, `${fields.get('content-encoding') ?? ''},${transfer}`);
  return 'skipped' in body ? body : { status, contentType: fields.get('content-type'), body: body.bytes };
}

const CHUNK_SIZE = /^([\da-f]{1,8})[ \t]*(?:;[^\n]*)?\r?\n/i;
/** Bytes of a line that says a chunk's size. */
const MOST_SIZE_LINE = 256;

/** A body without the sizes of its chunks; as it is where the archive has removed them. What is cut off ends there. */
function withoutChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const [line, hex] = CHUNK_SIZE.exec(body.toString('latin1', at, at + MOST_SIZE_LINE)) ?? [];
    if (line === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const size = parseInt(hex ?? '', 16);
    if (size === 0) break;
    const start = at + line.length;
    chunks.push(body.subarray(start, start + size));
    at = start + size;
    if (body[at] === 0x0d) at++;
    if (body[at] === 0x0a) at++;
  }
  return Buffer.concat(chunks);
}

const GZIP = 0x1f8b;

/** Undoes compression, the last encoding first. A body that does not look compressed is one whose compression the archive has undone. */
function decoded(body: Buffer, encodings: string): { bytes: Buffer } | { skipped: string } {
  let bytes = body;
  const options = { maxOutputLength: MOST_PAGE_BYTES, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  for (const encoding of encodings
    .toLowerCase()
    .split(/\s*,\s*/)
    .reverse()) {
    try {
      switch (encoding.trim()) {
        case 'gzip':
        case 'x-gzip':
          if (bytes.length > 1 && bytes.readUInt16BE(0) === GZIP) bytes = zlib.gunzipSync(bytes, options);
          break;
        case 'deflate':
          bytes = inflated(bytes, options);
          break;
        case 'br':
          bytes = unbrotlied(bytes);
          break;
        case 'zstd':
          return { skipped: 'a compression that is not read' };
      }
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      return { skipped: isTooLarge ? 'page too large' : 'broken compression of a page' };
    }
  }
  return bytes.length > MOST_PAGE_BYTES ? { skipped: 'page too large' } : { bytes };
}

/** Deflate comes with a header, as the standard says, or without, as some servers send it. */
function inflated(bytes: Buffer, options: zlib.ZlibOptions): Buffer {
  const [first = 0] = bytes;
  if (looksLikeMarkup(bytes)) return bytes;
  return (first & 0x0f) === 8 && bytes.length > 1 && bytes.readUInt16BE(0) % 31 === 0
    ? zlib.inflateSync(bytes, options)
    : zlib.inflateRawSync(bytes, options);
}

function unbrotlied(bytes: Buffer): Buffer {
  if (looksLikeMarkup(bytes)) return bytes;
  return zlib.brotliDecompressSync(bytes, { maxOutputLength: MOST_PAGE_BYTES });
}

/** Does a body begin with a tag, after white space or a byte order mark? Brotli and deflate have no magic number. */
const looksLikeMarkup = (bytes: Buffer): boolean =>
  /^(?:\u00EF\u00BB\u00BF)?\s*<[a-z!?]/i.test(bytes.toString('latin1', 0, 256));
