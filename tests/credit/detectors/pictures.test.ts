import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCredits } from '../../../src/credit/find-credits.ts';
import type { Page, Picture } from '../../../src/model.ts';

function pageOf(pictures: readonly Picture[], url = 'https://www.bugle.example/a'): Page {
  return {
    ...{ url, canonicalUrl: null, title: '', siteName: null, published: null, language: null },
    metadataCredits: [],
    articles: [{ headline: '', headlineNode: null, blocks: [], asides: [], pictures }],
  };
}

const found = (alt: string, fileName: string, url?: string) =>
  findCredits(pageOf([{ alt, fileName }], url)).map(({ agency, kind, covers, quote }) => [
    agency,
    kind,
    covers,
    quote,
  ]);

describe('a picture', () => {
  it.each([
    ['', 'AP25007728444760.jpg', 'AP'],
    ['', '1200-AP25007728444760.jpg', 'AP'],
    ['The lamp by night', 'GettyImages-1234567890.webp', 'Getty Images'],
  ])('of a numbered file is credited by it: %j %s', (alt, fileName, agency) => {
    expect(found(alt, fileName)).toEqual([[agency, 'photo', 'photo', fileName]]);
  });

  it.each([
    ['The lamp by night. (Jane Roe/AP)', 'AP'],
    ['The lamp by night. REUTERS/Jane Roe', 'Reuters'],
    ['Foto: Jane Roe/dpa', 'dpa'],
    ['Reuters', 'Reuters'],
  ])('is credited by its alternative text: %s', (alt, agency) => {
    expect(found(alt, 'lamp.jpg').map((credit) => credit.slice(0, 3))).toEqual([[agency, 'photo', 'photo']]);
  });

  it.each([
    ['AP logo', 'x.png', 'AP'],
    ['Reuters', 'reuters.png', 'Reuters'],
    ['AFP', 'source-logo-afp.png', 'AFP'],
    ['Associated Press', 'mark.svg', 'AP'],
  ])('that is the mark of an agency credits the text: %s, %s', (alt, fileName, agency) => {
    expect(found(alt, fileName)).toEqual([[agency, 'structured', 'text', alt]]);
  });

  it.each([
    ['The Reuters building in fog', 'building.jpg'],
    ['Bugle logo', 'logo.svg'],
    ['Map', 'AP-classes.jpg'],
    ['', 'APPLE1234.jpg'],
    ['', ''],
  ])('that only shows an agency, or none, says nothing: %s, %s', (alt, fileName) => {
    expect(found(alt, fileName)).toEqual([]);
  });

  it('that is the mark of the page itself says nothing', () => {
    expect(found('AP logo', 'logo.svg', 'https://apnews.com/article/1')).toEqual([]);
  });

  it('never credits the text by its number', () => {
    const digits = fc.stringMatching(/^\d{4,20}$/);
    const prefix = fc.constantFrom('AP', 'GettyImages-', 'RTX', 'AFP_', 'shutterstock_', 'imago', '640x-AP');
    fc.assert(
      fc.property(prefix, digits, (start, number) => {
        const credits = findCredits(pageOf([{ alt: '', fileName: `${start}${number}.jpg` }]));
        expect(credits.filter((credit) => credit.covers === 'text')).toEqual([]);
      }),
      { seed: 11 },
    );
  });
});
