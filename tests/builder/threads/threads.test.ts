import { expect, it } from 'vitest';
import { entryBeside, Threads } from '../../../src/builder/threads/threads.ts';

const ENTRY = entryBeside(import.meta.url, 'answering-worker');

async function answersTo(numbers: readonly number[], count: number): Promise<number[]> {
  const threads = new Threads<number, number>(count, ENTRY, 10);
  const answers: number[] = [];
  try {
    for await (const answer of threads.answers(numbers)) answers.push(answer);
  } finally {
    await threads.end();
  }
  return answers;
}

it.each([1, 3])('answers come in the order of the batches, from %i threads', async (count) => {
  const numbers = Array.from({ length: 40 }, (_, i) => i);
  expect(await answersTo(numbers, count)).toEqual(numbers.map((number) => number * 10));
});

it('a thread that fails fails the run, and is asked nothing more', async () => {
  await expect(answersTo([1, 2, 3, -4, ...Array.from({ length: 40 }, (_, i) => i)], 2)).rejects.toThrow(
    'no answer to -4',
  );
});

it('no batch, no answer', async () => {
  expect(await answersTo([], 1)).toEqual([]);
});

it('no more threads start than there are batches for', async () => {
  let started = 0;
  const count = (): void => void started++;
  process.on('worker', count);
  expect(await answersTo([1, 2], 200).finally(() => process.off('worker', count))).toEqual([10, 20]);
  expect(started).toBe(2);
});
