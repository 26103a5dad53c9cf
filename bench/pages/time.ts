/** What a reading costs, in milliseconds: processor time, and the longest step, in which nothing else of the page runs. */
import { mayBeArticleInSteps } from '../../src/article/document/may-be-article.ts';
import { readPageInSteps } from '../../src/article/read-page.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';
import { quantile } from '../index/contender.ts';
import type { Reader } from './readers.ts';
import type { GoldPage } from './sets.ts';
import { mean } from './shingles.ts';

/** Readings of each page, of which the shortest counts: what else the machine does makes others longer. */
const ROUNDS = 3;

export interface Times {
  /** Processor time of one page, its parsing left out: mean and 95th percentile. */
  processorMean: number;
  processorP95: number;
  /** Longest step of a page: 95th percentile. A reader that cannot pause has one step. */
  longestP95: number;
}

const round = (value: number) => Number(value.toFixed(1));

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Times a reader on each page. `longestOf` reads a page by its steps; without it, the reader has one step. */
export async function timesOf(
  pages: readonly GoldPage[],
  read: Reader,
  longestOf?: (page: GoldPage) => number,
): Promise<Times> {
  const processor: number[] = [];
  const longest: number[] = [];
  for (const page of pages) {
    const spent: number[] = [];
    for (let each = 0; each < ROUNDS; each++) spent.push(await spentBy(page, read));
    const least = Math.min(...spent);
    processor.push(least);
    longest.push(longestOf ? Math.min(...Array.from({ length: ROUNDS }, () => longestOf(page))) : least);
  }
  return {
    processorMean: round(mean(processor)),
    processorP95: round(quantile(processor, 0.95)),
    longestP95: round(quantile(longest, 0.95)),
  };
}

async function spentBy(page: GoldPage, read: Reader): Promise<number> {
  const document = parseHtml(page.html());
  const start = processorMilliseconds();
  await Promise.resolve(read(document, page.url)).catch(() => undefined);
  return processorMilliseconds() - start;
}

/** The longest step of Wiremark's reading. The body finder cannot pause, and has most of it. */
export function longestStepOf(page: GoldPage): number {
  const document = parseHtml(page.html());
  let longest = 0;
  for (const steps of [mayBeArticleInSteps(document), readPageInSteps(document, page.url)])
    for (let isDone = false; !isDone;) {
      const start = performance.now();
      isDone = steps.next().done === true;
      longest = Math.max(longest, performance.now() - start);
    }
  return longest;
}
