/** What the popup answers without an index: searches that say what leaves, and texts to copy. The page's own words come from its script. */
import type { Page } from 'puppeteer-core';
import { setSettings } from '../choices.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { clickButton, pressKey } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withPopupPage, withTab, type CaseContext } from './context.ts';

const UNKNOWN = '/ostermoorweekly.example/garden/quinces';
const CREDITED = '/halvardcourier.example/world/strelsau-tram';

interface Link {
  href: string;
  rel: string;
  /** The sentence under the link; empty under that of a headline. */
  words: string;
  leaves: string;
}

const READ_LINKS = `[...document.querySelectorAll('.searches a')].map((link) => {
  const told = document.getElementById(link.getAttribute('aria-describedby'));
  const [words, leaves] = ['.quote', '.quiet'].map((each) => told.querySelector(each)?.textContent ?? '');
  return { href: link.href, rel: link.rel, words, leaves };
})`;

/** The links, once the page's script has told its words. */
const readLinks = (popup: Page): Promise<readonly Link[]> =>
  waitFor(
    'the searches',
    async () => (await popup.evaluate(READ_LINKS)) as Link[],
    (links) => links.length > 0,
  );

const READ_PANEL = `(() => {
  const panel = document.querySelector('.copy-panel');
  return panel && {
    text: panel.querySelector('textarea').value,
    format: panel.querySelector('select').value,
    status: panel.querySelector('[role=status]').textContent,
    focus: document.activeElement?.textContent ?? '',
  };
})()`;

interface Panel {
  text: string;
  format: string;
  status: string;
}

const readPanel = async (popup: Page) => (await popup.evaluate(READ_PANEL)) as Panel | null;

const chooseFormat = (popup: Page, format: string) =>
  popup.evaluate(`(() => {
    const select = document.querySelector('.copy-panel select');
    select.value = ${JSON.stringify(format)};
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

async function checkSearches(context: CaseContext): Promise<void> {
  await setSettings(context.driver, { searchEngine: 'ecosia' });
  await withTab(context, UNKNOWN, async (tab) => {
    const text = (await tab.page.evaluate(`document.body.textContent.replace(/\\s+/g, ' ')`)) as string;
    await withPopupPage(context, tab, async (popup) => {
      const [link, ...more] = await readLinks(popup);
      expectThat(link !== undefined && more.length === 0, 'one search, where no agency is credited', more);
      const { origin, searchParams } = new URL(link?.href ?? '');
      expectSame('where it goes', 'https://www.ecosia.org', origin);
      expectSame('what it takes along', `"${link?.words ?? ''}"`, searchParams.get('q'));
      expectThat(text.includes(link?.words ?? '-'), 'a sentence of the page', link?.words);
      expectSame('what it says before', 'Opens ecosia.org with this sentence.', link?.leaves);
      expectSame('what it tells of itself', 'noopener noreferrer', link?.rel);
    });
  });
  await setSettings(context.driver, {});
  await withTab(context, CREDITED, (tab) =>
    withPopupPage(context, tab, async (popup) => {
      const [, atAgency] = await readLinks(popup);
      expectSame('at the agency', 'Opens duckduckgo.com with this headline.', atAgency?.leaves);
    }),
  );
}

/** A citation is in the format chosen last, also in the next popup; Escape closes it and goes back to its button. */
const checkCitation = (context: CaseContext): Promise<void> =>
  withTab(context, CREDITED, async (tab) => {
    await withPopupPage(context, tab, async (popup) => {
      await readLinks(popup);
      await clickButton(popup, 'Cite');
      await chooseFormat(popup, 'wikipedia');
      // Until the page has answered what it calls itself, its host stands there.
      const hasOutlet = (panel: Panel | null) => panel?.text.includes('|work=The Halvard Courier |') === true;
      const panel = await waitFor('the outlet by its name', () => readPanel(popup), hasOutlet);
      expectThat(panel?.text.startsWith('{{cite news ') === true, 'a template', panel?.text);
      expectThat(panel?.text.includes('|agency=Zenda Press |') === true, 'its agency', panel?.text);
    });
    await withPopupPage(context, tab, async (popup) => {
      await clickButton(popup, 'Cite');
      await waitForStill(popup);
      expectSame('the format', 'wikipedia', (await readPanel(popup))?.format);
      await pressKey(popup, 'Escape');
      await waitFor(
        'the panel to close',
        () => readPanel(popup),
        (panel) => panel === null,
      );
      expectSame('the focus', 'Cite', await popup.evaluate('document.activeElement.textContent'));
    });
    await setSettings(context.driver, {});
  });

export async function checkAnswers(context: CaseContext): Promise<void> {
  const { recorder } = context;
  await recorder.check('answers: searches elsewhere', () => checkSearches(context));
  await recorder.check('answers: a citation of the page', () => checkCitation(context));
}
