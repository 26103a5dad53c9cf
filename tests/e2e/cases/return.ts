/** Pages that are shown later than they were loaded: kept for the back button, rendered ahead, thrown out of memory. */
import type { OpenTab } from '../browser-driver.ts';
import { sessionOf } from '../chromium-driver.ts';
import { AHEAD } from '../ahead-page.ts';
import { setPausedSites } from '../choices.ts';
import { readBadges, readTabState, waitForBadge } from '../page-checks.ts';
import { waitForScripts } from '../page-scripts.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { lookInto } from '../surface.ts';
import { waitFor, waitUntil } from '../wait.ts';
import { goTo, withTab, type CaseContext } from './context.ts';

/** Not `no-store`, so browsers keep it for the back button. */
const KEPT = '/corvastar.example/crime/who-is-e-marrow?kept';
const COPY = '/corvastar.example/crime/who-is-e-marrow';
const FRONT = '/halvardcourier.example/?kept';

const countBadges = async (tab: OpenTab, wanted: number): Promise<number> =>
  (await readBadges(tab, ({ count }) => count === wanted)).count;

/** Waits for the state that is known of a tab's page. */
const waitForState = (context: CaseContext, { tabId }: OpenTab, wanted: string) =>
  waitFor(
    `the state "${wanted}"`,
    () => readTabState(context.driver, tabId),
    (state) => state === wanted,
  );

/** Goes back, and tells whether the page is the very one that was left. */
async function goBack(tab: OpenTab): Promise<void> {
  // Puppeteer waits for a load, which a kept page does not have.
  await tab.page.evaluate('void setTimeout(() => history.back())');
  await waitUntil(
    'the kept page',
    async () => (await tab.page.evaluate('window.isLeft === true').catch(() => false)) as boolean,
  );
}

async function leave(context: CaseContext, tab: OpenTab): Promise<void> {
  await tab.page.evaluate('window.isLeft = true');
  // By the page itself: Puppeteer waits in vain for a load in Firefox once a page was kept.
  context.visits.push(context.origin + FRONT);
  await tab.page.evaluate(`void setTimeout(() => { location.href = '${FRONT}'; })`);
  await waitForState(context, tab, 'not-article');
}

async function checkKept(context: CaseContext): Promise<void> {
  await withTab(context, KEPT, async (tab) => {
    await waitForBadge(tab);
    await leave(context, tab);
    await goBack(tab);
    await waitForState(context, tab, 'found');
    expectSame('badges when the page is back', 1, await countBadges(tab, 1));
    await leave(context, tab);
    await setPausedSites(context.driver, ['127.0.0.1']);
    try {
      await goBack(tab);
      expectSame('badges after the site was paused meanwhile', 0, await countBadges(tab, 0));
    } finally {
      await setPausedSites(context.driver, []);
    }
    expectSame('badges after the pause', 1, await countBadges(tab, 1));
  });
}

/** Chromium alone renders pages ahead. */
async function checkAhead(context: CaseContext): Promise<void> {
  const { driver, origin, visits } = context;
  await withTab(context, 'data:text/html,before', async (tab) => {
    const session = sessionOf(tab.page);
    const states: string[] = [];
    session.on('Preload.prerenderStatusUpdated', ({ status }) => states.push(status));
    await session.send('Preload.enable');
    visits.push(origin + AHEAD);
    await goTo(context, tab, '/ahead');
    await waitFor(
      'the page to be rendered ahead',
      () => Promise.resolve(states),
      (seen) => seen.includes('Ready'),
    );
    await waitForScripts(driver, tab);
    expectThat(!states.includes('Failure'), 'a page that stays rendered ahead', states);
    expectSame('state while rendered ahead', 'not-article', await readTabState(driver, tab.tabId));
    // From here on the tab is asked through the extension: Puppeteer may lose its page while the browser puts the one rendered ahead in its place.
    await lookInto(tab, `void setTimeout(() => document.querySelector('a').click())`);
    const startedAhead = `location.search === '?ahead' ? performance.getEntriesByType('navigation')[0].activationStart > 0 : null`;
    const wasAhead = await waitFor(
      'the other page',
      () => lookInto(tab, startedAhead).catch(() => null),
      (seen) => typeof seen === 'boolean',
    );
    expectSame('was rendered ahead', true, wasAhead);
    expectSame('badges when it is shown', 1, await countBadges(tab, 1));
    await waitForState(context, tab, 'found');
  });
}

/** A tab whose page the browser throws out of memory, and loads again when the user comes back. */
async function checkDiscarded(context: CaseContext): Promise<void> {
  const { driver, origin, visits } = context;
  // Before and after.
  visits.push(origin + COPY, origin + COPY);
  const tab = await driver.open(origin + COPY);
  await waitForBadge(tab);
  const tabId = await withTab(context, FRONT, async () => {
    const discard = `browserApi.tabs.discard(${tab.tabId}).then((discarded) => discarded?.id ?? ${tab.tabId})`;
    const id = await driver.evaluateInExtension<number>(discard);
    const readDiscarded = `browserApi.tabs.get(${id}).then(({ discarded }) => discarded)`;
    await waitUntil('the page to be thrown out', () => driver.evaluateInExtension<boolean>(readDiscarded));
    return id;
  });
  const returned = { ...tab, tabId };
  await driver.evaluateInExtension(`browserApi.tabs.update(${tabId}, { active: true }).then(() => null)`);
  await waitUntil('the page to be loaded again', () =>
    lookInto(returned, 'document.readyState').then(
      (state) => state === 'complete',
      () => false,
    ),
  );
  expectSame('badges when the page is back', 1, await countBadges(returned, 1));
  await waitForState(context, returned, 'found');
  await driver.evaluateInExtension(`browserApi.tabs.remove(${tabId}).then(() => null)`);
}

export async function checkReturn(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  await recorder.check('return: a page kept for the back button is checked again, and heard of choices', () =>
    checkKept(context),
  );
  await recorder.check('return: a page thrown out of memory has its badge when the user comes back', () =>
    checkDiscarded(context),
  );
  if (driver.name === 'chrome')
    await recorder.check('return: a page rendered ahead is checked when it is shown, not before', () =>
      checkAhead(context),
    );
}
