import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { findIndexes } from '../../src/content/find-indexes.ts';

function pageOf(...links: string[]): Document {
  const { document } = parseHTML(`<html><head>${links.join('')}</head><body></body></html>`);
  return document;
}

const linkTo = (href: string, rel = 'wiremark-index') => `<link rel="${rel}" href="${href}">`;

test('a page’s links to indexes are told as they are written', () => {
  const page = pageOf(
    linkTo('https://a.example/wiremark.json#RWa'),
    linkTo('https://b.example/wiremark.json#RWb', 'alternate wiremark-index'),
  );
  expect(findIndexes(page)).toEqual([
    'https://a.example/wiremark.json#RWa',
    'https://b.example/wiremark.json#RWb',
  ]);
});

test('other links, links without an address and addresses that are too long are none', () => {
  const links = [linkTo('https://a.example/', 'stylesheet'), '<link rel="wiremark-index">'];
  const long = linkTo(`https://a.example/${'a'.repeat(5000)}/wiremark.json#RW`);
  expect(findIndexes(pageOf(...links, long))).toEqual([]);
});

test('of ten thousand links the first three are told, each once', () => {
  const links = Array.from({ length: 10_000 }, (_, i) =>
    linkTo(`https://a.example/${i >> 1}/wiremark.json#RW`),
  );
  expect(findIndexes(pageOf(...links))).toEqual(
    [0, 1, 2].map((i) => `https://a.example/${i}/wiremark.json#RW`),
  );
});
