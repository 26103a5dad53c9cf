// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFirstLook } from '../../src/content/first-look.ts';
import type { FirstScript } from '../../src/content/injected.ts';

/** Types of the messages to the worker, in their order. */
let asked: string[] = [];
let first: FirstScript | undefined;
/** What the reading script does when it comes. */
let onReading: () => void = () => undefined;

/** Lets everything happen that is due in idle moments. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function come(persisted: boolean, isTrusted = true): void {
  const event = Object.assign(new Event('pageshow'), { persisted });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
}

/** Begins on a page that calls itself an article, or on one that does not. */
function begin(what: 'article' | 'list'): FirstScript {
  // A front page is no article, whatever it calls itself.
  history.replaceState(null, '', '/coast/lamp');
  const type = document.createElement('meta');
  type.setAttribute('property', 'og:type');
  type.content = what;
  document.head.replaceChildren(type);
  document.body.replaceChildren(); // What the tests of another file left there may be an article.
  first = createFirstLook(document);
  return first;
}

beforeEach(() => {
  asked = [];
  onReading = () => undefined;
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setImmediate(run));
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'extension',
      sendMessage: ({ type }: { type: string }) => {
        asked.push(type);
        if (type === 'start-reading') onReading();
        return Promise.resolve({ ok: true, value: true });
      },
    },
  });
});

afterEach(() => {
  first?.end('the test is over');
  vi.unstubAllGlobals();
});

test('a page that may be an article has the reading script brought, which ends the first', async () => {
  const look = begin('article');
  onReading = () => look.end('the reading script has come');
  await settle();
  expect(asked).toEqual(['start-reading']);
});

test('where no reading script comes, as on a paused site, the page is watched all the same', async () => {
  begin('article');
  await settle();
  expect(asked).toEqual(['start-reading', 'start-watching']);
});

test('any other page is said to be no article, and has the watching script brought', async () => {
  begin('list');
  await settle();
  expect(asked).toEqual(['not-article', 'start-watching']);
});

test('a page that is no article takes two idle moments: one for the look, one for what is told and asked', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  let moments = 0;
  let askedAt = 0;
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    moments++;
    setImmediate(run);
  });
  begin('list');
  while (!asked.includes('start-watching')) {
    askedAt = moments;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(askedAt).toBe(2);
});

test('what changes before the watching script is there is not missed, and told to one of them only', async () => {
  const still = begin('list');
  await settle();
  expect(still.takeOver()).toEqual({ hasChanged: false });
  expect(still.takeOver()).toBeUndefined();
  const changed = begin('list');
  await settle();
  document.body.append(document.createElement('p'));
  await settle();
  expect(changed.takeOver()).toEqual({ hasChanged: true });
});

test('a page that comes back before it is watched is looked at anew, for the script may have gone into another one', async () => {
  const look = begin('list');
  await settle();
  come(false);
  come(true, false);
  await settle();
  expect(asked).toEqual(['not-article', 'start-watching']);
  come(true);
  await settle();
  expect(asked).toEqual(['not-article', 'start-watching', 'start-watching']);
  look.takeOver();
  come(true);
  await settle();
  expect(asked).toHaveLength(3);
});

test('a later look tells a changed page again only where it is asked to forget', async () => {
  const look = begin('list');
  await settle();
  look.takeOver();
  await look.look();
  expect(asked).toEqual(['not-article', 'start-watching']);
  look.forget();
  await look.look();
  expect(asked).toEqual(['not-article', 'start-watching', 'not-article']);
});
