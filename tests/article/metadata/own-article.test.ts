/** Which of the things that a page describes is its own article, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/metadata.ts';
import { openHtml } from '../sample-pages.ts';

const URL_OF_PAGE = 'https://courier.example/2031/lamp';
const HEADLINE = 'Harbour lamp lit again after nine dark winters';
const OTHER = 'Village band sells its cellos to mend the hall roof';

const own = { '@type': 'NewsArticle', headline: HEADLINE, url: URL_OF_PAGE, author: 'Ann Keeler' };
const other = {
  '@type': 'NewsArticle',
  headline: OTHER,
  url: 'https://courier.example/2031/cellos',
  author: 'North Wire Agency',
  datePublished: '2030-01-01',
};

const HEAD = `<title>${HEADLINE} | The Courier</title>`;
const read = (json: unknown, { head = HEAD, body = `<h1>${HEADLINE}</h1>` } = {}) =>
  readMetadata(
    openHtml(
      `<html><head>${head}<script type="application/ld+json">${JSON.stringify(json)}</script></head><body>${body}</body></html>`,
    ),
    URL_OF_PAGE,
  );
const authorsOf = (json: unknown, page = {}) =>
  read(json, page)
    .about.metadataCredits.filter(({ source }) => source === 'json-ld:author')
    .map(({ value }) => value);

describe('what JSON-LD says of another article is not the page’s', () => {
  const settings: Record<string, unknown> = {
    'a second in a list': [own, other],
    'a first in a list': [other, own],
    'one in a graph': { '@graph': [other, own, { '@type': 'WebPage' }] },
    'a part': { ...own, hasPart: [other] },
    'a source that is cited': { ...own, citation: other },
    'a mention': { ...own, mentions: [{ ...other, '@type': ['Thing', 'Article'] }] },
    'a list of links beside it': [own, { '@type': 'ItemList', itemListElement: [{ item: other }] }],
    'a page that shows related ones': { '@type': 'WebPage', mainEntity: own, relatedLink: [other] },
    'posts of a live blog': {
      ...own,
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: [{ ...other, '@type': 'BlogPosting' }],
    },
    'another one at its address alone': [
      { ...own, headline: 'A lamp' },
      { ...other, url: undefined },
    ],
  };
  test.each(Object.entries(settings))('%s', (_, json) => {
    const { about, titles } = read(json);
    expect(about.metadataCredits.map(({ value }) => value)).toEqual(['Ann Keeler']);
    expect(about.published).toBeNull();
    expect(titles).not.toContain(OTHER);
  });

  test('an article that the page shows below the first is the page’s too', () => {
    expect(authorsOf([own, other], { body: `<h1>${HEADLINE}</h1><h1>${OTHER}</h1>` })).toEqual([
      'Ann Keeler',
      'North Wire Agency',
    ]);
  });

  test('an article that was given another headline for sharing keeps its authors', () => {
    expect(authorsOf({ ...own, headline: 'Nine winters, one lamp', url: undefined })).toEqual(['Ann Keeler']);
  });
});

describe('an author is named', () => {
  const person = { '@type': 'Person', '@id': 'https://courier.example/#/person/7', name: 'Ann Keeler' };
  const settings: Record<string, unknown> = {
    'by a reference in a graph': { '@graph': [{ ...own, author: { '@id': person['@id'] } }, person] },
    'by a reference to what stands before it': {
      '@graph': [person, { ...own, author: [{ '@id': person['@id'] }] }],
    },
    'by a reference into another block’s list': [
      { ...own, author: { '@type': 'Person', '@id': person['@id'], url: '/ann' } },
      person,
    ],
    'in a list in a list': { ...own, author: [[{ name: 'Ann Keeler' }]] },
    'by a list of names': { ...own, author: { '@type': 'Person', name: ['Ann Keeler'] } },
    'by a text with its language': {
      ...own,
      author: { name: { '@value': 'Ann Keeler', '@language': 'en' } },
    },
    'in a JSON-LD list': { ...own, author: { '@list': [{ name: 'Ann Keeler' }] } },
  };
  test.each(Object.entries(settings))('%s', (_, json) => {
    expect(authorsOf(json)).toEqual(['Ann Keeler']);
  });

  test('several in one list of names, each for itself', () => {
    expect(authorsOf({ ...own, author: { name: ['Ann Keeler', 'North Wire Agency'] } })).toEqual([
      'Ann Keeler',
      'North Wire Agency',
    ]);
  });

  test('by references that lead in a circle, no further than one step', () => {
    const circle = [{ '@id': 'https://a.example/1', name: { '@id': 'https://a.example/1' } }];
    expect(authorsOf([{ ...own, author: { '@id': 'https://a.example/1' } }, ...circle])).toEqual([
      'https://a.example/1',
    ]);
  });
});

test('a date is read from a list and from a value with a type', () => {
  for (const datePublished of [['2031-05-14'], { '@type': 'Date', '@value': '2031-05-14' }])
    expect(read({ ...own, datePublished }).about.published).toBe('2031-05-14');
});

describe('a head that a script left from the article before', () => {
  const stale = `<title>${OTHER} | The Courier</title><meta property="og:title" content="${OTHER}">
    <meta name="author" content="North Wire Agency"><meta property="article:published_time" content="2030-01-01">
    <meta property="og:site_name" content="The Courier">
    <link rel="canonical" href="${other.url}">`;

  test('says nothing of the article that is shown', () => {
    const { about, titles } = read(other, { head: stale });
    expect(about).toMatchObject({
      canonicalUrl: null,
      title: HEADLINE,
      published: null,
      metadataCredits: [],
      siteName: 'The Courier',
    });
    expect(titles[0]).toBe(HEADLINE);
  });

  test('speaks for the page where its headline is shown, or its address is the page’s', () => {
    const shown = read(other, { head: stale, body: `<h1>${OTHER}</h1>` });
    const here = read(own, { head: stale.replace(other.url, URL_OF_PAGE) });
    for (const { about } of [shown, here]) expect(about.published).toBe('2030-01-01');
  });

  test('is believed where it names another site: the page is a copy of that site’s text', () => {
    const address = 'https://north-wire.example/lamp';
    const { about } = read(other, { head: stale.replace(other.url, address) });
    expect(about.canonicalUrl).toBe(address);
  });
});

describe('microdata and microformats of a card speak of another article', () => {
  const article = (inner: string) =>
    `<div itemscope itemtype="https://schema.org/NewsArticle">${inner}</div>`;
  const cardOf = article(
    `<a itemprop="headline">${OTHER}</a><b itemprop="author">North Wire Agency</b><time itemprop="datePublished" datetime="2030-01-01"></time>`,
  );
  const settings: Record<string, string> = {
    'after the article': article(`<h1>${HEADLINE}</h1><b itemprop="author">Ann Keeler</b>`) + cardOf,
    'before it': cardOf + article(`<h1>${HEADLINE}</h1><b itemprop="author">Ann Keeler</b>`),
    'in it': article(`<h1>${HEADLINE}</h1><b itemprop="author">Ann Keeler</b>${cardOf}`),
    'beside an article without any': `<h1>${HEADLINE}</h1><b itemprop="author">Ann Keeler</b>${cardOf}`,
  };
  test.each(Object.entries(settings))('%s', (_, body) => {
    const { about } = read({}, { body });
    expect(about.metadataCredits).toEqual([{ source: 'microdata:author', value: 'Ann Keeler' }]);
    expect(about.published).toBeNull();
  });

  test('hNews', () => {
    const body =
      `<div class="hentry"><h1>${HEADLINE}</h1><b class="source-org">The Courier</b></div>` +
      `<div class="hentry"><h3>${OTHER}</h3><b class="source-org">North Wire Agency</b></div>`;
    expect(read({}, { body }).about.metadataCredits.map(({ value }) => value)).toEqual(['The Courier']);
  });
});
