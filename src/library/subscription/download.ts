import { joined } from './bytes.ts';
import { UpdateFailure } from './failure.ts';

/** One request, as a static host answers it. */
export interface Answer {
  status: number;
  /** Rejects with an `UpdateFailure` `offline` or `too-slow` where no more comes. */
  body: AsyncIterable<Uint8Array>;
}

/**
 * Asks for a file. The one place where the client meets the network: sends no cookie, no referrer, and no header but `Range: bytes=FROM-` where
 * `from` is not 0; follows no redirect. Signed files are revalidated by the browser's cache, segments are not cached.
 * Rejects with an `UpdateFailure` `offline`, `redirected` or `too-slow`.
 */
export type Ask = (url: string, from: number, kind: 'signed' | 'segment') => Promise<Answer>;

const ASKED_LATER: readonly number[] = [429, 503];

function refuseStatus(url: string, status: number): UpdateFailure {
  const kind = ASKED_LATER.includes(status) ? 'busy' : 'status';
  return new UpdateFailure(kind, `${url}: the server answered ${status}`);
}

/** A whole signed file or signature. Stops reading after `most` bytes, whatever follows. @throws UpdateFailure */
export async function askSmall(ask: Ask, url: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const { status, body } = await ask(url, 0, 'signed');
  if (status === 206)
    throw new UpdateFailure('unasked-range', `${url}: a part of it came, which nobody asked for`);
  if (status !== 200) throw refuseStatus(url, status);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > most) throw new UpdateFailure('too-large', `${url}: more than ${most} bytes`);
    parts.push(part);
  }
  const file = joined(...parts);
  // A network that wants a login, and many a host that knows no such file, send a page in its place.
  if (/^\s*</.test(String.fromCharCode(...file.subarray(0, 100))))
    throw new UpdateFailure('not-an-index', `${url}: a web page came in place of the file`);
  return file;
}

/** How a segment's download goes on, and what it has so far. */
export interface Resumed {
  /** Bytes from an earlier download. */
  had: Uint8Array<ArrayBuffer>;
  /** Length of the segment, as the manifest has it. */
  bytes: number;
  /** Called after every 256 kB with all that came so far, and with what is there when the download breaks off. */
  save: (soFar: Uint8Array<ArrayBuffer>) => Promise<void>;
}

/** Bytes after which a download is saved. Lower: more writes. Higher: more is asked for again after a stop. */
const SAVE_EVERY = 262_144;

/** A segment, of exactly the bytes that its manifest states; what they say is not checked here. @throws UpdateFailure */
export async function askSegment(
  ask: Ask,
  url: string,
  { had, bytes, save }: Resumed,
): Promise<Uint8Array<ArrayBuffer>> {
  if (had.length === bytes) return had;
  const { status, body } = await ask(url, had.length, 'segment');
  // What is there is longer than what the server has.
  if (status === 416 && had.length > 0) return askSegment(ask, url, { had: new Uint8Array(), bytes, save });
  const isRest = status === 206 && had.length > 0;
  if (status === 206 && !isRest)
    throw new UpdateFailure('unasked-range', `${url}: a part of it came, which nobody asked for`);
  if (status !== 200 && !isRest) throw refuseStatus(url, status);
  const file = new Uint8Array(bytes);
  let at = 0;
  if (isRest) {
    file.set(had);
    at = had.length;
  }
  let saved = at;
  try {
    for await (const part of body) {
      if (at + part.length > bytes)
        throw new UpdateFailure('too-large', `${url}: more than the ${bytes} bytes that its manifest states`);
      file.set(part, at);
      at += part.length;
      if (at - saved < SAVE_EVERY) continue;
      await save(file.slice(0, at));
      saved = at;
    }
  } catch (error) {
    if (error instanceof UpdateFailure && error.kind !== 'too-large' && at > saved)
      await save(file.slice(0, at));
    throw error;
  }
  if (at < bytes) {
    if (at > saved) await save(file.slice(0, at));
    throw new UpdateFailure('too-short', `${url}: ${at} bytes, its manifest states ${bytes}`);
  }
  return file;
}
