import { expect, it } from 'vitest';
import type { Evidence } from '../../../src/match/compare/evidence.ts';
import { decide } from '../../../src/match/decide/relation.ts';
import { rewriteProbability } from '../../../src/match/compare/rewrite-model.ts';
import type { ArticleFingerprints } from '../../../src/model.ts';

/** A page with a dozen of the story's terms and no words in a row: likely a rewrite, not beyond doubt. */
function evidenceOf(pageWords: number, storyWords: number): Evidence {
  return {
    story: 0, pageWords, passages: [], copiedWords: 0, longestPassageWords: 0, pageShare: 0, storyShare: 0,
    signature: { wordCount: storyWords, tokens: new Uint8Array(storyWords / 2), termWeight: 300 },
    termPageShare: 0.8, termStoryShare: (1.6 * pageWords) / storyWords, sharedNames: 6, missingNames: 0, rareMissingNames: 0,
    neighbourShare: 0.16, togetherShare: 0.75, order: 0.7, sharedTerms: 12, standing: 1,
  } as unknown as Evidence; // prettier-ignore
}

const prints = (wordCount: number): ArticleFingerprints => ({
  headline: '', wordCount, hashes: [], wordPositions: [], blockWordStarts: [0], nameTokens: [], quotedWordRanges: [], firstPersonWordRanges: [],
}); // prettier-ignore

it.each([
  [80, 700, 'rewrite'],
  [80, 900, 'none'],
  [149, 1100, 'rewrite'],
  [149, 1300, 'none'],
  [160, 900, 'rewrite'],
])(
  'of %i words, and a story of %i: %s, for a long story holds the words of any few sentences',
  (pageWords, storyWords, relation) => {
    const evidence = evidenceOf(pageWords, storyWords);
    expect(rewriteProbability(evidence)).toBeGreaterThan(0.76);
    expect(rewriteProbability(evidence)).toBeLessThan(0.95);
    const decision = decide({
      prints: prints(pageWords),
      evidence,
      credit: { credited: false, citations: 0 },
      daysLater: null,
      ownProbability: () => 1,
    });
    expect(decision.relation).toBe(relation);
  },
);

it('a month that the story does not name says less against a rewrite than a person', () => {
  const evidence = { ...evidenceOf(160, 900), missingNames: 2 };
  const withMonths = rewriteProbability(evidence);
  const withPersons = rewriteProbability({ ...evidence, rareMissingNames: 2 });
  expect(withPersons).toBeLessThan(withMonths);
  expect(withMonths).toBeLessThan(rewriteProbability(evidenceOf(160, 900)));
});

it.each([
  [-3, 'cites'],
  [-60, 'cites'],
  [-61, 'none'],
  [2, 'cites'],
  [3, 'none'],
  [null, 'cites'],
])('a page cites what is news: a story of %s days after it: %s', (daysLater, relation) => {
  const evidence = { ...evidenceOf(300, 700), copiedWords: 25, missingNames: 9, rareMissingNames: 5 };
  const decision = decide({
    prints: prints(300),
    evidence,
    credit: { credited: false, citations: 1 },
    daysLater,
    ownProbability: () => 0,
  });
  expect(decision.relation).toBe(relation);
});
