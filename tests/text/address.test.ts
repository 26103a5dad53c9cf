import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameDocument, isSamePage, normalizeUrl, parseWebUrl, webLink } from '../../src/text/address.ts';
import { runsOf } from '../tier.ts';

/** A page's address in parts, and the same page as visitors may come by it. */
const word = fc.stringMatching(/^[b-l][a-z0-9]{2,6}$/);
const plain = fc.record({
  host: fc.array(word, { minLength: 2, maxLength: 3 }).map((labels) => labels.join('.')),
  path: fc.array(word, { maxLength: 3 }).map((segments) => segments.map((segment) => `/${segment}`).join('')),
  query: fc.uniqueArray(fc.constantFrom('id=7', 'lang=en', 'story=b', 'v=2'), { maxLength: 3 }),
});
const dress = fc.record({
  scheme: fc.constantFrom('http://', 'https://', 'HTTPS://'),
  prefix: fc.constantFrom('', 'www.', 'www2.', 'm.', 'mobile.', 'amp.', 'edition.'),
  view: fc.constantFrom('', '/amp', '/print'),
  ending: fc.constantFrom('', '/', '/index.html', '/index.htm'),
  tracking: fc.subarray(['utm_source=a', 'fbclid=b', 'page=3', 'amp=1']),
  fragment: fc.constantFrom('', '#', '#comments'),
});
const dressed = fc
  .tuple(plain, dress)
  .map(([{ host, path, query }, { scheme, prefix, view, ending, tracking, fragment }]) => ({
    address:
      `${scheme}${prefix}${host}${path}` +
      (ending.startsWith('/index') ? ending : view + ending) +
      (query.length + tracking.length > 0 ? `?${[...tracking, ...query].join('&')}` : '') +
      fragment,
    normal: host + path + (query.length > 0 ? `?${[...query].sort().join('&')}` : ''),
  }));
const anything = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }));

describe('the normal form', () => {
  test('is what is left of an address when all dress is off', () => {
    fc.assert(
      fc.property(dressed, ({ address, normal }) => {
        expect(normalizeUrl(address)).toBe(normal);
      }),
    );
  });

  test('is that of itself, where an address has one prefix at most', () => {
    fc.assert(
      fc.property(dressed, ({ normal }) => {
        expect(normalizeUrl(`https://${normal}`)).toBe(normal);
      }),
    );
  });

  test('takes off one prefix, since the next may be the site’s name', () => {
    expect(normalizeUrl('https://www.m.example/a')).toBe('m.example/a');
  });

  test('no string makes it throw, and only those of the web have one', () => {
    fc.assert(
      fc.property(anything, (address) => {
        expect(normalizeUrl(address) === undefined).toBe(parseWebUrl(address) === undefined);
      }),
    );
  });
});

describe('the same page', () => {
  const addresses = fc
    .tuple(fc.array(dressed, { minLength: 1, maxLength: 3 }), fc.array(anything, { maxLength: 2 }))
    .map(([pages, others]) => [...pages.map(({ address }) => address), ...others]);

  test('is an equivalence', () => {
    fc.assert(
      fc.property(addresses, addresses, (some, more) => {
        const all = [...some, ...more, ...some.map((address) => `${address}#place`)];
        for (const a of all) {
          expect(isSamePage(a, a)).toBe(true);
          for (const b of all) {
            expect(isSamePage(a, b)).toBe(isSamePage(b, a));
            for (const c of all)
              if (isSamePage(a, b) && isSamePage(b, c)) expect(isSamePage(a, c)).toBe(true);
          }
        }
      }),
      { numRuns: runsOf(30) },
    );
  });

  test('no address is no page, not even that of another page without one', () => {
    expect(isSamePage(null, null)).toBe(false);
    expect(isSamePage('https://harbour.example/a', null)).toBe(false);
  });

  test('two addresses outside the web are not one page', () => {
    expect(isSamePage('file:///a.html', 'file:///b.html')).toBe(false);
    expect(isSamePage('file:///a.html', 'file:///a.html')).toBe(true);
  });

  test('one document is always one page', () => {
    fc.assert(
      fc.property(anything, anything, fc.boolean(), (a, other, isOther) => {
        const b = isOther ? other : `${a.split('#', 1)[0] ?? ''}#place`;
        if (isSameDocument(a, b) && parseWebUrl(a) !== undefined) expect(isSamePage(a, b)).toBe(true);
      }),
    );
  });

  test('another query is another document, and may be the same page', () => {
    const [a, b] = ['https://harbour.example/a', 'https://harbour.example/a?utm_source=mail'];
    expect([isSameDocument(a, b), isSamePage(a, b)]).toEqual([false, true]);
    expect(isSameDocument(a, `${a}#comments`)).toBe(true);
  });
});

test.each(['https://wire.example/1', 'http://wire.example/'])('%s may be a link', (url) => {
  expect(webLink(url)).toBe(url);
});

test.each([null, '', 'wire.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts'])(
  '%s is no link',
  (url) => {
    expect(webLink(url)).toBeUndefined();
  },
);

test('a relative address is one beside the page that names it', () => {
  expect(parseWebUrl('/b', 'https://harbour.example/news/a')?.href).toBe('https://harbour.example/b');
  expect(parseWebUrl('/b')).toBeUndefined();
});
