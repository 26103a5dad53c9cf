/** What pages say to the worker: every page is answered, whatever it holds. */
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import type { OpenTab } from '../browser-driver.ts';
import { setSettings } from '../choices.ts';
import { checkBadge, checkPopup, checkToolbar } from '../page-checks.ts';
import { expectNone, expectThat } from '../recorder.ts';
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
