// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { isPublicHttps } from '../../src/library/subscription/address.ts';
import { pageIndexesOf } from '../../src/popup/page-indexes.ts';
import { PageIndexes } from '../../src/popup/PageIndexes.tsx';
import { ADDRESS } from '../options/sample-subscriptions.ts';
import { english } from '../ui/english.ts';

const KEY = ADDRESS.split('#')[1] ?? '';
const of = (...addresses: string[]) => pageIndexesOf(addresses, [], isPublicHttps);

test('a page’s index is offered with its host and the short form of its key, and leads to the options', () => {
  const indexes = of(ADDRESS, ADDRESS);
  expect(indexes).toEqual(
    [{ address: ADDRESS, host: 'meridianwire.example', key: 'Ln73 Y7GF O3', isSubscribed: false }].map(
      (index) => ({ ...index, key: expect.stringMatching(/^\S{4} \S{4} \S{4}$/) as string }),
    ),
  );
  const body = document.createElement('div');
  render(<PageIndexes language={english} indexes={indexes} />, body);
  expect(body.textContent).toContain('meridianwire.example');
  const link = new URL(body.querySelector('a')?.getAttribute('href') ?? '', 'https://options.example');
  expect([link.pathname, link.hash]).toEqual(['/options/index.html', '#indexes']);
  expect(link.searchParams.get('index')).toBe(ADDRESS);
});

test('one that is subscribed to is called so, and has no link', () => {
  const body = document.createElement('div');
  const indexes = pageIndexesOf([ADDRESS], [{ address: ADDRESS }], isPublicHttps);
  render(<PageIndexes language={english} indexes={indexes} />, body);
  expect(body.textContent).toContain('You subscribe to this index already.');
  expect(body.querySelector('a')).toBeNull();
});

test('nothing is offered where the browser keeps no files', () => {
  expect(pageIndexesOf([ADDRESS], null, isPublicHttps)).toEqual([]);
});

test.each([
  `http://wire.example/wiremark.json#${KEY}`,
  `https://192.168.0.1/wiremark.json#${KEY}`,
  `https://router.local/wiremark.json#${KEY}`,
  `https://localhost/wiremark.json#${KEY}`,
  `https://user:word@wire.example/wiremark.json#${KEY}`,
  `https://wire.example/wiremark.json?reader=7#${KEY}`,
  `https://wire.example/\u202enosj/wiremark.json#${KEY}`,
  `https://wire.example/new\u200bs/wiremark.json#${KEY}`,
  `javascript:alert(1)//wiremark.json#${KEY}`,
  `data:text/html,/wiremark.json#${KEY}`,
  `https://wire.example/${'a/'.repeat(300)}wiremark.json#${KEY}`,
  'https://wire.example/wiremark.json',
  'https://wire.example/wiremark.json#RW',
  `https://wire.example/other.json#${KEY}`,
])('what a user could not add by hand, no page can offer: %s', (address) => {
  expect(of(address)).toEqual([]);
});
