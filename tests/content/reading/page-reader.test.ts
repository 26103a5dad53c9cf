import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageReader } from '../../../src/content/reading/page-reader.ts';
import { openHtml } from '../../article/sample-pages.ts';

const URL = 'https://harborcourier.example/coast/lamp';
const SENTENCE = 'The keeper counted the flashes from the quay and found that they were slow that night. ';
const ARTICLE = `<h1>Island school keeps lamp burning</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(6)}`;
/** So many cells that reading them all is more than a page may cost. */
const ROWS = 9_000;

let controller = new AbortController();
let told: number[] = [];

let page: Document;

const create = () => createPageReader(page, (_, share) => void told.push(share), controller.signal);

function show(html: string, rows = 0): void {
  const table = `<table>${'<tr><td>7</td></tr>'.repeat(rows)}</table>`;
  page = openHtml(`<!doctype html><html><head></head><body><article>${html}</article>${table}</body></html>`);
}

beforeEach(() => {
  controller = new AbortController();
  told = [];
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setImmediate(run));
});

afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
});

describe('a page is read', () => {
  test('as an article, with its fingerprints', async () => {
    show(ARTICLE);
    const read = await create().read(URL, 'visit');
    expect(read).toMatchObject({ page: { articles: [{ headline: 'Island school keeps lamp burning' }] } });
  });

  test('unless it is none', async () => {
    show('<h1>Tides</h1><p>High water at six.</p>');
    expect(await create().read(URL, 'visit')).toBe('not-article');
  });

  test('unless it is too large, and then all the same when the user asks', async () => {
    show(ARTICLE, ROWS);
    const reader = create();
    expect(await reader.read(URL, 'visit')).toBe('too-large');
    reader.askFor(URL);
    expect(await reader.read(URL, 'visit')).toMatchObject({ page: { articles: [{}] } });
  }, 60_000);
});

describe('a reading that the user asked for', () => {
  test('is under way until it is stopped; then the page is too large again', async () => {
    show(ARTICLE, ROWS);
    const reader = create();
    expect(reader.stop()).toBe(false);
    reader.askFor(URL);
    const reading = reader.read(URL, 'visit');
    expect([reader.isReadingAsked(), reader.mayReadChange()]).toEqual([true, false]);
    expect(reader.stop()).toBe(true);
    expect(await reading).toBe('too-large');
    expect([reader.isReadingAsked(), reader.isAskedFor(URL)]).toEqual([false, false]);
  });

  test('ends when the page is left', async () => {
    show(ARTICLE, ROWS);
    const reader = create();
    reader.askFor(URL);
    const reading = reader.read(URL, 'visit');
    reader.leave();
    expect(await reading).toBe('too-large');
  });
});

test('changes of a page are read until their budget is used up; another page has its own', async () => {
  show(ARTICLE, ROWS / 3);
  const reader = create();
  let changes = 0;
  for (; reader.mayReadChange() && changes < 100; changes++) await reader.read(URL, 'change');
  expect(changes).toBeGreaterThan(1);
  expect(changes).toBeLessThan(100);
  reader.leave();
  expect(reader.mayReadChange()).toBe(true);
}, 60_000);
