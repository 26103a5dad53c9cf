import { expect, test } from 'vitest';
import { checkSelection } from '../../src/background/check-selection.ts';

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
