import { expect, it } from 'vitest';
import { createSearch } from '../../src/your-reading/search.ts';
import { readPage } from './sample-reading.ts';

const PAGES = Array.from({ length: 3_000 }, (_, n) =>
  readPage(n, n % 2 === 0 ? 'harbour.example' : 'courier.example'),
);
const choiceOf = (words: string) => ({ words, sinceHour: 0, isOnSeveralSites: false });

/** A search whose turns the test gives, each piece of one step. */
function heldSearch() {
  const waiting: (() => void)[] = [];
  let time = 0;
  const search = createSearch({
    waitForTurn: () => new Promise((resolve) => waiting.push(resolve)),
    now: () => (time += 1_000),
  });
  /** Gives each search that waits its next turn, until none waits. Returns how many turns were given. */
  async function giveTurns(most = Infinity): Promise<number> {
    let turns = 0;
    for (; turns < most && waiting.length > 0; turns++) {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return turns;
  }
  return { search, giveTurns };
}

it('a search finds what is chosen, with its shares, in pieces', async () => {
  const { search, giveTurns } = heldSearch();
  const searching = search(PAGES, choiceOf('harbour'));
  expect(await giveTurns()).toBeGreaterThan(3_000 / 200);
  const found = await searching;
  expect(found?.stories).toHaveLength(1_500);
  expect(found?.shares.bySite).toEqual([{ name: 'harbour.example', articles: 1_500, count: 0 }]);
});

it.each([0, 1, 5])('a newer search ends the one before it, after %i turns of it', async (turns) => {
  const { search, giveTurns } = heldSearch();
  const order: string[] = [];
  const older = search(PAGES, choiceOf('harbour')).then((found) => (order.push('older'), found));
  await giveTurns(turns);
  const newer = search(PAGES, choiceOf('courier')).then((found) => (order.push('newer'), found));
  await giveTurns();
  expect(await older).toBeUndefined();
  expect((await newer)?.stories[0]?.pages[0].outlet).toBe('courier.example');
  expect(order).toEqual(['older', 'newer']);
});
