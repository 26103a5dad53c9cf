/** Which lines are text, where the body finder took a part of it. */
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { completeText } from '../../../src/article/roles/text-home.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, openHtml, ORCHARD } from '../sample-pages.ts';

const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
/** Paragraphs that the body finder took. */
const found = (texts: readonly string[]): string =>
  texts.map((text) => `<p class="found">${text}</p>`).join('');
const LONG = HARBOUR.filter((text) => text.split(' ').length > 20);
const OTHER = ORCHARD;
const SHORT = 'The bell is silent.';

/** The lines of a page that are text. */
function textOf(body: string): string[] {
  const document = openHtml(`<!doctype html><html><body>${body}</body></html>`);
  const nodes = [...document.querySelectorAll('.found')].flatMap((element) => [...element.childNodes]);
  const lines = readLines(document.body, new Set(nodes as Text[]));
  const text = runToEnd(completeText(lines));
  return lines.filter((line) => text.has(line)).map((line) => line.text);
}

test('what the finder took is text; of no lines none is', () => {
  expect(textOf(found(LONG))).toEqual(LONG);
  expect(runToEnd(completeText([])).size).toBe(0);
});

describe('where the finder took nothing', () => {
  test('all prose is text, with the short lines in its column', () => {
    expect(textOf(`<main>${p([...LONG, SHORT])}</main>`)).toEqual([...LONG, SHORT]);
  });

  test('a page without prose has no text', () => {
    expect(textOf(p([SHORT, 'Fog', 'Tide']))).toEqual([]);
  });
});

describe('in a column of the text', () => {
  test('a line between its paragraphs is text, however short', () => {
    const [first = '', ...rest] = LONG;
    expect(textOf(found([first]) + p([SHORT]) + found(rest))).toEqual([first, SHORT, ...rest]);
  });

  test('a line of which half or more is a link is none', () => {
    const half = '<p>Six gulls<a href="/a">two boats</a></p>';
    const less = '<p>Seven gulls<a href="/a">two boats</a></p>';
    expect(textOf(found(LONG) + half)).toEqual(LONG);
    expect(textOf(found(LONG) + less)).toEqual([...LONG, 'Seven gullstwo boats']);
  });
});

describe('a section that the finder missed', () => {
  const beside = (texts: readonly string[], kind = 'section') =>
    `<main><div>${found(LONG)}</div><${kind}>${p(texts)}</${kind}></main>`;

  test('is text from 80 words of prose, and so are the short lines in it', () => {
    expect(textOf(beside([...OTHER, SHORT]))).toEqual([...LONG, ...OTHER, SHORT]);
  });

  test('is no text with less prose', () => {
    expect(textOf(beside([...OTHER.slice(0, 1), SHORT]))).toEqual(LONG);
  });

  test('of less prose is text where it looks like a column of the text', () => {
    expect(textOf(beside(OTHER.slice(0, 1), 'div'))).toEqual([...LONG, ...OTHER.slice(0, 1)]);
    expect(textOf(beside([...OTHER.slice(0, 1), SHORT], 'div'))).toEqual([
      ...LONG,
      ...OTHER.slice(0, 1),
      SHORT,
    ]);
    expect(textOf(beside([SHORT], 'div'))).toEqual(LONG);
  });

  test('is no text in another part of the page', () => {
    const apart = (html: string) => `<div><div><div><div>${html}</div></div></div></div>`;
    expect(textOf(`${apart(found(LONG))}${apart(`<section>${p(OTHER)}</section>`)}`)).toEqual(LONG);
  });
});

test('around a column of the text prose is text, with the short lines beside it; a short line alone is not', () => {
  const [first = ''] = OTHER;
  const column = `<div>${found(LONG)}</div>`;
  expect(textOf(`${column}<p>${first}</p><p>${SHORT}</p>`)).toEqual([...LONG, first, SHORT]);
  expect(textOf(`${column}<p>${SHORT}</p>`)).toEqual(LONG);
});
