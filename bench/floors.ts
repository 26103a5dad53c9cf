/** Floors of the benchmarks: what a figure may not fall below, or, for errors and sizes, not rise above. They stand in `floors.json`. */

/** What is asked of one figure, and what it was when that was set. */
export interface Floor {
  atLeast?: number;
  atMost?: number;
  was: number;
}

export type Bench = 'quality' | 'credits' | 'extraction';

/** The figures in a bench's results, by name. A name that occurs in no results is no figure. */
export const FIGURES: Readonly<Record<Bench, (results: unknown) => Map<string, number>>> = {
  quality: (results) => {
    const { targets } = results as { targets: readonly { measure: string; reached: number }[] };
    return new Map(targets.map(({ measure, reached }) => [measure, reached]));
  },
  credits: numbersIn,
  extraction: numbersIn,
};

/** Every number in an object, under the path to it: `{ a: { b: 1 } }` -> `a.b` is 1. */
export function numbersIn(value: unknown, path = ''): Map<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const prefix = path === '' ? '' : `${path}.`;
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...numbersIn(inner, prefix + key)]));
}

/** Does a figure keep to its floor? One that was not measured does not. */
export function keepsTo(
  { atLeast = -Infinity, atMost = Infinity }: Floor,
  seen: number | undefined,
): boolean {
  return seen !== undefined && seen >= atLeast && seen <= atMost;
}

/** `source first: full copies: asked at least 0.998, seen 0.95 (was 1)` */
export function describeFloor(figure: string, floor: Floor, seen: number | undefined): string {
  const { atLeast, atMost, was } = floor;
  const asked = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  return `${figure}: asked ${asked}, seen ${seen ?? 'nothing'} (was ${was})`;
}
