/** The worker is stopped at will by the browser: nothing that a user sees may depend on its memory. */
import { setTimeout as pause } from 'node:timers/promises';
import { readToolbar, type OpenTab } from '../browser-driver.ts';
import { readBadges, readReport } from '../page-checks.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { askUntil, waitFor } from '../wait.ts';
import { goTo, withTab, type CaseContext } from './context.ts';

const COPY = '/corvastar.example/crime/who-is-e-marrow';
const REWRITE = '/brightloop.example/story/rare-maritime-maps-missing';

/** What each page's check finds. */
const RELATIONS = { [COPY]: 'reprint', [REWRITE]: 'rewrite' } as const;

/** Ends of the worker in one case, and cases: ten in all, or two hundred. */
const KILLS = 10;
const FULL_CASES = 20;

/** From the request for a page to the end of its check, in milliseconds, on a busy machine. Kills fall between. */
const CHECK_MS = 1_500;

/** The moment of a kill. Multiples of the golden ratio, without their whole part, fill the time evenly, each time in other places. */
const momentOf = (kill: number): number => ((kill * 0.618_034) % 1) * CHECK_MS;

/** Ends the worker while a page is loaded and checked, and expects that the page has its answer in the end. */
async function checkThroughKill(context: CaseContext, tab: OpenTab, kill: number): Promise<void> {
  const { driver } = context;
  const path = kill % 2 === 0 ? COPY : REWRITE;
  const going = goTo(context, tab, path);
  await pause(momentOf(kill));
  await driver.killWorker();
  await going;
  const what = `after a kill ${Math.round(momentOf(kill))} ms after the request for ${path}`;
  const report = await askUntil(
    () => readReport(driver, tab.tabId),
    (seen) => seen?.verdict.relation === RELATIONS[path],
  );
  expectSame(`relation ${what}`, RELATIONS[path], report?.verdict.relation);
  expectSame(`badges ${what}`, 1, (await readBadges(tab, ({ count }) => count === 1)).count);
}

export async function checkStoppedWorker(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  await recorder.check('worker stopped between every two steps: popup and toolbar still answer', async () => {
    await driver.stopWorker();
    await withTab(context, COPY, async (tab) => {
      const isFound = (view: { data: Readonly<Record<string, string>> }) => view.data.state === 'found';
      await waitFor(
        'a toolbar code',
        () => readToolbar(driver, tab.tabId),
        ({ code }) => code !== '',
      );
      await driver.stopWorker();
      const first = await driver.readPopup(tab, isFound);
      expectSame('state after the first stop', 'found', first.data.state);
      await driver.stopWorker();
      const second = await driver.readPopup(tab, isFound);
      expectSame('popup after the second stop', first, second);
      await driver.stopWorker();
      expectThat((await readToolbar(driver, tab.tabId)).code !== '', 'a toolbar code', 'none');
      await goTo(context, tab, REWRITE);
      await driver.stopWorker();
      const third = await driver.readPopup(tab, ({ data }) => data.relation === 'rewrite');
      expectSame('relation after going to another page', 'rewrite', third.data.relation);
    });
  });

  await recorder.check('worker stopped while the popup asks for the first time', () =>
    withTab(context, COPY, async (tab) => {
      const popup = driver.readPopup(tab, (view) => view.data.state === 'found');
      if (driver.name === 'chrome') await driver.stopWorker();
      expectSame('state', 'found', (await popup).data.state);
    }),
  );

  for (let at = 0; at < (context.isFull ? FULL_CASES : 1); at++)
    await recorder.check(`worker killed at ${KILLS} moments of a check, from the ${at * KILLS + 1}th`, () =>
      withTab(context, COPY, async (tab) => {
        for (let kill = 1; kill <= KILLS; kill++) await checkThroughKill(context, tab, at * KILLS + kill);
      }),
    );
}
