import { describe, expect, it } from 'vitest';
import { decideBlend, mayBeBlend } from '../../../src/match/decide/blend.ts';
import { rewriteProbability } from '../../../src/match/compare/rewrite-model.ts';
import { evidenceOf, likelyRewrite } from '../sample-evidence.ts';

describe('a pair of stories', () => {
  const NAMES = { firstOnly: 5, secondOnly: 5, missing: 3, all: 20 };

  it('may be the sources of a blend where each has five names that the other lacks', () => {
    expect(mayBeBlend(NAMES)).toBe(true);
    expect(mayBeBlend({ ...NAMES, firstOnly: 4, secondOnly: 9 })).toBe(false);
  });

  it('may not where more than every seventh name of the article is in neither', () => {
    expect(mayBeBlend({ ...NAMES, missing: 4 })).toBe(false);
  });
});

describe('a blend', () => {
  const sure = likelyRewrite(300, 400);
  const unlike = evidenceOf({ pageWords: 300 });

  it('of two likely rewrites is surer than each of them', () => {
    expect(decideBlend([sure, sure])).toBeGreaterThan(rewriteProbability(sure));
  });

  it('is none where one of its parts is like no story, in whichever order', () => {
    expect(decideBlend([sure, unlike])).toBeUndefined();
    expect(decideBlend([unlike, sure])).toBeUndefined();
  });

  it('is none where one of its parts is hardly likelier than not, however sure the other is', () => {
    const unsure = { ...likelyRewrite(300, 700), missingNames: 3 };
    expect(rewriteProbability(unsure)).toBeGreaterThan(0.7);
    expect(rewriteProbability(unsure)).toBeLessThan(0.75);
    expect(decideBlend([sure, unsure])).toBeUndefined();
    expect(decideBlend([sure, { ...unsure, missingNames: 2 }])).toBeDefined();
  });

  it('is none where a part is too short to be judged', () => {
    expect(decideBlend([sure, { ...sure, pageWords: 20 }])).toBeUndefined();
  });
});
