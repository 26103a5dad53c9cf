/** Lines in the text's place that are not the article's. */
import { expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { dropForeignLines } from '../../../src/article/roles/foreign-lines.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, openHtml, ORCHARD, ORCHARD_HEADLINE } from '../sample-pages.ts';

const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');

/** What is left of the lines of a page, all of them taken for text. */
function left(html: string): string[] {
  const lines = readLines(openHtml(`<!doctype html><html><body>${html}</body></html>`).body, new Set());
  const roles = runToEnd(dropForeignLines(lines, lines.map(() => 'text'))); // prettier-ignore
  return lines.filter((_, i) => roles[i] === 'text').map((line) => line.text);
}

test('the cards of other articles go, in the article or beside it', () => {
  const card = `<article><h3>${ORCHARD_HEADLINE}</h3><p>${ORCHARD[0]}</p></article>`;
  expect(left(`<article>${p(HARBOUR)}${card}</article>${card}`)).toEqual(HARBOUR);
});

test('where the text is in no article, an article under a linked title is a card; another is part of the text', () => {
  const cardOf = (title: string) => `<article><h3>${title}</h3><p>${ORCHARD[0]}</p></article>`;
  const linked = `<a href="/orchard">${ORCHARD_HEADLINE}</a>`;
  expect(left(`<main>${p(HARBOUR)}${cardOf(linked)}</main>`)).toEqual(HARBOUR);
  expect(left(`<main>${p(HARBOUR)}${cardOf('The orchard')}</main>`)).toEqual([
    ...HARBOUR,
    'The orchard',
    ORCHARD[0],
  ]);
});

test('what surrounds the article stays: an opening before the posts of a live page', () => {
  const html = `<article>${p(ORCHARD.slice(0, 1))}<article>${p(HARBOUR)}</article></article>`;
  expect(left(html)).toEqual([ORCHARD[0], ...HARBOUR]);
});

test('where no article has most of the text, all stay', () => {
  const html = `<article>${p(HARBOUR.slice(0, 3))}</article><article>${p(ORCHARD.slice(0, 3))}</article>`;
  expect(left(html)).toEqual([...HARBOUR.slice(0, 3), ...ORCHARD.slice(0, 3)]);
});

test('a word to the users between the paragraphs goes', () => {
  const word = '<div class="box"><p>Our newsroom has no owner. Support us with a donation from three crowns a month, and cancel when you like.</p></div>';
  expect(left(p(HARBOUR.slice(0, 3)) + word + p(HARBOUR.slice(3)))).toEqual(HARBOUR);
}); // prettier-ignore

test('short lines apart from the column go at both ends; in the column and between its paragraphs they stay', () => {
  const label = '<div><span>Mara Quill</span></div>';
  const html = `<div>${label}</div><div>${p([...HARBOUR.slice(0, 2), 'At sea', ...HARBOUR.slice(2), 'Quay 4'])}</div><div>${label}</div>`;
  expect(left(html)).toEqual([...HARBOUR.slice(0, 2), 'At sea', ...HARBOUR.slice(2), 'Quay 4']);
});
