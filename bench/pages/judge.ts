/** Judges what a reader found on a page, and sums it up over a set. */
import { collapse } from '../../src/text/words.ts';
import type { Found } from './readers.ts';
import { rougeLsum } from './rouge.ts';
import type { GoldPage } from './sets.ts';
import { compareShingles, mean, scoresOf, type Counts } from './shingles.ts';

export interface Judgement {
  page: GoldPage;
  /** The gold text that the page is measured by, with the standfirst or without: the one that fits better. */
  gold: string;
  found: Found;
  counts: Counts;
  rouge: number;
}

/** The figures of a set, 0 to 1. Headlines and dates are shares of the pages whose gold has one. */
export interface Figures {
  pages: number;
  precision: number;
  recall: number;
  f1: number;
  rougeLsum: number;
  headlineExact?: number;
  headlineSame?: number;
  date?: number;
}

/** Most hours between two times of one publication: the gold mixes local times and UTC. */
const SAME_DATE_HOURS = 14;

export function judge(page: GoldPage, found: Found): Judgement {
  const [bare, whole] = [page.text, page.textWithStandfirst].map((gold) => ({
    gold,
    counts: compareShingles(gold, found.text),
  })) as [Measured, Measured];
  const { gold, counts } = f1Of(whole) > f1Of(bare) ? whole : bare;
  return { page, gold, found, counts, rouge: rougeLsum(gold, found.text) };
}

type Measured = Pick<Judgement, 'gold' | 'counts'>;

/** F1 of one page's shingles. */
export function f1Of({ counts: [tp, fp, fn] }: Pick<Judgement, 'counts'>): number {
  return tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : 1;
}

export function figuresOf(judged: readonly Judgement[]): Figures {
  const { precision, recall, f1 } = scoresOf(judged.map(({ counts }) => counts));
  return {
    pages: judged.length,
    precision: round(precision),
    recall: round(recall),
    f1: round(f1),
    rougeLsum: round(mean(judged.map(({ rouge }) => rouge))),
    ...shares(judged, 'headline', {
      headlineExact: (gold, { headline }) => headline === gold,
      headlineSame: (gold, { headline }) => plain(headline) === plain(gold),
    }),
    ...shares(judged, 'published', { date: (gold, { published }) => isSameDate(gold, published) }),
  };
}

/** Shares of the pages with a gold value on which each test holds; nothing for a set without such values. */
function shares<Name extends string>(
  judged: readonly Judgement[],
  field: 'headline' | 'published',
  tests: Readonly<Record<Name, (gold: string, found: Found) => boolean>>,
): Partial<Record<Name, number>> {
  const pairs = judged.flatMap(({ page, found }) => {
    const gold = page[field];
    return gold === null ? [] : [{ gold, found }];
  });
  if (pairs.length === 0) return {};
  const names = Object.keys(tests) as Name[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      round(mean(pairs.map(({ gold, found }) => Number(tests[name](gold, found))))),
    ]),
  ) as Partial<Record<Name, number>>;
}

/** A headline without what typographers choose: letter case, quotation marks, dashes, white space. */
function plain(headline: string): string {
  return collapse(headline.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')).toLowerCase();
}

function isSameDate(gold: string, published: string | null): boolean {
  const hours = Math.abs(Date.parse(gold) - Date.parse(published ?? '')) / 3_600_000;
  return hours <= SAME_DATE_HOURS;
}

const round = (value: number) => Number(value.toFixed(4));
