import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnHost, isOwnName, isOwnShortName } from '../../../src/credit/reading/own-outlet.ts';
import { pageAt } from '../parts.ts';

describe('isOwnHost', () => {
  it.each([
    ['https://bugle.example/a', ['bugle.example']],
    ['https://www.bugle.example/a', ['bugle.example']],
    ['https://news.bugle.example/a', ['bugle.example']],
    ['https://bugle.example/a', ['news.bugle.example']],
    ['https://bugle.example/a', ['lamp.example', 'bugle.example']],
  ])('%s is at one of %j', (url, hosts) => {
    expect(isOwnHost(pageAt(url), hosts)).toBe(true);
  });

  it.each([
    ['https://bugle.example/a', []],
    ['https://bugle.example/a', ['gle.example']],
    ['https://notbugle.example/a', ['bugle.example']],
    ['https://lamp.example/bugle.example', ['bugle.example']],
    [null, ['bugle.example']],
    ['file:///home/bugle.example', ['bugle.example']],
  ])('%s is at none of %j', (url, hosts) => {
    expect(isOwnHost(pageAt(url), hosts)).toBe(false);
  });

  it('asks the canonical link only of a page without a public address, since it may name the origin', () => {
    const canonicalUrl = 'https://apnews.com/article/1';
    expect(isOwnHost(pageAt(null, { canonicalUrl }), ['apnews.com'])).toBe(true);
    expect(isOwnHost(pageAt('https://bugle.example/a', { canonicalUrl }), ['apnews.com'])).toBe(false);
  });

  it('holds for a host exactly where it holds for the page at that host and the host of the page', () => {
    const host = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
      .map((labels) => [...labels, 'example'].join('.'));
    fc.assert(
      fc.property(host, host, (one, other) => {
        expect(isOwnHost(pageAt(`https://${one}/`), [other])).toBe(
          isOwnHost(pageAt(`https://${other}/`), [one]),
        );
      }),
      { seed: 21 },
    );
  });
});

describe('isOwnName', () => {
  const courier = (siteName: string | null) => pageAt('https://www.portalmacourier.example/a', { siteName });

  it.each(['Port Alma Courier', 'The Port Alma Courier', 'PORT-ALMA COURIER', ' the Port Alma Courier.'])(
    '"%s" is the host of the page, written as a name',
    (name) => {
      expect(isOwnName(courier(null), name)).toBe(true);
    },
  );

  it('is also the name that the site gives itself', () => {
    expect(isOwnName(courier('The Courier'), 'Courier')).toBe(true);
  });

  it.each(['', '...', 'The', 'Port Alma Post', 'Courier', 'Port Alma Courier Weekly'])(
    '"%s" is not the page',
    (name) => {
      expect(isOwnName(courier(null), name)).toBe(false);
    },
  );

  it('is never an empty name, whatever the page calls itself', () => {
    expect(isOwnName(pageAt(null, { siteName: '' }), '')).toBe(false);
  });
});

describe('isOwnShortName', () => {
  const courier = pageAt('https://www.portalmacourier.example/a', { siteName: 'The Port Alma Courier' });

  it.each(['Courier', 'COURIER', 'Alma Courier', 'Port Alma Courier'])(
    '"%s" is how the name ends',
    (name) => {
      expect(isOwnShortName(courier, name)).toBe(true);
    },
  );

  it.each(['', 'Port Alma', 'rier', 'Alma', 'Courier Weekly'])('"%s" is not', (name) => {
    expect(isOwnShortName(courier, name)).toBe(false);
  });

  it('is never a word as common as "News"', () => {
    expect(isOwnShortName(pageAt(null, { siteName: 'Port Alma News' }), 'News')).toBe(false);
  });
});
