import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../src/pipeline.ts';
import { readWithReasons } from '../../src/builder/read.ts';
import { contentOf, pageOfRecord, readContent } from '../../src/builder/input/page-content.ts';

const paragraphs = [
  'PORT ELDER (AP) — The harbour council voted on Tuesday to dim the old lighthouse for the first time since 1887, after fishermen complained that its beam kept migrating geese awake.',
  'Keeper Maud Tilling, 71, said she would obey but kept a paraffin lamp in her kitchen window, in case the vote turned out to be a mistake.',
  'The trial lasts nine weeks and costs 34,000 crowns, which a brewery in the valley has offered to pay if the geese may appear on its bottles.',
];
const html = `<html lang="en"><head><title>Geese | Valley Courier</title><meta name="author" content="Jane Doe"></head><body>
  <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
  <article><h1>Geese get their sleep</h1><p class="byline">By Jane Doe</p>${paragraphs.map((p) => `<p>${p}</p>`).join('')}
  <div class="share-bar">Share this with a friend</div></article></body></html>`;
const url = 'https://valley.example/geese';

describe('a page that is read with reasons', () => {
  const { page, metadata, dropped } = readWithReasons(contentOf(html), { url });

  it('has the same blocks and credits as the page that is matched', () => {
    const matched = readContent(contentOf(html), url);
    expect(page.articles.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([paragraphs]);
    expect(matched?.articles.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([paragraphs]);
    expect(page.credits).toEqual(
      matched && fingerprintsOf(matched).credits.map((credit) => ({ ...credit, detector: credit.kind })),
    );
    expect(page).toMatchObject({ url, headline: 'Geese get their sleep', language: 'en' });
  });

  it('names the detector of each credit, and the rule of each line that is in no article', () => {
    expect(page.credits.map(({ agency, detector }) => [agency, detector])).toEqual([['AP', 'dateline']]);
    const ruleOf = (text: string) => dropped.find((line) => line.text.includes(text))?.rule;
    expect(ruleOf('Share this with a friend')).toBe('site zone');
    expect(ruleOf('Sport')).toBe('before the headline');
    expect(ruleOf('Maud Tilling')).toBeUndefined();
  });

  it('carries what the page says of itself', () => {
    expect(metadata.metadataCredits).toEqual([{ source: 'meta:author', value: 'Jane Doe' }]);
  });
});

describe('a page without an article', () => {
  it('is a result with its title and the reason, and credits nobody', () => {
    const { page } = readWithReasons(
      contentOf('<html><head><title>Index</title></head><body><p>Associated Press</p></body></html>'),
      {},
    );
    expect(page).toMatchObject({ title: 'Index', headline: '', articles: [], credits: [] });
    expect(page.notArticle).toBe('no text that reads as an article');
  });

  it('is also a plain text of a few words', () => {
    expect(readWithReasons(contentOf('Geese sleep.'), {}).page.notArticle).toBe('too few words');
  });
});

describe('a record', () => {
  it('wins over what its page says', () => {
    const record = { id: 'a', url, title: 'Better title', published: '2026-03-03', lang: 'nl' };
    const { page } = readWithReasons({ html }, record);
    expect(page).toMatchObject({
      id: 'a',
      headline: 'Better title',
      published: '2026-03-03',
      language: 'nl',
    });
    const matched = pageOfRecord({ ...record, html });
    expect(matched).toMatchObject({ title: 'Better title', published: '2026-03-03', language: 'nl' });
  });

  it('of text is an article however short it is, with nothing left out', () => {
    const { page, dropped } = readWithReasons(
      { text: 'Geese sleep.\n\nAt last.', isDeclaredArticle: true },
      {},
    );
    expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual(['Geese sleep.', 'At last.']);
    expect(dropped).toEqual([]);
    expect(page.notArticle).toBeUndefined();
  });
});
