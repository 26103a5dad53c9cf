/** The page of figures: those of the committed results, each with the command that measures it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePage } from './layout.tsx';
import { Table } from './markdown.tsx';

const RESULTS = join(import.meta.dirname, '../../bench/results');

/** Pictures that the benchmarks draw. */
export const CHARTS = ['quality.svg', 'index.svg', 'pages.svg'] as const;

const read = <T,>(name: string): T => JSON.parse(readFileSync(join(RESULTS, `${name}.json`), 'utf8')) as T;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 });

/** Is a figure of the quality benchmark a share? The others name their unit. */
export const isShare = (measure: string): boolean => !/bytes|milliseconds/.test(measure);

interface Quality {
  stories: number;
  queries: number;
  targets: readonly { measure: string; reached: number; of: number }[];
}
type Index = readonly {
  contender: string;
  synthetic: boolean;
  stories: number;
  bytesPerWord: number;
  medianMilliseconds: number;
  sourceFirst: number;
}[];
interface Pages {
  newest: Readonly<
    Record<string, { pages: number; f1: number; precision: number; recall: number; date: number }>
  >;
}
type Browsers = readonly {
  browser: string;
  worker: readonly { stories: number; coldMilliseconds: number; warmMilliseconds: number }[];
  articles: { pages: number; longestMedian: number; totalMedian: number };
}[];
interface Reconstruction {
  forms: readonly { form: string; inPlace: number; inRuns: number; longestRun: number }[];
}

const Measured = ({ by }: { by: string }) => (
  <p>
    Measured by <code>npm run {by}</code>.
  </p>
);

function MatchingFigures() {
  const { stories, queries, targets } = read<Quality>('quality');
  return (
    <>
      <h2>Finding the source, and claiming no wrong one</h2>
      <p>
        {number(queries)} queries against an index of {number(stories)} stories.
      </p>
      <Table
        columns={['Measure', 'Reached', 'Of']}
        rows={targets.map(({ measure, reached, of }) => [
          measure,
          isShare(measure) ? percent(reached) : number(reached),
          number(of),
        ])}
      />
      <Measured by="bench:quality" />
    </>
  );
}

function IndexFigures() {
  const results = read<Index>('index').filter(({ synthetic }) => !synthetic);
  const most = Math.max(...results.map(({ stories }) => stories));
  return (
    <>
      <h2>The index beside others</h2>
      <p>{number(most)} stories, the same for all.</p>
      <Table
        columns={['Index', 'Bytes for each word', 'Median query', 'Source first']}
        rows={results
          .filter(({ stories }) => stories === most)
          .map(({ contender, bytesPerWord, medianMilliseconds, sourceFirst }) => [
            contender,
            number(bytesPerWord),
            `${number(medianMilliseconds)} ms`,
            percent(sourceFirst),
          ])}
      />
      <Measured by="bench:index" />
    </>
  );
}

function ReadingFigures() {
  const { newest } = read<Pages>('pages');
  return (
    <>
      <h2>Reading the article of a page</h2>
      <p>Pages of 2023 to 2026 that no rule was tuned on.</p>
      <Table
        columns={['Reader', 'Pages', 'F1 of the text', 'Precision', 'Recall', 'Date right']}
        rows={Object.entries(newest).map(([name, { pages, f1, precision, recall, date }]) => [
          name,
          number(pages),
          ...[f1, precision, recall, date].map(percent),
        ])}
      />
      <Measured by="bench:pages" />
    </>
  );
}

function BrowserFigures() {
  return (
    <>
      <h2>What it costs in the browser</h2>
      <Table
        columns={[
          'Browser',
          'Stories',
          'First verdict',
          'Next verdict',
          'In an article’s page',
          'Longest piece',
        ]}
        rows={read<Browsers>('browser').flatMap(({ browser, worker, articles }) =>
          worker.map(({ stories, coldMilliseconds, warmMilliseconds }) => [
            browser,
            number(stories),
            ...[coldMilliseconds, warmMilliseconds, articles.totalMedian, articles.longestMedian].map(
              (time) => `${number(time)} ms`,
            ),
          ]),
        )}
      />
      <Measured by="bench:browser" />
    </>
  );
}

function ReconstructionFigures() {
  return (
    <>
      <h2>What an index gives away</h2>
      <p>How much of a story’s content words an attacker rebuilds from it, and with less in it.</p>
      <Table
        columns={['What the index holds', 'At their place', 'In runs of five or more', 'Longest run']}
        rows={read<Reconstruction>('reconstruction').forms.map(({ form, inPlace, inRuns, longestRun }) => [
          form,
          percent(inPlace),
          percent(inRuns),
          number(longestRun),
        ])}
      />
      <Measured by="bench:reconstruction" />
    </>
  );
}

const ALTS: Readonly<Record<(typeof CHARTS)[number], string>> = {
  'quality.svg':
    'Rewrites found against independent reports called so, and the source first beside other engines; the figures are in the first table',
  'index.svg': 'Bytes for each word, query time and build rate by number of stories',
  'pages.svg': 'How well the text of pages is read, beside other readers',
};

/** All figures. */
export const figuresPage = (): SitePage => ({
  path: 'figures.html',
  locale: 'en',
  title: 'Figures – Wiremark',
  description:
    'How often Wiremark finds a source, what its index weighs, what it costs, and what measures it.',
  children: (
    <main class="site-main site-document">
      <h1>Figures</h1>
      <p>All are results that stand in the source, where anyone can measure them again.</p>
      <MatchingFigures />
      <IndexFigures />
      <ReadingFigures />
      <BrowserFigures />
      <ReconstructionFigures />
      <h2>Charts</h2>
      {CHARTS.map((chart) => (
        <p>
          <img src={`./pictures/${chart}`} alt={ALTS[chart]} />
        </p>
      ))}
    </main>
  ),
});
