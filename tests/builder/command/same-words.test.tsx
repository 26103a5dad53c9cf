// @vitest-environment happy-dom
/** The command line and the popup say the same of a page, in the same words. */
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/builder/build.ts';
import { checkContent, type CheckedPage } from '../../../src/builder/check.ts';
import { english } from '../../../src/builder/command/english.ts';
import { readableReport } from '../../../src/builder/command/readable-report.ts';
import {
  RELATIONS,
  STORY_RELATIONS,
  type IndexCoverage,
  type Relation,
  type Report,
  type StoryRelation,
} from '../../../src/model.ts';
import { StateView } from '../../../src/popup/StateView.tsx';
import { sayCoverage } from '../../../src/report/coverage.ts';
import { isFound } from '../../../src/report/provenance.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import { createLibrary, type OpenLibrary } from '../../../src/library/library.ts';
import { fileOfPage, readExpectedPages, recordsFile } from '../../samples/newsroom-files.ts';
import { english as popupEnglish } from '../../ui/english.ts';
import {
  emptyReport,
  noActions,
  sampleAnswers,
  sampleCarrier,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../../ui/sample-reports.ts';

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
const plain = (_format: unknown, text: string): string => text;

/** What the command line prints of a page under its title, field by field. */
function printedFields(checked: CheckedPage, coverage: readonly IndexCoverage[]): string[] {
  const printed = readableReport(checked, english, plain).split('\n').slice(1);
  return [...printed, sayCoverage(english, coverage)]
    .flatMap((line) => line.trim().split(/ {2,}/))
    .filter((field) => field !== '');
}

function popupOf({ report, paragraphStarts }: CheckedPage, coverage: readonly IndexCoverage[]): HTMLElement {
  const container = document.createElement('div');
  const state = isFound(report) ? 'found' : 'none';
  const result = { state, url: 'https://courier.example/', report, coverage, paragraphStarts } as const;
  render(
    <StateView
      language={popupEnglish}
      result={result}
      actions={noActions}
      answers={sampleAnswers()}
      onTryAgain={() => undefined}
      onCheckAnyway={() => undefined}
      onStopReading={() => undefined}
      onReportWrong={() => undefined}
      onForgetRead={() => undefined}
    />,
    container,
  );
  // Words of the story's headline that an outlet's own headline lacks.
  for (const gone of container.querySelectorAll('del')) gone.remove();
  return container;
}

/** What the popup says of the page; not the strip, the reasons, the folded quotes and the labels of controls, which it has alone. */
const SAID = [
  ...['h1', '.state-more', '.credited', '.figures', '.differs > .lines li', '.chain + p', '.original a'],
  ...['.story-headline', '.story .quiet', '.row-sources .row-title', '.source > summary'],
  ...['.row-page-says .row-title', '.evidence > li > .quote', '.evidence summary', '.evidence .quiet'],
  ...['.row-carriers .row-title', '.row-carriers .row-count', '.carrier-outlet', '.carrier-date'],
  ...['.carrier-relation', '.carrier-headline', '.row-weak .row-title', '.row-weak p:not([class])'],
  '.coverage',
].join();

function expectSameWords(checked: CheckedPage, coverage: readonly IndexCoverage[]): void {
  const popup = popupOf(checked, coverage);
  const printed = printedFields(checked, coverage);
  const links = [...popup.querySelectorAll('a')].flatMap((link) => [link.href, link.title]);
  const shown = [...popup.querySelectorAll('*')].map((element) => collapse(element.textContent ?? ''));
  expect(printed.filter((field) => !shown.includes(field) && !links.includes(field))).toEqual([]);
  const said = [...popup.querySelectorAll(SAID)].map((element) => collapse(element.textContent ?? ''));
  expect(said.filter((words) => words !== '' && !printed.includes(words))).toEqual([]);
  expect(said).toContain(collapse(sayCoverage(english, coverage)));
}

const outletStory = { ...sampleSource().story, id: 's2', agency: null, outlet: 'post.example' };
const photo = sampleCredit({ kind: 'photo', covers: 'photo', quote: 'AP Photo/A. Marsh' });
const citation = sampleCredit({ kind: 'citation', covers: 'citation', quote: 'told AP' });
const carriers = [
  sampleCarrier({ outlet: 'late.example', published: '2026-10-19', relation: 'cites', credited: false }),
  sampleCarrier({ headline: 'Thieves take old sea atlas', credited: false }),
  sampleCarrier({ outlet: 'quiet.example', published: null, headline: 'Museum closed', credited: null }),
];

const isOfStory = (relation: Relation): relation is StoryRelation =>
  STORY_RELATIONS.some((each) => each === relation);

const samples: [string, Report][] = [
  ...RELATIONS.map((relation): [string, Report] => [
    `verdict ${relation}`,
    sampleReport({
      verdict: sampleVerdict({ relation }),
      sources: isOfStory(relation) ? [sampleSource({ relation, carriers })] : [],
    }),
  ]),
  ...[0.97, 0.85, 0.6, 0.2].map((confidence): [string, Report] => [
    `a rewrite of confidence ${confidence}, not credited`,
    sampleReport({
      verdict: sampleVerdict({ relation: 'rewrite', basis: 'text', credited: false, confidence }),
      sources: [sampleSource({ relation: 'rewrite', passages: [], credited: false, confidence })],
      credits: [photo, citation],
    }),
  ]),
  [
    'a copy that dates itself before the story',
    sampleReport({ page: { ...sampleReport().page, published: '2026-10-01' } }),
  ],
  [
    'two sources and a chain',
    sampleReport({
      verdict: sampleVerdict({ relation: 'excerpt', agency: null }),
      sources: [
        sampleSource({ relation: 'excerpt', story: outletStory }),
        sampleSource({ carriers: [sampleCarrier({ outlet: 'post.example', relation: 'edited' })] }),
      ],
    }),
  ],
  [
    'a chain by a citation in a copied paragraph',
    sampleReport({
      verdict: sampleVerdict({ relation: 'excerpt', agency: null }),
      sources: [sampleSource({ relation: 'excerpt', story: outletStory })],
      credits: [citation],
    }),
  ],
  [
    'a credit alone',
    {
      ...emptyReport(),
      verdict: sampleVerdict({ relation: 'none', basis: 'credit' }),
      credits: [sampleCredit(), sampleCredit({ agency: 'AFP' }), photo],
    },
  ],
  [
    'an outlet’s own story with its carriers',
    {
      ...emptyReport(),
      verdict: sampleVerdict({ relation: 'own-page', agency: null, basis: 'url' }),
      own: { story: outletStory, carriers },
    },
  ],
  ['several photos', sampleReport({ credits: [photo, { ...photo, agency: 'AFP', quote: 'A. Marsh/AFP' }] })],
  ['nothing', emptyReport()],
  ['nothing but a photo credit', { ...emptyReport(), credits: [photo] }],
  ['weak evidence', { ...emptyReport(), sources: [sampleSource({ relation: 'none', confidence: 0.3 })] }],
  [
    'unread metadata',
    sampleReport({ page: { ...sampleReport().page, hasUnreadMetadata: true }, credits: [] }),
  ],
];

test.each(samples)('of a sample report: %s', (_name, report) => {
  expectSameWords({ report, paragraphStarts: [[0, 100, 200]], coverage: [sampleCoverage] }, [sampleCoverage]);
});

test('of a file without an article', () => {
  const report = emptyReport();
  const checked = {
    report: { ...report, page: { ...report.page, words: 0 } },
    paragraphStarts: [[]],
    coverage: [],
  };
  const notArticle = { state: 'not-article', url: 'https://courier.example/' } as const;
  const container = document.createElement('div');
  render(
    <StateView
      language={popupEnglish}
      result={notArticle}
      actions={noActions}
      answers={sampleAnswers()}
      onTryAgain={() => undefined}
      onCheckAnyway={() => undefined}
      onStopReading={() => undefined}
      onReportWrong={() => undefined}
      onForgetRead={() => undefined}
    />,
    container,
  );
  expect(printedFields(checked, [])[0]).toBe(container.querySelector('h1')?.textContent);
});

describe('of the sample newsroom', () => {
  let library: OpenLibrary;
  beforeAll(async () => {
    const { segments } = await buildIndex([recordsFile], { name: 'newsroom', origins: 'all' });
    const files = segments.map((bytes, i) => segmentInMemory(String(i), new Uint8Array(bytes)));
    library = await createLibrary([{ list: () => Promise.resolve(files) }]).open();
  }, 60_000);

  const pages = Object.entries(readExpectedPages()).filter(([, { state }]) => state !== 'not-article');
  test.each(pages)('%s', async (key, { url }) => {
    const html = readFileSync(fileOfPage(key), 'utf8');
    expectSameWords(await checkContent({ html }, { url }, { library }), library.coverage);
  });
});
