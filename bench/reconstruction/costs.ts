/**
 * What it costs to publish less: the queries of `bench:quality`, 40 of each group, asked of its 20,700 stories in each form. All else is equal: the same
 * stories, posting lists, pages and thresholds.
 */
import { TEXT_REUSE } from '../../src/model.ts';
import { ask, TAKEN, type Outcome } from '../quality/ask.ts';
import { readCorpus, type Corpus } from '../quality/corpus.ts';
import { makeQueries } from '../quality/make/queries.ts';
import { isAccepted } from '../quality/measure/relations.ts';
import { isFirstRight, isInvented } from '../quality/measure/targets.ts';
import { progressOf } from '../quality/progress.ts';
import type { Query, QueryGroup } from '../quality/query.ts';
import { fingerprintStories, openQualityIndex, type QualityIndex } from '../quality/story-pages.ts';
import { Truth } from '../quality/truth.ts';
import { FORMS, signatureIn, type Form } from './forms.ts';

const OF_GROUP = 40;
const COPIES: readonly QueryGroup[] = ['copy', 'edited', 'copy-of-copy'];
const REWRITES: readonly QueryGroup[] = [
  'current-rewrite',
  'current-summary',
  'current-voices-rewrite',
  'current-voices-summary',
];
const EXCERPTS: readonly QueryGroup[] = ['excerpt-1', 'excerpt-2', 'excerpt-3', 'excerpt-6'];
/** Pages that were made from no story of the index. */
const OWN: readonly QueryGroup[] = [
  'current-independent',
  'current-voices-report',
  'current-foreign-report',
  'current-follow-up',
  'same-event',
  'same-topic',
  'shared-quotation',
  'boilerplate',
  'held-out',
];
const ASKED: readonly QueryGroup[] = [
  ...COPIES,
  ...EXCERPTS,
  'digest',
  ...REWRITES,
  'current-translation',
  ...OWN,
];

/** Shares of pages, unless it says otherwise. */
export interface Costs {
  form: string;
  /** Of copies, edited ones and copies of these: the right source first, and called a copy. */
  copies: number;
  /** Of excerpts of 1, 2, 3 and 6 sentences, and of digests: the right source first, and called an excerpt. */
  excerpts: Record<string, number>;
  /** Rewrites and summaries called so. */
  rewrites: number;
  translations: number;
  /** Pages of no story of the index for which one is claimed. */
  wrongClaims: number;
  /** Of the copied words in copies and excerpts (exact alignment), those in passages; and of the words in passages, those that are copied. */
  passages: { found: number; right: number };
}

export async function measureCosts(): Promise<Costs[]> {
  const corpus = readCorpus();
  const opened = await openQualityIndex(corpus.stories, () => fingerprintStories(corpus.stories));
  const truth = new Truth(corpus.stories);
  const queries = askedOf(corpus);
  const answers = [];
  for (const form of FORMS) {
    // Posting lists decide which stories are looked at: without them no index is asked.
    if (!form.hasLists) continue;
    answers.push({
      form,
      outcomes: await askAll(queries, { opened: openedIn(form, opened), truth }, form.name),
    });
  }
  const copied = mostCopied(answers.flatMap(({ outcomes }) => outcomes));
  return answers.map(({ form, outcomes }) => costsOf(form.name, outcomes, copied));
}

function askedOf(corpus: Corpus): Query[] {
  const counts = new Map<QueryGroup, number>();
  return makeQueries(corpus, { quick: true, only: undefined }).filter(({ group }) => {
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= OF_GROUP && ASKED.includes(group);
  });
}

const openedIn = (form: Form, opened: QualityIndex): QualityIndex => ({
  ...opened,
  index: {
    ...opened.index,
    readSignature: async (story) => signatureIn(form, await opened.index.readSignature(story)),
  },
});

async function askAll(
  queries: readonly Query[],
  { opened, truth }: { opened: QualityIndex; truth: Truth },
  name: string,
): Promise<Outcome[]> {
  const tick = progressOf(name, queries.length);
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    outcomes.push(await ask(query, opened, truth));
    tick();
  }
  return outcomes;
}

/** For each page that copies, the copied words of its first right source, whichever form found one. */
function mostCopied(outcomes: readonly Outcome[]): Map<string, number> {
  const copied = new Map<string, number>();
  for (const { query, sources } of outcomes) {
    const words = sources.find(({ right }) => right !== undefined)?.copiedWords ?? 0;
    copied.set(query.id, Math.max(words, copied.get(query.id) ?? 0));
  }
  return copied;
}

function costsOf(form: string, outcomes: readonly Outcome[], copied: ReadonlyMap<string, number>): Costs {
  const of = (groups: readonly QueryGroup[]) => outcomes.filter(({ query }) => groups.includes(query.group));
  const isCalled = (outcome: Outcome): boolean =>
    outcome.sources.some(({ right, relation }) => right !== undefined && TAKEN.includes(relation));
  const isCopy = ({ sources: [first] }: Outcome): boolean =>
    first?.right !== undefined && TEXT_REUSE[first.relation] === 'words';
  const isRightExcerpt = (outcome: Outcome): boolean => {
    const [first] = outcome.sources;
    return first !== undefined && isFirstRight(outcome) && isAccepted(outcome.query, first);
  };
  const copying = of([...COPIES, ...EXCERPTS]);
  let [all, found, inPassages] = [0, 0, 0];
  for (const { query, sources } of copying) {
    const right = sources.find((source) => source.right !== undefined);
    all += copied.get(query.id) ?? 0;
    found += right?.passageCopiedWords ?? 0;
    inPassages += right?.passageWords ?? 0;
  }
  return {
    form,
    copies: share(of(COPIES), isCopy),
    excerpts: Object.fromEntries(
      [...EXCERPTS, 'digest' as const].map((group) => [group, share(of([group]), isRightExcerpt)]),
    ),
    rewrites: share(of(REWRITES), isCalled),
    translations: share(of(['current-translation']), isCalled),
    wrongClaims: share(of(OWN), isInvented),
    passages: { found: round(found / all), right: round(found / inPassages) },
  };
}

const share = (outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): number =>
  round(outcomes.filter(is).length / outcomes.length);

const round = (number: number): number => Number(number.toFixed(3));
