import type { Evidence } from '../../match/compare/evidence.ts';
import { REWRITE_FEATURES, REWRITE_WEIGHTS, type RewriteFeature } from '../../match/compare/rewrite-model.ts';
import type { Decision } from '../../match/decide/copy.ts';
import type { CreditEvidence } from '../../match/decide/relation.ts';
import type { LeftOut, WeighedStory } from '../../match/match-article.ts';
import type { Relation, Report, Story } from '../../model.ts';
import { rulesOf, type Rule } from './conditions.ts';

/** The measures that an explanation shows. `Evidence` documents each. */
const MEASURES = [
  'pageWords',
  'copiedWords',
  'pageShare',
  'storyShare',
  'density',
  'extentShare',
  'ownWords',
  'ownTerms',
  'longestOwnWords',
  'longestPassageWords',
  'meanPassageWords',
  'sharedTerms',
  'termPageShare',
  'termStoryShare',
  'sharedNames',
  'missingNames',
  'rareMissingNames',
  'neighbourShare',
  'togetherShare',
  'order',
  'depth',
  'followedShare',
  'standing',
] as const satisfies readonly (keyof Evidence)[];

/** One feature of the rewrite model: `contribution` is `value` times `weight`, in nats of log-odds. */
export interface FeatureContribution {
  feature: RewriteFeature;
  value: number;
  weight: number;
  contribution: number;
}

/** One weighed candidate, with the evidence that decided on it. Plain data, for `check --explain --json`. */
export interface ExplainedStory {
  story: Story;
  /** Index of the article on the page. */
  article: number;
  /** The story's relation in the report; null if the report does not name the story. */
  reported: Relation | null;
  /** The decision by the story's own evidence. Rivals and better sources may still take it out of the report. Null if it was left out before. */
  decision: Decision | null;
  /** Why the story is no source of its article; null if it may be one. */
  leftOut: LeftOut | null;
  measures: Readonly<Record<(typeof MEASURES)[number] | 'storyWords' | 'passages', number>>;
  /** Null if it was not asked for. */
  credit: CreditEvidence | null;
  /** Days from the page's publication to the story's; null if a date is unknown or was not asked for. */
  daysLater: number | null;
  rewrite: {
    /** Logistic function of the sum of the constant and all contributions. */
    probability: number;
    /** Probability by the words outside quotation marks; null if it was not asked for. */
    ownProbability: number | null;
    constant: number;
    features: readonly FeatureContribution[];
  };
  rules: readonly Rule[];
}

/** Explains every candidate that was weighed for a report: first those that the report names, then the others, likeliest first. */
export function explainStories(weighed: readonly WeighedStory[], report: Report): ExplainedStory[] {
  const likelihood = ({ decision, rewrite, measures }: ExplainedStory): number =>
    (decision?.confidence ?? 0) + rewrite.probability + measures.pageShare;
  return weighed
    .map((story) => explainStory(story, report))
    .sort(
      (a, b) => Number(b.reported !== null) - Number(a.reported !== null) || likelihood(b) - likelihood(a),
    );
}

function explainStory(weighed: WeighedStory, report: Report): ExplainedStory {
  const { story, article, evidence, decision, leftOut, credit, daysLater, rewrite, own } = weighed;
  const source = report.sources.find((one) => one.story.id === story.id && one.article === article);
  const measures = Object.fromEntries(MEASURES.map((name) => [name, evidence[name]]));
  return {
    story,
    article,
    reported: source?.relation ?? null,
    decision: decision ?? null,
    leftOut: leftOut ?? null,
    measures: {
      ...(measures as Record<(typeof MEASURES)[number], number>),
      storyWords: evidence.signature.wordCount,
      passages: evidence.passages.length,
    },
    credit: credit ?? null,
    daysLater,
    rewrite: {
      probability: rewrite,
      ownProbability: own ?? null,
      constant: REWRITE_WEIGHTS.constant,
      features: contributionsOf(evidence),
    },
    rules: rulesOf(weighed),
  };
}

function contributionsOf(evidence: Evidence): FeatureContribution[] {
  return (Object.keys(REWRITE_FEATURES) as RewriteFeature[]).map((feature) => {
    const value = REWRITE_FEATURES[feature](evidence);
    const weight = REWRITE_WEIGHTS[feature];
    return { feature, value, weight, contribution: value * weight };
  });
}
