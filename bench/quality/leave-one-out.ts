/** Every article of the index, asked for under its own address: whatever is found is another story. Runs in a process of its own. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { matchPage } from '../../src/match/match-page.ts';
import type { PageFingerprints, Relation } from '../../src/model.ts';
import { wordsIn } from './exact-alignment.ts';
import { articleTerms } from './texts.ts';
import { readCorpus } from './corpus.ts';
import { chanceOf } from './random.ts';
import { progressOf } from './progress.ts';
import { findStoryCredits, fingerprintStories, openQualityIndex, readPageOf } from './story-pages.ts';
import { isTrueCopy, Truth } from './truth.ts';

/** Runs so long are hardly chance. */
const LONG_RUN_WORDS = 15;

/** A source that was named for an article whose own story was left out. */
export interface Claim {
  page: string;
  story: string;
  relation: Relation;
  confidence: number;
  pageShare: number;
  storyShare: number;
  exactPageShare: number;
  exactStoryShare: number;
  longestRunWords: number;
  /** Words in runs of 15 words or more. */
  wordsInLongRuns: number;
  /** The full texts share a run of 40 words or more, not all of it quoted: no error. */
  isTrueCopy: boolean;
  /** What a reader of the two texts found; null for a claim that nobody has read yet. */
  judged: Judgement | null;
}

/** See README.md. The first two say that the claim is right. */
export type Judgement = 'copy' | 'attributed' | 'quotation' | 'boilerplate' | 'event' | 'unrelated';

/** Is naming the source no error, by its words or by a reader's judgement? */
export function isRight({ isTrueCopy, judged }: Pick<Claim, 'isTrueCopy' | 'judged'>): boolean {
  return isTrueCopy || judged === 'copy' || judged === 'attributed';
}

/** Judgements by page and story. */
function readJudgements(): Record<string, Judgement> {
  const file = new URL('judged-claims.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Judgement>;
}

export interface LeaveOneOut {
  pages: number;
  claims: Claim[];
}

const THIS_FILE = fileURLToPath(import.meta.url);

/** @param count articles that are asked for, in random order */
export function leaveOneOut(count: number, segments: number): Promise<LeaveOneOut> {
  return new Promise((resolve, reject) => {
    const child = fork(THIS_FILE, [String(count), String(segments)]);
    child.once('message', (result) => resolve(result as LeaveOneOut));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`bench: leave-one-out ended with ${code ?? 'a signal'}`));
    });
  });
}

async function askAll(count: number, segments: number): Promise<LeaveOneOut> {
  const { stories, articles } = readCorpus();
  const prints = fingerprintStories(stories);
  const credits = findStoryCredits(stories);
  const { index } = await openQualityIndex(stories, () => prints, segments);
  const truth = new Truth(stories);
  const judgements = readJudgements();
  // The articles are the first stories of the corpus.
  const asked = chanceOf('leave-one-out')
    .shuffle([...articles.keys()])
    .slice(0, count);
  const tick = progressOf('leave-one-out', asked.length);
  const claims: Claim[] = [];
  for (const number of asked) {
    const article = articles[number] as (typeof articles)[number];
    const page: PageFingerprints = {
      url: article.url,
      canonicalUrl: null,
      title: article.title,
      language: 'en',
      published: article.published,
      articles: prints[number] ?? [],
      credits: credits[number] ?? [],
    };
    const { sources: named } = await matchPage(page, index);
    const sources = named.filter(({ relation }) => relation !== 'none');
    if (sources.length > 0) {
      const terms = articleTerms(readPageOf(article));
      for (const source of sources) {
        const exact = truth.match(terms[source.article] ?? [], source.story.id);
        claims.push({
          page: article.id,
          story: source.story.id,
          relation: source.relation,
          confidence: source.confidence,
          pageShare: source.pageShare,
          storyShare: source.storyShare,
          exactPageShare: Number(exact.pageShare.toFixed(3)),
          exactStoryShare: Number(exact.storyShare.toFixed(3)),
          longestRunWords: exact.longestRunWords,
          wordsInLongRuns: wordsIn(exact.runs.filter(({ length }) => length >= LONG_RUN_WORDS)),
          isTrueCopy: isTrueCopy(exact, page.articles[source.article]?.quotedWordRanges ?? []),
          judged: judgements[`${article.id} ${source.story.id}`] ?? null,
        });
      }
    }
    tick();
  }
  return { pages: asked.length, claims };
}

if (process.argv[1] === THIS_FILE)
  process.send?.(await askAll(Number(process.argv[2]), Number(process.argv[3])));
