import type { Evidence } from '../../src/match/compare/evidence.ts';

/** Evidence of a story of which the page has nothing, with what a test changes; `storyWords` is the story's length. */
export function evidenceOf({
  storyWords = 700,
  ...change
}: Partial<Evidence> & { storyWords?: number } = {}): Evidence {
  return {
    story: 0,
    pageWords: 300,
    signature: {
      tokens: new Uint8Array(storyWords / 2),
      tokenBits: 8,
      termWeight: 300,
      wordCount: storyWords,
      blockTokenStarts: [0],
      blockWordStarts: [0],
      quotedTokenRanges: [],
    },
    passages: [],
    copiedWords: 0,
    pageShare: 0,
    storyShare: 0,
    longestPassageWords: 0,
    meanPassageWords: 0,
    density: 0,
    extentShare: 0,
    ownWords: 0,
    ownTerms: 0,
    longestOwnWords: 0,
    termPageShare: 0,
    termStoryShare: 0,
    sharedNames: 0,
    missingNames: 12,
    rareMissingNames: 6,
    neighbourShare: 0,
    order: 0.5,
    togetherShare: 0,
    depth: 0,
    followedShare: 0,
    sharedTerms: 0,
    standing: 0.5,
    ...change,
  };
}

/** A page with a dozen of the story's terms and no words in a row: likely a rewrite, not beyond doubt. */
export function likelyRewrite(pageWords: number, storyWords: number): Evidence {
  return evidenceOf({
    pageWords,
    storyWords,
    termPageShare: 0.8,
    termStoryShare: (1.6 * pageWords) / storyWords,
    sharedNames: 6,
    missingNames: 0,
    rareMissingNames: 0,
    neighbourShare: 0.16,
    togetherShare: 0.75,
    order: 0.7,
    sharedTerms: 12,
    standing: 1,
  });
}
