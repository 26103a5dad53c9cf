import { expect, test } from 'vitest';
import { openOnce } from '../../src/library/open-once.ts';

test('all who ask at the same time share one opening, until it is to be forgotten', async () => {
  let openings = 0;
  const { open, forget } = openOnce(() => Promise.resolve(++openings));
  expect(await Promise.all([open(), open(), open()])).toEqual([1, 1, 1]);
  expect(await open()).toBe(1);
  forget();
  expect(await Promise.all([open(), open()])).toEqual([2, 2]);
});

test('a failure is told to those who waited, and the next ask tries again', async () => {
  let openings = 0;
  const { open } = openOnce(() => {
    openings++;
    return openings === 1 ? Promise.reject(new Error('broken')) : Promise.resolve('open');
  });
  const first = open();
  await expect(first).rejects.toThrow('broken');
  expect(await open()).toBe('open');
  expect(openings).toBe(2);
});

test('a failure of what was forgotten does not undo what was opened since', async () => {
  const results = [Promise.reject(new Error('old')), Promise.resolve('new')];
  const { open, forget } = openOnce(() => results.shift() ?? Promise.resolve('third'));
  const old = open();
  forget();
  const fresh = open();
  await expect(old).rejects.toThrow('old');
  expect(await fresh).toBe('new');
  expect(await open()).toBe('new');
});
