import { Worker } from 'node:worker_threads';
import type { RawPage } from '../archive/raw-page.ts';
import type { Mapped, Reading } from './map-page.ts';

/** One thread, with the batches that it was given and has not answered, the oldest first. */
interface Thread {
  worker: Worker;
  waiting: { resolve: (mapped: readonly Mapped[]) => void; reject: (error: Error) => void }[];
}

/** Threads that read pages. */
export class PageThreads {
  readonly #threads: readonly Thread[];

  constructor(count: number, reading: Reading) {
    this.#threads = Array.from({ length: count }, () => startThread(reading));
  }

  /** What comes of a batch, by the thread that has least to do. Rejects if the thread ends, as it does where memory is short. */
  map(pages: readonly RawPage[]): Promise<readonly Mapped[]> {
    const [thread] = this.#threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
    const { worker, waiting } = thread as Thread;
    const own = pages.map(withOwnBytes);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(
        own,
        own.flatMap((page) => ('bytes' in page ? [page.bytes.buffer as ArrayBuffer] : [])),
      );
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

/** A page with bytes of its own: a message would copy the whole block that they are a part of. */
const withOwnBytes = (page: RawPage): RawPage =>
  'bytes' in page ? { ...page, bytes: new Uint8Array(page.bytes) } : page;

function startThread(reading: Reading): Thread {
  const waiting: Thread['waiting'] = [];
  const worker = new Worker(entryOfThread(), { workerData: reading });
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (mapped: readonly Mapped[]) => waiting.shift()?.resolve(mapped));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread that reads pages has ended')));
  return { worker, waiting };
}

/** Where a thread starts: in the file that is built for it, or, from the sources, in one that has its source read. */
function entryOfThread(): URL {
  const name = import.meta.url.endsWith('.js') ? './map-worker.js' : './start-thread.mjs';
  return new URL(name, import.meta.url);
}
