/** The network: every request of a run is made here. One request at a time and connection for each host, no cookies, no redirects of its own. */
import { lookup } from 'node:dns/promises';
import { Agent, buildConnector, fetch } from 'undici';
import { MOST_RATIO } from '../input/read-list.ts';
import { FetchFailure } from './fetch-failure.ts';
import { guardedLookup, isNumeric, type Resolve } from './public-address.ts';

/** What an answer may cost, and by what it is asked again. */
export interface Request {
  /** Bytes of the body, after any compression is undone. */
  mostBytes: number;
  accept: string;
  etag?: string | undefined;
  modified?: string | undefined;
  /** Told of status and headers before the body is read: false leaves it unread. */
  wantsBody?: (answer: Head) => boolean;
}

/** The beginning of an answer. */
export interface Head {
  status: number;
  header: (name: string) => string | undefined;
}

export interface Answer extends Head {
  /** Empty where it was not wanted. */
  body: Uint8Array;
}

/** Makes one request. Follows no redirect. @throws FetchFailure */
export type Fetcher = (url: string, request: Request) => Promise<Answer>;

export interface FetcherOptions {
  userAgent: string;
  /** By default the system's own. */
  resolve?: Resolve;
  /** Aborts a request for an address after this many ms; tests hand in signals of their own. */
  deadline?: (ms: number, url: string) => AbortSignal;
  /** Opens sockets. Tests dial a server on their own machine, after the check. */
  connector?: (lookup: ReturnType<typeof guardedLookup>) => buildConnector.connector;
}

/** A request, body included, ms. Lower: large pages of slow hosts are lost. Higher: an endless body holds its host's queue for longer. */
const MOST_MS = 30_000;

const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** Makes a fetcher, and what closes its connections. */
export function createFetcher({
  userAgent,
  resolve = systemResolve,
  deadline = (ms) => AbortSignal.timeout(ms),
  connector = (lookup) => buildConnector({ lookup, timeout: MOST_MS }),
}: FetcherOptions): { ask: Fetcher; close: () => Promise<void> } {
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    maxHeaderSize: 65_536,
    connect: connector(guardedLookup(resolve)),
  });
  const ask: Fetcher = async (url, request) => {
    const { protocol, hostname, username, password } = new URL(url);
    if (!['https:', 'http:'].includes(protocol) || username + password !== '' || isNumeric(hostname))
      throw new FetchFailure('private address');
    try {
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: 'manual',
        signal: deadline(MOST_MS, url),
        headers: headersOf(userAgent, request),
      });
      const head: Head = {
        status: response.status,
        header: (name) => response.headers.get(name) ?? undefined,
      };
      if (response.status === 304 || request.wantsBody?.(head) === false) {
        await response.body?.cancel();
        return { ...head, body: new Uint8Array() };
      }
      return { ...head, body: await readBody(response.body ?? [], head, request.mostBytes) };
    } catch (error) {
      throw failureOf(error);
    }
  };
  return { ask, close: () => agent.destroy() };
}

function headersOf(userAgent: string, { accept, etag, modified }: Request): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept,
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(modified !== undefined && { 'if-modified-since': modified }),
  };
}

async function readBody(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { header }: Head,
  mostBytes: number,
): Promise<Uint8Array> {
  const wire = header('content-encoding') === undefined ? Number.NaN : Number(header('content-length'));
  const most = wire > 0 ? Math.min(mostBytes, wire * MOST_RATIO) : mostBytes;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop ends the connection: nothing more is read.
  for await (const part of body) {
    bytes += part.length;
    if (bytes > most) throw new FetchFailure('too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What went wrong, from the error or one that caused it. */
function failureOf(error: unknown): FetchFailure {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof FetchFailure) return cause;
    if (/^(?:Timeout|Abort)Error$/.test(cause.name) || /TIMEOUT/.test(codeOf(cause)))
      return new FetchFailure('too slow');
    if (/^Z_|_BROTLI_|^ERR_.*DECOMPRESS/.test(codeOf(cause))) return new FetchFailure('broken compression');
  }
  return new FetchFailure('no connection');
}

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';
