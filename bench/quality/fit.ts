/**
 * Fits the weights of src/match/compare/rewrite-model.ts to the lines of features.ts: `tsx bench/quality/fit.ts FEATURES.jsonl...`, or
 * `npm run fit:rewrites` for both. Prints the weights to be put into that file, and for each group how often the right source comes first and how often
 * a rewrite is called.
 *
 * A conditional logit (McFadden 1974) with an outside option: the candidates of one page compete with each other and with "none of
 * them". Newton's method with a small ridge. Copies are left out (they are decided before), and each group has a fixed weight however
 * many pages it has. The groups are split by five; what is printed of each fifth is found with weights fitted to the other four.
 */
import fs from 'node:fs';
import type { Evidence } from '../../src/match/compare/evidence.ts';
import { REWRITE_FEATURES } from '../../src/match/compare/rewrite-model.ts';
import { decideCopy } from '../../src/match/decide/copy.ts';
import { REWRITE_THRESHOLDS } from '../../src/match/decide/thresholds.ts';
import { GROUP_WEIGHTS, SOURCED_GROUPS } from './fitted-groups.ts';
import { groupItems } from './grouping.ts';

type Row = Omit<Evidence, 'signature' | 'passages'> & {
  group: string;
  query: string;
  about: string;
  article: number;
  isSource: boolean;
  isTwin: boolean;
  storyWords: number;
  missed?: true;
};

const RIDGE = 0.3;
const STEPS = 30;
const FOLDS = 5;
const LEVELS = [0.2, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9];

/** The candidates of one page. */
interface Choice {
  group: string;
  fold: number;
  /** Features of each candidate, the constant first. */
  options: number[][];
  /** Index of the source among them; undefined where it is none of them. */
  source: number | undefined;
  weight: number;
}

const rows = process.argv
  .slice(2)
  .flatMap((file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => row.missed !== true && row.group in GROUP_WEIGHTS);
const choices = [...groupItems(rows, ({ query, article }) => `${query} ${article}`).values()].flatMap(
  (page) => choiceOf(page) ?? [],
);
weighGroups(choices);
print(fit(choices));
report();

function evidenceOf(row: Row): Evidence {
  return { ...row, signature: { wordCount: row.storyWords } as Evidence['signature'], passages: [] };
}

function isCopy(row: Row): boolean {
  return decideCopy(row) !== undefined;
}

function choiceOf(page: readonly Row[]): Choice | undefined {
  const { group, about } = page[0] as Row;
  // A twin of the source is as right as the source: no option of its own.
  const options = page.filter((row) => !row.isTwin && !isCopy(row));
  const source = options.findIndex((row) => row.isSource);
  // Too short to be called, whatever the model says.
  if ((page[0] as Row).pageWords < REWRITE_THRESHOLDS.leastPageWords) return undefined;
  if (options.length === 0 || (source < 0 && SOURCED_GROUPS.includes(group))) return undefined;
  return {
    group,
    fold: foldOf(about),
    options: options.map((row) => [1, ...Object.values(REWRITE_FEATURES).map((of) => of(evidenceOf(row)))]),
    source: source < 0 ? undefined : source,
    weight: 1,
  };
}

/** All texts about one story are in one fold. */
function foldOf(about: string): number {
  let sum = 0;
  for (const character of about) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return sum % FOLDS;
}

function weighGroups(all: readonly Choice[]): void {
  for (const [group, pages] of groupItems(all, (choice) => choice.group))
    for (const page of pages) page.weight = (GROUP_WEIGHTS[group] as number) / pages.length;
}

function at(values: readonly number[], i: number): number {
  return values[i] as number;
}

function utility(option: readonly number[], weights: readonly number[]): number {
  return option.reduce((sum, value, i) => sum + value * at(weights, i), 0);
}

/** Share of each option, "none" apart, which has what is left. */
function sharesOf(options: readonly number[][], weights: readonly number[]): number[] {
  const utilities = options.map((option) => utility(option, weights));
  const top = Math.max(0, ...utilities);
  const powers = utilities.map((value) => Math.exp(value - top));
  const all = powers.reduce((sum, power) => sum + power, Math.exp(-top));
  return powers.map((power) => power / all);
}

/** Newton's method on the ridged log-likelihood. */
function fit(all: readonly Choice[]): number[] {
  const size = all[0]?.options[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)));
    for (const choice of all) addChoice(choice, { weights, gradient, hessian });
    const step_ = solve(hessian, gradient);
    step_.forEach((change, i) => (weights[i] = at(weights, i) - change));
  }
  return weights;
}

interface Sums {
  weights: readonly number[];
  gradient: number[];
  hessian: number[][];
}

function addChoice({ options, source, weight }: Choice, { weights, gradient, hessian }: Sums): void {
  const shares = sharesOf(options, weights);
  const mean = weights.map((_, i) =>
    options.reduce((sum, option, k) => sum + at(shares, k) * at(option, i), 0),
  );
  mean.forEach((value, i) => {
    const chosen = source === undefined ? 0 : at(options[source] as number[], i);
    gradient[i] = at(gradient, i) + weight * (value - chosen);
  });
  options.forEach((option, k) => {
    const share = weight * at(shares, k);
    if (share < 1e-9) return;
    option.forEach((value, i) => {
      const line = hessian[i] as number[];
      option.forEach((other, j) => (line[j] = at(line, j) + share * value * other));
    });
  });
  mean.forEach((value, i) => {
    const line = hessian[i] as number[];
    mean.forEach((other, j) => (line[j] = at(line, j) - weight * value * other));
  });
}

/** Gaussian elimination with pivoting. */
function solve(matrix: number[][], vector: number[]): number[] {
  const lines = matrix.map((line, i) => [...line, at(vector, i)]);
  for (let i = 0; i < lines.length; i++) {
    const pivot = lines.reduce(
      (best, line, j) =>
        j >= i && Math.abs(at(line, i)) > Math.abs(at(lines[best] as number[], i)) ? j : best,
      i,
    );
    [lines[i], lines[pivot]] = [lines[pivot] as number[], lines[i] as number[]];
    const top = lines[i] as number[];
    for (let j = 0; j < lines.length; j++) {
      if (j === i) continue;
      const factor = at(lines[j] as number[], i) / at(top, i);
      lines[j] = (lines[j] as number[]).map((value, k) => value - factor * at(top, k));
    }
  }
  return lines.map((line, i) => at(line, line.length - 1) / at(line, i));
}

function print(weights: readonly number[]): void {
  const names = ['constant', ...Object.keys(REWRITE_FEATURES)];
  console.log(names.map((name, i) => `  ${name}: ${at(weights, i).toFixed(3)},`).join('\n'));
}

/** Of each group: source first, then the share called a rewrite (of the right story) from some probabilities on. */
function report(): void {
  const found = new Map<string, { first: boolean; probability: number }[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(choices.filter((choice) => choice.fold !== fold));
    for (const { group, options, source } of choices.filter((choice) => choice.fold === fold)) {
      const utilities = options.map((option) => utility(option, weights));
      const best = utilities.indexOf(Math.max(...utilities));
      const probability = 1 / (1 + Math.exp(-at(utilities, best)));
      found.set(group, [...(found.get(group) ?? []), { first: best === source, probability }]);
    }
  }
  console.log(
    `of the folds that were left out: pages, source first, called from ${LEVELS.join(', ')} on (and right)`,
  );
  for (const [group, pages] of [...found].sort()) {
    const share = (isCounted: (page: { first: boolean; probability: number }) => boolean): string =>
      (pages.filter(isCounted).length / pages.length).toFixed(3);
    const called = LEVELS.map((level) => {
      const right = share(({ first, probability }) => first && probability >= level);
      return `${share(({ probability }) => probability >= level)}${SOURCED_GROUPS.includes(group) ? ` (${right})` : ''}`;
    });
    console.log(
      `  ${group.padEnd(20)} ${String(pages.length).padStart(5)}  ${share(({ first }) => first)}  ${called.join('  ')}`,
    );
  }
}
