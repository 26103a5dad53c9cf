/** Where one article of a page ends and the next begins. */
import { expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { findHeadline } from '../../../src/article/roles/headline.ts';
import { splitArticles, type Stretch } from '../../../src/article/roles/stretches.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, HARBOUR_HEADLINE, openHtml, ORCHARD, ORCHARD_HEADLINE } from '../sample-pages.ts';

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

function linesOf(body: string) {
  const document = openHtml(`<!doctype html><html><body>${body}</body></html>`);
  const texts = [...document.querySelectorAll('p')].flatMap((p) => [...p.childNodes]) as Text[];
  return readLines(document.body, new Set(texts));
}

const split = (body: string, titles: readonly string[]): Stretch[] =>
  runToEnd(splitArticles(linesOf(body), { titles, siteNames: [] }));

const HARBOUR_PART = `<article><h1>${HARBOUR_HEADLINE}</h1>${paragraphs(HARBOUR)}</article>`;
const ORCHARD_PART = `<article><h1>${ORCHARD_HEADLINE}</h1>${paragraphs(ORCHARD)}</article>`;

test('one headline and its text are one stretch, whose lines are those after the headline', () => {
  const stretches = split(HARBOUR_PART, [HARBOUR_HEADLINE]);
  expect(stretches.map(({ headline }) => headline?.text)).toEqual([HARBOUR_HEADLINE]);
  expect(stretches[0]?.lines.map(({ text }) => text)).toEqual(HARBOUR);
});

test('two articles are two stretches, and the one that the page’s title names comes first', () => {
  for (const [own, other] of [
    [HARBOUR_HEADLINE, ORCHARD_HEADLINE],
    [ORCHARD_HEADLINE, HARBOUR_HEADLINE],
  ] as const) {
    const stretches = split(HARBOUR_PART + ORCHARD_PART, [own]);
    expect(stretches.map(({ headline }) => headline?.text)).toEqual([own, other]);
  }
});

test('no line is in two stretches, and no line of an article is lost', () => {
  const stretches = split(HARBOUR_PART + ORCHARD_PART, [HARBOUR_HEADLINE]);
  const texts = stretches.flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.sort()).toEqual([...HARBOUR, ...ORCHARD].sort());
});

test('a heading in the text starts no article: it has no body of its own', () => {
  const body = `<h1>${HARBOUR_HEADLINE}</h1>${paragraphs(HARBOUR.slice(0, 2))}<h2>What happens next</h2>${paragraphs(HARBOUR.slice(2))}`;
  expect(split(body, [HARBOUR_HEADLINE])).toHaveLength(1);
});

test('the headline is the line most like the page’s title, wherever it stands among headings', () => {
  const lines = linesOf(`<h2>Weather</h2><h2>${HARBOUR_HEADLINE}</h2>${paragraphs(HARBOUR)}`);
  const at = runToEnd(
    findHeadline(lines, { titles: [`${HARBOUR_HEADLINE} | The Port Courier`], siteNames: [] }),
  );
  expect(lines[at]?.text).toBe(HARBOUR_HEADLINE);
});
