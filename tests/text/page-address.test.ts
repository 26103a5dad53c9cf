import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mirroredAddress } from '../../src/text/mirrors.ts';
import { pageAddresses, pageHostOf } from '../../src/text/page-address.ts';

const STORY = 'https://apnews.com/story';

describe('a canonical link', () => {
  test('to another site decides nothing, wherever anybody’s page can stand', () => {
    for (const url of [
      'https://pills.example/buy',
      'https://archive.ph/AbC1d',
      'https://x.googleusercontent.com/story',
      'https://apnews-com.translate.goog/story',
      'https://x.cdn.ampproject.org/story',
      'https://evil-example.cdn.ampproject.org/c/s/apnews.com/story',
      'https://web.archive.org/save/https://apnews.com/story',
      'https://web.archive.org.example/web/20250113000000/https://apnews.com/story',
      'http://198.51.100.7/story',
      'http://192.168.1.20/story',
      'http://nas.local/story',
      'http://intranet/story',
    ]) {
      expect(pageAddresses({ url, canonicalUrl: STORY }), url).toEqual([url]);
      expect(pageHostOf({ url, canonicalUrl: STORY }), url).not.toBe('apnews.com');
    }
  });

  test('within the site is a second address', () => {
    const url = 'https://m.courier.example/a?page=2';
    const canonicalUrl = 'https://www.courier.example/a';
    expect(pageAddresses({ url, canonicalUrl })).toEqual([url, canonicalUrl]);
    expect(pageHostOf({ url, canonicalUrl })).toBe('courier.example');
  });

  test('is the address of a page on the reader’s own machine', () => {
    for (const url of [
      null,
      'file:///home/a.html',
      'http://localhost:8000/a',
      'http://127.0.0.1/a',
      'http://[::1]/a',
    ]) {
      expect(pageAddresses({ url, canonicalUrl: STORY }), String(url)).toContain(STORY);
      expect(pageHostOf({ url, canonicalUrl: STORY }), String(url)).toBe('apnews.com');
      expect(pageHostOf({ url, canonicalUrl: null }), String(url)).toBeUndefined();
    }
  });

  test('property: of two public sites, no page is found under the other’s address', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.webUrl(), (url, canonicalUrl) => {
        const [own, other] = [new URL(url).hostname, new URL(canonicalUrl).hostname];
        fc.pre(!own.endsWith(other) && !other.endsWith(own) && own.includes('.'));
        expect(pageAddresses({ url, canonicalUrl })).toEqual([url]);
      }),
    );
  });
});

describe('a mirror', () => {
  test.each([
    ['https://web.archive.org/web/20250113094500/https://apnews.com/story', STORY],
    ['https://web.archive.org/web/20250113094500id_/https://apnews.com/story?a=b', `${STORY}?a=b`],
    ['https://web.archive.org/web/2025/https:/apnews.com/story', STORY],
    ['https://apnews-com.cdn.ampproject.org/c/s/apnews.com/story', STORY],
    ['https://cdn.ampproject.org/c/s/apnews.com/story', STORY],
    ['https://port--news-example.cdn.ampproject.org/v/port-news.example/a', 'http://port-news.example/a'],
  ])('%s vouches for %s', (address, original) => {
    expect(mirroredAddress(address)).toBe(original);
    expect(pageAddresses({ url: address, canonicalUrl: null })).toEqual([original]);
  });

  test('no address makes it throw, and none but a web address comes out', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.webUrl().map((url) => `https://web.archive.org/web/2025/${url}`),
    );
    fc.assert(
      fc.property(anything, (address) => {
        expect(mirroredAddress(address) ?? 'http://').toMatch(/^https?:/);
      }),
    );
  });
});
