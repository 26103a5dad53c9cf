// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReadingWatch, mayBeKept } from '../../../src/content/reading/watch-reading.ts';

let controller = new AbortController();
let isHidden = false;

function watch() {
  const calls: number[] = [];
  const start = Date.now();
  const reading = createReadingWatch(document, () => calls.push(Date.now() - start), controller.signal);
  return { calls, reading };
}

function setHidden(next: boolean): void {
  isHidden = next;
  window.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isHidden ? 'hidden' : 'visible'));
  document.head.replaceChildren();
  document.body.replaceChildren();
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a page', () => {
  test('is read after ten seconds in view, and told of once', () => {
    const { calls, reading } = watch();
    reading.setOn(true);
    vi.advanceTimersByTime(9_990);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(calls).toEqual([10_000]);
  });

  test('that is hidden is not being read: only the time in view counts', () => {
    const { calls, reading } = watch();
    reading.setOn(true);
    vi.advanceTimersByTime(6_000);
    setHidden(true);
    vi.advanceTimersByTime(100_000);
    setHidden(false);
    vi.advanceTimersByTime(3_990);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(calls).toHaveLength(1);
  });

  test('is not told of while the memory is off, and has no timer', () => {
    const { calls, reading } = watch();
    expect(vi.getTimerCount()).toBe(0);
    reading.setOn(true);
    reading.setOn(false);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(calls).toEqual([]);
  });

  test('that the user goes on from begins anew', () => {
    const { calls, reading } = watch();
    reading.setOn(true);
    vi.advanceTimersByTime(9_000);
    reading.leave();
    vi.advanceTimersByTime(9_000);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(calls).toHaveLength(1);
    reading.leave();
    vi.advanceTimersByTime(11_000);
    expect(calls).toHaveLength(2);
  });

  test('whose script ends is not told of', () => {
    const { calls, reading } = watch();
    reading.setOn(true);
    controller.abort();
    vi.advanceTimersByTime(60_000);
    expect(calls).toEqual([]);
  });
});

/** An element with these attributes. */
function put(tag: string, attributes: Readonly<Record<string, string>>): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
}

test.each<[string, Record<string, string>, boolean]>([
  ['input', { type: 'text' }, true],
  ['input', { type: 'password', hidden: '' }, false],
  ['meta', { name: 'ROBOTS', content: 'index, NoArchive' }, false],
  ['meta', { name: 'robots', content: 'index, follow' }, true],
])('a page with <%s> %j may be kept: %s', (tag, attributes, isKept) => {
  put(tag, attributes);
  expect(mayBeKept(document)).toBe(isKept);
});
