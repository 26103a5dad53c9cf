/** The source of a selection, in a card at it. The menu itself cannot be opened from here: its message to the page is sent by the extension. */
import type { OpenTab } from '../browser-driver.ts';
import { waitForBadge } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { pressKey } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = '/halvardcourier.example/culture/sea-atlas-stolen';

const READ_CARDS = `({
  card: hostsOf('.card').map((host) => rootOf(host).querySelector('.card')).filter((card) => card.checkVisibility()).map((card) => card.innerText).join(' '),
  scrolled: scrollY,
  hosts: hostsOf('.card').length,
})`;

/** Read in the page's own world: Firefox iterates no highlights for an extension. */
const READ_MARKED = `[...([...CSS.highlights].find(([name]) => name.endsWith('-quote'))?.[1] ?? [])].map(String).join(' ')`;

interface SelectionView {
  card: string;
  marked: string;
  scrolled: number;
  hosts: number;
}

const read = async (tab: OpenTab): Promise<SelectionView> => ({
  ...((await lookInto(tab, READ_CARDS)) as Omit<SelectionView, 'marked'>),
  marked: (await tab.page.evaluate(READ_MARKED)) as string,
});

/** Selects the text of the paragraph with this number, and has it checked. */
async function checkParagraph({ driver }: CaseContext, tab: OpenTab, words: number): Promise<string> {
  const selected = (await tab.page.evaluate(`(() => {
    const node = document.querySelectorAll('article > p:not([class])')[3].firstChild;
    const end = node.data.split(' ').slice(0, ${words}).join(' ').length;
    getSelection().setBaseAndExtent(node, 0, node, end);
    return String(getSelection());
  })()`)) as string;
  const isTaken = await driver.evaluateInExtension<boolean>(
    `browserApi.tabs.sendMessage(${tab.tabId}, { type: 'find-selection' }, { frameId: 0 })`,
  );
  expectSame('the page took it on', true, isTaken);
  return selected;
}

export async function checkSelections(context: CaseContext): Promise<void> {
  await context.recorder.check('selection: its source opens in a card at it, with the selection marked', () =>
    withTab(context, COPY, async (tab) => {
      await waitForBadge(tab);
      await tab.page.evaluate(`document.querySelectorAll('article > p:not([class])')[3].scrollIntoView()`);
      await waitForStill(tab);
      const before = await read(tab);
      const selected = await checkParagraph(context, tab, 60);
      const shown = await waitFor(
        'the card of the selection',
        () => read(tab),
        ({ card }) => card !== '',
      );
      expectThat(shown.card.includes('meridianwire.example'), 'the source in the card', shown.card);
      expectSame('marked', selected, shown.marked);
      // Firefox rounds the same place to one pixel or the next.
      expectThat(Math.abs(before.scrolled - shown.scrolled) <= 1, 'no scrolling', [before, shown]);
      await pressKey(tab.page, 'Escape');
      const after = await waitFor(
        'the card to go',
        () => read(tab),
        ({ hosts }) => hosts === before.hosts,
      );
      expectSame('marked when the card is closed', '', after.marked);
      await checkParagraph(context, tab, 5);
      const short = await waitFor(
        'the card of a short selection',
        () => read(tab),
        ({ card }) => card !== '',
      );
      expectThat(short.card.includes('at least 20 words'), 'what is missing', short.card);
    }),
  );
}
