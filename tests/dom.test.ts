import { expect, test } from 'vitest';
import { attributeOf } from '../src/dom.ts';
import { openHtml } from './article/sample-pages.ts';

test('no more of an attribute is read than an address may be long', () => {
  const div = openHtml(`<html><body><div class="share ${'a'.repeat(8_000_000)}" id=""></div></body></html>`)
    .body.firstElementChild as Element;
  expect(attributeOf(div, 'class')).toHaveLength(4_001);
  expect(attributeOf(div, 'class')?.startsWith('share a')).toBe(true);
  expect([attributeOf(div, 'id'), attributeOf(div, 'style')]).toEqual(['', null]);
});
