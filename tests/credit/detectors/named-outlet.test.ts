import { describe, expect, it } from 'vitest';
import { detectNamedOutlet } from '../../../src/credit/detectors/named-outlet.ts';
import { pageAt, partOf, quoteOf } from '../parts.ts';

const MIDDLE = { blocksBefore: 5, blocksAfter: 5 };

describe('an outlet named without its host', () => {
  it.each([
    ['Source: The Port Alma Courier', 'source-line'],
    ['Quelle: Strelsauer Zeitung', 'source-line'],
    ['This article first appeared in The Lamp.', 'credit-line'],
    ['Originally published on Lighthouse.', 'credit-line'],
    ['This column was originally published by the Lantern of Port Alma.', 'credit-line'],
  ])('is quoted, without agency or host: %s', (text, kind) => {
    const part = partOf(text);
    const found = detectNamedOutlet({ page: pageAt(), part });
    expect(found).toMatchObject({ kind, covers: 'text', agency: null, outlet: null, isOwn: false });
    expect(quoteOf(part, found)).toBe(text);
  });

  it.each([
    ['a source that is no outlet', 'Source: Ministry of Fish'],
    ['a sentence after the label', 'Source: a keeper who reads the daily press'],
    ['a date', 'This article was originally published on July 12, 2030.'],
    ['another text than this one', 'The book was first published in London and sold well.'],
    ['words before the label', 'He named his source: The Port Alma Courier'],
    ['a name of more than seven words', 'Source: The Old And New Port Alma Evening Courier'],
    ['a long paragraph', `This article first appeared in The Lamp. ${'The fog came in. '.repeat(20)}`],
  ])('is not read from %s: %s', (_, text) => {
    expect(detectNamedOutlet({ page: pageAt(), part: partOf(text) })).toBeUndefined();
  });

  it('is read within five blocks of the head or the foot, and in asides', () => {
    const text = 'Source: Port Alma Post';
    const read = (rest: Parameters<typeof partOf>[1]) =>
      detectNamedOutlet({ page: pageAt(), part: partOf(text, rest) });
    expect(read(MIDDLE)).toBeUndefined();
    expect(read({ ...MIDDLE, blocksBefore: 4 })).toBeDefined();
    expect(read({ ...MIDDLE, blocksAfter: 4 })).toBeDefined();
    expect(read({ part: 'asides', role: 'credit' })).toBeDefined();
  });

  it("is marked where it is the page's own", () => {
    const page = pageAt('https://www.portalmapost.example/a');
    expect(detectNamedOutlet({ page, part: partOf('Source: The Port Alma Post') })?.isOwn).toBe(true);
  });
});
