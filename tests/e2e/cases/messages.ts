/** What pages say to the worker: every page is answered, whatever it holds. */
import type { CheckPageMessage } from '../../../src/messages.ts';
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import type { OpenTab } from '../browser-driver.ts';
import { setSettings } from '../choices.ts';
import { checkBadge, checkPopup, checkToolbar, readTabState } from '../page-checks.ts';
import { sampleArticle, samplePage } from '../../browser/messages/any-page.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = 'corvastar.example/crime/who-is-e-marrow';

/** What a script in the page can read of what the extension keeps: the keys, or why it may not. */
const readStorage = ({ driver }: CaseContext, { tabId }: OpenTab, area: string): Promise<string> =>
  driver.evaluateInExtension<string>(
    `browserApi.scripting.executeScript({
      target: { tabId: ${tabId} },
      func: (area) => {
        const api = globalThis.browser ?? globalThis.chrome;
        const read = async () => Object.keys(await api.storage[area].get(null)).join();
        return read().catch(({ message }) => message);
      },
      args: [${JSON.stringify(area)}],
    }).then(([{ result }]) => result)`,
  );

/** Sends messages as a script in the page, as one could that has taken over its process. Returns the errors' codes, each once. */
const sendAsPage = ({ driver }: CaseContext, { tabId }: OpenTab, message: object, times: number) =>
  driver.evaluateInExtension<string[]>(
    `browserApi.scripting.executeScript({
      target: { tabId: ${tabId} },
      func: async (message, times) => {
        const api = globalThis.browser ?? globalThis.chrome;
        const answers = Array.from({ length: times }, () => api.runtime.sendMessage(message));
        return [...new Set((await Promise.all(answers)).map(({ error }) => error?.code ?? 'none'))];
      },
      args: [${JSON.stringify(message)}, ${times}],
    }).then(([{ result }]) => result)`,
  );

/** A page whose only article claims so many words that the worker would set up four gigabytes. */
const HUGE: CheckPageMessage = {
  type: 'check-page',
  page: samplePage({ articles: [sampleArticle({ wordCount: 4e9 })] }),
};

export async function checkMessages(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  const expected = readExpectedPages()[COPY];

  await recorder.check('messages: a page that says too much of itself is checked like any other', () =>
    withTab(context, `/hostile/wordy/newsroom/${COPY}`, async (tab) =>
      expectNone([
        ...(await checkPopup(driver, tab, expected ?? { url: '' })),
        ...(await checkToolbar(driver, tab, true)),
        ...(await checkBadge(tab)),
      ]),
    ),
  );

  await recorder.check(
    'messages: a page’s process sends what no page can: refused, told, and others are answered',
    () =>
      withTab(context, `/${COPY}`, async (tab) => {
        expectNone(await checkBadge(tab));
        expectSame('answers', ['bad-message'], await sendAsPage(context, tab, HUGE, 1));
        expectSame('state', 'error', await readTabState(driver, tab.tabId));
        const codes = await sendAsPage(context, tab, { type: 'check-links', urls: [] }, 400);
        expectSame('answers to 400 at once', ['none', 'too-many'], codes);
        await withTab(context, `/${COPY}`, async (other) => expectNone(await checkBadge(other)));
      }),
  );

  if (driver.name === 'chrome')
    await recorder.check('messages: a script in a page can read nothing that is kept', () =>
      withTab(context, `/${COPY}`, async (tab) => {
        expectNone(await checkBadge(tab));
        await setSettings(driver, { hasMarks: true });
        for (const area of ['local', 'session']) {
          const told = await readStorage(context, tab, area);
          expectThat(/not allowed/.test(told), `no access to ${area} storage`, told);
        }
        await setSettings(driver, {});
      }),
    );
  else recorder.skip('messages: a script in a page can read nothing that is kept', 'Firefox lets it');
}
