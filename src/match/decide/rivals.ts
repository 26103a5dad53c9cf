/** Two reports of one event may both look like the source of a summary. Then neither is reported as its source. */
import { isSameStory } from '../compare/same-story.ts';
import type { FoundSource } from './select-sources.ts';
import { WEAK_THRESHOLDS } from './thresholds.ts';

/**
 * Least lead of the likeliest story over the next, in nats of log-odds. With less it is a toss-up. Of 60 summaries, 49 are called right and 3 of
 * the wrong story with 0.5, 49 and 2 with 1, 48 and 2 with 2, 46 and 2 with 3. Lower: more summaries are called, some of the wrong story.
 */
const LEAST_LEAD = 1;

/**
 * Nats of lead for each unit of `commonWordsNear`. Of 72 rewrites that two stories fit, 56 are called right and 3 wrong with 5 to 7, 49 and 5
 * with 0; each half of the stories says the same. Lower: more are left to toss-ups. Higher: with 15, 2 of 10 summaries fewer are called.
 */
const NATS_OF_COMMON_WORDS = 7;

/**
 * The same sources without rewrites that cannot be told apart. If the likeliest source of an article leads an unrelated story by too little, it
 * stays as weak evidence, which claims nothing, and the article's other rewrites are left out. Takes of one story are no rivals. A page that
 * credits the likeliest leaves no doubt. The two sources of an article's parts are no rivals either. Rewrites come first in the result.
 */
export function withoutRivals(found: readonly FoundSource[]): FoundSource[] {
  const kept: FoundSource[] = [];
  const isRival = ({ relation, isOfPart }: FoundSource): boolean =>
    relation === 'rewrite' && isOfPart !== true;
  const rewrites = found.filter(isRival);
  for (const article of new Set(rewrites.map((source) => source.article))) {
    const ofArticle = rewrites
      .filter((source) => source.article === article)
      .sort((a, b) => fitOf(b) - fitOf(a));
    const [best, ...others] = ofArticle as [FoundSource, ...FoundSource[]];
    const isTossUp =
      !best.credited &&
      others.some((other) => fitOf(best) - fitOf(other) < LEAST_LEAD && !areOneStory(best, other));
    if (isTossUp) kept.push({ ...best, relation: 'none', confidence: WEAK_THRESHOLDS.mostConfidence });
    // A likelier one would be reported instead.
    else kept.push(...ofArticle.filter(({ confidence }) => confidence <= best.confidence));
  }
  return [...kept, ...found.filter((source) => !isRival(source))];
}

/** How well a story fits a rewrite beside others, in nats: by its likelihood, and by the common words, which that leaves out. */
function fitOf({ confidence, commonWordsNear = 0 }: FoundSource): number {
  return Math.log(confidence / (1 - confidence)) + NATS_OF_COMMON_WORDS * commonWordsNear;
}

function areOneStory(a: FoundSource, b: FoundSource): boolean {
  if (a.story.id === b.story.id) return true;
  return (
    a.evidence !== null && b.evidence !== null && isSameStory(a.evidence.signature, b.evidence.signature)
  );
}
