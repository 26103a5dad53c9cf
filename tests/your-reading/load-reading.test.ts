import { expect, it } from 'vitest';
import type { ReadingPart } from '../../src/memory-messages.ts';
import type { Result } from '../../src/messages.ts';
import { loadReading } from '../../src/your-reading/load-reading.ts';
import { readPage } from './sample-reading.ts';

const PAGES = [1, 2, 3].map((text) => readPage(text, 'harbour.example'));
const partOf = (part: number, version: number, pages = PAGES): Result<ReadingPart> => ({
  ok: true,
  value: { version, parts: pages.length, pages: pages.slice(part, part + 1) },
});

it('all parts are loaded, and told of as they come', async () => {
  const told: number[] = [];
  const loaded = await loadReading(
    (part) => Promise.resolve(partOf(part, 5)),
    (share) => told.push(share),
  );
  expect(loaded).toEqual({ state: 'loaded', pages: PAGES });
  expect(told).toEqual([1 / 3, 2 / 3, 1]);
});

it('a memory that changes is loaded again, so that no page is missing or there twice', async () => {
  let asked = 0;
  const ask = (part: number) =>
    Promise.resolve(++asked < 3 ? partOf(part, 5) : partOf(part, 6, PAGES.slice(1)));
  const loaded = await loadReading(ask, () => undefined);
  expect(loaded).toEqual({ state: 'loaded', pages: PAGES.slice(1) });
  expect(asked).toBe(5);
});

it('a failure is a value, and so is a browser that keeps no files', async () => {
  const error = { code: 'no-worker', message: 'nobody is there' } as const;
  expect(
    await loadReading(
      () => Promise.resolve({ ok: false, error }),
      () => undefined,
    ),
  ).toEqual({ state: 'failed', error });
  expect(
    await loadReading(
      () => Promise.resolve({ ok: true, value: null }),
      () => undefined,
    ),
  ).toEqual({ state: 'nowhere' });
});
