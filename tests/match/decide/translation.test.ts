import { describe, expect, it } from 'vitest';
import { REWRITE_THRESHOLDS, WEAK_THRESHOLDS } from '../../../src/match/decide/thresholds.ts';
import { decideTranslation } from '../../../src/match/decide/translation.ts';

const ENOUGH = { pageWords: 300, sharedTerms: 40 };
const { latestStoryDays, leastPageWords, leastSharedTerms } = REWRITE_THRESHOLDS;
const { leastProbability, mostConfidence } = WEAK_THRESHOLDS;
const weak = { relation: 'none', confidence: mostConfidence };

describe('a translation', () => {
  it('is a rewrite from a probability of one half, also where no date is known', () => {
    expect(decideTranslation(ENOUGH, 0.5, 0)).toEqual({ relation: 'rewrite', confidence: 0.5 });
    expect(decideTranslation(ENOUGH, 0.9, null)).toEqual({ relation: 'rewrite', confidence: 0.9 });
    expect(decideTranslation(ENOUGH, 0.49, 0).relation).toBe('none');
  });

  it('is weak evidence where the text is short or little is shared, however probable', () => {
    expect(decideTranslation({ ...ENOUGH, pageWords: leastPageWords - 1 }, 0.9, 0)).toEqual(weak);
    expect(decideTranslation({ ...ENOUGH, sharedTerms: leastSharedTerms - 1 }, 0.9, 0)).toEqual(weak);
  });

  it('is nothing where it is unlikely, or the story came days later', () => {
    const nothing = { relation: 'none', confidence: 0 };
    expect(decideTranslation(ENOUGH, leastProbability / 2, 0)).toEqual(nothing);
    expect(decideTranslation(ENOUGH, 0.9, latestStoryDays)).toMatchObject({ relation: 'rewrite' });
    expect(decideTranslation(ENOUGH, 0.9, latestStoryDays + 1)).toEqual(nothing);
  });
});
