/** What pages say to the worker: every page is answered, whatever it holds. */
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import { checkBadge, checkPopup, checkToolbar } from '../page-checks.ts';
import { expectNone } from '../recorder.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = 'corvastar.example/crime/who-is-e-marrow';

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
}
