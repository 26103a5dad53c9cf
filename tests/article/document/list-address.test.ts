import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isListAddress } from '../../../src/article/document/list-address.ts';

const at = (rest: string): string => `https://courier.example${rest}`;

test('a query or a route that names a page is no front page’s address', () => {
  const pages = [
    '/?p=4711',
    '/?page_id=12',
    '/?id=9&utm_source=feed',
    '/index.php?id=9',
    '/index.php?option=com_content&view=article&id=81:old-bell',
    '/index.php?article=old-bell&lang=en',
    '/default.aspx?newsid=5512',
    '/?q=node/12',
    '/?2031/05/old-bell',
    '/?4711',
    '/?old-bell-rings-again',
    '/#/story',
    '/#/2031/05/old-bell',
    '/#!/story/9?from=menu',
    '/index.html#/story/9',
    '/news/old-bell',
    '/index.php/2031/old-bell',
  ];
  expect(pages.filter((rest) => isListAddress(at(rest)))).toEqual([]);
});

test('front and search pages keep their address, whatever else stands in it', () => {
  const lists = [
    '',
    '/',
    '/index.html',
    '/index.php',
    '/home',
    '/Default.aspx',
    '/?s=harbour+bell',
    '/?q=harbour%20bell',
    '/?cat=7',
    '/?tag=harbour&paged=3',
    '/?m=203105',
    '/?lang=en',
    '/?utm_source=letter&utm_campaign=spring&fbclid=Ab12',
    '/?ref=rss',
    '/?xtor=RSS-1',
    '/?p=1',
    '/?refresh',
    '/?v=20310514',
    '/index.php?page=2&sort=date',
    '/#',
    '/#top',
    '/#/',
    '/#/home',
    '/#/search/bell',
    '/search?id=9',
    '/search/harbour',
  ];
  expect(lists.filter((rest) => !isListAddress(at(rest)))).toEqual([]);
});

test('an address that is none, or none of the web, names no list', () => {
  for (const address of [null, '', 'about:blank', 'file:///home/ann/index.html'])
    expect(isListAddress(address)).toBe(false);
});

test('any address gets an answer', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      expect(typeof isListAddress(url)).toBe('boolean');
    }),
  );
});
