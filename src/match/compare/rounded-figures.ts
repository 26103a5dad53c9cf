/** What a round figure may be the rounding of: a rewrite says "176,000" where the story has 176,058. */
import { lazy } from '../../lazy.ts';
import { hashString } from '../../fingerprint/term-hash.ts';

/** The step of rounding. Not measured apart. Lower: more pages pay for looking up what few rewrites have. */
const STEP = 1000;
/** The round figures that are known. Lower ones are round by themselves ("5,000"), higher ones are told in millions. */
const KNOWN = { from: 10_000, to: 999_000 };

/** Hash of each round figure, with the figure. */
const figures = lazy(
  () =>
    new Map(
      Array.from({ length: (KNOWN.to - KNOWN.from) / STEP + 1 }, (_, i) => {
        const figure = KNOWN.from + i * STEP;
        return [hashString(String(figure)), figure] as const;
      }),
    ),
);

/** Hashes of all figures that round to the one with this hash, itself left out; none if it is no round figure. */
export function unroundedFigures(hash: number): number[] {
  const figure = figures().get(hash);
  if (figure === undefined) return [];
  return Array.from({ length: STEP }, (_, i) => figure - STEP / 2 + i)
    .filter((exact) => exact !== figure)
    .map((exact) => hashString(String(exact)));
}
