/** The interface in a language that nobody speaks: every word of it comes from the catalogue, and words two fifths longer cut off nothing. */
import type { Page } from 'puppeteer-core';
import { readRecords } from '../../samples/newsroom-files.ts';
import { expectNone } from '../recorder.ts';
import { withOwnPage, withPopupPage, withTab, type CaseContext } from './context.ts';
import { checkNarrow } from './reflow.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';

/** Text with letters that is in no brackets: of the page, of the index, names of languages and engines, and what nobody translated. */
const READ_BARE = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const bare = [];
  let depth = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent;
    const isInside = depth > 0 || text.includes('⟦');
    depth += (text.match(/⟦/g) ?? []).length - (text.match(/⟧/g) ?? []).length;
    if (!isInside && /\\p{L}/u.test(text)) bare.push(text.trim());
  }
  return bare;
})()`;

/** Headlines of the newsroom, as its index has them. */
const HEADLINES = new Set(readRecords().map(({ title }) => title));

/** Names, dates and keys. */
const NOT_TRANSLATED =
  /^(?:Wiremark|English|Deutsch|español|français|português|العربية|[\w.-]+\.example|Sample newsroom|AP|Zenda Press|.*(?:\bOct \d+, 2026|\d+ (?:days?|MB|kB)|Alt\+Shift\+\w).*|[A-Z][\w ]+ \((?:[\w-]+\.)+\w+\)|DuckDuckGo|Google|Bing|Qwant|Startpage|Ecosia|Mojeek|Brave Search|Kagi)$/;

async function checkWords(page: Page): Promise<void> {
  const bare = (await page.evaluate(READ_BARE)) as string[];
  expectNone([...new Set(bare)].filter((text) => !NOT_TRANSLATED.test(text) && !HEADLINES.has(text)));
}

export async function checkPseudoLocale(context: CaseContext): Promise<void> {
  const { recorder } = context;
  const check = async (page: Page) => {
    await checkNarrow(page);
    await checkWords(page);
  };
  await recorder.check('pseudo-locale: popup', () =>
    withTab(context, COPY, (tab) => withPopupPage(context, tab, check)),
  );
  for (const path of ['options', 'welcome', 'check-text', 'compare', 'your-reading'])
    await recorder.check(`pseudo-locale: ${path}`, () => withOwnPage(context, `${path}/index.html`, check));
}
