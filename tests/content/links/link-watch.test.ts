// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLinks } from '../../../src/content/links/link-watch.ts';

const HEADLINE = 'Island school keeps lighthouse lamp burning';

let controller = new AbortController();
/** Addresses of the links that are watched, as they are watched and told as near. */
let observed: string[] = [];
let near: string[][] = [];
let scans = 0;

/** A window in which every link is near. */
class EveryLinkIsNear {
  constructor(
    private readonly tell: (entries: readonly { isIntersecting: boolean; target: Element }[]) => void,
  ) {}
  observe(target: Element): void {
    observed.push((target as HTMLAnchorElement).pathname);
    this.tell([{ isIntersecting: true, target }]);
  }
  unobserve(): void {}
  disconnect(): void {}
}

function addLink(path: string, text = HEADLINE): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `https://harborcourier.example${path}`;
  link.textContent = text;
  document.body.append(link);
  return link;
}

function watch(): void {
  watchLinks(
    document,
    {
      onNear: (links) => void near.push(links.map(({ pathname }) => pathname)),
      onChange: () => void scans++,
    },
    controller.signal,
  );
}

/** Long enough for a scan after a change, and for what it found to be told. */
const settle = () => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', EveryLinkIsNear);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  controller = new AbortController();
  observed = [];
  near = [];
  scans = 0;
  document.body.replaceChildren();
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('links with headlines are told once, together; others are not watched', async () => {
  addLink('/lamp');
  addLink('/bell');
  addLink('/more', 'Read more');
  watch();
  await settle();
  await settle();
  expect(near).toEqual([['/lamp', '/bell']]);
});

test('of links that come later, only the new ones and those with a new address are looked at', async () => {
  const lamp = addLink('/lamp');
  addLink('/bell');
  watch();
  await settle();
  addLink('/late');
  lamp.href = 'https://harborcourier.example/lamp-again';
  await settle();
  expect(observed).toEqual(['/lamp', '/bell', '/lamp-again', '/late']);
});

test('many changes at once are one scan', async () => {
  watch();
  await settle();
  const before = scans;
  for (let i = 0; i < 50; i++) addLink(`/late-${i}`);
  await settle();
  expect(scans - before).toBe(1);
  expect(near.flat()).toHaveLength(50);
});

test('of a page with more links than a front page has, 5,000 are watched', async () => {
  for (let i = 0; i < 5_100; i++) addLink(`/${i}`);
  watch();
  await settle();
  await settle();
  expect(observed).toHaveLength(5_000);
});

test('nothing is told once the watch has ended', async () => {
  addLink('/lamp');
  watch();
  controller.abort();
  addLink('/late');
  await settle();
  expect([near, scans]).toEqual([[], 0]);
});
