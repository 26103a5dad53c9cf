/** One query put to Wiremark, and its answer laid beside the truth. */
import { matchPage } from '../../src/match/match-page.ts';
import { RELATIONS, TEXT_REUSE, type PageFingerprints, type Relation, type Source } from '../../src/model.ts';
import { fingerprintsOf } from '../../src/pipeline.ts';
import type { Query } from './query.ts';
import { readPageOf, type QualityIndex } from './story-pages.ts';
import { articleTerms, termsOf } from './texts.ts';
import { isTrueCopy, type Truth } from './truth.ts';
import { weighCandidates } from './weigh-candidates.ts';

/** One reported source. */
export interface ReportedSource {
  id: string;
  /** The query's source that it is or is a twin of; undefined if it is a wrong one. */
  right: string | undefined;
  /** Wrong by the labels, but the page does hold a long run of it, or may be said to cite it. */
  isNoError: boolean;
  relation: Relation;
  confidence: number;
  pageShare: number;
  storyShare: number;
  exactPageShare: number;
  exactStoryShare: number;
  /** Words of the page that the passages cover, that the exact alignment covers, and that both do. */
  passageWords: number;
  copiedWords: number;
  passageCopiedWords: number;
}

export interface Outcome {
  query: Omit<Query, 'text' | 'title'>;
  articles: number;
  /** Words that were read as articles, of all words of the query. */
  readShare: number;
  relation: Relation;
  confidence: number;
  sources: readonly ReportedSource[];
  /** Where the first source is not right: the place of the first right story among the weighed candidates, from 0, if under ten. */
  candidatePlace: number | undefined;
  /** Time of matching alone: fingerprints in, report out. */
  milliseconds: number;
}

/** Relations that say that the page's text is made from the story's. */
export const TAKEN: readonly Relation[] = RELATIONS.filter((relation) => TEXT_REUSE[relation] !== 'none');

const CANDIDATES_SEEN = 10;

export async function ask(query: Query, opened: QualityIndex, truth: Truth): Promise<Outcome> {
  const page = readPageOf(query);
  const prints = fingerprintsOf(page);
  const started = performance.now();
  const report = await matchPage(prints, opened.index);
  const milliseconds = performance.now() - started;
  const terms = articleTerms(page);
  const { id, group, url, sources, relations } = query;
  const reported = report.sources.map((source) => compare({ query, source, prints, terms }, truth));
  const mayBeFound = sources.length > 0 && reported[0]?.right === undefined;
  return {
    query: { id, group, url, sources, relations },
    articles: page.articles.length,
    readShare: terms.flat().length / Math.max(1, termsOf(query.text).length),
    relation: report.verdict.basis === 'credit' ? 'none' : report.verdict.relation,
    confidence: report.verdict.confidence,
    sources: reported,
    candidatePlace: mayBeFound ? await placeOf(query, { prints, terms }, { opened, truth }) : undefined,
    milliseconds,
  };
}

interface Answer {
  query: Query;
  source: Source;
  prints: PageFingerprints;
  terms: readonly (readonly string[])[];
}

function compare({ query, source, prints, terms }: Answer, truth: Truth): ReportedSource {
  const pageTerms = terms[source.article] ?? [];
  const exact = truth.match(pageTerms, source.story.id);
  const before = prints.articles
    .slice(0, source.article)
    .reduce((sum, article) => sum + article.wordCount, 0);
  const marked = new Uint8Array(pageTerms.length);
  for (const { pageStart, pageEnd } of source.passages) marked.fill(1, pageStart - before, pageEnd - before);
  const right = truth.sourceOf(query, pageTerms, source.story.id);
  return {
    id: source.story.id,
    right,
    isNoError:
      right === undefined &&
      (isTrueCopy(exact, prints.articles[source.article]?.quotedWordRanges ?? []) ||
        (source.relation === 'cites' && query.mayCite?.includes(source.story.id) === true)),
    relation: source.relation,
    confidence: source.confidence,
    pageShare: source.pageShare,
    storyShare: source.storyShare,
    exactPageShare: exact.pageShare,
    exactStoryShare: exact.storyShare,
    passageWords: count(marked),
    copiedWords: count(exact.pageWords),
    passageCopiedWords: count(marked.map((word, i) => word & (exact.pageWords[i] as number))),
  };
}

function count(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}

/** Place of the first right story among the ten best candidates of each article. */
async function placeOf(
  query: Query,
  { prints, terms }: Pick<Answer, 'prints' | 'terms'>,
  { opened, truth }: { opened: QualityIndex; truth: Truth },
): Promise<number | undefined> {
  const places: number[] = [];
  for (const [number, article] of prints.articles.entries()) {
    const best = (await weighCandidates(article, opened, new Set())).slice(0, CANDIDATES_SEEN);
    const place = best.findIndex(({ id }) => truth.sourceOf(query, terms[number] ?? [], id) !== undefined);
    if (place >= 0) places.push(place);
  }
  return places.length === 0 ? undefined : Math.min(...places);
}
