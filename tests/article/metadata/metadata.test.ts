import { describe, expect, test, vi } from 'vitest';
import { readJsonLd } from '../../../src/article/metadata/json-ld.ts';
import { readMetadata } from '../../../src/article/metadata/metadata.ts';
import { parseTolerantly } from '../../../src/article/metadata/tolerant-json.ts';
import { openHtml } from '../sample-pages.ts';

const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
const documentOf = (head: string, body = '') =>
  openHtml(`<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`);
const creditsOf = (head: string, body = '', url: string | null = null) =>
  readMetadata(documentOf(head, body), url).about.metadataCredits.map(
    ({ source, value }) => `${source}=${value}`,
  );

const ARTICLE =
  '{"@type":"NewsArticle","headline":"Lamp","author":{"@type":"Organization","name":"North Wire Agency"}}';

describe('JSON-LD', () => {
  const shapes: Record<string, string> = {
    'one object': ARTICLE,
    'a list': `[{"@type":"WebSite"},${ARTICLE}]`,
    'a graph': `{"@context":"x","@graph":[${ARTICLE}]}`,
    'a list of types and authors': ARTICLE.replace('"NewsArticle"', '["Article","NewsArticle"]')
      .replace('{"@type":"Org', '[{"@type":"Org')
      .replace('"}}', '"}]}'),
    'an inner object': `{"@type":"WebPage","mainEntity":${ARTICLE}}`,
    'a comment around it': `<!-- ${ARTICLE} -->`,
    'CDATA around it': `//<![CDATA[\n${ARTICLE}\n//]]>`,
    'junk behind it': `${ARTICLE};\nwindow.x = {};`,
    'a comma too many': ARTICLE.replace('"}}', '",},}'),
    'a line break in a string': ARTICLE.replace('"Lamp"', '"La\nmp"'),
    'entities for quotes': ARTICLE.replaceAll('"', '&quot;'),
  };
  for (const [name, json] of Object.entries(shapes)) {
    test(`is read with ${name}`, () => {
      expect(creditsOf(script(json))).toEqual(['json-ld:author=North Wire Agency']);
    });
  }

  test('is passed over where it is broken, and the next block is read', () => {
    expect(creditsOf(script('{"@type":') + script(ARTICLE))).toEqual(['json-ld:author=North Wire Agency']);
  });

  test('names authors of articles only, not of everything on the page', () => {
    expect(creditsOf(script('{"@type":"Product","author":"North Wire Agency"}'))).toEqual([]);
  });

  test('has its entities decoded', () => {
    expect(creditsOf(script('{"@type":"Article","creditText":"Reed &amp; Sons &#169;"}'))).toEqual([
      'json-ld:creditText=Reed & Sons ©',
    ]);
  });

  test('is not parsed below its depth limit', () => {
    expect(parseTolerantly('['.repeat(100_000) + ']'.repeat(100_000))).toBeUndefined();
    expect(parseTolerantly('{"a":'.repeat(100_000))).toBeUndefined();
    const nested = (levels: number) => '{"a":['.repeat(levels / 2) + ']}'.repeat(levels / 2);
    expect(parseTolerantly(nested(40))).toEqual(JSON.parse(nested(40)));
    expect(parseTolerantly(nested(42))).toBeUndefined();
    expect(parseTolerantly(`${nested(42)};`)).toBeUndefined();
  });

  test('is not read beyond thirty blocks, nor a block beyond its size', () => {
    const blocks = Array.from({ length: 10_000 }, (_, i) =>
      script(`{"@type":"Article","author":"Wire ${i}"}`),
    ).join('');
    expect(readJsonLd(documentOf(blocks)).facts).toHaveLength(30);
    const huge = `{"@type":"Article","author":"Wire","text":"${'x'.repeat(400_000)}"}`;
    expect(
      readJsonLd(documentOf(script(huge) + script(ARTICLE))).facts.map(({ property }) => property),
    ).toEqual(['headline', 'author']);
  });

  test('is not parsed at all where a block has 100 MB, nor scanned to its end', () => {
    const document = documentOf(script(ARTICLE));
    const block = document.createElement('script');
    block.setAttribute('type', 'application/ld+json');
    const text = document.createTextNode(`{"@type":"Article","author":"${'x'.repeat(100_000_000)}"}`);
    block.appendChild(text);
    document.head.prepend(block);
    const parse = vi.spyOn(JSON, 'parse');
    expect(readJsonLd(document).facts).toContainEqual({ property: 'author', value: 'North Wire Agency' });
    expect(parse.mock.calls.map(([json]) => json.length)).toEqual([ARTICLE.length]);
    parse.mockRestore();
  });

  test('is read up to its depth limit and no further, however deep: the next block still is', () => {
    const deep = `${'{"mainEntity":'.repeat(100_000)}${ARTICLE}${'}'.repeat(100_000)}`;
    expect(creditsOf(script(deep) + script(ARTICLE))).toEqual(['json-ld:author=North Wire Agency']);
  });

  test.each([
    ['a common block', script(ARTICLE), false],
    ['no block', '', false],
    ['31 blocks', script(ARTICLE).repeat(31), true],
    ['2,001 scripts', `${script(ARTICLE)}${'<script></script>'.repeat(2_000)}`, true],
    ['a block of 400,000 characters', script(`{"a":"${'x'.repeat(400_000)}"}`), true],
    ['a block of depth 100,000', script('['.repeat(100_000) + ']'.repeat(100_000)), true],
    ['a broken block', script('{"@type":"Article",'), true],
    ['6,000 values', script(JSON.stringify(Array.from({ length: 6_000 }, () => ({})))), true],
  ])('says whether some of it was not read: %s', (_name, html, hasUnread) => {
    expect(readJsonLd(documentOf(html)).hasUnread).toBe(hasUnread);
    expect(readMetadata(documentOf(html), null).about.hasUnreadMetadata ?? false).toBe(hasUnread);
  });

  test('gives a limited number of facts, each of a limited length', () => {
    const authors = JSON.stringify(
      Array.from({ length: 5_000 }, (_, i) => ({
        '@type': 'Article',
        author: `${i}${'x'.repeat(600)}`,
      })).slice(0, 400),
    );
    const { facts } = readJsonLd(documentOf(script(authors)));
    expect(facts).toHaveLength(200);
    expect(Math.max(...facts.map(({ value }) => value.length))).toBe(500);
  });
});

describe('metadata', () => {
  test('takes author and sources from meta tags, microdata and hNews', () => {
    const head =
      '<meta name="author" content="Mara Quill"><meta name="syndication-source" content="https://nwa.example/1"><meta name="original-source" content="https://nwa.example/0">';
    const body =
      '<div class="hnews"><span class="source-org vcard">North Wire Agency</span> <span class="dateline">Port Lune</span></div><span itemprop="author">Mara  Quill</span>';
    expect(creditsOf(head, body)).toEqual([
      'meta:author=Mara Quill',
      'meta:syndication-source=https://nwa.example/1',
      'meta:original-source=https://nwa.example/0',
      'hnews:source-org=North Wire Agency',
      'hnews:dateline=Port Lune',
      'microdata:author=Mara Quill',
    ]);
  });

  test('takes microdata of the article and its links to a source, not that of comments and pictures', () => {
    const body =
      '<div itemscope itemtype="https://schema.org/NewsArticle">' +
      '<div itemprop="sourceOrganization" itemscope><meta itemprop="name" content="North Wire Agency"></div>' +
      '<span itemprop="provider" itemscope><b itemprop="name">NWA Desk</b> and more</span>' +
      '<a rel="syndication-source" href="https://nwa.example/1">source</a>' +
      '<link itemprop="isBasedOnUrl" href="https://nwa.example/0">' +
      '<div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Reader</b></div>' +
      '<div itemscope itemtype="https://schema.org/ImageObject"><b itemprop="author">Tom Reed</b></div></div>';
    expect(creditsOf('<meta name="source" content="NWA">', body)).toEqual([
      'meta:source=NWA',
      'link:syndication-source=https://nwa.example/1',
      'microdata:provider=NWA Desk',
      'microdata:sourceOrganization=North Wire Agency',
      'microdata:isBasedOn=https://nwa.example/0',
    ]);
  });

  test('credits a canonical address on another host, and no other', () => {
    const head = '<link rel="canonical" href="https://nwa.example/lamp">';
    expect(creditsOf(head, '', 'https://courier.example/lamp')).toEqual([
      'link:canonical=https://nwa.example/lamp',
    ]);
    expect(creditsOf(head, '', 'https://www.nwa.example/lamp?page=1')).toEqual([]);
    expect(creditsOf(head, '', null)).toEqual([]);
  });

  test("a canonical link is the page's own address on the reader's own machine and at a mirror that vouches for it", () => {
    const head = '<link rel="canonical" href="https://nwa.example/lamp">';
    for (const url of [
      'http://127.0.0.1:8080/lamp.html',
      'http://localhost/lamp.html',
      'http://newsroom.localhost:3000/lamp',
      'http://[::1]/lamp',
      'file:///home/me/lamp.html',
      'https://web.archive.org/web/20310102030405/https://nwa.example/lamp',
      'https://nwa-example.cdn.ampproject.org/c/s/nwa.example/lamp',
      'no address',
    ])
      expect(creditsOf(head, '', url), url).toEqual([]);
    const local = '<link rel="canonical" href="http://127.0.0.1/lamp">';
    expect(creditsOf(local, '', 'https://courier.example/lamp')).toEqual([]);
  });

  test('a canonical link is a statement about another site everywhere else, at mirrors too', () => {
    const head = '<link rel="canonical" href="https://nwa.example/lamp">';
    for (const url of [
      'http://192.168.1.20/lamp',
      'http://198.51.100.7/lamp',
      'http://nas.local/lamp',
      'https://nwa-example.translate.goog/lamp',
      'https://archive.ph/AbC1d',
      'https://x.cdn.ampproject.org/lamp',
    ])
      expect(creditsOf(head, '', url), url).toEqual(['link:canonical=https://nwa.example/lamp']);
  });

  test('gives address, title, site, time and language', () => {
    const { about } = readMetadata(
      documentOf(
        '<title>Lamp | Courier</title><link rel="canonical" href="/lamp"><meta property="og:site_name" content="Courier"><meta property="article:published_time" content="2031-04-01T08:00:00Z">',
      ),
      'https://courier.example/x',
    );
    expect(about).toMatchObject({
      canonicalUrl: 'https://courier.example/lamp',
      title: 'Lamp',
      siteName: 'Courier',
      published: '2031-04-01T08:00:00Z',
      language: 'en',
    });
  });

  test('gives null for what the page does not say, or says wrongly', () => {
    const { about } = readMetadata(
      openHtml(
        '<html><head><link rel="canonical" href="javascript:alert(1)"><meta name="date" content="yesterday evening"></head><body></body></html>',
      ),
      null,
    );
    expect(about).toMatchObject({
      canonicalUrl: null,
      siteName: null,
      published: null,
      language: null,
      metadataCredits: [],
    });
  });
});
