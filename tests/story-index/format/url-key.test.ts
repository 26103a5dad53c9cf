import { describe, expect, it } from 'vitest';
import { normalizeUrl } from '../../../src/text/address.ts';
import { urlKey } from '../../../src/story-index/format/url-key.ts';
import { openEntries } from '../open-entries.ts';
import { randomEntries } from '../sample-entries.ts';

const PAGE = 'https://harbour.example/news/ferry-stops-12345';

describe('one page has one key', () => {
  it.each([
    ['another scheme', 'http://harbour.example/news/ferry-stops-12345'],
    ['www', 'https://www.harbour.example/news/ferry-stops-12345'],
    ['a numbered www', 'https://www2.harbour.example/news/ferry-stops-12345'],
    ['the mobile host', 'https://m.harbour.example/news/ferry-stops-12345'],
    ['the other mobile host', 'https://mobile.harbour.example/news/ferry-stops-12345'],
    ['the AMP host', 'https://amp.harbour.example/news/ferry-stops-12345'],
    ['the AMP path at the end', 'https://harbour.example/news/ferry-stops-12345/amp'],
    ['the AMP path at the end, closed', 'https://harbour.example/news/ferry-stops-12345/amp/'],
    ['the AMP path at the start', 'https://harbour.example/amp/news/ferry-stops-12345'],
    ['the AMP parameter', 'https://harbour.example/news/ferry-stops-12345?amp=1'],
    ['the AMP output', 'https://harbour.example/news/ferry-stops-12345?outputType=amp'],
    ['the print view', 'https://harbour.example/news/ferry-stops-12345/print'],
    ['the print parameter', 'https://harbour.example/news/ferry-stops-12345?print=true'],
    [
      'campaign parameters',
      'https://harbour.example/news/ferry-stops-12345?utm_source=a&utm_medium=b&fbclid=c',
    ],
    ['a fragment', 'https://harbour.example/news/ferry-stops-12345#comments'],
    ['a trailing slash', 'https://harbour.example/news/ferry-stops-12345/'],
    ['capitals in the host', 'https://Harbour.Example/news/ferry-stops-12345'],
    ['the port of its scheme', 'https://harbour.example:443/news/ferry-stops-12345'],
    ['an index page', 'https://harbour.example/news/ferry-stops-12345/index.html'],
  ])('with %s', (_what, url) => {
    expect(normalizeUrl(url)).toBe(normalizeUrl(PAGE));
    expect(urlKey(url)).toEqual(urlKey(PAGE));
  });

  it('with .amp before its ending', () => {
    expect(normalizeUrl('https://harbour.example/a.amp.html')).toBe(
      normalizeUrl('https://harbour.example/a.html'),
    );
  });

  it('with its parameters in another order', () => {
    expect(normalizeUrl('https://harbour.example/story?id=7&lang=en')).toBe(
      normalizeUrl('https://harbour.example/story?lang=en&id=7'),
    );
  });
});

describe('other pages have other keys', () => {
  it.each([
    ['another id in the query', 'https://harbour.example/story?id=7', 'https://harbour.example/story?id=8'],
    ['another trailing id', PAGE, 'https://harbour.example/news/ferry-stops-12346'],
    ['another part of the site', 'https://sport.harbour.example/a', 'https://harbour.example/a'],
    [
      'a word that only starts with amp',
      'https://harbour.example/amphibians',
      'https://harbour.example/hibians',
    ],
    ['a story about print', 'https://harbour.example/print-is-back', 'https://harbour.example/is-back'],
  ])('%s', (_what, a, b) => {
    expect(normalizeUrl(a)).not.toBe(normalizeUrl(b));
    expect(urlKey(a)).not.toEqual(urlKey(b));
  });

  it.each([
    'about:blank',
    'mailto:a@b.example',
    'ftp://harbour.example/a',
    'javascript:0',
    'not an address',
    '',
  ])('%j is no page', (url) => expect(urlKey(url)).toBeUndefined());
});

describe('the links of a page', () => {
  it('are all found at once, in their order', async () => {
    const index = await openEntries(randomEntries(300));
    const links = Array.from({ length: 2000 }, (_, i) =>
      i % 2 === 0 ? `https://www.harbour.example/story-${i}?fbclid=x` : `https://apnews.com/story-${i}/amp`,
    );
    const hits = index.findUrls(links);
    expect(hits).toHaveLength(2000);
    expect(hits.map((found) => found.length)).toEqual(links.map((_, i) => Number(i < 300)));
    expect(hits.slice(0, 300).map((found) => found[0]?.isOwn)).toEqual(links.slice(0, 300).map((_, i) => i % 2 === 1)); // prettier-ignore
    expect(hits).toEqual(links.map((link) => index.findUrl(link)));
  });
});
