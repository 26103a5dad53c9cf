/** The figures that are asked for, each with what was reached. */
import { TAKEN, type Outcome } from '../ask.ts';
import { isRight, type LeaveOneOut } from '../leave-one-out.ts';
import { OPENING_LENGTHS } from '../make/openings.ts';
import type { QueryGroup } from '../query.ts';
import { calibrate } from './calibration.ts';
import { quantile, round, shareOf } from './figures.ts';
import { confuse } from './relations.ts';
import { foundAt, tradeOff } from './trade-off.ts';

export interface TargetRow {
  measure: string;
  /** Null where the figure is only reported. */
  target: string | null;
  reached: number;
  /** Null where there is no target, or nothing to measure it on. */
  isReached: boolean | null;
  /** Pages, claims or shares that the figure rests on. */
  of: number;
}

/** Groups whose shares are measured against the exact alignment: all that copy. */
const COPIES: readonly QueryGroup[] = [
  'copy',
  'edited',
  'copy-of-copy',
  'take',
  'excerpt-1',
  'excerpt-2',
  'excerpt-3',
  'excerpt-6',
  'digest',
  'joined',
];
const REWRITES: readonly QueryGroup[] = ['sheepdog', 'llmfake', 'current-rewrite', 'current-summary'];
const INDEPENDENT: readonly QueryGroup[] = ['current-independent', 'same-event'];
const NEGATIVES: readonly QueryGroup[] = [
  ...INDEPENDENT,
  'current-voices-report',
  'current-foreign-report',
  'current-follow-up',
  'same-topic',
  'shared-quotation',
  'boilerplate',
  'held-out',
];

export function pickGroups(outcomes: readonly Outcome[], groups: readonly QueryGroup[]): Outcome[] {
  return outcomes.filter(({ query }) => groups.includes(query.group));
}

/** Relations are counted over whole pages: an opening has a relation only where it is long enough to show one. */
export function withoutOpenings(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(({ query }) => !query.group.startsWith('opening-'));
}

/** Is the first source that was named a right one, be it as weak evidence? */
export function isFirstRight({ sources }: Outcome): boolean {
  return sources[0]?.right !== undefined;
}

/** Every source found, none invented. */
export function isAllRight({ query, sources }: Outcome): boolean {
  const found = new Set(sources.flatMap(({ right }) => right ?? []));
  return !isInvented({ sources }) && query.sources.every((source) => found.has(source));
}

/** Is the page said to be made from a story: the right one, or, where there is none, any? */
export function isTaken({ query, sources }: Outcome): boolean {
  return sources.some(
    ({ relation, right, isNoError }) =>
      TAKEN.includes(relation) && (query.sources.length > 0 ? right !== undefined : !isNoError),
  );
}

/** Is any source claimed that is none, be it only as cited? */
export function isInvented({ sources }: Pick<Outcome, 'sources'>): boolean {
  return sources.some(
    ({ relation, right, isNoError }) => relation !== 'none' && right === undefined && !isNoError,
  );
}

export function measureTargets(
  outcomes: readonly Outcome[],
  leftOut: LeaveOneOut | undefined,
  index: { bytesPerWord: number },
): TargetRow[] {
  const group = (...names: QueryGroup[]): Outcome[] => pickGroups(outcomes, names);
  const first = (measure: string, target: number | null, items: readonly Outcome[]): TargetRow =>
    atLeast(measure, target, { reached: shareOf(items, isFirstRight), of: items.length });
  const independent = pickGroups(outcomes, INDEPENDENT);
  const wholePages = withoutOpenings(outcomes);
  const currentRewrites = group('current-rewrite', 'current-summary');
  return [
    first('source first: full copies', 0.998, group('copy')),
    first('source first: edited copies', 0.998, group('edited')),
    first('source first: copies of a copy', null, group('copy-of-copy')),
    first('nearest take first', null, group('take')),
    first('source first: excerpt of 1 sentence', null, group('excerpt-1')),
    first('source first: excerpt of 2 sentences', null, group('excerpt-2')),
    first('source first: excerpt of 3 sentences', 0.97, group('excerpt-3')),
    first('source first: excerpt of 6 sentences', null, group('excerpt-6')),
    allRight('digests all right', 0.95, group('digest')),
    allRight('two wires joined all right', null, group('joined')),
    first('source first: SheepDog', 0.97, group('sheepdog')),
    first('source first: LLMFake', 0.98, group('llmfake')),
    first('source first: rewrites by a current model', 0.98, group('current-rewrite')),
    first('source first: summaries by a current model', 0.9, group('current-summary')),
    atLeast('rewrites by a current model called so', 0.9, taken(group('current-rewrite'))),
    atLeast('summaries by a current model called so', 0.75, taken(group('current-summary'))),
    under('their independent reports called so', 0.05, taken(group('current-independent'))),
    atLeast('rewrites in many voices called so', 0.92, taken(group('current-voices-rewrite'))),
    atLeast('summaries in many voices called so', 0.95, taken(group('current-voices-summary'))),
    under('own reports in many voices called so', 0.02, taken(group('current-voices-report'))),
    under('same-event reports (ECB+) called so', 0.01, taken(group('same-event'))),
    atLeast('blends of two stories: one right source', 0.75, taken(group('current-blend'))),
    atLeast('blends of two stories: both, nothing else', 0.5, {
      reached: shareOf(group('current-blend'), isAllRight),
      of: group('current-blend').length,
    }),
    atLeast('translations called so', 0.75, taken(group('current-translation'))),
    under('reports in other languages called so', 0.02, taken(group('current-foreign-report'))),
    under('follow-ups called so', 0.02, taken(group('current-follow-up'))),
    under('a wrong source of a blend or a translation claimed', 0.001, {
      reached: shareOf(group('current-blend', 'current-translation'), isInvented),
      of: group('current-blend', 'current-translation').length,
    }),
    atLeast('current rewrites and summaries found at 1 % of independent called so', 0.9, {
      reached: foundAt(tradeOff(currentRewrites, independent), 0.01),
      of: currentRewrites.length,
    }),
    atLeast('all rewrites found at 1 % of independent called so', 0.9, {
      reached: foundAt(tradeOff(pickGroups(outcomes, REWRITES), independent), 0.01),
      of: pickGroups(outcomes, REWRITES).length,
    }),
    first('source first: openings of rewrites', null, group('opening-rewrite')),
    ...openingRows(group('opening-rewrite'), group('opening-independent')),
    ...NEGATIVES.map((name) =>
      under(`any source claimed: ${name}`, null, {
        reached: shareOf(group(name), isInvented),
        of: group(name).length,
      }),
    ),
    ...(leftOut === undefined ? [] : leaveOneOutRows(leftOut)),
    ...shareRows(outcomes),
    atLeast('relation, macro-F1', 0.93, { reached: confuse(wholePages).macroF1, of: wholePages.length }),
    under('calibration error of confidence', 0.03, {
      reached: calibrate(outcomes).error,
      of: outcomes.filter(({ relation }) => relation !== 'none').length,
    }),
    under('index, bytes per word', 1.2, { reached: index.bytesPerWord, of: 1 }),
    under('matching, milliseconds a page (median)', null, {
      reached: quantile(
        outcomes.map(({ milliseconds }) => milliseconds),
        0.5,
      ),
      of: outcomes.length,
    }),
  ].filter((row) => row.of > 0);
}

/** How often the beginnings of rewrites are called so, and those of reports of one's own, by their length. */
function openingRows(rewrites: readonly Outcome[], reports: readonly Outcome[]): TargetRow[] {
  return OPENING_LENGTHS.flatMap((length) => {
    const long = (of: readonly Outcome[]): Outcome[] =>
      of.filter(({ query }) => query.id.endsWith(`-${length}`));
    return [
      atLeast(`first ${length} words of rewrites called so`, null, taken(long(rewrites))),
      under(`first ${length} words of independent reports called so`, null, taken(long(reports))),
    ];
  });
}

type Figure = Pick<TargetRow, 'reached' | 'of'>;

function atLeast(measure: string, target: number | null, { reached, of }: Figure): TargetRow {
  const isReached = target === null || of === 0 ? null : reached >= target;
  return { measure, target: target === null ? null : `>= ${target}`, reached: round(reached), isReached, of };
}

function under(measure: string, target: number | null, { reached, of }: Figure): TargetRow {
  const isReached = target === null || of === 0 ? null : reached < target;
  return { measure, target: target === null ? null : `< ${target}`, reached: round(reached), isReached, of };
}

function allRight(measure: string, target: number | null, items: readonly Outcome[]): TargetRow {
  return atLeast(measure, target, { reached: shareOf(items, isAllRight), of: items.length });
}

function taken(items: readonly Outcome[]): Figure {
  return { reached: shareOf(items, isTaken), of: items.length };
}

function leaveOneOutRows({ pages, claims }: LeaveOneOut): TargetRow[] {
  const pagesWith = (holds: (claim: LeaveOneOut['claims'][number]) => boolean): number =>
    new Set(claims.filter(holds).map(({ page }) => page)).size / pages;
  return [
    under('any source claimed: leave-one-out, true copies apart', 0.001, {
      reached: pagesWith((claim) => !isRight(claim)),
      of: pages,
    }),
    under('... of these as rewrite or stronger', null, {
      reached: pagesWith((claim) => !isRight(claim) && TAKEN.includes(claim.relation)),
      of: pages,
    }),
    under('... of these not yet read', null, {
      reached: pagesWith((claim) => !isRight(claim) && claim.judged === null),
      of: pages,
    }),
    under('true copies found: leave-one-out', null, {
      reached: pagesWith(isRight),
      of: pages,
    }),
  ];
}

function shareRows(outcomes: readonly Outcome[]): TargetRow[] {
  const sources = pickGroups(outcomes, COPIES).flatMap((outcome) =>
    outcome.sources.filter(({ right, relation }) => right !== undefined && relation !== 'none'),
  );
  const of = sources.length;
  const pageErrors = sources.map(({ pageShare, exactPageShare }) => Math.abs(pageShare - exactPageShare));
  const storyErrors = sources.map(({ storyShare, exactStoryShare }) =>
    Math.abs(storyShare - exactStoryShare),
  );
  const sum = (name: 'passageWords' | 'copiedWords' | 'passageCopiedWords'): number =>
    sources.reduce((total, source) => total + source[name], 0);
  return [
    under('pageShare error, median', 0.02, { reached: quantile(pageErrors, 0.5), of }),
    under('pageShare error, 95th percentile', 0.06, { reached: quantile(pageErrors, 0.95), of }),
    under('storyShare error, median', 0.02, { reached: quantile(storyErrors, 0.5), of }),
    under('storyShare error, 95th percentile', 0.06, { reached: quantile(storyErrors, 0.95), of }),
    atLeast('passages, precision in words', null, {
      reached: sum('passageCopiedWords') / sum('passageWords'),
      of,
    }),
    atLeast('passages, recall in words', null, {
      reached: sum('passageCopiedWords') / sum('copiedWords'),
      of,
    }),
  ];
}
