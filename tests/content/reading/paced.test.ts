// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPaced } from '../../../src/content/reading/paced.ts';

let reported: unknown[] = [];
const controller = new AbortController();

beforeEach(() => {
  reported = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setImmediate(run));
  vi.stubGlobal('setTimeout', (run: () => void) => setImmediate(run));
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});
afterEach(() => void vi.unstubAllGlobals());

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('each item has its turn once, however often it is asked for meanwhile', async () => {
  const done: string[] = [];
  const soon = createPaced<string>(([item = '']) => done.push(item), controller.signal);
  soon(['one', 'two', 'one']);
  soon(['three', 'three']);
  await settle();
  expect(done).toEqual(['one', 'two', 'three']);
});

test('an item that fails is reported, and those that are asked for later have their turn', async () => {
  const done: string[] = [];
  const soon = createPaced<string>(([item = '']) => {
    if (item === 'bad') throw new Error('the page took it away');
    return done.push(item);
  }, controller.signal);
  soon(['bad']);
  await settle();
  soon(['good']);
  await settle();
  expect(reported).toEqual([new Error('the page took it away')]);
  expect(done).toEqual(['good']);
});

test('items have their turn in groups', async () => {
  const done: string[] = [];
  const soon = createPaced<string>((items) => done.push(items.join()), controller.signal, 2);
  soon(['one', 'two', 'three']);
  await settle();
  expect(done).toEqual(['one,two', 'three']);
});
