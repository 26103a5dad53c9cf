import { describe, expect, it } from 'vitest';
import { detectMetadata } from '../../../src/credit/detectors/structured.ts';
import type { Page } from '../../../src/model.ts';

function creditsOf(source: string, value: string, url = 'https://www.bugle.example/a') {
  const page: Page = {
    ...{ url, canonicalUrl: null, title: '', siteName: null, published: null, language: null, articles: [] },
    metadataCredits: [{ source, value }],
  };
  return detectMetadata(page).map(({ agency, outlet, kind, covers, place }) => ({
    agency,
    outlet,
    kind,
    covers,
    place,
  }));
}

const TEXT = { outlet: null, kind: 'structured', covers: 'text', place: null };

describe('metadata', () => {
  it.each([
    ['json-ld:author', 'Associated Press', ['AP']],
    ['json-ld:author', 'Jane Roe, Associated Press', ['AP']],
    ['meta:author', 'Reuters and AFP', ['Reuters', 'AFP']],
    ['hnews:source-org', 'The Associated Press', ['AP']],
    ['json-ld:author', 'Jane Roe The Associated Press', ['AP']],
    ['json-ld:copyrightHolder', 'dpa', ['dpa']],
    ['meta:original-source', 'https://www.reuters.com/world/1', ['Reuters']],
    ['meta:syndication-source', 'https://apnews.com/article/1', ['AP']],
  ])('%s %s credits the text to %j', (source, value, codes) => {
    expect(creditsOf(source, value)).toEqual(codes.map((agency) => ({ ...TEXT, agency })));
  });

  it.each([
    ['json-ld:author', 'Kyiv Post'],
    ['json-ld:author', 'Jane Roe'],
    ['json-ld:author', 'The Associated Press Stylebook'],
    ['meta:author', 'https://www.facebook.example/jane'],
    ['json-ld:author', 'Getty Images'],
    ['link:canonical', 'https://bugle.example/a'],
    ['link:canonical', 'https://m.bugle.example/a'],
    ['link:canonical', 'not an address'],
    ['meta:syndication-source', 'http://127.0.0.1/AP'],
  ])('%s %s says nothing', (source, value) => {
    expect(creditsOf(source, value)).toEqual([]);
  });

  it('a canonical link to another site is told and credits nothing: anybody can set one', () => {
    const told = { ...TEXT, covers: 'citation' };
    expect(creditsOf('link:canonical', 'https://www.other.example/a')).toEqual([
      { ...told, agency: null, outlet: 'other.example' },
    ]);
    expect(creditsOf('link:canonical', 'https://apnews.com/a')).toEqual([{ ...told, agency: 'AP' }]);
  });

  it("read from a file or a machine of one's own, a page is at home where its canonical link says", () => {
    for (const url of ['http://127.0.0.1:8080/a.html', 'file:///a.html', 'http://localhost/a', null]) {
      const page: Page = {
        ...{ url, title: '', siteName: null, published: null, language: null, articles: [] },
        canonicalUrl: 'https://www.bugle.example/a',
        metadataCredits: [{ source: 'json-ld:isBasedOn', value: 'https://bugle.example/earlier' }],
      };
      expect(detectMetadata(page), String(url)).toEqual([]);
    }
  });

  it.each(['Agencias', 'Redacción / Agencias'])(
    '%s credits the text to agencies that are not named',
    (value) => {
      expect(creditsOf('json-ld:author', value)).toEqual([{ ...TEXT, agency: null }]);
    },
  );

  it('creditText is about the picture', () => {
    expect(creditsOf('json-ld:creditText', 'AFP')).toEqual([
      { agency: 'AFP', outlet: null, kind: 'photo', covers: 'photo', place: null },
    ]);
  });

  it('a page of 10,000 metadata values costs a capped amount', () => {
    const page: Page = {
      ...{
        url: null,
        canonicalUrl: null,
        title: '',
        siteName: null,
        published: null,
        language: null,
        articles: [],
      },
      metadataCredits: Array.from({ length: 10_000 }, () => ({
        source: 'json-ld:author',
        value: 'AP, '.repeat(1000),
      })),
    };
    expect(detectMetadata(page).length).toBeLessThanOrEqual(200);
  });
});
