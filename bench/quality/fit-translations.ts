/**
 * Fits the weights of src/match/compare/translation-model.ts to the translations and the reports in other languages: `npm run fit:translations`.
 * Prints the weights to be put into that file, and the probability of each source, and of the likeliest of the other stories, in ten folds over
 * stories: each is found with weights fitted to the other nine. Newton's method, with a ridge because few translations are known.
 */
import { courseOf } from '../../src/match/compare/course.ts';
import { inLanguageOfStories } from '../../src/match/compare/story-language.ts';
import { TRANSLATION_FEATURES } from '../../src/match/compare/translation-model.ts';
import { standingOf, weigh } from '../../src/match/compare/weigh.ts';
import { findCandidates } from '../../src/match/search/candidates.ts';
import { lookUpTerms } from '../../src/match/search/page-terms.ts';
import type { ArticleFingerprints } from '../../src/model.ts';
import { fingerprintsOf } from '../../src/pipeline.ts';
import { readCorpus } from './corpus.ts';
import { round } from './measure/figures.ts';
import type { CurrentText } from './read-data.ts';
import { fingerprintStories, openQualityIndex, readPageOf, type QualityIndex } from './story-pages.ts';

/** Stories of each text that the model is fitted to. */
const CANDIDATES = 8;
const FOLDS = 10;
const RIDGE = 0.3;
const STEPS = 60;
/** Others that are printed, likeliest first. */
const OTHERS = 8;

const NAMES = Object.keys(TRANSLATION_FEATURES) as (keyof typeof TRANSLATION_FEATURES)[];

/** One story beside one text. */
interface Row {
  text: string;
  story: string;
  /** Fold of the story that the text is about. */
  fold: number;
  isSource: boolean;
  /** A constant 1, then the features. */
  features: readonly number[];
}

async function rowsOf(text: CurrentText, fold: number, { index, ids }: QualityIndex): Promise<Row[]> {
  const { id, title } = text;
  const page = fingerprintsOf(readPageOf({ url: null, title, text: text.text }));
  const article = page.articles[0] as ArticleFingerprints;
  const prints = inLanguageOfStories(article, { from: page.language ?? '', to: 'en' });
  const terms = lookUpTerms(prints, index);
  const candidates = findCandidates(terms).slice(0, CANDIDATES);
  return Promise.all(
    candidates.map(async (candidate) => {
      const signature = await index.readSignature(candidate.story);
      const standing = standingOf(candidate, candidates[0]?.score ?? 0);
      const evidence = weigh({ prints, terms }, { ...candidate, standing, signature }, () => false);
      const all = { ...evidence, ...courseOf(terms, candidate.shared, signature) };
      const story = ids[candidate.story] as string;
      return {
        text: id,
        story,
        fold,
        isSource: text.kind === 'translation' && story === text.source_id,
        features: [1, ...NAMES.map((name) => TRANSLATION_FEATURES[name](all))],
      };
    }),
  );
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

/** Weights by Newton's method on features of mean 0 and deviation 1, given back for the features as they are. */
function fit(rows: readonly Row[]): number[] {
  const size = NAMES.length + 1;
  const column = (i: number): number[] => rows.map(({ features }) => features[i] as number);
  const scales = Array.from({ length: size }, (_, i): [mean: number, deviation: number] => {
    if (i === 0) return [0, 1];
    const mean = column(i).reduce((sum, value) => sum + value, 0) / rows.length;
    const variance = column(i).reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows.length;
    return [mean, Math.sqrt(variance) || 1];
  });
  const scaled = rows.map(({ features }) =>
    features.map((value, i) => (value - (scales[i]?.[0] ?? 0)) / (scales[i]?.[1] ?? 1)),
  );
  let weights = Array<number>(size).fill(0);
  const ridge = (RIDGE * rows.length) / 100;
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
    const curve = weights.map((_, i) => weights.map((__, j) => (i === j && i > 0 ? ridge : 0)));
    scaled.forEach((x, row) => {
      const p = 1 / (1 + Math.exp(-dot(x, weights)));
      const off = Number(rows[row]?.isSource) - p;
      x.forEach((value, i) => {
        slope[i] = (slope[i] as number) + value * off;
        const line = curve[i] as number[];
        x.forEach((other, j) => (line[j] = (line[j] as number) + value * other * (p * (1 - p) + 1e-9)));
      });
    });
    weights = weights.map((weight, i) => weight + (solve(curve, slope)[i] as number));
  }
  const own = weights.map((weight, i) => weight / (scales[i]?.[1] ?? 1));
  own[0] = own.reduce(
    (sum, weight, i) => (i === 0 ? sum : sum - weight * (scales[i]?.[0] ?? 0)),
    weights[0] ?? 0,
  );
  return own;
}

/** Solves a positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] as number]);
  for (const [i, pivot] of rows.entries()) {
    for (const [j, line] of rows.entries()) {
      if (i === j) continue;
      const factor = (line[i] as number) / (pivot[i] as number);
      for (let k = i; k < line.length; k++) line[k] = (line[k] as number) - factor * (pivot[k] as number);
    }
  }
  return rows.map((line, i) => (line[rows.length] as number) / (line[i] as number));
}

async function main(): Promise<void> {
  const corpus = readCorpus();
  const opened = await openQualityIndex(corpus.stories, () => fingerprintStories(corpus.stories));
  const texts = corpus.currentTexts.filter(
    ({ kind }) => kind === 'translation' || kind === 'foreign_own_report',
  );
  const stories = [...new Set(texts.map(({ source_id: story }) => story))].sort();
  const rows: Row[] = [];
  for (const text of texts)
    rows.push(...(await rowsOf(text, stories.indexOf(text.source_id) % FOLDS, opened)));
  const weights = fit(rows).map((weight) => round(weight, 2));
  console.log(['constant', ...NAMES].map((name, i) => `${name}: ${weights[i]}`).join('\n'));
  const told = rows.map((row) => {
    const others = fit(rows.filter(({ fold }) => fold !== row.fold));
    return { ...row, probability: 1 / (1 + Math.exp(-dot(row.features, others))) };
  });
  told.sort((a, b) => b.probability - a.probability);
  const print = (some: typeof told): void => {
    for (const { text, story, probability } of some) console.log(text, story, round(probability, 3));
  };
  console.log('\nsources');
  print(told.filter(({ isSource }) => isSource));
  console.log('\nother stories');
  print(told.filter(({ isSource }) => !isSource).slice(0, OTHERS));
}

await main();
