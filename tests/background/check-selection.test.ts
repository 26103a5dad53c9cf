import { expect, test } from 'vitest';
import { answerInPage, checkSelection, showSelection } from '../../src/background/check-selection.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { createTabResults, selectionIdOf } from '../../src/browser/tabs/tab-results.ts';
import { createFakeSessionArea } from '../browser/fake-session-area.ts';

const url = 'https://courier.example/atlas';
const words = (count: number) => Array.from({ length: count }, (_, i) => `lantern${i}`).join(' ');

function createLibrary() {
  const library = {
    opened: 0,
    open: () => Promise.resolve((library.opened++, { index: segmentsAsOne([]), coverage: [] })),
  };
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
  const place = { openLibrary: createLibrary().open, results };
  let opened = 40;
  const openTab = () => Promise.resolve(opened++);
  await showSelection(words(20), url, { ...place, openTab });
  await showSelection(words(3), url, { ...place, openTab });
  expect((await results.get(selectionIdOf(40)))?.result.state).toBe('none');
  expect((await results.get(selectionIdOf(41)))?.result.state).toBe('error');
  expect(await results.get(40)).toBeUndefined();
});

/** A page that answers like this, one answer after the other; the last one for ever. */
function createPage(answers: readonly (boolean | undefined)[], isOpen = true) {
  const page = { asked: 0, injected: 0 };
  return {
    page,
    ask: () => Promise.resolve(answers[Math.min(page.asked++, answers.length - 1)]),
    runReading: () => Promise.resolve((page.injected++, isOpen)),
  };
}

test('is answered in its page, where a script listens', async () => {
  const { page, ...asking } = createPage([true]);
  expect(await answerInPage({ tabId: 4, url }, asking)).toBe(true);
  expect(page).toEqual({ asked: 1, injected: 0 });
});

test('is answered in its page once the script has come', async () => {
  const { page, ...asking } = createPage([undefined, undefined, true]);
  expect(await answerInPage({ tabId: 4, url }, asking)).toBe(true);
  expect(page).toEqual({ asked: 3, injected: 1 });
});

test('in a frame, or in a page that is closed to extensions, is answered elsewhere', async () => {
  expect(await answerInPage({ tabId: 4, url }, createPage([false]))).toBe(false);
  expect(await answerInPage({ tabId: 4, url }, createPage([undefined], false))).toBe(false);
  expect(await answerInPage({ tabId: undefined, url }, createPage([true]))).toBe(false);
});
