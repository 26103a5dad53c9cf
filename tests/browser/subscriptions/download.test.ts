import { describe, expect, it, test } from 'vitest';
import { createAsk, type Timer } from '../../../src/browser/subscriptions/download.ts';
import { UpdateFailure, type FailureKind } from '../../../src/library/subscription/failure.ts';

const URL = 'https://wire.example/wiremark.json';

/** A clock that moves when it is told to. */
function createTimer() {
  let time = 0;
  const waiting = new Set<{ at: number; act: () => void }>();
  const timer: Timer = {
    now: () => time,
    after: (ms, act) => {
      const one = { at: time + ms, act };
      waiting.add(one);
      return () => waiting.delete(one);
    },
  };
  const pass = (ms: number): void => {
    time += ms;
    for (const one of [...waiting].filter(({ at }) => at <= time)) {
      waiting.delete(one);
      one.act();
    }
  };
  return { timer, pass, waiting };
}

/** A host whose body is these pieces; before each, `wait` is called. */
function createHost(
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
  { status = 200, wait = () => undefined }: { status?: number; wait?: () => void } = {},
) {
  const sent: { url: string; init: RequestInit }[] = [];
  let isStopped = false;
  const send = (url: string, init: RequestInit): Promise<Response> => {
    sent.push({ url, init });
    const iterator = pieces[Symbol.iterator]();
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start: (controller) => {
          init.signal?.addEventListener('abort', () => {
            isStopped = true;
            controller.error(new DOMException('aborted', 'AbortError'));
          });
        },
        pull: (controller) => {
          wait();
          if (isStopped) return;
          const next = iterator.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        },
      },
      { highWaterMark: 0 },
    );
    return Promise.resolve(new Response(body, { status }));
  };
  return { send, sent, isStopped: () => isStopped };
}

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const { length } of body) bytes += length;
  return bytes;
}

const kindOf = (failed: Promise<unknown>): Promise<FailureKind | undefined> =>
  failed.then(
    () => undefined,
    (error: unknown) => (error instanceof UpdateFailure ? error.kind : undefined),
  );

const piece = (length: number) => new Uint8Array(length);

describe('a request', () => {
  test.each([
    ['signed', 0, { cache: 'no-cache' }],
    ['segment', 0, { cache: 'no-store' }],
    ['segment', 700, { cache: 'no-store', headers: { Range: 'bytes=700-' } }],
  ] as const)('for a %s file from %i on says nothing of who asks', async (kind, from, expected) => {
    const { send, sent } = createHost([piece(5)]);
    await createAsk(send)(URL, from, kind);
    const { signal, ...init } = sent[0]?.init ?? {};
    expect(signal instanceof AbortSignal).toBe(true);
    expect(init).toEqual({
      credentials: 'omit',
      mode: 'cors',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      ...expected,
    });
  });

  it('gives the status and all bytes of the body', async () => {
    const { send } = createHost([piece(5), piece(0), piece(7)]);
    const { status, body } = await createAsk(send)(URL, 0, 'segment');
    expect([status, await bytesOf(body)]).toEqual([200, 12]);
  });

  it.each([
    [404, 0],
    [503, 0],
    [206, 0],
    [416, 5],
  ])('answered with %i is ended at once, and none of its body is read', async (status, from) => {
    const { send, isStopped } = createHost([piece(5)], { status });
    const answer = await createAsk(send)(URL, from, 'segment');
    expect([answer.status, isStopped(), await bytesOf(answer.body)]).toEqual([status, true, 0]);
  });

  it('ends when nobody takes more of its body', async () => {
    function* endless() {
      for (;;) yield piece(1000);
    }
    const { send, isStopped } = createHost(endless());
    const { body } = await createAsk(send)(URL, 0, 'segment');
    for await (const { length } of body) if (length > 0) break;
    expect(isStopped()).toBe(true);
  });
});

describe('what goes wrong has a name', () => {
  it('no connection', async () => {
    const send = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await kindOf(createAsk(send)(URL, 0, 'signed'))).toBe('offline');
  });

  it('a connection that breaks', async () => {
    const { send } = createHost([piece(5)], {
      wait: () => {
        throw new TypeError('network error');
      },
    });
    const { body } = await createAsk(send)(URL, 0, 'signed');
    expect(await kindOf(bytesOf(body))).toBe('offline');
  });

  it('a redirect', async () => {
    const redirect = { type: 'opaqueredirect', status: 0, body: null } as unknown as Response;
    expect(await kindOf(createAsk(() => Promise.resolve(redirect))(URL, 0, 'signed'))).toBe('redirected');
  });

  it('no answer within 10 s', async () => {
    const { timer, pass } = createTimer();
    const send = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      );
    const asked = kindOf(createAsk(send, timer)(URL, 0, 'signed'));
    pass(9_999);
    pass(1);
    expect(await asked).toBe('too-slow');
  });

  it.each([
    ['a byte a second', 1, 1000, 'too-slow'],
    ['999 bytes a second', 999, 1000, 'too-slow'],
    ['1,200 bytes a second', 1200, 1000, undefined],
    ['20 kB every 9 s', 20_000, 9000, undefined],
    ['20 kB after 10 s', 20_000, 10_000, 'too-slow'],
  ])('%s', async (_name, bytes, ms, expected) => {
    const { timer, pass, waiting } = createTimer();
    const { send } = createHost(
      Array.from({ length: 100 }, () => piece(bytes)),
      { wait: () => pass(ms) },
    );
    const { body } = await createAsk(send, timer)(URL, 0, 'segment');
    expect(await kindOf(bytesOf(body))).toBe(expected);
    expect(waiting.size).toBe(0);
  });
});

it('a slow disk makes no slow network: only waiting for the network counts', async () => {
  const { timer, pass } = createTimer();
  const { send } = createHost(Array.from({ length: 20 }, () => piece(2000)));
  const { body } = await createAsk(send, timer)(URL, 0, 'segment');
  let bytes = 0;
  for await (const { length } of body) {
    bytes += length;
    pass(60_000);
  }
  expect(bytes).toBe(40_000);
});
