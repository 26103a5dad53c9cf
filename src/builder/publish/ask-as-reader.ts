/** Asks a static host as a reader's browser does, and notes what the browser would look at before it hands anything over. */
import type { Ask } from '../../library/subscription/download.ts';
import { UpdateFailure } from '../../library/subscription/failure.ts';

/** ms. A file that takes longer is given up: a segment of 2 MB comes in 200 s at the slowest pace that readers wait for. */
const LONGEST_MS = 200_000;
/** As an extension sends it, whose own differs from installation to installation: a host that knows only some origins does not know this one. */
export const ORIGIN = 'moz-extension://00000000-0000-4000-8000-000000000000';

/** What a host sent with a file. */
export interface Observed {
  url: string;
  status: number;
  allowOrigin: string | null;
  /** Bytes that the host says it sends. Null if it does not say, or sends them compressed. */
  length: number | null;
  type: string;
  /** Compressed on its way: null if not. */
  encoding: string | null;
  /** ms, of the host's clock. */
  date: number | null;
  /** Bytes that came. */
  bytes: number;
  /** Did it come to its end? */
  isWhole: boolean;
}

/** How a reader asks, and what was seen so far; a file asked twice is there once, as it was seen last. */
export interface AskingAsReader {
  ask: Ask;
  observed: Map<string, Observed>;
}

/** @param send `fetch`, or what stands for it in a test */
export function askAsReader(send: typeof fetch = fetch): AskingAsReader {
  const observed = new Map<string, Observed>();
  const ask: Ask = async (url, from) => {
    const headers = { Origin: ORIGIN, ...(from > 0 && { Range: `bytes=${from}-` }) };
    const signal = AbortSignal.timeout(LONGEST_MS);
    const answer = await send(url, { headers, signal, redirect: 'manual' }).catch((error: unknown) => {
      throw new UpdateFailure('offline', `${url}: ${reasonOf(error)}`);
    });
    const { status, body } = answer;
    if (status >= 300 && status < 400 && status !== 304)
      throw new UpdateFailure(
        'redirected',
        `${url}: leads to ${answer.headers.get('location') ?? 'another address'}; readers follow no redirect`,
      );
    const seen = observedOf(url, answer);
    observed.set(url, seen);
    return { status, body: countedParts(body, seen) };
  };
  return { ask, observed };
}

function observedOf(url: string, { status, headers }: Response): Observed {
  const encoding = headers.get('content-encoding');
  const length = headers.get('content-length');
  const date = Date.parse(headers.get('date') ?? '');
  return {
    url,
    status,
    allowOrigin: headers.get('access-control-allow-origin'),
    length: encoding === null && length !== null ? Number(length) : null,
    type: headers.get('content-type') ?? '',
    encoding,
    date: Number.isNaN(date) ? null : date,
    bytes: 0,
    isWhole: false,
  };
}

async function* countedParts(body: Response['body'], seen: Observed): AsyncGenerator<Uint8Array, void> {
  if (body === null) return;
  try {
    for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
      seen.bytes += part.length;
      yield part;
    }
    seen.isWhole = true;
  } catch (error) {
    throw new UpdateFailure(
      'offline',
      `${seen.url}: broke off after ${seen.bytes} bytes: ${reasonOf(error)}`,
    );
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
