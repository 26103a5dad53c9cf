import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/builder/check.ts';
import { bundledIndex, openPlaces } from '../../src/builder/folder/index-folder.ts';
import { contentOf, readContentFile } from '../../src/builder/input/page-content.ts';
import type { Report, Source } from '../../src/model.ts';
import type { OpenLibrary } from '../../src/library/library.ts';

const PAGES = '../shared/pages';
const SEEDS = '../shared/seeds';

interface Expected {
  url: string;
  seed: string;
  verdict?: { relation: string; agency: string; credited?: boolean };
  pageShare?: [number, number];
  storyShare?: [number, number];
  credits?: [string, string][];
  sources?: { outlet: string; relation: string; credited: boolean }[];
}

const hasShared = fs.existsSync(`${PAGES}/expected.json`);
const expectations = hasShared
  ? Object.entries(JSON.parse(fs.readFileSync(`${PAGES}/expected.json`, 'utf8')) as Record<string, Expected>)
  : [];

/** The same page without the markup that names an article: containers, paragraphs and headline become something else. */
const MARKUP: Record<string, (html: string) => string> = {
  'as it is': (html) => html,
  'without <article>': (html) => html.replace(/<(\/?)article/g, '<$1div'),
  'with <br><br> for <p>': (html) => html.replace(/<p>/g, '').replace(/<\/p>/g, '<br><br>'),
  'with <div> for <p>, without <article> and <main>': (html) =>
    html.replace(/<(\/?)(?:article|main|section)/g, '<$1div').replace(/<(\/?)p>/g, '<$1div>'),
  'with <h2> for <h1>': (html) => html.replace(/<(\/?)h1/g, '<$1h2'),
};

describe.skipIf(!hasShared)('the five real pages', () => {
  let library: OpenLibrary;
  beforeAll(async () => {
    library = await openPlaces([bundledIndex()]);
  });

  const cases = expectations.flatMap(([name, expected]) =>
    Object.keys(MARKUP).map((markup) => ({ name, markup, expected })),
  );

  it.each(cases)('$name $markup: the report is what was expected', async ({ name, markup, expected }) => {
    const html = MARKUP[markup]?.(fs.readFileSync(`${PAGES}/${name}.html`, 'utf8')) ?? '';
    expectReport((await checkContent(contentOf(html), {}, { library })).report, expected);
  });

  it.each(expectations)(
    '%s as raw text with page junk: the report is what was expected',
    async (_name, expected) => {
      expectReport(
        (await checkContent(readContentFile(`${SEEDS}/${expected.seed}`), { url: expected.url }, { library }))
          .report,
        expected,
      );
    },
  );

  it('the second article of a page is a source of its own, and no part of the first', async () => {
    const { report } = await checkContent(
      readContentFile(`${PAGES}/asharq-al-awsat.html`),
      {},
      {
        library,
      },
    );
    expect(report.page.articleWords).toHaveLength(2);
    expect(report.sources.map(({ article, story }) => [article, story.agency ?? story.outlet])).toEqual([
      [0, 'AP'],
      [1, 'english.aawsat.com'],
    ]);
  });

  it('a digest of a report that cites AP shows the chain', async () => {
    const { report } = await checkContent(readContentFile(`${PAGES}/digest.html`), {}, { library });
    const { verdict, sources } = report;
    expect(verdict).toMatchObject({ relation: 'excerpt', agency: null, credited: true });
    expect(sources.map(({ relation, story }) => [relation, story.agency ?? story.outlet])).toEqual([
      ['excerpt', 'kyivpost.com'],
      ['cites', 'AP'],
    ]);
  });
});

function expectReport(report: Report, expected: Expected): void {
  if (expected.verdict) expect(report.verdict).toMatchObject(expected.verdict);
  const best = report.sources[0];
  expectShare(best?.pageShare, expected.pageShare);
  expectShare(best?.storyShare, expected.storyShare);
  for (const source of expected.sources ?? []) {
    const seen = report.sources.find(({ story }: Source) => story.outlet === source.outlet);
    expect(seen).toMatchObject({ relation: source.relation, credited: source.credited });
  }
  const credits = report.credits.map((credit) => `${credit.agency ?? credit.outlet} ${credit.kind}`);
  expect(credits).toEqual(
    expect.arrayContaining((expected.credits ?? []).map(([who, kind]) => `${who} ${kind}`)),
  );
  const isCreditedToAgency = report.credits.some(
    ({ agency, covers }) => agency === 'AP' && covers === 'text',
  );
  if (expected.verdict?.credited === false) expect(isCreditedToAgency).toBe(false);
}

function expectShare(seen: number | undefined, range: [number, number] | undefined): void {
  if (range === undefined) return;
  expect(seen).toBeGreaterThanOrEqual(range[0]);
  expect(seen).toBeLessThanOrEqual(range[1]);
}
