/**
 * Precision, recall and F1 of the text that Wiremark reads from 181 real pages, beside Readability's, by the metric of that
 * benchmark (scrapinghub/article-extraction-benchmark): 4-word shingles counted as multisets, true and false positives and
 * negatives of each page divided by their sum, precision and recall averaged over the pages.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readLines } from '../src/article/document/lines.ts';
import { readPage } from '../src/article/read-page.ts';

const DATA = new URL('../../shared/data/extraction/', import.meta.url);
const RESULTS = new URL('./results/extraction.json', import.meta.url);
const SHINGLE_WORDS = 4;

type Extract = (document: Document) => string;
type Counts = [truePositive: number, falsePositive: number, falseNegative: number];

const extractors: Record<string, Extract> = {
  wiremark: (document) =>
    readPage(document, null)
      ?.articles[0]?.blocks.map((block) => block.text)
      .join('\n') ?? '',
  // Its blocks are set apart, as a reader sees them; its bare textContent glues paragraphs and scores 0.947.
  readability: (document) => {
    const content = new Readability<Node>(document, { serializer: (node) => node }).parse()?.content;
    return content ? linesOf(content as Element) : '';
  },
};

function linesOf(content: Element): string {
  return readLines(content, new Set())
    .map((line) => line.text)
    .join('\n');
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SHINGLE_WORDS + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE_WORDS).join(' ');
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function compare(truth: string, read: string): Counts {
  const expected = shinglesOf(truth);
  const found = shinglesOf(read);
  const counts: Counts = [0, 0, 0];
  for (const shingle of new Set([...expected.keys(), ...found.keys()])) {
    const inTruth = expected.get(shingle) ?? 0;
    const inRead = found.get(shingle) ?? 0;
    counts[0] += Math.min(inTruth, inRead);
    counts[1] += Math.max(0, inRead - inTruth);
    counts[2] += Math.max(0, inTruth - inRead);
  }
  const sum = counts[0] + counts[1] + counts[2];
  return sum > 0 ? [counts[0] / sum, counts[1] / sum, counts[2] / sum] : counts;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A page on which nothing was found and nothing expected counts for neither mean, as in the benchmark. */
function scoresOf(pages: readonly Counts[]) {
  const precision = mean(pages.filter(([tp, fp]) => tp + fp > 0).map(([tp, fp]) => tp / (tp + fp)));
  const recall = mean(pages.filter(([tp, , fn]) => tp + fn > 0).map(([tp, , fn]) => tp / (tp + fn)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function run(extract: Extract, truth: Record<string, { articleBody: string }>) {
  const pages: { id: string; counts: Counts }[] = [];
  const milliseconds: number[] = [];
  for (const [id, { articleBody }] of Object.entries(truth)) {
    const html = gunzipSync(readFileSync(new URL(`html/${id}.html.gz`, DATA))).toString('utf8');
    const { document } = parseHTML(html);
    const start = performance.now();
    const text = extract(document);
    milliseconds.push(performance.now() - start);
    pages.push({ id, counts: compare(articleBody, text) });
  }
  return { ...scoresOf(pages.map(({ counts }) => counts)), milliseconds, pages };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

function main(): void {
  if (!existsSync(DATA)) {
    console.log('bench:extraction skipped: ../shared/data/extraction is not there');
    return;
  }
  const truth = JSON.parse(readFileSync(new URL('ground-truth.json', DATA), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  const results: Record<string, Record<string, number>> = {};
  for (const [name, extract] of Object.entries(extractors)) {
    const { precision, recall, f1, milliseconds, pages } = run(extract, truth);
    results[name] = {
      pages: pages.length,
      f1: round(f1, 4),
      precision: round(precision, 4),
      recall: round(recall, 4),
      medianMilliseconds: round(quantile(milliseconds, 0.5), 1),
      p95Milliseconds: round(quantile(milliseconds, 0.95), 1),
    };
    console.log(name.padEnd(12), JSON.stringify(results[name]));
    if (process.argv.includes('--worst')) printWorst(name, pages);
  }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function printWorst(name: string, pages: readonly { id: string; counts: Counts }[]): void {
  const worst = [...pages].sort((a, b) => a.counts[0] - b.counts[0]).slice(0, 40);
  for (const { id, counts } of worst)
    console.log(name, id.slice(0, 12), counts.map((count) => count.toFixed(3)).join(' '));
}

main();
