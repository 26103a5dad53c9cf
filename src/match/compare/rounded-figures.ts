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

/** Round figures of which the exact ones are kept, 8 kB each: those of a page are asked for with each of its candidates. Lower: more are hashed again. */
const KEPT = 32;
const kept = new Map<number, readonly number[]>();

/** Hashes of all figures that round to the one with this hash, itself left out; none if it is no round figure. */
export function unroundedFigures(hash: number): readonly number[] {
  const figure = figures().get(hash);
  if (figure === undefined) return [];
  const known = kept.get(hash);
  if (known !== undefined) return known;
  const exact = Array.from({ length: STEP }, (_, i) => figure - STEP / 2 + i)
    .filter((each) => each !== figure)
    .map((each) => hashString(String(each)));
  if (kept.size >= KEPT) kept.clear();
  kept.set(hash, exact);
  return exact;
}
