import os from 'node:os';
import { Worker } from 'node:worker_threads';

/** Bytes of input for which starting threads, about half a second each, does not pay. */
const LITTLE_BYTES = 5_000_000;

/** Threads for so many bytes of input: one for each core, and none for little. */
export const usualThreads = (bytes: number): number => (bytes < LITTLE_BYTES ? 0 : os.availableParallelism());

/** One thread, with the batches that it was given and has not answered, the oldest first. */
interface Thread<Answer> {
  worker: Worker;
  waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[];
  /** Why it has ended; undefined while it runs. */
  failure: Error | undefined;
}

/** Batches that a thread is given in advance, so that it never waits. */
const AHEAD = 2;

/** Threads that answer batches, each in the order in which it was given them. */
export class Threads<Batch, Answer> {
  readonly #threads: Thread<Answer>[] = [];

  /** Each is started when there is a batch that none of the others is free for. @param most threads @param entry the module that each thread runs; a file beside it, of the same name, where the program is built @param workerData what it is told at its start */
  constructor(
    private readonly most: number,
    private readonly entry: URL,
    private readonly workerData: unknown,
  ) {}

  /** Batches that are given to all threads together before the first answer is waited for. */
  get atOnce(): number {
    return this.most * AHEAD;
  }

  /**
   * The answers, in the order of the batches. Rejects if a thread ends, as it does where memory is short. Memory: two batches a thread.
   * @param given what of a batch is handed over and not copied; nobody else may use it
   */
  async *answers(
    batches: Iterable<Batch> | AsyncIterable<Batch>,
    given: (batch: Batch) => ArrayBuffer[] = () => [],
  ): AsyncGenerator<Answer, void> {
    const underWay: Promise<Answer>[] = [];
    for await (const batch of batches) {
      const answer = this.ask(batch, given(batch));
      // It is awaited later. Until then nobody else takes its failure.
      answer.catch(() => undefined);
      underWay.push(answer);
      if (underWay.length >= this.atOnce) yield await (underWay.shift() as Promise<Answer>);
    }
    for (const answer of underWay) yield await answer;
  }

  /** Asks the thread that has least to do. Rejects if it ends. */
  ask(batch: Batch, given: ArrayBuffer[] = []): Promise<Answer> {
    const { worker, waiting, failure } = this.#idlest();
    if (failure !== undefined) return Promise.reject(failure);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(batch, given);
    });
  }

  #idlest(): Thread<Answer> {
    const [idlest] = this.#threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
    if (idlest !== undefined && (idlest.waiting.length === 0 || this.#threads.length === this.most))
      return idlest;
    const started = startThread<Answer>(this.entry, this.workerData);
    this.#threads.push(started);
    return started;
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread<Answer>(entry: URL, workerData: unknown): Thread<Answer> {
  const thread: Thread<Answer> = { worker: newWorker(entry, workerData), waiting: [], failure: undefined };
  const { worker, waiting } = thread;
  const fail = (error: Error): void => {
    thread.failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread has ended')));
  return thread;
}

/** MB for new objects. Matching makes many that live for one page: by default (48 MB) more of a thread's time goes into looking after them. Higher: more memory a thread. */
const NEW_OBJECTS_MB = 64;
/** Most MB for other objects. From 2 GB on, V8 lets them grow to four times what is in use before it looks after them, and below to twice. Lower: a huge page ends the run. */
const OLD_OBJECTS_MB = 2000;
const resourceLimits = { maxYoungGenerationSizeMb: NEW_OBJECTS_MB, maxOldGenerationSizeMb: OLD_OBJECTS_MB };

const newWorker = (entry: URL, workerData: unknown): Worker =>
  entry.pathname.endsWith('.js')
    ? new Worker(entry, { workerData, resourceLimits })
    : new Worker(new URL('./start-thread.mjs', import.meta.url), {
        argv: [entry.href],
        workerData,
        resourceLimits,
      });

/** The module beside this one that threads run: a source, or what is built of it. @param url that of the module that asks */
export const entryBeside = (url: string, name: string): URL =>
  new URL(`./${name}${url.endsWith('.js') ? '.js' : '.ts'}`, url);
