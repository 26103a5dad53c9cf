/**
 * How good is matching: copies, excerpts, rewrites, and pages that are none of these, on 20,000 real articles, beside other methods on
 * the same queries. quality/README.md defines every group and measure. `npm run bench:quality -- [--quick] [--only GROUP] [--no-baselines]`
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { installEngines } from './install.ts';
import { ask, type Outcome } from './quality/ask.ts';
import { readCorpus } from './quality/corpus.ts';
import { measureHelsinki } from './quality/helsinki.ts';
import { groupItems } from './quality/grouping.ts';
import { leaveOneOut, type Claim } from './quality/leave-one-out.ts';
import { makeQueries } from './quality/make/queries.ts';
import { calibrate } from './quality/measure/calibration.ts';
import { mean, quantile, round, shareOf } from './quality/measure/figures.ts';
import { confuse, isAccepted } from './quality/measure/relations.ts';
import { RETRIEVAL_GROUPS, type RetrievalFigures } from './quality/measure/retrieval.ts';
import {
  isAllRight,
  isFirstRight,
  isInvented,
  measureTargets,
  pickGroups,
  withoutOpenings,
} from './quality/measure/targets.ts';
import { tradeOff } from './quality/measure/trade-off.ts';
import { readOptions } from './quality/options.ts';
import { drawPicture, type Curve } from './quality/picture.ts';
import { progressOf } from './quality/progress.ts';
import type { QueryGroup } from './quality/query.ts';
import { DATA } from './quality/read-data.ts';
import { fingerprintStories, openQualityIndex } from './quality/story-pages.ts';
import { confusionTable, retrievalTable, targetTable } from './quality/table.ts';
import { Truth } from './quality/truth.ts';

const RESULTS = new URL('./results/', import.meta.url);
/** Quick and partial runs are for tuning; their results are not the project's. */
const SCRATCH = new URL('../.cache/quality/', import.meta.url);

const CURVES: readonly { name: string; groups: readonly QueryGroup[] }[] = [
  { name: 'current model, rewrites', groups: ['current-rewrite'] },
  { name: 'current model, summaries', groups: ['current-summary'] },
  { name: 'SheepDog', groups: ['sheepdog'] },
  { name: 'LLMFake', groups: ['llmfake'] },
];

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!existsSync(DATA)) return console.log('../shared/data is missing: nothing to measure with');
  if (options.baselines) installEngines();
  const started = Date.now();
  const corpus = readCorpus();
  const opened = await openQualityIndex(
    corpus.stories,
    () => fingerprintStories(corpus.stories),
    options.segments,
  );
  const truth = new Truth(corpus.stories);
  const asksAll = options.only === undefined || options.only === 'leave-one-out';
  const pages = options.quick ? corpus.articles.length / 10 : corpus.articles.length;
  // In a process of its own, while this one asks the made queries and the baselines.
  const leftOutLater = asksAll ? leaveOneOut(Math.ceil(pages), options.segments) : Promise.resolve(undefined);
  const queries = makeQueries(corpus, options);
  const tick = progressOf('queries', queries.length);
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    outcomes.push(await ask(query, opened, truth));
    tick();
  }
  const bytesPerWord = round(opened.bytes / opened.words, 3);
  const methods = [ownRetrieval(outcomes, bytesPerWord)];
  if (options.baselines) {
    const { runBaselines } = await import('./quality/baselines/run-baselines.ts');
    methods.push(...runBaselines(corpus.stories, queries, truth));
  }
  const leftOut = await leftOutLater;

  const asksHelsinki = !options.quick && (options.only === undefined || options.only === 'helsinki');
  const targets = [
    ...measureTargets(outcomes, leftOut, { bytesPerWord }),
    ...(asksHelsinki ? await measureHelsinki() : []),
  ];
  const confusion = confuse(withoutOpenings(outcomes));
  const independent = pickGroups(outcomes, ['current-independent', 'same-event']);
  const curves: Curve[] = CURVES.map(({ name, groups }) => ({
    name,
    points: tradeOff(pickGroups(outcomes, groups), independent),
  }));
  const results = {
    stories: opened.index.storyCount,
    queries: queries.length,
    isQuick: options.quick,
    targets,
    groups: groupFigures(outcomes),
    confusion,
    calibration: calibrate(outcomes),
    retrieval: methods,
    curves,
    failures: failures(outcomes),
  };
  const isWhole = !options.quick && options.only === undefined && options.baselines;
  const folder = isWhole ? RESULTS : SCRATCH;
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('quality.json', folder), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(new URL('quality.svg', folder), drawPicture(curves, methods));
  if (leftOut !== undefined)
    writeFileSync(
      new URL('quality.leave-one-out.json', folder),
      claimLines(leftOut.claims.filter(({ isTrueCopy }) => !isTrueCopy)),
    );
  console.log(
    [targetTable(targets), confusionTable(confusion), retrievalTable(methods)].join('\n\n') +
      `\n\n${Math.round((Date.now() - started) / 1000)} s; results in ${isWhole ? 'bench/results' : '.cache/quality'}`,
  );
}

/** Wiremark beside the baselines: first is the first source of the report, the first ten are candidates before the decision. */
function ownRetrieval(outcomes: readonly Outcome[], bytesPerWord: number): RetrievalFigures {
  const groups = groupItems(pickGroups(outcomes, RETRIEVAL_GROUPS), ({ query }) => query.group);
  return {
    name: 'Wiremark',
    bytesPerWord,
    milliseconds: round(mean(outcomes.map(({ milliseconds }) => milliseconds)), 2),
    groups: Object.fromEntries(
      [...groups].map(([group, items]) => [
        group,
        {
          first: round(shareOf(items, isFirstRight)),
          firstTen: round(shareOf(items, isAmongTen)),
        },
      ]),
    ),
  };
}

function isAmongTen(outcome: Outcome): boolean {
  return isFirstRight(outcome) || outcome.candidatePlace !== undefined;
}

function groupFigures(outcomes: readonly Outcome[]): Record<string, Record<string, number>> {
  const groups = groupItems(outcomes, ({ query }) => query.group);
  return Object.fromEntries(
    [...groups].map(([group, items]) => [
      group,
      {
        pages: items.length,
        firstRight: round(shareOf(items, isFirstRight)),
        allRight: round(shareOf(items, isAllRight)),
        invented: round(shareOf(items, isInvented)),
        firstTen: round(shareOf(items, isAmongTen)),
        relationRight: round(
          shareOf(items, ({ query, sources, relation }) => {
            const right = sources.find((source) => source.right !== undefined);
            if (query.sources.length === 0) return query.relations.includes(relation);
            return right !== undefined && isAccepted(query, right);
          }),
        ),
        readShare: round(mean(items.map(({ readShare }) => readShare))),
        severalArticles: round(shareOf(items, ({ articles }) => articles > 1)),
        medianMilliseconds: round(
          quantile(
            items.map(({ milliseconds }) => milliseconds),
            0.5,
          ),
          2,
        ),
      },
    ]),
  );
}

/** Every page that came out wrong: ids and figures, to be looked at by hand. */
function failures(outcomes: readonly Outcome[]): object[] {
  return outcomes
    .filter((outcome) => {
      const { query, sources } = outcome;
      if (query.sources.length === 0) return isInvented(outcome);
      return (
        !isAllRight(outcome) ||
        !sources.every((source) => source.right === undefined || isAccepted(query, source))
      );
    })
    .map(({ query, relation, confidence, sources, candidatePlace, articles, readShare }) => ({
      id: query.id,
      group: query.group,
      relation,
      confidence,
      candidatePlace: candidatePlace ?? null,
      articles,
      readShare: round(readShare, 3),
      sources: sources.map((source) => ({
        id: source.id,
        right: source.right !== undefined,
        isNoError: source.isNoError,
        relation: source.relation,
        confidence: source.confidence,
        shares: [
          source.pageShare,
          source.storyShare,
          round(source.exactPageShare, 3),
          round(source.exactStoryShare, 3),
        ],
      })),
    }));
}

/** One claim a line. */
function claimLines(claims: readonly Claim[]): string {
  return `[\n${claims.map((claim) => JSON.stringify(claim)).join(',\n')}\n]\n`;
}

await main();
