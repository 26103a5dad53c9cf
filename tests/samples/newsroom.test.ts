import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readVerdictTable } from '../../scripts/start/verdict-table.ts';
import { fileOfPage, listPageKeys, readExpectedPages, readRecords } from './newsroom-files.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';

const pages = readExpectedPages();
const records = readRecords();

function readPage(key: string): Document {
  return parseHtml(readFileSync(fileOfPage(key), 'utf8'));
}

function textOf(key: string): string {
  const page = readPage(key);
  for (const element of page.querySelectorAll('script, style')) element.remove();
  return (page.body.textContent ?? '').replace(/\s+/g, ' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function storyText(id: string): string {
  return records.find((record) => record.id === id)?.text ?? '';
}

/** Runs of `length` words of the first text that stand in the second; the definition, quadratic in memory only. */
function sharedRuns(first: string, second: string, length: number): string[] {
  const runs = (words: string[]) =>
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));
  const known = new Set(runs(wordsOf(second)));
  return runs(wordsOf(first)).filter((run) => known.has(run));
}

/** Words of the page's paragraphs, credit and notes excluded by their class. */
function articleText(key: string): string {
  const paragraphs = [...readPage(key).querySelectorAll('p:not([class])')];
  return paragraphs.map((paragraph) => paragraph.textContent).join(' ');
}

describe('the sample newsroom', () => {
  test('every page has an expectation, and every expectation a page', () => {
    expect(Object.keys(pages).sort()).toEqual(listPageKeys());
  });

  test('every page names the address that its expectation gives as its canonical one', () => {
    for (const [key, expected] of Object.entries(pages)) {
      expect(readPage(key).querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(expected.url);
      expect(expected.url).toBe(`https://${key}`);
    }
  });

  test('each verdict of the README has a page that shows it, and every page but the front page shows one', () => {
    const named = new Set(Object.values(pages).map(({ shown, state }) => shown ?? state));
    expect([...named].sort()).toEqual(
      ['not-article', ...readVerdictTable().map(({ name }) => name)].sort(),
    );
  });

  test('every host is invented', () => {
    for (const key of listPageKeys()) {
      const addresses = readFileSync(fileOfPage(key), 'utf8').match(/https?:\/\/[^"/\s]+/g) ?? [];
      for (const address of addresses) expect(address).toMatch(/\.example$|^https:\/\/schema\.org$/);
    }
    for (const record of records) expect(new URL(record.url).host).toMatch(/\.example$/);
  });

  test('a page whose address is that of a story in the index holds that text', () => {
    const own = records.filter((record) => record.text && pages[record.url.replace('https://', '')]);
    expect(own).toHaveLength(4);
    for (const { url, text = '' } of own) {
      const page = textOf(url.replace('https://', ''));
      for (const paragraph of text.split('\n\n')) expect(page).toContain(paragraph);
    }
  });

  test('every carrier names a story that the records hold', () => {
    const stories = new Set(records.filter((record) => record.text).map((record) => record.id));
    for (const record of records.filter((each) => !each.text)) expect(stories).toContain(record.story);
    expect(records.filter((record) => record.story === 'mw-tollan-atlas').length).toBeGreaterThanOrEqual(6);
  });
});

describe('the sample pages are what they are said to be', () => {
  test.each([
    ['halvardcourier.example/culture/sea-atlas-stolen', 'mw-tollan-atlas'],
    ['corvastar.example/crime/who-is-e-marrow', 'mw-tollan-atlas'],
    ['pierside.example/bulletin/ferries-stopped', 'mw-corva-ferries'],
    ['fanarbaid.example/news/hvitdal', 'mw-hvitdal-hum-ar'],
  ])('%s holds every paragraph of its story', (key, story) => {
    for (const paragraph of storyText(story).split('\n\n')) expect(textOf(key)).toContain(paragraph);
  });

  test('no index can know the pages that are credited without a comparison, nor the agency’s own page', () => {
    const stories = records.map((record) => record.text ?? '').join(' | ');
    const unknown = Object.entries(pages).filter(([, { verdict }]) =>
      ['credit', 'site'].includes(verdict?.basis ?? ''),
    );
    expect(unknown).toHaveLength(4);
    for (const [key, { url }] of unknown) {
      expect(sharedRuns(articleText(key), stories, 5)).toEqual([]);
      expect(records.map((record) => record.url)).not.toContain(url);
    }
  });

  test('the uncredited copies name the agency at most in what the agency itself wrote', () => {
    expect(textOf('corvastar.example/crime/who-is-e-marrow').match(/meridian ?wire/gi)).toHaveLength(1);
    expect(textOf('northquaypost.example/a/4471')).not.toMatch(/meridian ?wire/i);
    expect(textOf('brightloop.example/story/rare-maritime-maps-missing')).not.toMatch(/meridian ?wire/i);
  });

  test('the edited copy keeps between half and three quarters of its story', () => {
    const story = storyText('mw-tollan-atlas');
    const shared = sharedRuns(articleText('northquaypost.example/a/4471'), story, 4).length;
    expect(shared / wordsOf(story).length).toBeGreaterThan(0.5);
    expect(shared / wordsOf(story).length).toBeLessThan(0.75);
  });

  test('the rewrite holds no run of more than five words of its story', () => {
    const page = articleText('brightloop.example/story/rare-maritime-maps-missing');
    expect(sharedRuns(page, storyText('mw-tollan-atlas'), 6)).toEqual([]);
  });

  test('the follow-up and the garden column hold no run of five words of any story', () => {
    const stories = records.map((record) => record.text ?? '').join(' | ');
    for (const key of [
      'vellmoortimes.example/2026/10/28/atlas-barn',
      'ostermoorweekly.example/garden/quinces',
    ])
      expect(sharedRuns(articleText(key), stories, 5)).toEqual([]);
  });

  test('the own report holds no run of ten words of any story', () => {
    const stories = records.map((record) => record.text ?? '').join(' | ');
    expect(sharedRuns(articleText('skerryherald.example/news/challenge-cup'), stories, 10)).toEqual([]);
  });

  test('the digest holds paragraphs of two stories, and each has its source line', () => {
    const page = textOf('tidewaterbriefs.example/week/43');
    for (const story of ['mw-hvitdal-hum', 'lg-vellmoor-clock'])
      expect(sharedRuns(page, storyText(story), 8).length).toBeGreaterThan(90);
    expect(page.match(/Source: www\.[a-z]+\.example/g)).toHaveLength(2);
  });
});
