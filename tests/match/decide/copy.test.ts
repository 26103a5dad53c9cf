import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CopyMeasures } from '../../../src/match/compare/measure-copy.ts';
import { decideCopy } from '../../../src/match/decide/copy.ts';

/** A plain reprint: 400 of 400 words, none of them quoted. */
const REPRINT: CopyMeasures = {
  copiedWords: 400,
  pageShare: 1,
  storyShare: 1,
  longestPassageWords: 400,
  meanPassageWords: 400,
  density: 1,
  extentShare: 1,
  ownWords: 400,
  ownTerms: 200,
  longestOwnWords: 400,
};
const relationOf = (change: Partial<CopyMeasures>): string | undefined =>
  decideCopy({ ...REPRINT, ...change })?.relation;

describe('a copy', () => {
  it.each<[string, Partial<CopyMeasures>, string | undefined]>([
    ['all of the page and of the story', {}, 'reprint'],
    ['four fifths of the page, three quarters of the story', { pageShare: 0.8, storyShare: 0.75 }, 'reprint'],
    ['less of the page', { pageShare: 0.79 }, 'edited'],
    ['less of the story', { storyShare: 0.74 }, 'edited'],
    ['three tenths of the page, spread over it', { pageShare: 0.3, extentShare: 0.61 }, 'edited'],
    ['less of the page, spread over it', { pageShare: 0.29, extentShare: 0.61 }, 'excerpt'],
    ['three tenths of the page, in one part of it', { pageShare: 0.3, extentShare: 0.6 }, 'excerpt'],
  ])('of %s', (_name, change, relation) => expect(relationOf(change)).toBe(relation));
});

describe('no copy is made by', () => {
  it.each<[string, Partial<CopyMeasures>, Partial<CopyMeasures>]>([
    ['a shared phrase', { ownWords: 18, copiedWords: 18 }, { ownWords: 17, copiedWords: 17 }],
    ['names with their titles', { ownTerms: 8 }, { ownTerms: 7 }],
    ['fragments of sentences', { longestPassageWords: 22 }, { longestPassageWords: 21 }],
    [
      'what a rewrite leaves standing',
      { pageShare: 0.4, meanPassageWords: 24 },
      { pageShare: 0.4, meanPassageWords: 23 },
    ],
    ['text in which every other word is another', { density: 0.78 }, { density: 0.77 }],
    [
      'a few words between shared quotations',
      { ownWords: 119, longestOwnWords: 24 },
      { ownWords: 119, longestOwnWords: 23 },
    ],
  ])('%s', (_name, copied, shared) => {
    expect(relationOf(copied)).toBeDefined();
    expect(relationOf(shared)).toBeUndefined();
  });

  it('nothing', () => expect(relationOf({ ownWords: 0, ownTerms: 0 })).toBeUndefined());
});

it('short passages make a copy if they are half of the page', () => {
  expect(relationOf({ pageShare: 0.5, meanPassageWords: 23 })).toBeDefined();
});

it('the more own words are copied, the surer it is, from 0.82 to 0.99', () => {
  const confidence = (ownWords: number): number => decideCopy({ ...REPRINT, ownWords })?.confidence ?? 0;
  // e^1.5 to one; and twenty words more, e^2.5 to one.
  const least = { copiedWords: 30, ownTerms: 8 };
  expect(decideCopy({ ...REPRINT, ...least, ownWords: 18 })?.confidence).toBeCloseTo(
    Math.exp(1.5) / (1 + Math.exp(1.5)),
    12,
  );
  expect(decideCopy({ ...REPRINT, ...least, ownWords: 38 })?.confidence).toBeCloseTo(
    Math.exp(2.5) / (1 + Math.exp(2.5)),
    12,
  );
  fc.assert(
    fc.property(fc.integer({ min: 120, max: 5000 }), fc.nat(500), (words, more) => {
      expect(confidence(words + more)).toBeGreaterThanOrEqual(confidence(words));
      expect(confidence(words)).toBeLessThanOrEqual(0.99);
    }),
  );
});
