import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, isSameSite, publicHostOf, webHostOf } from '../../src/text/site.ts';

const host = fc
  .array(fc.constantFrom('a', 'b', 'uk', 'news', 'example', 'org'), { minLength: 1, maxLength: 4 })
  .map((labels) => labels.join('.'));

/** One of two hosts is the other with labels before it, compared label by label. */
function isParentOrChild(a: string, b: string): boolean {
  const [short, long] = [a.split('.').reverse(), b.split('.').reverse()].sort((x, y) => x.length - y.length);
  return (short ?? []).every((label, i) => label === long?.[i]);
}

describe('one site', () => {
  test('is a host with its parent and child domains', () => {
    fc.assert(
      fc.property(host, host, (a, b) => {
        expect(isSameSite(a, b)).toBe(isParentOrChild(a, b));
      }),
    );
  });

  test('does not depend on which host is asked first', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(isSameSite(a, b)).toBe(isSameSite(b, a));
      }),
    );
  });

  test('is no other name that ends alike, and no empty one', () => {
    expect(isSameSite('courier.example', 'portcourier.example')).toBe(false);
    expect(isSameSite('courier.example.', '')).toBe(false);
  });

  test('two subdomains of one domain are two sites', () => {
    expect(isSameSite('uk.courier.example', 'courier.example')).toBe(true);
    expect(isSameSite('uk.courier.example', 'us.courier.example')).toBe(false);
  });
});

describe('the host of an address', () => {
  // prettier-ignore
  test.each([
    ['https://www.courier.example/a', 'courier.example', 'www.courier.example', 'courier.example'],
    ['https://m.courier.example/a', 'm.courier.example', 'm.courier.example', 'courier.example'],
    ['https://www2.courier.example/a', 'www2.courier.example', 'www2.courier.example', 'www2.courier.example'],
    ['https://edition.courier.example/', 'edition.courier.example', 'edition.courier.example', 'edition.courier.example'],
    ['ftp://courier.example/a', 'courier.example', undefined, undefined],
    ['http://localhost:8000/a', 'localhost', 'localhost', undefined],
    ['https://courier-example.translate.goog/a', 'courier-example.translate.goog', 'courier-example.translate.goog', undefined],
    ['file:///a', undefined, undefined, undefined],
    ['courier.example', undefined, undefined, undefined],
  ])('%s: as an outlet %s, to the browser %s, in public %s', (address, outlet, web, published) => {
    expect(hostOf(address)).toBe(outlet);
    expect(webHostOf(address)).toBe(web);
    expect(publicHostOf(address)).toBe(published);
  });

  test('no string makes one of them throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        expect([hostOf(address), webHostOf(address), publicHostOf(address)]).not.toContain('');
      }),
    );
  });
});

test('nothing else has a public host', () => {
  for (const address of [
    null,
    '',
    'file:///a',
    'http://10.0.0.1/',
    'http://0x7f.1/',
    'http://[fe80::1]/',
    'ftp://a.example/',
  ])
    expect(publicHostOf(address)).toBeUndefined();
});
