/** Prose that stands beside the part of the page in which the headline is. */
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { dropStrangers } from '../../../src/article/roles/strangers.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, HARBOUR_HEADLINE, openHtml, ORCHARD } from '../sample-pages.ts';

const p = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const HEADLINE = `<h1>${HARBOUR_HEADLINE}</h1>`;
const SHORT = HARBOUR.slice(0, 2);

/** The lines after the headline that stay. */
function kept(body: string): string[] {
  const document = openHtml(`<!doctype html><html><body>${body}</body></html>`);
  const lines = readLines(document.body, new Set()).slice(1);
  const headline = document.querySelector('h1') as unknown as Element;
  return runToEnd(dropStrangers(headline, lines)).map((line) => line.text);
}

describe('a stranger goes', () => {
  test('where it is shorter than the text beside the headline', () => {
    expect(kept(`<div>${HEADLINE}${p(HARBOUR)}</div><div>${p(SHORT)}</div>`)).toEqual(HARBOUR);
  });

  test('where it is longer, but the text stands in an article', () => {
    expect(kept(`<main>${HEADLINE}${p(SHORT)}</main><div>${p(ORCHARD)}</div>`)).toEqual(SHORT);
  });
});

describe('every line stays', () => {
  test('where the headline has no text of its own', () => {
    expect(kept(`<header>${HEADLINE}</header><div>${p(HARBOUR)}</div>`)).toEqual(HARBOUR);
  });

  test('where only a standfirst stands with the headline, and the longer text elsewhere', () => {
    const html = `<header>${HEADLINE}${p(SHORT)}</header><main>${p(ORCHARD)}</main>`;
    expect(kept(html)).toEqual([...SHORT, ...ORCHARD]);
  });

  test('that is no prose: it may hold a credit', () => {
    const html = `<main>${HEADLINE}${p(HARBOUR)}</main><div>Source: NWA</div>`;
    expect(kept(html)).toEqual([...HARBOUR, 'Source: NWA']);
  });
});

test('without a headline nothing is strange', () => {
  const { body } = openHtml(`<!doctype html><html><body>${p(HARBOUR)}</body></html>`);
  const lines = readLines(body, new Set());
  expect(runToEnd(dropStrangers(null, lines))).toEqual(lines);
});
