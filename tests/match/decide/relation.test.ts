import { describe, expect, it } from 'vitest';
import { rewriteProbability } from '../../../src/match/compare/rewrite-model.ts';
import { decide, isRewriteByAllWords, type Grounds } from '../../../src/match/decide/relation.ts';
import { weighed } from '../../../src/match/decide/weighed.ts';
import type { Evidence } from '../../../src/match/compare/evidence.ts';
import { evidenceOf, likelyRewrite } from '../sample-evidence.ts';

const NO_CREDIT = { credited: false, citations: 0 };

function groundsOf(evidence: Evidence, change: Partial<Grounds> = {}): Grounds {
  return { ...weighed(evidence), credit: NO_CREDIT, daysLater: null, ...change };
}

/** With this probability of a rewrite, whatever the evidence. */
const asLikelyAs = (rewrite: number, change: Partial<Grounds> = {}): Grounds =>
  groundsOf(likelyRewrite(250, 700), { rewrite, ...change });

describe('a rewrite by all words', () => {
  it.each([
    [80, 700, true],
    [80, 900, false],
    [149, 1100, true],
    [149, 1300, false],
    [160, 900, true],
    [300, 4000, true],
    [300, 4002, false],
  ])(
    'of %i words, and a story of %i: %s, for a long story holds the words of any few sentences',
    (pageWords, storyWords, isRewrite) => {
      const evidence = likelyRewrite(pageWords, storyWords);
      expect(isRewriteByAllWords(groundsOf(evidence, { rewrite: 0.94 }))).toBe(isRewrite);
      expect(isRewriteByAllWords(groundsOf(evidence, { rewrite: 0.95 }))).toBe(true);
    },
  );

  it('is likely', () => {
    expect(isRewriteByAllWords(asLikelyAs(0.92))).toBe(true);
    expect(isRewriteByAllWords(asLikelyAs(0.919))).toBe(false);
  });

  it.each([
    [80, 400, 0.905, true],
    [80, 400, 0.904, false],
    [109, 436, 0.91, true],
    [80, 319, 0.91, false],
    [110, 500, 0.91, false],
  ])('of %i words, a summary of a story of %i, at %d: %s', (pageWords, storyWords, rewrite, isRewrite) => {
    const evidence = likelyRewrite(pageWords, storyWords);
    expect(isRewriteByAllWords(groundsOf(evidence, { rewrite }))).toBe(isRewrite);
  });

  it.each([
    [300, 19, 0.89, true],
    [300, 20, 0.89, false],
    [300, 19, 0.87, false],
    [299, 19, 0.89, false],
  ])(
    'of %i words, the longest copied passage of %i, at %d: %s',
    (pageWords, longestPassageWords, rewrite, isRewrite) => {
      const evidence = { ...likelyRewrite(pageWords, 2 * pageWords), longestPassageWords };
      expect(isRewriteByAllWords(groundsOf(evidence, { rewrite }))).toBe(isRewrite);
    },
  );

  it('is as likely where the page cites the origin', () => {
    const credit = { credited: false, citations: 2 };
    expect(isRewriteByAllWords(asLikelyAs(0.93, { credit }))).toBe(true);
  });

  it('has fifty words, and five terms in common', () => {
    const of = (change: Partial<Evidence>): boolean =>
      isRewriteByAllWords(groundsOf({ ...likelyRewrite(60, 400), ...change }, { rewrite: 0.99 }));
    expect([of({ pageWords: 49 }), of({ pageWords: 50 })]).toEqual([false, true]);
    expect([of({ sharedTerms: 4 }), of({ sharedTerms: 5 })]).toEqual([false, true]);
  });

  it('that shares few terms is likelier than others', () => {
    const of = (sharedTerms: number, rewrite: number): boolean =>
      isRewriteByAllWords(groundsOf({ ...likelyRewrite(60, 400), sharedTerms }, { rewrite }));
    expect([of(6, 0.96), of(6, 0.97), of(7, 0.96)]).toEqual([false, true, true]);
  });

  it('is no copy, and does not appear days before the story', () => {
    const copy = { relation: 'excerpt', confidence: 0.9 } as const;
    expect(isRewriteByAllWords(asLikelyAs(0.99, { copy }))).toBe(false);
    expect(isRewriteByAllWords(asLikelyAs(0.99, { daysLater: 2 }))).toBe(true);
    expect(isRewriteByAllWords(asLikelyAs(0.99, { daysLater: 3 }))).toBe(false);
  });
});

describe('a decision', () => {
  it('on a copy is that copy, whatever else speaks', () => {
    const copy = { relation: 'edited', confidence: 0.97 } as const;
    const credit = { credited: false, citations: 3 };
    expect(decide(asLikelyAs(0.99, { copy, credit, daysLater: 9 }), 0.99)).toEqual(copy);
  });

  it('is a rewrite where the page’s own words say so as well', () => {
    expect(decide(asLikelyAs(0.85), 0.85)).toEqual({ relation: 'rewrite', confidence: 0.85 });
    expect(decide(asLikelyAs(0.8), 0.84)).toEqual({ relation: 'none', confidence: 0.5 });
    expect(decide(asLikelyAs(0.8), undefined)).toEqual({ relation: 'none', confidence: 0.5 });
  });

  it.each([
    [-3, 'cites'],
    [-60, 'cites'],
    [-61, 'none'],
    [2, 'cites'],
    [3, 'none'],
    [null, 'cites'],
  ])('that a page cites is of news: a story of %s days after it: %s', (daysLater, relation) => {
    const evidence = { ...likelyRewrite(300, 700), copiedWords: 25, missingNames: 9, rareMissingNames: 5 };
    const credit = { credited: false, citations: 1 };
    expect(decide(groundsOf(evidence, { credit, daysLater }), undefined).relation).toBe(relation);
  });

  it('that a page cites needs the event in common, three names, and a text that is not the agency’s own', () => {
    const credit = { credited: false, citations: 1 };
    const event = evidenceOf({ copiedWords: 20, sharedNames: 3 });
    const of = (evidence: Evidence, change: Partial<Grounds> = {}): string =>
      decide(groundsOf(evidence, { rewrite: 0.01, credit, ...change }), undefined).relation;
    expect(of(event)).toBe('cites');
    expect(of({ ...event, copiedWords: 19 })).toBe('none');
    expect(of({ ...event, copiedWords: 19 }, { rewrite: 0.05 })).toBe('cites');
    expect(of({ ...event, sharedNames: 2 })).toBe('none');
    expect(of(event, { credit: { credited: true, citations: 1 } })).toBe('none');
    expect(of(event, { credit: NO_CREDIT })).toBe('none');
  });

  it('on weak evidence claims nothing and is never surer than a half; on next to none it is not sure at all', () => {
    const confidence = (change: Partial<Evidence>, rewrite: number): number => {
      const decision = decide(groundsOf(evidenceOf(change), { rewrite }), undefined);
      expect(decision.relation).toBe('none');
      return decision.confidence;
    };
    expect(confidence({ sharedTerms: 3 }, 0.3)).toBe(0.3);
    expect(confidence({ sharedTerms: 2 }, 0.3)).toBe(0);
    expect(confidence({ sharedTerms: 3 }, 0.049)).toBe(0);
    expect(confidence({ sharedTerms: 12 }, 0.7)).toBe(0.5);
    expect(confidence({ longestPassageWords: 20 }, 0)).toBe(0.2);
    expect(confidence({ longestPassageWords: 19 }, 0)).toBe(0);
    expect(confidence({ longestPassageWords: 300 }, 0)).toBe(0.5);
  });
});

it('a month that the story does not name says less against a rewrite than a person', () => {
  const evidence = { ...likelyRewrite(160, 900), missingNames: 2 };
  const withMonths = rewriteProbability(evidence);
  const withPersons = rewriteProbability({ ...evidence, rareMissingNames: 2 });
  expect(withPersons).toBeLessThan(withMonths);
  expect(withMonths).toBeLessThan(rewriteProbability(likelyRewrite(160, 900)));
});
