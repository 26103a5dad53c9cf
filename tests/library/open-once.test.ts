import { expect, test } from 'vitest';
import { openOnce } from '../../src/library/open-once.ts';

test('all who ask at the same time share one opening', async () => {
  let openings = 0;
  const get = openOnce(() => Promise.resolve(++openings));
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
  expect(await get()).toBe(1);
});

test('a failure is told to those who waited, and the next ask tries again', async () => {
  let openings = 0;
  const get = openOnce(() => {
    openings++;
    return openings === 1 ? Promise.reject(new Error('broken')) : Promise.resolve('open');
  });
  const first = get();
  await expect(first).rejects.toThrow('broken');
  expect(await get()).toBe('open');
  expect(openings).toBe(2);
});
