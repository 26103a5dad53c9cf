import type {
  ArticleFingerprints,
  Carrier,
  PageFingerprints,
  Passage,
  Report,
  Source,
  Story,
} from '../model.ts';
import type { StoryIndex } from '../story-index/read/reader.ts';
import type { StorySignature } from '../story-index/format/records.ts';
import { isSamePage } from '../text/address.ts';
import { hostOf, isSameSite } from '../text/site.ts';
import { withoutBoilerplate } from './compare/boilerplate.ts';
import { findCandidates, type Candidate } from './search/candidates.ts';
import { decideCopy, wordRange, type Decision } from './compare/copy.ts';
import type { Evidence } from './compare/evidence.ts';
import { HOPELESS_PROBABILITY, standingOf, weigh } from './compare/weigh.ts';
import { ownProbability } from './compare/own-words.ts';
import { lookUpTerms, type PageTerms } from './search/page-terms.ts';
import { creditsFor, decide, WEAK_PASSAGE_WORDS, type CreditEvidence } from './decide/relation.ts';
import { rewriteProbability } from './compare/rewrite-model.ts';
import { withoutRivals } from './decide/rivals.ts';
import { copiedRanges, hasNewWords, selectSources, type Finding } from './decide/selection.ts';
import { verdictOf } from './decide/verdict.ts';

/** Candidates with so little in common are not aligned: impact levels summed over the page, rarity (nats) over a stretch. */
const LEAST_SCORE = 8;
const LEAST_STRETCH_SCORE = 12;
/** A story that has so much of the page leaves nothing to find by single stretches. */
const WHOLE_PAGE = 0.9;
/** Who has taken so much of a page from one story has taken more than a site's recurring lines. */
const MOST_OF_PAGE = 0.5;
/** Articles of a page that are matched: a page of endless scroll has the rest when it is reached. */
const MOST_ARTICLES = 12;

/**
 * The whole of matching: a page's fingerprints and the open indexes in, the provenance report out. Asks every index; a story that
 * stands in several is reported once. Where nothing sure is found, the likeliest story may be named as weak evidence, with relation
 * `none`. Never throws for any page; rejects if an index's files cannot be read.
 */
export async function matchPage(page: PageFingerprints, indexes: readonly StoryIndex[]): Promise<Report> {
  const findings: Finding[] = [];
  const addressed: Finding[] = [];
  let ownAgency: string | null = null;
  for (const index of indexes) {
    const own = findOwnStories(page, index);
    for (const [number, prints] of page.articles.slice(0, MOST_ARTICLES).entries()) {
      findings.push(...(await matchArticle({ page, prints, number, own: own.stories }, index)));
    }
    ownAgency ??= await agencyOfOwn(own.stories, index);
    addressed.push(...(await findByAddress(page, own.carried, index)));
  }
  const told = withoutRivals(findings);
  const sure = told.filter(({ relation }) => relation !== 'none');
  const weak = told.sort((a, b) => b.confidence - a.confidence).slice(0, 1);
  const chosen = selectSources(page, [sure, addressed, weak].find((some) => some.length > 0) ?? []);
  const sources = chosen.map((finding) => reportSource(page, finding));
  return {
    page: {
      url: page.url ?? page.canonicalUrl,
      title: page.title,
      words: page.articles.reduce((sum, article) => sum + article.wordCount, 0),
      language: page.language,
      articleWords: page.articles.map((article) => article.wordCount),
      ...(page.hasUnreadMetadata === true ? { hasUnreadMetadata: true } : {}),
    },
    verdict: verdictOf(page, sources, { byAddress: sure.length === 0, ownAgency }),
    sources,
    credits: page.credits,
  };
}

/** The stories whose own page this is, and those that this page is known to carry. */
function findOwnStories(
  page: PageFingerprints,
  index: StoryIndex,
): { stories: Set<number>; carried: Set<number> } {
  const stories = new Set<number>();
  const carried = new Set<number>();
  for (const url of [page.url, page.canonicalUrl]) {
    if (url === null) continue;
    for (const hit of index.findUrl(url)) (hit.isOwn ? stories : carried).add(hit.story);
  }
  return { stories, carried };
}

async function agencyOfOwn(stories: ReadonlySet<number>, index: StoryIndex): Promise<string | null> {
  for (const story of stories) {
    const { agency } = (await index.readNames(story)).story;
    if (agency !== null) return agency;
  }
  return null;
}

interface ArticleQuery {
  page: PageFingerprints;
  prints: ArticleFingerprints;
  /** Index of the article on the page. */
  number: number;
  own: ReadonlySet<number>;
}

async function matchArticle(query: ArticleQuery, index: StoryIndex): Promise<Finding[]> {
  const terms = lookUpTerms(query.prints, index);
  const candidates = findCandidates(terms).filter(
    (candidate) =>
      !query.own.has(candidate.story) &&
      (candidate.score >= LEAST_SCORE || candidate.stretchScore >= LEAST_STRETCH_SCORE),
  );
  const bestScore = Math.max(0, ...candidates.map(({ score }) => score));
  const weighAll = (some: readonly Candidate[]): Promise<Evidence[]> =>
    Promise.all(
      some.map(async (candidate) =>
        weigh(query.prints, terms, {
          ...candidate,
          standing: standingOf(candidate, bestScore),
          signature: await index.readSignature(candidate.story),
        }),
      ),
    );
  const weighed = await weighAll(candidates.filter(({ isBestOfPage }) => isBestOfPage));
  if (!weighed.some(({ pageShare }) => pageShare >= WHOLE_PAGE))
    weighed.push(...(await weighAll(candidates.filter(({ isBestOfPage }) => !isBestOfPage))));
  const findings = await Promise.all(
    withoutTwins(query, weighed).map((evidence) => judge({ ...query, terms }, evidence, index)),
  );
  return findings.filter((finding) => finding !== undefined);
}

/** The same without stories that would be left out as twins of the one that has the whole page; their names need not be read. */
function withoutTwins({ page, prints }: ArticleQuery, weighed: readonly Evidence[]): readonly Evidence[] {
  const [whole] = weighed
    .filter((evidence) => evidence.pageShare >= WHOLE_PAGE && isOfWholeStory(decideCopy(prints, evidence)))
    .sort((a, b) => b.copiedWords - a.copiedWords);
  // Whether one of them is cited only its names tell.
  if (whole === undefined || page.credits.some(({ covers }) => covers === 'citation')) return weighed;
  const taken = new Uint8Array(prints.wordCount);
  for (const { start, end } of copiedRanges(prints, whole)) taken.fill(1, start, end);
  return weighed.filter(
    (evidence) =>
      evidence.copiedWords >= whole.copiedWords || hasNewWords(copiedRanges(prints, evidence), taken),
  );
}

/** Evidence so small that no credit could make it a source: the story's names need not be read. */
function isHopeless(evidence: Evidence): boolean {
  return evidence.copiedWords < 12 && rewriteProbability(evidence) < HOPELESS_PROBABILITY;
}

async function judge(
  { page, prints, number, terms }: ArticleQuery & { terms: PageTerms },
  found: Evidence,
  index: StoryIndex,
): Promise<Finding | undefined> {
  if (isHopeless(found)) return undefined;
  const copy = decideCopy(prints, found);
  const isPart = copy === undefined || found.pageShare < MOST_OF_PAGE;
  const mayBeBoilerplate = isPart && found.longestPassageWords >= WEAK_PASSAGE_WORDS;
  const evidence = mayBeBoilerplate ? await withoutBoilerplate(prints, terms, found, index) : found;
  // What speaks for a rewrite counts the boilerplate's names and terms as well.
  if (evidence !== found && decideCopy(prints, evidence) === undefined) return undefined;
  const { story, carriers } = await index.readNames(evidence.story);
  const credit: CreditEvidence = creditsFor(story, page.credits, number);
  const decision: Decision = decide({
    prints,
    evidence,
    credit,
    daysLater: daysBetween(page.published, story.published),
    ownProbability: () => ownProbability(prints, evidence, index),
  });
  if (decision.relation === 'none' && decision.confidence === 0) return undefined;
  if (!isOfWholeStory(decision) && isOwnSite(page, story)) return undefined;
  return { story, carriers, article: number, evidence, ...decision, credited: credit.credited };
}

/** Days from one date to another; null unless both are known. */
function daysBetween(from: string | null, to: string | null): number | null {
  const days = (Date.parse(to ?? '') - Date.parse(from ?? '')) / (24 * 60 * 60 * 1000);
  return Number.isNaN(days) ? null : days;
}

/** Is it news even on the story's own site: a second address, an earlier take? */
function isOfWholeStory(decision: Decision | undefined): boolean {
  return decision?.relation === 'reprint' || decision?.relation === 'edited';
}

/** Agencies and outlets repeat their own background paragraphs; that says nothing of what the page took from others. */
function isOwnSite(page: PageFingerprints, { outlet, url }: Story): boolean {
  const here = hostOf(page.url ?? page.canonicalUrl);
  return here !== undefined && [outlet, hostOf(url)].some((host) => host != null && isSameSite(here, host));
}

/** Where the text gives nothing: the stories that this address is known to carry. */
async function findByAddress(
  page: PageFingerprints,
  carried: ReadonlySet<number>,
  index: StoryIndex,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const ordinal of carried) {
    const { story, carriers } = await index.readNames(ordinal);
    const here = carriers.find((carrier) => isThisPage(page, carrier.url));
    if (here === undefined || here.relation === 'none') continue;
    const { credited } = creditsFor(story, page.credits, 0);
    const known = { article: 0, evidence: null, relation: here.relation, confidence: 0.9 };
    findings.push({ story, carriers, ...known, credited: credited || here.credited === true });
  }
  return findings;
}

function isThisPage(page: PageFingerprints, url: string | null): boolean {
  return isSamePage(url, page.url) || isSamePage(url, page.canonicalUrl);
}

function reportSource(page: PageFingerprints, finding: Finding): Source {
  const { story, relation, confidence, credited, article, evidence } = finding;
  const carriers = finding.carriers.filter((carrier: Carrier) => !isThisPage(page, carrier.url));
  return {
    story,
    relation,
    confidence: round(confidence),
    pageShare: round(evidence?.pageShare ?? 0),
    storyShare: round(evidence?.storyShare ?? 0),
    credited,
    article,
    passages: evidence === null ? [] : reportPassages(page, article, evidence),
    storyWords: evidence?.signature.wordCount ?? 0,
    carriers,
  };
}

function reportPassages(
  page: PageFingerprints,
  article: number,
  { passages, signature }: Evidence,
): Passage[] {
  const prints = page.articles[article] as ArticleFingerprints;
  const before = page.articles.slice(0, article).reduce((sum, earlier) => sum + earlier.wordCount, 0);
  return passages.map((passage) => {
    const { start, end } = wordRange(prints, passage.pageStart, passage.pageEnd);
    return {
      pageStart: before + start,
      pageEnd: before + end,
      storyStart: estimatedStoryWord(signature, passage.storyStart),
      storyEnd: estimatedStoryWord(signature, passage.storyEnd),
    };
  });
}

/** Word position of a content token of the story: exact at the start of a block, between two of them in proportion. */
export function estimatedStoryWord(signature: StorySignature, token: number): number {
  const { blockTokenStarts, blockWordStarts, wordCount, tokens } = signature;
  let block = 0;
  while (block + 1 < blockTokenStarts.length && (blockTokenStarts[block + 1] as number) <= token) block++;
  const tokenStart = blockTokenStarts[block] ?? 0;
  const wordStart = blockWordStarts[block] ?? 0;
  const blockTokens = (blockTokenStarts[block + 1] ?? tokens.length) - tokenStart;
  const blockWords = (blockWordStarts[block + 1] ?? wordCount) - wordStart;
  return Math.round(wordStart + (blockTokens === 0 ? 0 : ((token - tokenStart) / blockTokens) * blockWords));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
