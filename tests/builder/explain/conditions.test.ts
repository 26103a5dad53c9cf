import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rulesOf, type Rule } from '../../../src/builder/explain/conditions.ts';
import { decideCopy } from '../../../src/match/decide/copy.ts';
import { decide, isRewriteByAllWords, type Grounds } from '../../../src/match/decide/relation.ts';
import { evidenceOf } from '../../match/sample-evidence.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Near one and where the limits lie, so that every relation comes up. */
const highShare = fc.oneof(share, fc.constantFrom(0.3, 0.5, 0.6, 0.75, 0.78, 0.8, 0.9, 1));
const words = (max: number) => fc.oneof(fc.nat(max), fc.constant(max));

const evidences = fc
  .record({
    copiedWords: words(120),
    pageShare: highShare,
    storyShare: highShare,
    density: highShare,
    extentShare: highShare,
    ownWords: words(60),
    ownTerms: words(20),
    longestOwnWords: words(40),
    longestPassageWords: words(40),
    meanPassageWords: words(40),
    pageWords: fc.oneof(fc.nat(70), fc.nat(500)),
    storyWords: fc.nat(6000),
    sharedTerms: words(30),
    sharedNames: words(8),
  })
  .map(evidenceOf);

const allGrounds = fc
  .record({
    evidence: evidences,
    rewrite: fc.oneof(share, fc.constantFrom(0.04, 0.05, 0.75, 0.95, 0.97, 0.99)),
    credit: fc.record({ credited: fc.boolean(), citations: fc.nat(2) }),
    daysLater: fc.oneof(fc.constant(null), fc.integer({ min: -70, max: 5 })),
  })
  .map((grounds): Grounds => ({ ...grounds, copy: decideCopy(grounds.evidence) }));

/** The relation that the rules come to, in their order. */
function relationOf(rules: readonly Rule[]): string {
  const holds = (name: Rule['rule']): boolean => rules.some(({ rule, holds: does }) => rule === name && does);
  if (holds('copy')) return holds('reprint') ? 'reprint' : holds('edited') ? 'edited' : 'excerpt';
  if (holds('rewrite')) return 'rewrite';
  return holds('cites') ? 'cites' : holds('weak') ? 'weak' : 'none';
}

it('the rules come to what was decided, for any evidence', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(allGrounds, highShare, (grounds, ownProbability) => {
      const own = isRewriteByAllWords(grounds) ? ownProbability : undefined;
      const { relation, confidence } = decide(grounds, own);
      const told = relationOf(rulesOf({ ...grounds, own }));
      seen.add(told);
      expect(told).toBe(relation === 'none' && confidence > 0 ? 'weak' : relation);
    }),
    { numRuns: 2000, seed: 14 },
  );
  expect([...seen].sort()).toEqual(['cites', 'edited', 'excerpt', 'none', 'reprint', 'rewrite', 'weak']);
});
