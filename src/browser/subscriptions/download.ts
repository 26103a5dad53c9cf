/** Downloads of subscribed indexes: the only requests that leave the browser. */
import type { Ask } from '../../library/subscription/download.ts';
import { UpdateFailure } from '../../library/subscription/failure.ts';

/** So many bytes must come while so long is waited for the network. Lower, or longer: a host that sends a byte a second holds an update for hours. */
const LEAST_BYTES = 10_000;
const WITHIN_MS = 10_000;

/** A clock that goes on while the device sleeps or not, and can be asked to wait. Tests hand in their own. */
export interface Timer {
  /** ms, from any start. */
  now: () => number;
  /** Calls `act` after some time, unless what it returns is called before. */
  after: (ms: number, act: () => void) => () => void;
}

const TIMER: Timer = {
  now: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** As the browser has it. Tests hand in their own. */
export type Request = (url: string, init: RequestInit) => Promise<Response>;

const request: Request = (url, init) => fetch(url, init);

/**
 * Asks as the protocol wants it: no cookie, no referrer, no header but `Range`, no redirect followed. The browser's cache revalidates signed
 * files, and never sees segments.
 */
export const createAsk =
  (send: Request = request, timer: Timer = TIMER): Ask =>
  async (url, from, kind) => {
    const stop = new AbortController();
    const pace = createPace(timer, () => stop.abort());
    const failure = (error: unknown): UpdateFailure =>
      pace.isLost()
        ? new UpdateFailure('too-slow', `${url}: less than ${LEAST_BYTES} bytes in ${WITHIN_MS / 1000} s`)
        : new UpdateFailure('offline', `${url}: ${error instanceof Error ? error.message : String(error)}`);
    const init: RequestInit = {
      ...(from > 0 && { headers: { Range: `bytes=${from}-` } }),
      cache: kind === 'signed' ? 'no-cache' : 'no-store',
      credentials: 'omit',
      mode: 'cors',
      // Not followed, and told apart from no answer at all.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    };
    try {
      const { status, type, body } = await pace.during(() => send(url, init));
      if (type === 'opaqueredirect') {
        stop.abort();
        throw new UpdateFailure('redirected', `${url}: leads to another address`);
      }
      if (status === 200 || (status === 206 && from > 0))
        return { status, body: partsOf(body, { pace, stop, failure }) };
      // What nobody reads must not go on.
      stop.abort();
      return { status, body: partsOf(null, { pace, stop, failure }) };
    } catch (error) {
      throw error instanceof UpdateFailure ? error : failure(error);
    }
  };

/** Counts what comes while the network is waited for: a slow disk makes no slow network. */
interface Pace {
  /** Waits for the network. */
  during<T>(wait: () => Promise<T>): Promise<T>;
  count(bytes: number): void;
  /** Was too little waited for too long? */
  isLost(): boolean;
}

function createPace({ now, after }: Timer, giveUp: () => void): Pace {
  let [waited, bytes, isLost] = [0, 0, false];
  const lose = (): void => {
    isLost = true;
    giveUp();
  };
  return {
    during: async (wait) => {
      const start = now();
      const cancel = after(WITHIN_MS - waited, lose);
      try {
        return await wait();
      } finally {
        cancel();
        waited += now() - start;
      }
    },
    count: (more) => {
      bytes += more;
      if (bytes >= LEAST_BYTES) [waited, bytes] = [0, 0];
    },
    isLost: () => isLost,
  };
}

interface Reading {
  pace: Pace;
  stop: AbortController;
  failure: (error: unknown) => UpdateFailure;
}

/** The body, piece by piece. Who stops taking pieces ends the request. */
async function* partsOf(
  body: Response['body'],
  { pace, stop, failure }: Reading,
): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const piece = reader && (await pace.during(() => reader.read()));
      if (piece?.value === undefined) return;
      pace.count(piece.value.length);
      yield piece.value;
    }
  } catch (error) {
    throw failure(error);
  } finally {
    stop.abort();
  }
}
