import { expect, test } from 'vitest';
import { createHolders } from '../../../src/article/document/holders.ts';
import { openHtml } from '../sample-pages.ts';

test('an element holds a tag if and only if a search in it finds one', () => {
  const document = openHtml(
    '<html><body><main><div><h2>Quay</h2></div><section><p>Geese</p></section></main><aside><span></span></aside></body></html>',
  );
  for (const tags of [['h2'], ['p', 'h2'], ['span'], ['h4']]) {
    const holds = createHolders(document.body, tags);
    for (const element of document.body.querySelectorAll('*'))
      expect([element.localName, holds(element)]).toEqual([
        element.localName,
        element.querySelector(tags.join()) !== null,
      ]);
  }
});

test('each element round a tag is met once, however deep the headings nest', () => {
  const depth = 500;
  const document = openHtml(`<html><body>${'<div><h2>Quay</h2>'.repeat(depth)}</body></html>`);
  let climbed = 0;
  for (const element of document.querySelectorAll('div, h2')) {
    const parent = element.parentElement;
    Object.defineProperty(element, 'parentElement', { get: () => (climbed++, parent) });
  }
  const holds = createHolders(document.body, ['h2', 'h3']);
  expect([...document.querySelectorAll('div')].every(holds)).toBe(true);
  expect(climbed).toBeLessThanOrEqual(2 * depth);
});
