import { afterEach, expect, it, vi } from 'vitest';
import type { TabResult } from '../../src/messages.ts';

const url = 'https://harbour.example/a';
const checking: TabResult = { state: 'checking', url };
const notArticle: TabResult = { state: 'not-article', url };

interface Worker {
  change?: (result: unknown) => void;
  answer?: (value: unknown) => void;
}
const worker = vi.hoisted((): Worker => ({}));

vi.mock('../../src/browser/messages/ask-for-result.ts', () => ({
  askForTabResult: () => new Promise((resolve) => (worker.answer = (value) => resolve({ ok: true, value }))),
}));
vi.mock('../../src/browser/tabs/session-storage.ts', () => ({
  tabResults: { get: () => Promise.resolve(undefined) },
  watchTabResult: (_tab: number, onChange: (result: unknown) => void) => void (worker.change = onChange),
}));

const { followTab } = await import('../../src/popup/follow-tab.ts');

const controller = new AbortController();
afterEach(() => controller.abort());

it('"checking" that was said before the result came does not cover it', async () => {
  const told: TabResult[] = [];
  followTab(7, (result) => told.push(result), controller.signal);
  worker.change?.(notArticle);
  worker.answer?.(checking);
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toEqual([notArticle]);
});
