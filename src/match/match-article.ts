import type { Story } from '../model.ts';
import type { StoryNames } from '../story-index/story-index.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { creditEvidence, daysBetween, type ArticleQuery } from './article-query.ts';
import { withoutBoilerplate } from './compare/boilerplate.ts';
import { commonWordsNear } from './compare/common-words.ts';
import type { Evidence } from './compare/evidence.ts';
import { hasNameCapitals, placeNames } from './compare/name-places.ts';
import { markLists, markQuotations, weighOwnWords } from './compare/own-words.ts';
import { withDay } from './compare/names.ts';
import { rewriteProbability } from './compare/rewrite-model.ts';
import { isSameStory } from './compare/same-story.ts';
import { standingOf, weigh } from './compare/weigh.ts';
import type { Asking } from './compare/evidence.ts';
import type { Decision } from './decide/copy.ts';
import { decide, isRewriteByAllWords, type CreditEvidence, type Grounds } from './decide/relation.ts';
import { copiedRanges, hasNewWords, type FoundSource } from './decide/select-sources.ts';
import { THRESHOLDS, WEAK_THRESHOLDS } from './decide/thresholds.ts';
import { isHopeless, isOfWholeStory, mayBeRewrite, weighed, type Weighed } from './decide/weighed.ts';
import { withBlend } from './match-blend.ts';
import { isSiteOf } from './page-stories.ts';
import { findCandidates, type Candidate } from './search/candidates.ts';
import { withoutWithdrawn } from './search/without-withdrawn.ts';
import { lookUpTerms } from './search/page-terms.ts';

/** Least `score` of a candidate that is aligned, in steps of impact. Not measured apart. Lower: more signatures are read for nothing. */
const LEAST_SCORE = 8;
/** Least `stretchScore`, in nats, of a candidate that is aligned despite a lower `score`. Not measured apart. Lower: as `LEAST_SCORE`. */
const LEAST_STRETCH_SCORE = 12;
/** Copied share of the page above which single stretches can find nothing more. Not measured apart. Lower: short excerpts beside a copy are missed, and pages cost less. */
const WHOLE_PAGE_SHARE = 0.9;
/** Copied share of the page that no recurring lines of a site reach, so that the copy is not checked for boilerplate. Not measured apart. Higher: more signatures are read. */
const MOST_OF_PAGE_SHARE = 0.5;
/** Share of an article's words in quotation marks from which the marks stand round the article itself. Not measured apart. Lower: a speech counts as the page's own words. */
const WHOLLY_QUOTED_SHARE = 0.95;
/** `pageShare` from which such an article is another's speech, which a story quotes too. Set on rewrites in quotation marks, of which none has 0.21. Higher: reports of one speech are called. */
const SPEECH_PAGE_SHARE = 0.25;

/** The reason why a story that was weighed is no source. */
export type LeftOut = 'twin' | 'hopeless' | 'boilerplate' | 'own site' | 'too weak';

/** The outcome for one candidate. */
interface Judgement extends Weighed {
  /** Undefined if the names need not be read. */
  names?: StoryNames;
  /** See `decide`. */
  own?: number | undefined;
  decision?: Decision;
  credit?: CreditEvidence;
  daysLater?: number | null;
  leftOut?: LeftOut;
}

/** One weighed candidate, for an explanation. */
export interface WeighedStory extends Weighed {
  story: Story;
  /** Index of the article on the page. */
  article: number;
  /** What the page says of the story's origin; undefined if the story was left out before that was asked. */
  credit: CreditEvidence | undefined;
  /** Days from the page's publication to the story's; null if a date is unknown or was not asked for. */
  daysLater: number | null;
  /** Probability of a rewrite by the words outside quotation marks; undefined if the article as a whole is no rewrite. */
  own: number | undefined;
  /** Undefined if the story was left out before a decision. */
  decision: Decision | undefined;
  /** Undefined for a possible source of the article. Rivals and better sources may still take it out of the report. */
  leftOut: LeftOut | undefined;
  /** The limits that the measures were compared with. */
  thresholds: typeof THRESHOLDS;
}

/** Listens to matching. Listening changes no report, but costs a reading of every candidate's names. */
export interface MatchObserver {
  onWeighed: (weighed: WeighedStory) => void;
}

/** The possible sources of one article among an index's stories. Searches, compares, decides: each step works on the results of the one before. */
export async function matchArticle(
  query: ArticleQuery,
  observer?: MatchObserver,
): Promise<readonly FoundSource[]> {
  const asking = { prints: query.prints, terms: lookUpTerms(query.prints, query.index) };
  const candidates = await weighCandidates(query, asking);
  const twins = twinsOfWhole(query, candidates);
  const judgements = await Promise.all(
    candidates.map(async (candidate) =>
      twins.has(candidate) ? { ...candidate, leftOut: 'twin' as const } : judge(query, asking, candidate),
    ),
  );
  if (observer !== undefined) for (const judgement of judgements) await show(judgement, query, observer);
  const found = withCommonWords(
    judgements.flatMap((judgement) => sourceOf(judgement, query, asking) ?? []),
    asking,
  );
  return withBlend(query, { asking, weighed: candidates }, found);
}

async function weighCandidates({ index, own }: ArticleQuery, asking: Asking): Promise<Weighed[]> {
  const likely = findCandidates(asking.terms).filter(
    ({ story, score, stretchScore }) =>
      !own.has(story) && (score >= LEAST_SCORE || stretchScore >= LEAST_STRETCH_SCORE),
  );
  const candidates = await withoutWithdrawn(likely, index);
  const bestScore = Math.max(0, ...candidates.map(({ score }) => score));
  const weighOne = async (candidate: Candidate): Promise<Weighed> => {
    const signature = await index.readSignature(candidate.story);
    const contender = { ...candidate, standing: standingOf(candidate, bestScore), signature };
    return weighed(weigh(asking, contender, mayBeRewrite));
  };
  const ofPage = await Promise.all(candidates.filter(({ isBestOfPage }) => isBestOfPage).map(weighOne));
  if (ofPage.some(({ evidence }) => evidence.pageShare >= WHOLE_PAGE_SHARE)) return ofPage;
  const ofStretches = candidates.filter(({ isBestOfPage }) => !isBestOfPage);
  return [...ofPage, ...(await Promise.all(ofStretches.map(weighOne)))];
}

/** If one story has the whole page: the others that would be left out as its twins, so that their names need not be read. */
function twinsOfWhole({ page, prints, index }: ArticleQuery, candidates: readonly Weighed[]): Set<Weighed> {
  const [whole] = candidates
    .filter(({ evidence, copy }) => evidence.pageShare >= WHOLE_PAGE_SHARE && isOfWholeStory(copy))
    .map(({ evidence }) => evidence)
    .sort((a, b) => b.copiedWords - a.copiedWords);
  // Only a story's names tell whether the page cites it.
  if (whole === undefined || page.credits.some(({ kind }) => kind === 'citation')) return new Set();
  // Another segment may hold a newer text of the story; only names tell that.
  const mayBeNewer = (a: Evidence, b: Evidence): boolean =>
    index.segmentOf(a.story) !== index.segmentOf(b.story) && isSameStory(a.signature, b.signature);
  const taken = new Uint8Array(prints.wordCount);
  for (const { start, end } of copiedRanges(prints, whole)) taken.fill(1, start, end);
  const isTwin = ({ evidence }: Weighed): boolean =>
    evidence.copiedWords < whole.copiedWords &&
    !hasNewWords(copiedRanges(prints, evidence), taken) &&
    !mayBeNewer(evidence, whole);
  return new Set(candidates.filter(isTwin));
}

async function judge(query: ArticleQuery, asking: Asking, found: Weighed): Promise<Judgement> {
  if (isHopeless(found)) return { ...found, leftOut: 'hopeless' };
  const { page, prints, number, index } = query;
  const { isBoilerplate, ...rest } = await withoutRecurring(found, asking, index);
  if (isBoilerplate !== undefined && isHopeless(rest)) return { ...rest, leftOut: 'boilerplate' };
  const names = await index.readNames(rest.evidence.story);
  const { published } = names.story;
  // What is left beside boilerplate was weighed without the boilerplate's names.
  const told = isBoilerplate === undefined ? weighed(withDay(asking, rest.evidence, published)) : rest;
  const credit = creditEvidence(names.story, page, number);
  const daysLater = daysBetween(page.published, published);
  const grounds: Grounds = { ...told, credit, daysLater };
  const own = isRewriteByAllWords(grounds)
    ? ownProbability(asking, { isOut: isBoilerplate ?? new Uint8Array(prints.wordCount), published }, told)
    : undefined;
  const decision = decide(grounds, own);
  const judgement: Judgement = { ...told, names, credit, daysLater, own, decision };
  if (decision.relation === 'none' && decision.confidence === 0) return { ...judgement, leftOut: 'too weak' };
  if (!isOfWholeStory(decision) && isSiteOf(page, names.story)) return { ...judgement, leftOut: 'own site' };
  return judgement;
}

/** The same candidate without recurring lines, and the words that those are; undefined if there are none. What is left may be a copy or a rewrite. */
async function withoutRecurring(
  found: Weighed,
  asking: Asking,
  index: StoryIndex,
): Promise<Weighed & { isBoilerplate?: Uint8Array }> {
  const { evidence, copy } = found;
  const isMostOfPage = copy !== undefined && evidence.pageShare >= MOST_OF_PAGE_SHARE;
  if (isMostOfPage || evidence.longestPassageWords < WEAK_THRESHOLDS.leastPassageWords) return found;
  const rest = await withoutBoilerplate(asking, evidence, index);
  if (rest === undefined) return found;
  const { copied, isBoilerplate } = rest;
  const told = weighed({ ...evidence, ...copied });
  if (told.copy !== undefined) return { ...told, isBoilerplate };
  // As a rewrite, it must suffice without the names and terms of the boilerplate.
  const words = { prints: asking.prints, isOut: isBoilerplate };
  const own = weighOwnWords(words, evidence, { terms: asking.terms, mayBeRewrite });
  return { ...weighed({ ...own, ...copied }), isBoilerplate };
}

/** Probability of a rewrite by the words outside quotation marks. @param isOut for each word, 1 if it does not count in any case. @param published the story's day */
function ownProbability(
  { prints, terms }: Asking,
  { isOut, published }: { isOut: Uint8Array; published: string | null },
  { evidence, rewrite }: Weighed,
): number {
  const isQuoted = new Uint8Array(prints.wordCount);
  markQuotations(prints, isQuoted);
  const quotedShare = isQuoted.reduce((sum, quoted) => sum + quoted, 0) / prints.wordCount;
  if (quotedShare >= WHOLLY_QUOTED_SHARE && evidence.pageShare < SPEECH_PAGE_SHARE) isQuoted.fill(0);
  const isOutToo = isOut.map((out, word) => out | (isQuoted[word] as number));
  markLists(prints, isOutToo);
  const own = weighOwnWords({ prints, isOut: isOutToo }, evidence, { terms, mayBeRewrite, published });
  return own === evidence ? rewrite : rewriteProbability(own);
}

async function show(
  { names, credit, daysLater = null, own, decision, leftOut, ...told }: Judgement,
  { number, index }: ArticleQuery,
  { onWeighed }: MatchObserver,
): Promise<void> {
  const { evidence, copy, rewrite } = told;
  const { story } = names ?? (await index.readNames(evidence.story));
  onWeighed({
    story,
    article: number,
    evidence,
    copy,
    rewrite,
    credit,
    daysLater,
    own,
    decision,
    leftOut,
    thresholds: THRESHOLDS,
  });
}

function sourceOf(
  judgement: Judgement,
  { page, number }: ArticleQuery,
  asking: Asking,
): FoundSource | undefined {
  const { evidence, names, credit, decision, leftOut } = judgement;
  if (leftOut !== undefined || names === undefined || decision === undefined) return undefined;
  const found = { ...names, article: number, evidence, ...decision, credited: credit?.credited === true };
  if (!isOfFacts(decision) || !hasNameCapitals(page.language)) return found;
  return { ...found, placedNames: placeNames(asking, evidence.story, evidence.signature) };
}

/** The same sources. Where several are rewrites, each says how near the article's common words are to its telling ones, which tells rivals apart. */
function withCommonWords(found: FoundSource[], asking: Asking): FoundSource[] {
  const isRewrite = ({ relation }: FoundSource): boolean => relation === 'rewrite';
  if (found.filter(isRewrite).length < 2) return found;
  return found.map((source) =>
    source.evidence === null || !isRewrite(source)
      ? source
      : {
          ...source,
          commonWordsNear: commonWordsNear(asking, source.evidence.story, source.evidence.signature),
        },
  );
}

/** Does a source of this relation rest on names and figures? */
const isOfFacts = ({ relation }: Decision): boolean => relation === 'rewrite' || relation === 'cites';
