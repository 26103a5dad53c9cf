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
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
  controller = new AbortController();
  document.body.replaceChildren();
});

afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
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

describe('text in open shadow roots', () => {
  const hostIn = (parent: Node): ShadowRoot => {
    const host = document.createElement('x-host');
    parent.appendChild(host);
    return host.attachShadow({ mode: 'open' });
  };
  const LONG_ENOUGH_MS = 5_000;

  test('is read when it comes with its root, which no event tells of', async () => {
    const host = document.createElement('x-host');
    document.body.append(host);
    const calls = watch();
    await vi.advanceTimersByTimeAsync(LONG_ENOUGH_MS);
    host.attachShadow({ mode: 'open' }).append(LONG_TEXT);
    await vi.advanceTimersByTimeAsync(4 * LONG_ENOUGH_MS);
    expect(calls).toEqual(['text']);
  });

  test('is read when it comes later, in a root in a root too', async () => {
    const inner = hostIn(hostIn(document.body));
    const calls = watch();
    await vi.advanceTimersByTimeAsync(LONG_ENOUGH_MS);
    expect(calls).toEqual([]);
    inner.append(LONG_TEXT);
    await vi.advanceTimersByTimeAsync(LONG_ENOUGH_MS);
    expect(calls).toEqual(['text']);
  });

  test('is not sought without end on a page that does not change, and is again once it does', async () => {
    const asked = vi.spyOn(Element.prototype, 'shadowRoot', 'get');
    watch();
    await vi.advanceTimersByTimeAsync(600_000);
    const seen = asked.mock.calls.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked.mock.calls.length).toBe(seen);
    await add('A few words.');
    await vi.advanceTimersByTimeAsync(LONG_ENOUGH_MS);
    expect(asked.mock.calls.length).toBeGreaterThan(seen);
    asked.mockRestore();
  });
});
