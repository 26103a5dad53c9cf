// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchPage } from '../../../src/content/reading/watch-page.ts';

const LONG_TEXT = 'The thieves who emptied the map room knew what they wanted. '.repeat(8);

let controller = new AbortController();

function watch() {
  const calls: string[] = [];
  watchPage(
    document,
    {
      isOwn: (node) => node.nodeName === 'WIREMARK-BADGE',
      onText: () => calls.push('text'),
      onLeave: () => calls.push('leave'),
      onArrival: () => calls.push('arrival'),
      onMutation: () => undefined,
      onReturn: () => calls.push('return'),
    },
    controller.signal,
  );
  return calls;
}

async function add(text: string, name = 'p'): Promise<void> {
  const element = document.createElement(name);
  element.textContent = text;
  document.body.append(element);
  await vi.advanceTimersByTimeAsync(50);
}

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  document.body.replaceChildren();
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('text that comes late', () => {
  test('is read once it is quiet', async () => {
    const calls = watch();
    await add(LONG_TEXT);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(calls).toEqual(['text']);
  });

  test('is read although the page never becomes quiet', async () => {
    const calls = watch();
    for (let i = 0; i < 60; i++) await add(LONG_TEXT);
    expect(calls.length).toBeGreaterThanOrEqual(1);
  });

  test('is not read for a few words, or for what we added ourselves', async () => {
    const calls = watch();
    await add('Updated 5 minutes ago');
    await add(LONG_TEXT, 'wiremark-badge');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls).toEqual([]);
  });

  test('is read a limited number of times on an endless page', async () => {
    const calls = watch();
    for (let i = 0; i < 40; i++) {
      await add(LONG_TEXT);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(calls).toHaveLength(12);
  });

  test('is not read after the end', async () => {
    const calls = watch();
    await add(LONG_TEXT);
    controller.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(calls).toEqual([]);
  });
});

describe('another address without a load', () => {
  test('is noticed without any event: what was shown goes, then the page is read', async () => {
    const calls = watch();
    history.pushState({}, '', '/second');
    await vi.advanceTimersByTimeAsync(1_100);
    expect(calls).toEqual(['leave']);
    await vi.advanceTimersByTimeAsync(500);
    expect(calls).toEqual(['leave', 'arrival']);
  });

  test('to another place on the same page is no other page', async () => {
    const calls = watch();
    history.pushState({}, '', '#comments');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(calls).toEqual([]);
  });
});
