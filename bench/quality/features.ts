/**
 * What the rewrite model is fitted to: for each page of the fitted groups and each of its best candidates one line with all numbers of the evidence, the
 * credits and the truth. `tsx bench/quality/features.ts OUT.jsonl [--quick] [--only GROUP]`
 */
import { createWriteStream } from 'node:fs';
import type { Evidence } from '../../src/match/compare/evidence.ts';
import { creditEvidence } from '../../src/match/article-query.ts';
import type { PageFingerprints } from '../../src/model.ts';
import { fingerprintsOf } from '../../src/pipeline.ts';
import { articleTerms } from './texts.ts';
import { readCorpus, type Corpus } from './corpus.ts';
import { makeQueries } from './make/queries.ts';
import { groupItems } from './grouping.ts';
import { GROUP_WEIGHTS } from './fitted-groups.ts';
import { readOptions } from './options.ts';
import { progressOf } from './progress.ts';
import { chanceOf } from './random.ts';
import type { Query } from './query.ts';
import { fingerprintStories, openQualityIndex, readPageOf, type QualityIndex } from './story-pages.ts';
import { Truth } from './truth.ts';
import { weighCandidates } from './weigh-candidates.ts';

/** Candidates of each page that are written, besides its sources and all with copied words. */
const CANDIDATES = 8;
const COPIED_WORDS = 12;
/** Articles of the index, asked for with themselves left out. */
const LEAVE_ONE_OUT = 800;
/** Most pages of a group. The fit weighs whole groups, so that more pages cost time, and change little. */
const MOST_OF_GROUP = 300;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const file = options.rest[0];
  if (file === undefined)
    throw new Error('usage: tsx bench/quality/features.ts OUT.jsonl [--quick] [--only GROUP]');
  const corpus = readCorpus();
  const opened = await openQualityIndex(corpus.stories, () => fingerprintStories(corpus.stories));
  const truth = new Truth(corpus.stories);
  const groups = groupItems(makeQueries(corpus, options), ({ group }) => group);
  const fitted = [...groups].flatMap(([group, queries]) =>
    group in GROUP_WEIGHTS ? queries.slice(0, MOST_OF_GROUP) : [],
  );
  const queries = [...fitted, ...leaveOneOut(corpus, options)];
  const tick = progressOf('features', queries.length);
  const out = createWriteStream(file);
  for (const query of queries) {
    for (const row of await rowsOf(query, opened, truth)) out.write(`${JSON.stringify(row)}\n`);
    tick();
  }
  out.end();
}

function leaveOneOut(corpus: Corpus, { quick, only }: { quick: boolean; only: string | undefined }): Query[] {
  if (only !== undefined && only !== 'leave-one-out') return [];
  return chanceOf('leave-one-out')
    .shuffle(corpus.articles)
    .slice(0, quick ? LEAVE_ONE_OUT / 10 : LEAVE_ONE_OUT)
    .map(({ id, url, title, text }) => ({
      id: `leave-one-out-${id}`,
      group: 'leave-one-out',
      url,
      title,
      text,
      sources: [],
      relations: ['none'],
    }));
}

/** The story that a page is about, or the page itself: pages about one story are fitted to or tested on together. */
function aboutOf({ id, sources, mayCite = [] }: Query): string {
  return sources[0] ?? mayCite[0] ?? id.replace(/-opening-\d+$/, '');
}

async function rowsOf(query: Query, opened: QualityIndex, truth: Truth): Promise<object[]> {
  const { index } = opened;
  const page = readPageOf(query);
  const pageTerms = articleTerms(page);
  const prints = fingerprintsOf(page);
  const own = new Set(query.url === null ? [] : index.findUrl(query.url).map(({ story }) => story));
  const rows: object[] = [];
  for (const [number, article] of prints.articles.entries()) {
    const articleTerms = pageTerms[number] ?? [];
    const weighed = await weighCandidates(article, opened, own, () => true);
    for (const [place, { id, rank, candidate, evidence }] of weighed.entries()) {
      const isKept = place < CANDIDATES || query.sources.includes(id) || evidence.copiedWords >= COPIED_WORDS;
      if (!isKept) continue;
      const source = truth.sourceOf(query, articleTerms, id);
      const { story } = await index.readNames(evidence.story);
      rows.push({
        query: query.id,
        group: query.group,
        about: aboutOf(query),
        article: number,
        story: id,
        isSource: source !== undefined,
        isTwin: source !== undefined && source !== id,
        relation: source === undefined ? 'none' : query.relations[0],
        relations:
          source === undefined
            ? query.mayCite?.includes(id)
              ? ['none', 'cites']
              : ['none']
            : query.relations,
        rank,
        place,
        score: candidate.score,
        stretchScore: candidate.stretchScore,
        ...numbersOf(evidence),
        passages: evidence.passages.length,
        pageWords: article.wordCount,
        pageTokens: article.hashes.length,
        storyWords: evidence.signature.wordCount,
        storyTokens: evidence.signature.tokens.length,
        termWeight: evidence.signature.termWeight,
        ...creditNumbers(prints, story, number),
      });
    }
  }
  if (query.sources.length > 0 && !rows.some((row) => (row as { isSource: boolean }).isSource))
    rows.push({ query: query.id, group: query.group, missed: true, relation: query.relations[0] });
  return rows;
}

/** Whatever the evidence counts, under its own name: new evidence needs no change here. */
function numbersOf(evidence: Evidence): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(evidence))
    if (typeof value === 'number' && name !== 'story') numbers[name] = round(value);
  return numbers;
}

function creditNumbers(
  prints: PageFingerprints,
  story: Parameters<typeof creditEvidence>[0],
  article: number,
): { credited: number; citations: number } {
  const { credited, citations } = creditEvidence(story, prints, article);
  return { credited: Number(credited), citations };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

await main();
