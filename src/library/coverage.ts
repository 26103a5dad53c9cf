import type { IndexCoverage } from '../model.ts';
import type { Issued, OpenSegment } from './segments-as-one.ts';

/** A segment that is not asked. */
export interface LeftOut {
  /** Name of its file. */
  name: string;
  reason: string;
}

/** What all segments hold: those of one publisher (by the name that they bear) together, then each that is left out. */
export function coverageOfAll(
  segments: readonly Pick<OpenSegment, 'coverage' | 'publishers'>[],
  leftOut: readonly LeftOut[],
): IndexCoverage[] {
  const byName = new Map<string, IndexCoverage>();
  for (const segment of segments) {
    const issued = newestOf(segment.publishers.map((published) => published.issued));
    const coverage = { ...segment.coverage, ...(issued && { issued }) };
    const known = byName.get(coverage.name);
    byName.set(coverage.name, known === undefined ? coverage : together(known, coverage));
  }
  return [...byName.values(), ...leftOut.map(coverageOfNone)];
}

/** All times have one form, so their order is that of their letters. */
const newestOf = (versions: readonly Issued[]): Issued | undefined =>
  versions.toSorted((a, b) => (a.made < b.made ? -1 : 1)).at(-1);

function together(a: IndexCoverage, b: IndexCoverage): IndexCoverage {
  const days = (end: 'publishedFrom' | 'publishedTo'): string | null => {
    const [one, other] = [a[end], b[end]];
    // A segment without dates may hold a story of any day.
    if (one === null || other === null) return null;
    return one < other === (end === 'publishedFrom') ? one : other;
  };
  const issued = newestOf([a.issued ?? [], b.issued ?? []].flat());
  return {
    ...(issued && { issued }),
    name: a.name,
    stories: a.stories + b.stories,
    carriers: a.carriers + b.carriers,
    words: a.words + b.words,
    agencies: sums([...a.agencies, ...b.agencies], ({ agency }) => agency).map(([agency, stories]) => ({
      agency,
      stories,
    })),
    languages: sums([...(a.languages ?? []), ...(b.languages ?? [])], ({ language }) => language).map(
      ([language, stories]) => ({ language, stories }),
    ),
    publishedFrom: days('publishedFrom'),
    publishedTo: days('publishedTo'),
    bytes: a.bytes + b.bytes,
  };
}

/** Stories by key, most first, equal ones by name. */
function sums<T extends { stories: number }>(
  counts: readonly T[],
  keyOf: (count: T) => string | null,
): [string | null, number][] {
  const all = new Map<string | null, number>();
  for (const count of counts) all.set(keyOf(count), (all.get(keyOf(count)) ?? 0) + count.stories);
  return [...all].sort(([a, most], [b, least]) => least - most || ((a ?? '') < (b ?? '') ? -1 : 1));
}

function coverageOfNone({ name, reason }: LeftOut): IndexCoverage {
  return {
    name,
    stories: 0,
    carriers: 0,
    words: 0,
    agencies: [],
    languages: [],
    publishedFrom: null,
    publishedTo: null,
    bytes: 0,
    leftOut: reason,
  };
}
