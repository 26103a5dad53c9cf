/**
 * Lists the conditions of the decision on a story: each value with the limit that it was compared with. Decides nothing itself; a test compares
 * it with the deciding functions on random evidence.
 */
import type { Evidence } from '../../match/compare/evidence.ts';
import { leastProbabilityFor } from '../../match/decide/relation.ts';
import {
  CITES_THRESHOLDS,
  COPY_THRESHOLDS,
  REWRITE_THRESHOLDS,
  WEAK_THRESHOLDS,
} from '../../match/decide/thresholds.ts';
import type { WeighedStory } from '../../match/match-article.ts';

/** One value compared with one limit. */
export interface Check {
  /** The measure, in words. */
  measure: string;
  /** Null if it is unknown or was not asked for. */
  value: number | null;
  asked: 'at least' | 'at most' | 'more than';
  limit: number;
  holds: boolean;
}

/** One rule with its conditions. A rule holds if all of its conditions hold; a condition holds if any of its alternatives does. */
export interface Rule {
  rule: 'copy' | 'reprint' | 'edited' | 'rewrite' | 'cites' | 'weak';
  holds: boolean;
  conditions: readonly (readonly Check[])[];
}

/** The part of a weighed story that the conditions look at. */
export type Weighed = Pick<WeighedStory, 'evidence' | 'copy' | 'rewrite' | 'own' | 'credit' | 'daysLater'>;

/** The rules in the order of the decision. The kind of copy is asked only of a copy, all other relations only of a story that is not copied. */
export function rulesOf(weighed: Weighed): Rule[] {
  const copy = ruleOf('copy', copyConditions(weighed.evidence));
  if (copy.holds) {
    const reprint = ruleOf('reprint', reprintConditions(weighed.evidence));
    return [copy, reprint, ...(reprint.holds ? [] : [ruleOf('edited', editedConditions(weighed.evidence))])];
  }
  return [
    copy,
    ruleOf('rewrite', rewriteConditions(weighed)),
    ruleOf('cites', citesConditions(weighed)),
    ruleOf('weak', weakConditions(weighed)),
  ];
}

function ruleOf(rule: Rule['rule'], conditions: Rule['conditions']): Rule {
  return { rule, holds: conditions.every((checks) => checks.some(({ holds }) => holds)), conditions };
}

function atLeast(measure: string, value: number | null, limit: number): Check {
  return { measure, value, asked: 'at least', limit, holds: value !== null && value >= limit };
}

function moreThan(measure: string, value: number, limit: number): Check {
  return { measure, value, asked: 'more than', limit, holds: value > limit };
}

/** A check against an upper limit. A value that is unknown, such as a date, passes. */
function atMost(measure: string, value: number | null, limit: number): Check {
  return { measure, value, asked: 'at most', limit, holds: value === null || value <= limit };
}

function copyConditions(evidence: Evidence): Check[][] {
  const limits = COPY_THRESHOLDS;
  return [
    [atLeast('own words', evidence.ownWords, limits.leastOwnWords)],
    [atLeast('own terms', evidence.ownTerms, limits.leastOwnTerms)],
    [
      atLeast('own words of the copied', evidence.ownWords, limits.ownShare * evidence.copiedWords),
      atLeast('longest own stretch, words', evidence.longestOwnWords, limits.leastStretchAmongQuotations),
    ],
    [
      atLeast('share of the article', evidence.pageShare, limits.fragmentPageShare),
      atLeast('mean passage, words', evidence.meanPassageWords, limits.leastMeanPassageWords),
    ],
    [atLeast('longest passage, words', evidence.longestPassageWords, limits.leastPassageWords)],
    [atLeast('density', evidence.density, limits.leastDensity)],
  ];
}

function reprintConditions({ pageShare, storyShare }: Evidence): Check[][] {
  return [
    [atLeast('share of the article', pageShare, COPY_THRESHOLDS.reprintPageShare)],
    [atLeast('share of the story', storyShare, COPY_THRESHOLDS.reprintStoryShare)],
  ];
}

function editedConditions({ pageShare, extentShare }: Evidence): Check[][] {
  return [
    [moreThan('spread over the article', extentShare, COPY_THRESHOLDS.excerptExtentShare)],
    [atLeast('share of the article', pageShare, COPY_THRESHOLDS.editedPageShare)],
  ];
}

function rewriteConditions({ evidence, rewrite, own, daysLater }: Weighed): Check[][] {
  const limits = REWRITE_THRESHOLDS;
  const { pageWords, signature, sharedTerms } = evidence;
  const long = pageWords < limits.shortPageWords ? limits.longStoryOfShortPage : limits.longStory;
  return [
    [atMost('days from page to story', daysLater, limits.latestStoryDays)],
    [atLeast('words of the article', pageWords, limits.leastPageWords)],
    [atLeast('terms in common', sharedTerms, limits.leastSharedTerms)],
    [atLeast('probability', rewrite, leastProbabilityFor(evidence))],
    [
      atMost('words of the story', signature.wordCount, Math.max(long.words, pageWords * long.times)),
      atLeast('probability, if the story is long', rewrite, limits.leastProbabilityOfLong),
    ],
    [
      atLeast('terms in common', sharedTerms, limits.fewSharedTerms),
      atLeast('probability, if few terms are in common', rewrite, limits.leastProbabilityOfFew),
    ],
    [atLeast('probability outside quotations', own ?? null, limits.leastOwnProbability)],
  ];
}

function citesConditions({ evidence, rewrite, credit, daysLater }: Weighed): Check[][] {
  const limits = CITES_THRESHOLDS;
  return [
    [atLeast('citations', credit?.citations ?? null, 1)],
    [atMost('credits of the text', credit === undefined ? null : Number(credit.credited), 0)],
    [atMost('days from page to story', daysLater, limits.latestStoryDays)],
    [atMost('days from story to page', daysLater === null ? null : -daysLater, limits.withinDays)],
    [
      atLeast('probability of a rewrite', rewrite, limits.leastProbability),
      atLeast('copied words', evidence.copiedWords, limits.leastCopiedWords),
    ],
    [atLeast('names in common', evidence.sharedNames, limits.leastSharedNames)],
  ];
}

/** Weak evidence is a likely rewrite with enough shared terms, or one long passage. So the passage is an alternative in both conditions. */
function weakConditions({ evidence, rewrite }: Weighed): Check[][] {
  const limits = WEAK_THRESHOLDS;
  const passage = atLeast('longest passage, words', evidence.longestPassageWords, limits.leastPassageWords);
  return [
    [atLeast('terms in common', evidence.sharedTerms, limits.leastSharedTerms), passage],
    [atLeast('probability of a rewrite', rewrite, limits.leastProbability), passage],
  ];
}
