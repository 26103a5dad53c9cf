// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createShadowHost, HANDLED_EVENTS, isOwnHost, PAGE_NAME } from '../../src/ui/shadow-host.ts';
import { listFiles, readSource } from '../source-files.ts';
import { closedRootOf } from './closed-roots.ts';

/** What arrives at a button in a shadow root, and whether its own effect was prevented. */
function send(type: string, isTrusted: boolean) {
  const { host, container } = createShadowHost(document, '');
  const button = document.createElement('button');
  container.append(button);
  document.body.append(host);
  const arrivals: string[] = [];
  button.addEventListener(type, () => arrivals.push(type));
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  button.dispatchEvent(event);
  return { arrivals, isPrevented: event.defaultPrevented };
}

beforeEach(() => document.body.replaceChildren());

describe('an element of ours', () => {
  test('shows the page neither its root, nor an attribute, nor whose it is', () => {
    const { host } = createShadowHost(document, '.badge {}');
    expect(host.shadowRoot).toBe(null);
    expect(closedRootOf(host)?.mode).toBe('closed');
    expect(host.outerHTML).toMatch(/^<([a-z]{8}-[a-z]{4})><\/\1>$/);
  });

  test('has another name after each load', async () => {
    vi.resetModules();
    const again = await import('../../src/ui/shadow-host.ts');
    expect(again.PAGE_NAME).not.toBe(PAGE_NAME);
  });

  test('is known by itself, not by a name that the page can give too', () => {
    expect(isOwnHost(createShadowHost(document, '').host)).toBe(true);
    expect(isOwnHost(document.createElement(PAGE_NAME))).toBe(false);
  });
});

describe('in a shadow root of ours', () => {
  test.each(HANDLED_EVENTS)('a %s of the user arrives, one of a script has no effect', (type) => {
    expect(send(type, true)).toEqual({ arrivals: [type], isPrevented: false });
    expect(send(type, false)).toEqual({ arrivals: [], isPrevented: true });
  });

  test('nothing listens for an event that is not checked', () => {
    const views = ['src/ui/components', 'src/content'].flatMap(listFiles).map(readSource);
    const listened = views.flatMap(({ text }) =>
      [...text.matchAll(/ on([A-Z]\w+)=\{/g)].map(([, name]) => name),
    );
    const own = new Set(['Copy', 'ShowQuote', 'Choose', 'Step', 'SetMarks', 'Close']);
    const events = listened.map((name) => name ?? '').filter((name) => !own.has(name));
    expect([...new Set(events.map((name) => name.toLowerCase()))].sort()).toEqual([...HANDLED_EVENTS].sort());
  });
});
