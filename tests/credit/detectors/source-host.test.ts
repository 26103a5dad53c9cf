import { describe, expect, it } from 'vitest';
import { detectSourceHost } from '../../../src/credit/detectors/source-host.ts';
import { pageAt, partOf, quoteOf } from '../parts.ts';

describe('a host named as the source', () => {
  it.each([
    ['SOURCE: www.lamp.example', null, 'lamp.example', 'source-line'],
    ['Source: https://lamp.example/story/7', null, 'lamp.example', 'source-line'],
    ['Bron: vuurtoren.example', null, 'vuurtoren.example', 'source-line'],
    ['Source: www.reuters.com', 'Reuters', null, 'source-line'],
    ['Source www.lamp.example', null, 'lamp.example', 'source-line'],
    ['This story was originally published at www.lamp.example', null, 'lamp.example', 'credit-line'],
  ])('is an outlet, or the agency whose host it is: %s', (text, agency, outlet, kind) => {
    const part = partOf(text);
    const found = detectSourceHost({ page: pageAt(), part });
    expect(found).toMatchObject({ agency, outlet, kind, covers: 'text', isOwn: false });
    expect(quoteOf(part, found)).toBe(text);
  });

  it.each([
    'Source: the keeper',
    'Source: lamp',
    'Photo: www.lamp.example',
    'The keeper named a source: www.lamp.example',
    'Source: www.lamp.example is where the keeper of the lamp writes',
    `Source: www.lamp.example/${'a'.repeat(300)}`,
    'Source U.S.A.',
  ])('is not read from "%s"', (text) => {
    expect(detectSourceHost({ page: pageAt(), part: partOf(text) })).toBeUndefined();
  });

  it("is marked where it is the page's own", () => {
    const part = partOf('SOURCE: www.bugle.example');
    expect(detectSourceHost({ page: pageAt('https://news.bugle.example/a'), part })?.isOwn).toBe(true);
  });
});
