import { expect, test } from 'vitest';
import { checkSelection, showSelection } from '../../src/background/check-selection.ts';
import { createTabResults, selectionIdOf } from '../../src/browser/tabs/tab-results.ts';
import { createFakeSessionArea } from '../browser/fake-session-area.ts';

const url = 'https://courier.example/atlas';
const words = (count: number) => Array.from({ length: count }, (_, i) => `lantern${i}`).join(' ');

function createLibrary() {
  const library = { opened: 0, open: () => Promise.resolve((library.opened++, [])) };
  return library;
}

test('of fewer than 20 words is not compared: the index is not even opened', async () => {
  const library = createLibrary();
  const result = await checkSelection(words(19), url, library.open);
  expect(result).toMatchObject({ state: 'error', url, error: { code: 'short-selection' } });
  expect(library.opened).toBe(0);
});

test('of 20 words is compared', async () => {
  const library = createLibrary();
  expect(await checkSelection(words(20), url, library.open)).toMatchObject({ state: 'none', url });
  expect(library.opened).toBe(1);
});

test('is shown in a tab of its own, and kept for that tab alone', async () => {
  const results = createTabResults(createFakeSessionArea());
  const place = { getIndexes: createLibrary().open, results };
  let opened = 40;
  const openTab = () => Promise.resolve(opened++);
  await showSelection(words(20), url, { ...place, openTab });
  await showSelection(words(3), url, { ...place, openTab });
  expect((await results.get(selectionIdOf(40)))?.result.state).toBe('none');
  expect((await results.get(selectionIdOf(41)))?.result.state).toBe('error');
  expect(await results.get(40)).toBeUndefined();
});
