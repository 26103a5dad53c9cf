import { expect, it } from 'vitest';
import { findText } from '../../src/memory/find-text.ts';
import { rememberedPageOf, type RememberedPage } from '../../src/memory/remembered-page.ts';
import type { PageFingerprints } from '../../src/model.ts';
import { BEES, FERRY, FERRY_AND_QUARRY, NOISE_REPORT, QUARRY, textCredit } from '../match/newsroom.ts';
import { pageAt } from './sample-pages.ts';

const remembered = (page: PageFingerprints, hour = 7): RememberedPage =>
  rememberedPageOf(page, hour) as RememberedPage;

const FERRY_PAGE = pageAt('https://harbour.example/ferry?from=mail#top', FERRY, [textCredit('AP')]);

it('a page that was read and carries the text is told of, with the hour, and with whom it credits', () => {
  const read = remembered(FERRY_PAGE);
  expect(findText(pageAt('https://tollan.example/fog', FERRY), [read])).toEqual([
    {
      url: 'https://harbour.example/ferry',
      outlet: 'harbour.example',
      headline: read.headline,
      hour: 7,
      credits: ['AP'],
      ownAgency: null,
      isPart: false,
    },
  ]);
});

it('a part of some length is told of as a part, a sentence is not', () => {
  const read = remembered(FERRY_PAGE);
  const [part] = findText(pageAt('https://a.example/1', [...BEES, ...QUARRY, ...FERRY.slice(0, 3)]), [read]);
  expect(part?.isPart).toBe(true);
  expect(findText(pageAt('https://a.example/2', [...BEES, ...QUARRY, FERRY[0] as string]), [read])).toEqual(
    [],
  );
});

it('what is copied word for word is told of, whatever is told in other words beside it', () => {
  const rest = [...QUARRY, ...BEES];
  const inOtherWords = rest.map((text) => text.replace(/(\S+ \S+ \S+) \S+/g, '$1 elsewhere'));
  const read = [remembered(pageAt('https://a.example/1', [...FERRY.slice(0, 3), ...rest]))];
  const found = findText(pageAt('https://b.example/1', [...FERRY.slice(0, 3), ...inOtherWords]), read);
  expect(found).toMatchObject([{ isPart: true }]);
  expect(findText(pageAt('https://b.example/1', inOtherWords), read)).toEqual([]);
});

it.each([
  ['other texts', pageAt('https://a.example/1', BEES)],
  ['the same facts in other words', pageAt('https://a.example/1', FERRY_AND_QUARRY)],
  ['a report with the same names', pageAt('https://a.example/1', NOISE_REPORT)],
  [
    'the page itself, at an address with another query',
    pageAt('https://www.harbour.example/ferry?x=1', FERRY),
  ],
  ['a page without an article', { ...FERRY_PAGE, articles: [] }],
])('%s is not told of', (_, page) => {
  expect(findText(page, [remembered(FERRY_PAGE)])).toEqual([]);
});

it('on one site, recurring paragraphs do not join two pages, and a whole text does', () => {
  const read = [remembered(FERRY_PAGE)];
  const inPart = [...BEES, ...QUARRY, ...FERRY.slice(0, 3)];
  expect(findText(pageAt('https://news.harbour.example/2', inPart), read)).toEqual([]);
  expect(findText(pageAt('https://news.harbour.example/2', FERRY), read)).toHaveLength(1);
});

it('the most of the text comes first, of equal pages the one that was read last; an agency’s own page is named as such', () => {
  const read = [
    remembered(pageAt('https://part.example/1', FERRY.slice(0, 4)), 9),
    remembered(pageAt('https://old.example/1', FERRY), 3),
    remembered(pageAt('https://apnews.com/article/1', FERRY), 5),
  ];
  const found = findText(pageAt('https://a.example/1', FERRY), read);
  expect(found.map(({ outlet, ownAgency }) => [outlet, ownAgency])).toEqual([
    ['apnews.com', 'AP'],
    ['old.example', null],
    ['part.example', null],
  ]);
});

it.each([
  ['a page of this machine', pageAt('http://127.0.0.1:8000/a', FERRY)],
  ['a page of a private network', pageAt('http://wiki.intranet/a', FERRY)],
  ['a saved file', pageAt('file:///home/a.html', FERRY)],
  ['a text without an address', { ...FERRY_PAGE, url: null }],
  ['a page of too few words', pageAt('https://a.example/1', ['The council will meet on Friday.'])],
  ['a page without an article', { ...FERRY_PAGE, articles: [] }],
])('%s is not remembered', (_, page) => {
  expect(rememberedPageOf(page, 7)).toBeUndefined();
});
