/**
 * Small pages of the kinds that readers of pages get wrong, in our own words: `pages/NAME.html` holds the marks `[[0]]`, `[[1]]`… where a
 * paragraph of the story stands, `[[title]]` for its title and `[[all]]` for all paragraphs. A page that is no whole document stands in
 * `frame.html`: what comes before `<body>` in its head, the rest in its body. Beside them, where the shared folder is, inputs
 * made from public reports: one of each kind, all of them with `npm run soak`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenLibrary } from '../../src/library/library.ts';
import { readTier } from '../tier.ts';
import { failuresOf, libraryOf, readCases, seeCase, type Case } from './read-case.ts';

const OWN = new URL('./', import.meta.url);
const SHARED = new URL('../../../shared/cases/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'wiremark-cases-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const story = JSON.parse(readFileSync(new URL('story.json', OWN), 'utf8')) as {
  title: string;
  paragraphs: readonly string[];
};

const FRAME = readFileSync(new URL('frame.html', OWN), 'utf8');

function inFrame(page: string): string {
  if (page.startsWith('<!doctype')) return page;
  const [head = '', body] = page.includes('<body>') ? page.split('<body>\n') : ['', page];
  return FRAME.replace('[[head]]', () => head).replace('[[body]]', () => body ?? '');
}

const fill = (template: string): string =>
  inFrame(template)
    .replaceAll('[[all]]', story.paragraphs.map((_, i) => `<p>[[${i}]]</p>`).join('\n'))
    .replaceAll('[[title]]', story.title)
    .replaceAll(/\[\[(\d+)\]\]/g, (_, i) => story.paragraphs[Number(i)] ?? '');

describe('small pages in our own words', () => {
  let library: OpenLibrary;
  beforeAll(async () => {
    const { paragraphs, ...record } = story;
    const file = join(folder, 'story.jsonl');
    writeFileSync(file, JSON.stringify({ ...record, text: paragraphs.join('\n\n') }));
    library = await libraryOf(file);
  });
  const cases = readCases(OWN);

  test('each page has an expectation, and each expectation a page', () => {
    const pages = readdirSync(new URL('pages', OWN)).map((file) => file.replace(/\.html$/, ''));
    expect(pages.toSorted()).toEqual(cases.map(([name]) => name).toSorted());
  });

  test.each(cases)('%s', async (name, each) => {
    const html = fill(readFileSync(new URL(`pages/${name}.html`, OWN), 'utf8'));
    expect(failuresOf(await seeCase(html, each.url, library), each, story.paragraphs)).toEqual([]);
  });
});

/** The first case of each kind. */
const oneOfEach = (cases: readonly [string, Case][]): [string, Case][] => [
  ...new Map(cases.toReversed().map((each): [string, [string, Case]] => [each[1].kind, each])).values(),
];

describe.skipIf(!existsSync(SHARED))('inputs made from public reports', () => {
  const all = existsSync(SHARED) ? readCases(SHARED) : [];
  const lines = existsSync(SHARED) ? readFileSync(new URL('story.jsonl', SHARED), 'utf8').split('\n') : [];
  const paragraphs = lines[0] ? (JSON.parse(lines[0]) as { text: string }).text.split('\n\n') : [];
  let library: OpenLibrary;
  beforeAll(async () => void (library = await libraryOf(new URL('story.jsonl', SHARED).pathname)));

  test.each(readTier() === 'soak' ? all : oneOfEach(all))('%s', async (name, each) => {
    const html = readFileSync(new URL(`${name}.html`, SHARED), 'utf8');
    expect(failuresOf(await seeCase(html, each.url, library), each, paragraphs)).toEqual([]);
  });
});
