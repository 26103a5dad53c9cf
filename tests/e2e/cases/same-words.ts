/** Pages are the same in both browsers and on the command line, which parses them itself and knows no style sheets. */
import { parseHtml } from '../../../src/builder/input/parse-html.ts';
import { BROKEN_PAGES } from '../broken-pages.ts';
import { bundleReading } from '../bundle-reading.ts';
import { readTree, readWords } from '../reading-in-page.ts';
import { expectNone, expectThat } from '../recorder.ts';
import { listUnknownPages } from '../shared-pages.ts';
import { withTab, type CaseContext } from './context.ts';

/** Pages that are tried where not all of them are. */
const FEW = 3;

/** Pages of which a browser reads other words than the command line, because a style sheet in the page shows or hides them. */
const STYLED: ReadonlySet<string> = new Set([
  'ind-Bhaskar_2024_09_04',
  'es-ABC_2026_04_25',
  'us-Reuters_2024_03_07',
]);

/** What the browser that came first has read, by page. */
const readBefore = new Map<string, readonly string[]>();

type Reading = [where: string, lines: readonly string[]];

/** The lines that only one of two readings has. */
function differences(left: Reading, right: Reading): string[] {
  const only = ([where, lines]: Reading, [, others]: Reading) =>
    lines.filter((line) => !others.includes(line)).map((line) => `only ${where}: ${line.slice(0, 200)}`);
  const found = [...only(left, right), ...only(right, left)];
  return found.length === 0 && left[1].join('\n') !== right[1].join('\n') ? ['another order'] : found;
}

/** The reader of the extension reads the same words of real pages. */
export async function checkSameWords(context: CaseContext): Promise<void> {
  const { recorder, driver, origin, isFull } = context;
  const pages = listUnknownPages();
  if (pages.length === 0) return recorder.skip('same words', 'the pages do not lie beside the project');
  const read = await bundleReading('readWords(document)');
  for (const page of isFull ? pages : pages.slice(0, FEW))
    await recorder.check(`same words ${page}`, async () => {
      const path = `/as/unknown/${page}`;
      const html = await (await fetch(origin + path)).text();
      const words = await withTab(context, path, async (tab) => (await tab.page.evaluate(read)) as string[]);
      expectThat(words.length > 0, 'words of an article', page);
      const fromHtml = differences([driver.name, words], ['on the command line', readWords(parseHtml(html))]);
      if (STYLED.has(page)) expectThat(fromHtml.length > 0, 'words that a style sheet shows or hides', page);
      else expectNone(fromHtml);
      expectNone(differences([driver.name, words], ['in the other browser', readBefore.get(page) ?? words]));
      readBefore.set(page, words);
    });
}

/** Broken pages become the same trees. */
export async function checkSameTrees(context: CaseContext): Promise<void> {
  await context.recorder.check('same trees of broken pages', async () => {
    const read = await bundleReading(`readTreesOf(${JSON.stringify(Object.values(BROKEN_PAGES))})`);
    const trees = await withTab(
      context,
      '/feed',
      async (tab) => (await tab.page.evaluate(read)) as string[][],
    );
    const found = Object.entries(BROKEN_PAGES).map(([name, html], i) => {
      const own = readTree(parseHtml(html).documentElement);
      return JSON.stringify(own) === JSON.stringify(trees[i])
        ? []
        : [`${name}: ${(trees[i] ?? []).join('')}`, `  ours: ${own.join('')}`];
    });
    expectNone(found.flat());
  });
}
