/**
 * Credits of the text on the 123 newest pages, beside what a person read there. `credits.json`: by page, whom it credits for the text, with `part`
 * where the outlet had a hand in it; a page that is not listed credits nobody. Two readers labelled them apart, from the lines near headline, text
 * and foot with any name of an agency and from the metadata, then each doubtful line in the whole page: they agree on all 123 pages.
 */
import { readFileSync } from 'node:fs';
import { findCredits } from '../../src/credit/find-credits.ts';
import { readPage } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';
import type { GoldPage } from './sets.ts';

/** Of credits of the text, a page and an agency each: how many found ones are right, and how many of the labelled ones are found. */
export interface CreditFigures {
  precision: number;
  recall: number;
  labelled: number;
  /** Of the right ones, how many say rightly whether the outlet had a hand in it. */
  part: number;
}

const LABELS = JSON.parse(readFileSync(new URL('credits.json', import.meta.url), 'utf8')) as Record<
  string,
  readonly string[]
>;

/** The credits of the text on a page: `AP`, or `AP, part`. */
function creditsOf(page: GoldPage): string[] {
  const read = readPage(parseHtml(page.html()), page.url);
  const credits = (read ? findCredits(read) : []).filter(({ covers }) => covers === 'text');
  const named = credits.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  const agencies = [...new Set(named.map(({ agency, outlet }) => agency ?? outlet ?? 'agencies'))];
  return agencies.map((name) => {
    const ofName = named.filter(({ agency, outlet }) => (agency ?? outlet ?? 'agencies') === name);
    const placed = ofName.filter(({ place }) => place !== null);
    return (placed.length > 0 ? placed : ofName).every(({ part }) => part) ? `${name}, part` : name;
  });
}

/** As matching: a sign-off that names nobody is no credit. */
const LEAST_CONFIDENCE = 0.5;

const nameOf = (credit: string): string => credit.replace(/, part$/, '');

/** Compares the pages' credits with the labels; prints each disagreement. */
export function judgeCredits(pages: readonly GoldPage[]): CreditFigures {
  let [found, labelled, right, rightPart] = [0, 0, 0, 0];
  for (const page of pages) {
    const expected = LABELS[page.name] ?? [];
    const seen = creditsOf(page);
    found += seen.length;
    labelled += expected.length;
    for (const credit of seen) {
      const label = expected.find((each) => nameOf(each) === nameOf(credit));
      if (label !== undefined) right++;
      else console.log(`credits + ${page.name}: ${credit}`);
      if (label === credit) rightPart++;
      else if (label !== undefined) console.log(`credits ~ ${page.name}: ${credit}, labelled ${label}`);
    }
    for (const label of expected)
      if (!seen.some((credit) => nameOf(credit) === nameOf(label)))
        console.log(`credits - ${page.name}: ${label}`);
  }
  const share = (part: number, whole: number): number =>
    whole === 0 ? 1 : Number((part / whole).toFixed(3));
  return {
    precision: share(right, found),
    recall: share(right, labelled),
    labelled,
    part: share(rightPart, right),
  };
}
