/**
 * Fits the weights of src/match/rewrite-model.ts to the lines of features.ts: `npm run fit:rewrites -- FEATURES.jsonl`. Prints the weights
 * to be put into that file, and what they find: for groups of rewrites the share found, for all others the share wrongly called so.
 *
 * Logistic regression by Newton's method with a small ridge. Copies are left out (they are decided before), each group has a fixed
 * weight however many lines it has, and negatives weigh most: a wrong claim does more harm than silence.
 */
import fs from 'node:fs';
import { decideCopy } from '../../src/match/copy.ts';
import type { Evidence } from '../../src/match/evidence.ts';
import { REWRITE_FEATURES, rewriteProbability } from '../../src/match/rewrite-model.ts';
import type { ArticleFingerprints } from '../../src/model.ts';

type Row = Omit<Evidence, 'signature' | 'passages'> & {
  group: string;
  query: string;
  isSource: boolean;
  isTwin: boolean;
  storyWords: number;
  missed?: true;
};

/** Positives: true sources of these groups. All other lines of any group that are no source are negatives. */
const REWRITES = new Set(['sheepdog', 'llmfake', 'current-rewrite', 'current-summary']);
/** Groups whose source is no source of a rewrite: independent reports of one event. */
const INDEPENDENT = new Set(['current-independent', 'same-event']);
const GROUP_WEIGHT = 300;
const LEAVE_ONE_OUT_WEIGHT = 2500;
const RIDGE = 1;
const STEPS = 40;

const rows = fs
  .readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => row.missed !== true && !isCopy(row));
const samples = rows.flatMap((row) => sampleOf(row) ?? []);
weighGroups(samples);
const weights = fit(samples);
print(weights);

interface Sample {
  group: string;
  isRewrite: boolean;
  values: number[];
  weight: number;
  row: Row;
}

function evidenceOf(row: Row): Evidence {
  const signature = { wordCount: row.storyWords } as Evidence['signature'];
  return { ...row, signature, passages: [] };
}

function isCopy(row: Row): boolean {
  const prints = {
    wordCount: row.pageWords,
    hashes: [],
    wordPositions: [],
  } as unknown as ArticleFingerprints;
  return decideCopy(prints, evidenceOf(row)) !== undefined;
}

function sampleOf(row: Row): Sample | undefined {
  const isRewrite = REWRITES.has(row.group) && row.isSource;
  // Other stories of rewrites may be unknown twins of the source; what copies are made of is no negative either.
  const isNegative =
    INDEPENDENT.has(row.group) || row.group === 'leave-one-out' || row.group.startsWith('current-');
  if (!isRewrite && !isNegative) return undefined;
  const values = [1, ...Object.values(REWRITE_FEATURES).map((feature) => feature(evidenceOf(row)))];
  return { group: `${row.group}${isRewrite ? ' source' : ''}`, isRewrite, values, weight: 1, row };
}

function weighGroups(all: readonly Sample[]): void {
  const sizes = new Map<string, number>();
  for (const { group } of all) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  for (const sample of all) {
    const whole = sample.group === 'leave-one-out' ? LEAVE_ONE_OUT_WEIGHT : GROUP_WEIGHT;
    sample.weight = whole / (sizes.get(sample.group) ?? 1);
  }
}

/** Newton's method: at each step, solves (X' W X + ridge) d = X' (p - y) + ridge b. */
function fit(all: readonly Sample[]): number[] {
  const size = all[0]?.values.length ?? 0;
  const b = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = b.map((weight, i) => (i === 0 ? 0 : RIDGE * weight * 0.01));
    const hessian = b.map((_, i) => b.map((__, j) => (i === j ? (i === 0 ? 1e-9 : RIDGE * 0.01) : 0)));
    for (const { values, weight, isRewrite } of all) {
      const p = 1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * at(b, i), 0)));
      values.forEach((value, i) => {
        gradient[i] = at(gradient, i) + weight * (p - Number(isRewrite)) * value;
        const row = hessian[i] as number[];
        values.forEach((other, j) => (row[j] = at(row, j) + weight * p * (1 - p) * value * other));
      });
    }
    solve(hessian, gradient).forEach((change, i) => (b[i] = at(b, i) - change));
  }
  return b;
}

function at(values: readonly number[], i: number): number {
  return values[i] as number;
}

/** Gaussian elimination with pivoting. */
function solve(matrix: number[][], vector: number[]): number[] {
  const rowsOf = matrix.map((row, i) => [...row, at(vector, i)]);
  for (let i = 0; i < rowsOf.length; i++) {
    const pivot = rowsOf.reduce(
      (best, row, j) =>
        j >= i && Math.abs(at(row, i)) > Math.abs(at(rowsOf[best] as number[], i)) ? j : best,
      i,
    );
    [rowsOf[i], rowsOf[pivot]] = [rowsOf[pivot] as number[], rowsOf[i] as number[]];
    const top = rowsOf[i] as number[];
    for (let j = 0; j < rowsOf.length; j++) {
      if (j === i) continue;
      const factor = at(rowsOf[j] as number[], i) / at(top, i);
      rowsOf[j] = (rowsOf[j] as number[]).map((value, k) => value - factor * at(top, k));
    }
  }
  return rowsOf.map((row, i) => at(row, row.length - 1) / at(row, i));
}

function print(fitted: readonly number[]): void {
  const names = ['constant', ...Object.keys(REWRITE_FEATURES)];
  console.log(names.map((name, i) => `  ${name}: ${at(fitted, i).toFixed(3)},`).join('\n'));
  const groups = [...new Set(samples.map(({ group }) => group))].sort();
  const probability = ({ values }: Sample): number =>
    1 / (1 + Math.exp(-values.reduce((sum, value, i) => sum + value * at(fitted, i), 0)));
  console.log('share of lines at probability 0.5, 0.6, 0.8 or more; in brackets with the weights in use');
  for (const group of groups) {
    const lines = samples.filter((sample) => sample.group === group);
    const share = (of: (sample: Sample) => number, least: number): string =>
      (lines.filter((sample) => of(sample) >= least).length / lines.length).toFixed(4);
    const inUse = ({ row }: Sample): number => rewriteProbability(evidenceOf(row));
    const shares = [0.5, 0.6, 0.8].map((least) => `${share(probability, least)} (${share(inUse, least)})`);
    console.log(`  ${group.padEnd(26)} ${String(lines.length).padStart(6)}  ${shares.join('  ')}`);
  }
}
