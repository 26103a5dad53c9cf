/** The words of an article are the same in both browsers and on the command line, which parses pages itself and knows no style sheets. */
import { parseHtml } from '../../../src/builder/input/parse-html.ts';
import { bundleReading } from '../bundle-reading.ts';
import { expectNone, expectThat } from '../recorder.ts';
import { listUnknownPages } from '../shared-pages.ts';
import { readWords } from '../reading-in-page.ts';
import { withTab, type CaseContext } from './context.ts';

/** Pages that are tried where not all of them are. */
const FEW = 3;

/** Pages of which a browser reads other words than the command line, because a style sheet in the page shows or hides them. */
const STYLED: ReadonlySet<string> = new Set([]);

/** What the browser that came first has read, by page. */
const readBefore = new Map<string, readonly string[]>();

/** The lines that only one of two readings has. */
function differences(left: [name: string, lines: readonly string[]], right: typeof left): string[] {
  const only = ([name, lines]: typeof left, [, others]: typeof left) =>
    lines.filter((line) => !others.includes(line)).map((line) => `only ${name}: ${line.slice(0, 200)}`);
  const found = [...only(left, right), ...only(right, left)];
  return found.length === 0 && left[1].join('\n') !== right[1].join('\n') ? ['another order'] : found;
}

export async function checkSameWords(context: CaseContext): Promise<void> {
  const { recorder, driver, origin, isFull } = context;
  const pages = listUnknownPages();
  if (pages.length === 0) return recorder.skip('same words', 'the pages do not lie beside the project');
  const read = await bundleReading();
  for (const page of isFull ? pages : pages.slice(0, FEW))
    await recorder.check(`same words ${page}`, async () => {
      const path = `/as/unknown/${page}`;
      const html = await (await fetch(origin + path)).text();
      const words = await withTab(context, path, async (tab) => (await tab.page.evaluate(read)) as string[]);
      const fromHtml = differences([driver.name, words], ['on the command line', readWords(parseHtml(html))]);
      if (STYLED.has(page)) expectThat(fromHtml.length > 0, 'words that a style sheet shows or hides', page);
      else expectNone(fromHtml);
      expectNone(differences([driver.name, words], ['in the other browser', readBefore.get(page) ?? words]));
      readBefore.set(page, words);
    });
}
