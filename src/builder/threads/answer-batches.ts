import { parentPort } from 'node:worker_threads';

/** In a thread: answers each batch that it is given, one after another, in their order. An error ends the thread, and with it the run. */
export function answerBatches<Batch, Answer>(answer: (batch: Batch) => Answer | Promise<Answer>): void {
  // The next batch waits: where an answer waits for a disk, a later one could be ready before it.
  let answered = Promise.resolve();
  parentPort?.on('message', (batch: Batch) => {
    answered = answered.then(async () => parentPort?.postMessage(await answer(batch)));
  });
}
