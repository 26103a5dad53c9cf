/** A thread of a test: answers a number with the number times what it was told at its start, an even one later than an odd one; a negative one ends it. */
import { setImmediate as turn } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { answerBatches } from '../../../src/builder/threads/answer-batches.ts';

answerBatches(async (number: number) => {
  if (number < 0) throw new Error(`no answer to ${number}`);
  if (number % 2 === 0) for (let turns = 0; turns < 20; turns++) await turn();
  return number * (workerData as number);
});
