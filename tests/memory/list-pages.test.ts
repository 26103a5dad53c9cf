import { expect, it } from 'vitest';
import { createMemory, hourOf } from '../../src/memory/memory.ts';
import { BEES, FERRY, textCredit } from '../match/newsroom.ts';
import { MemoryFiles } from './memory-files.ts';
import { HOUR_MS, NOON, pageAt } from './sample-pages.ts';

const DAYS = 30;

it('what is kept is listed, the newest part first, by text, with whom it names', async () => {
  let time = NOON;
  const memory = createMemory(new MemoryFiles(), () => time);
  expect(await memory.reading(0)).toEqual({ version: 0, parts: 1, pages: [] });
  const credits = [
    { ...textCredit('AP'), outlet: null },
    { ...textCredit(null), outlet: 'lamp.example' },
  ];
  await memory.remember(pageAt('https://old.example/ferry?id=1', FERRY, credits), DAYS);
  await memory.remember(pageAt('https://old.example/bees', BEES), DAYS);
  time += 8 * 24 * HOUR_MS;
  await memory.remember(pageAt('https://new.example/ferry', FERRY), DAYS);
  const [newest, older, none] = [await memory.reading(0), await memory.reading(1), await memory.reading(2)];
  expect(newest).toMatchObject({
    version: 3,
    parts: 2,
    pages: [{ url: 'https://new.example/ferry', agencies: [] }],
  });
  expect(older.pages).toMatchObject([
    {
      url: 'https://old.example/ferry',
      hour: hourOf(NOON),
      credits: ['AP'],
      agencies: ['AP'],
      ownAgency: null,
    },
    { url: 'https://old.example/bees' },
  ]);
  expect(none).toEqual({ version: 3, parts: 2, pages: [] });
  const [ferry, bees] = older.pages.map(({ text }) => text);
  expect(newest.pages[0]?.text).toBe(ferry);
  expect(bees).not.toBe(ferry);
});
