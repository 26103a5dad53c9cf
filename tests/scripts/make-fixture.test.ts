import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outlineOf, readFixture } from '../../scripts/fixture/expectation.ts';
import { findSurvivingRun, inventPage } from '../../scripts/fixture/invent-page.ts';
import { inventAcronym, inventNumber, inventWords } from '../../scripts/fixture/invented-words.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';

const open = (name: string) =>
  readFileSync(new URL(`../article/fixtures/${name}/page.html`, import.meta.url), 'utf8');
const PAGE = open('wordpress-post').replace(
  '<div class="entry-content">',
  '<div class="entry-content fjordobserver-body" onclick="go()" data-track="7"><!-- desk: urgent --><script>count()</script><style>p{}</style><img src="data:image/gif;base64,AA">',
);
const documentOf = (html: string) => parseHtml(html);

/** Words that stay: agencies, phrases that credit, and labels of the site. */
const KEPT = new Set(
  'reuters reporting by editing advertisement published photo march monday april all rights reserved read also most tags 0'.split(
    ' ',
  ),
);

function runsOf(html: string): Set<string> {
  const document = documentOf(html);
  for (const script of document.querySelectorAll('script, style')) script.remove();
  const contents = [...document.querySelectorAll('[property$="title"], [property$="site_name"], [alt]')].map(
    (element) => element.getAttribute('alt') ?? element.getAttribute('content') ?? '',
  );
  const words =
    `${document.documentElement.textContent ?? ''} ${contents.join(' ')}`.toLowerCase().match(/\p{L}+/gu) ??
    [];
  return new Set(
    words
      .map((_, i) => words.slice(i, i + 4))
      .filter((run) => run.length === 4 && !run.every((word) => KEPT.has(word)))
      .map((run) => run.join(' ')),
  );
}

describe('a fixture made from a page', () => {
  const fixture = inventPage(PAGE);

  test('holds no four words in a row of the page, but for agencies and phrases that credit', () => {
    const runs = runsOf(PAGE);
    expect(runs.size).toBeGreaterThan(250);
    expect([...runsOf(fixture)].filter((run) => runs.has(run))).toEqual([]);
  });

  test('is read with the same outline: blocks, asides and credits', () => {
    expect(outlineOf(readFixture(fixture))).toEqual(outlineOf(readFixture(PAGE)));
  });

  test('keeps tags and class names in their order', () => {
    const shapeOf = (html: string) =>
      [...documentOf(html).querySelectorAll('body *:not(script, style)')].map(
        (element) =>
          `${element.localName}.${(element.getAttribute('class') ?? '').replace('fjordobserver', 'outlet')}`,
      );
    expect(shapeOf(fixture)).toEqual(shapeOf(PAGE));
  });

  test('names neither the outlet nor its people, and its host is outlet.example', () => {
    expect(fixture).not.toMatch(/fjord.?observer|storvik|amundsen|oskar|lind\b|aksel/i);
    expect(fixture).toContain('https://outlet.example/');
  });

  test('keeps the agency and the words that credit', () => {
    expect(fixture).toMatch(/\(Reuters\) -/);
    expect(fixture).toMatch(/\(Reporting by \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+; editing by /u);
  });

  test('has no script but JSON-LD, no style, comment, data address or handler', () => {
    expect(fixture).not.toMatch(/count\(\)|<style|<!--|data:image|onclick|data-track/);
    const facts = JSON.parse(documentOf(fixture).querySelector('script')?.textContent ?? '') as Record<
      string,
      unknown
    >;
    expect(Object.keys(facts)).toEqual([
      '@context',
      '@type',
      'headline',
      'datePublished',
      'author',
      'publisher',
    ]);
    expect(facts['headline']).toBe(documentOf(fixture).querySelector('h1')?.textContent);
  });

  test('is the same each time', () => {
    expect(inventPage(PAGE)).toBe(fixture);
  });
});

describe('invented words', () => {
  test('are as many as asked for, and the same for the same seed', () => {
    for (const count of [1, 7, 40, 200]) {
      expect(inventWords(count, 'seed')).toHaveLength(count);
      expect(inventWords(count, 'seed')).toEqual(inventWords(count, 'seed'));
    }
  });

  test('keep the shape of numbers, and no acronym is an agency', () => {
    expect(inventNumber('2024', 'a')).toMatch(/^20\d\d$/);
    expect(inventNumber('14', 'a')).toMatch(/^(?:1\d|2[0-8])$/);
    expect(inventNumber('70500', 'a')).toMatch(/^[1-9]0[1-9]00$/);
    expect(inventAcronym(3, 'a')).toMatch(/^[A-Z]{3}$/);
  });
});

test('a surviving run is found, unless every word of it was kept', () => {
  const words = 'the lamp was lit again'.split(' ');
  expect(findSurvivingRun(words, ['so', ...words], new Set())).toBe('the lamp was lit');
  expect(findSurvivingRun(words, words, new Set(words))).toBeUndefined();
  expect(findSurvivingRun(words, 'the lamp is lit again'.split(' '), new Set())).toBeUndefined();
});
