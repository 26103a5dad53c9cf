/** What a sample page's report must say, and in which words a report differs from it. Shared by the unit and the browser tests. */
import type { Basis, Relation, Report, Source } from '../../src/model.ts';

type OneOf<T> = T | readonly T[];

/** A source that the report must hold; fields that are not there are not checked. */
export interface ExpectedSource {
  story?: string;
  agency?: string | null;
  outlet?: string | null;
  relation: OneOf<Relation>;
  credited?: boolean;
  /** Inclusive range. */
  pageShare?: readonly [number, number];
  storyShare?: readonly [number, number];
}

/** One entry of an `expected.json`; fields that are not there are not checked. */
export interface ExpectedPage {
  url: string;
  state?: OneOf<string>;
  verdict?: {
    relation?: OneOf<Relation>;
    agency?: string | null;
    basis?: Basis;
    credited?: boolean;
    part?: boolean;
  };
  /** Of the first source; inclusive range. */
  pageShare?: readonly [number, number];
  storyShare?: readonly [number, number];
  /** Each must be found, in any order; an empty list means that there is no source. */
  sources?: readonly ExpectedSource[];
  /** Pairs of agency code or outlet host, and credit kind. Each must be found. */
  credits?: readonly (readonly [string, string])[];
}

/** Is `seen` what was expected, or one of what was expected? Nothing expected allows everything. */
export function isOneOf(expected: unknown, seen: unknown): boolean {
  if (expected === undefined) return true;
  return Array.isArray(expected) ? expected.includes(seen) : expected === seen;
}

function differ(what: string, expected: unknown, seen: unknown): string {
  return `${what}: expected ${JSON.stringify(expected)}, seen ${JSON.stringify(seen)}`;
}

function isInside(range: readonly [number, number] | undefined, value: number): boolean {
  return range === undefined || (value >= range[0] && value <= range[1]);
}

function isSourceOf(expected: ExpectedSource, source: Source): boolean {
  const { story } = source;
  return (
    (expected.story === undefined || expected.story === story.id) &&
    (expected.agency === undefined || expected.agency === story.agency) &&
    (expected.outlet === undefined || expected.outlet === story.outlet)
  );
}

function differencesOfSource(expected: ExpectedSource, sources: readonly Source[]): string[] {
  const name = expected.story ?? expected.outlet ?? expected.agency ?? 'source';
  const source = sources.find((each) => isSourceOf(expected, each));
  if (!source)
    return [
      differ(
        `source ${name}`,
        'among the sources',
        sources.map((each) => each.story.id),
      ),
    ];
  const differences: string[] = [];
  if (!isOneOf(expected.relation, source.relation))
    differences.push(differ(`${name} relation`, expected.relation, source.relation));
  if (expected.credited !== undefined && expected.credited !== source.credited)
    differences.push(differ(`${name} credited`, expected.credited, source.credited));
  if (!isInside(expected.pageShare, source.pageShare))
    differences.push(differ(`${name} pageShare`, expected.pageShare, source.pageShare));
  if (!isInside(expected.storyShare, source.storyShare))
    differences.push(differ(`${name} storyShare`, expected.storyShare, source.storyShare));
  return differences;
}

function differencesOfVerdict(expected: ExpectedPage, report: Report): string[] {
  const { verdict } = report;
  const wanted = expected.verdict ?? {};
  const differences: string[] = [];
  if (!isOneOf(wanted.relation, verdict.relation))
    differences.push(differ('relation', wanted.relation, verdict.relation));
  for (const field of ['agency', 'basis', 'credited', 'part'] as const)
    if (wanted[field] !== undefined && wanted[field] !== verdict[field])
      differences.push(differ(field, wanted[field], verdict[field]));
  return differences;
}

function differencesOfShares(expected: ExpectedPage, report: Report): string[] {
  const first = report.sources[0];
  if (!expected.pageShare && !expected.storyShare) return [];
  if (!first) return [differ('shares', 'a source', 'none')];
  const { pageShare, storyShare } = expected;
  return differencesOfSource(
    { relation: first.relation, ...(pageShare && { pageShare }), ...(storyShare && { storyShare }) },
    [first],
  );
}

function differencesOfCredits(expected: ExpectedPage, report: Report): string[] {
  const seen = report.credits.map(({ agency, outlet, kind }) => `${agency ?? outlet ?? '?'} ${kind}`);
  return (expected.credits ?? [])
    .filter(([name, kind]) => !seen.includes(`${name} ${kind}`))
    .map(([name, kind]) => differ('credits', `${name} ${kind}`, seen));
}

/** Every way in which the report is not what was expected, one line each; empty if it is. */
export function differencesFrom(expected: ExpectedPage, report: Report): string[] {
  const isNone = expected.sources?.length === 0 && report.sources.length > 0;
  return [
    ...differencesOfVerdict(expected, report),
    ...differencesOfShares(expected, report),
    ...(isNone
      ? [
          differ(
            'sources',
            [],
            report.sources.map((each) => each.story.id),
          ),
        ]
      : []),
    ...(expected.sources ?? []).flatMap((each) => differencesOfSource(each, report.sources)),
    ...differencesOfCredits(expected, report),
  ];
}
