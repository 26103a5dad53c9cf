import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { readPlainText } from '../../src/article/plain-text/read-plain-text.ts';
import { VARIANTS } from './page-variants.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const PAGES = ['manila-bulletin', 'asharq-al-awsat', 'localnews-ai', 'digest', 'kyiv-post'];

function openPage(name: string): Document {
  return parseHtml(readFileSync(new URL(`pages/${name}.html`, SHARED), 'utf8'));
}

/** The text of each article, by the blocks that are no short headings: those move in and out with the markup. */
function textsOf(document: Document): string[][] {
  const page = readPage(document, null);
  return (page?.articles ?? []).map(({ blocks }) => blocks.map(({ text }) => text));
}

describe.skipIf(!existsSync(SHARED))('the five shared pages', () => {
  for (const name of PAGES) {
    const expected = existsSync(SHARED) ? textsOf(openPage(name)) : [];
    for (const [variant, change] of Object.entries(VARIANTS)) {
      test(`${name} gives the same paragraphs with ${variant}`, () => {
        const document = openPage(name);
        change(document);
        expect(textsOf(document)).toEqual(expected);
      });
    }
  }

  test('the infinite scroll gives two articles, each with its headline, and the digest one', () => {
    const pages = PAGES.map((name) => readPage(openPage(name), null));
    expect(pages.map((page) => page?.articles.length)).toEqual([1, 2, 1, 1, 1]);
    expect(pages[1]?.articles.map(({ headline }) => headline.split(' ')[0])).toEqual(["Seoul's", 'Iran,']);
  });

  test('no source line of the digest is lost', () => {
    const asides = readPage(openPage('digest'), null)?.articles[0]?.asides.map(({ text }) => text) ?? [];
    expect(asides.filter((text) => text.startsWith('SOURCE:'))).toHaveLength(2);
  });

  test('the plain texts give the same paragraphs as the pages', () => {
    const seeds = [
      '000_ff6fdcb98929e67b',
      '002_c46ee71b2d22239f',
      '001_a39ffb29472cd856',
      '003_92a35c061f115633',
    ];
    for (const [i, seed] of seeds.entries()) {
      const page = readPlainText(readFileSync(new URL(`seeds/${seed}.txt`, SHARED), 'utf8'), null);
      const texts = page?.articles.map(({ blocks }) => blocks.map(({ text }) => text));
      expect(texts, seed).toEqual(textsOf(openPage(PAGES[i] as string)));
    }
  });
});
