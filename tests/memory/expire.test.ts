import { expect, it } from 'vitest';
import { createMemory, hourOf } from '../../src/memory/memory.ts';
import { FERRY } from '../match/newsroom.ts';
import { MemoryFiles } from './memory-files.ts';
import { HOUR_MS, NOON, pageAt } from './sample-pages.ts';

const DAYS = 30;

it('pages that get too old go once a day, however many are added, and none is kept for longer', async () => {
  const files = new MemoryFiles();
  let time = NOON;
  const memory = createMemory(files, () => time);
  const sealedNames = () => [...files.files.keys()].filter((name) => name.startsWith('se')).join();
  let changes = 0;
  for (let hour = 0; hour < 40 * 24; hour += 2) {
    const before = sealedNames();
    await memory.remember(pageAt(`https://a.example/${hour}`, FERRY), DAYS);
    if (sealedNames() !== before) changes++;
    const { since } = await memory.facts();
    expect(hourOf(time) - (since as number)).toBeLessThanOrEqual(DAYS * 24);
    time += 2 * HOUR_MS;
  }
  // Each of six weeks is sealed once; from the thirtieth day on, each day takes one.
  expect(changes).toBeLessThanOrEqual(6 + 11);
});
