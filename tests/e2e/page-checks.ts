/** What a user sees of one page: popup, badge, toolbar. Each check returns the differences from what was expected. */
import type { Report } from '../../src/model.ts';
import { readKept } from '../../src/browser/tabs/kept-result.ts';
import { tabKey } from '../../src/browser/tabs/tab-results.ts';
import type { TabResult } from '../../src/messages.ts';
import { differencesFrom, isOneOf, type ExpectedPage } from '../samples/expectations.ts';
import { readToolbar, type BrowserDriver, type OpenTab, type PopupView } from './browser-driver.ts';
import { waitForScripts } from './page-scripts.ts';
import { waitForStill } from './still.ts';
import { lookInto } from './surface.ts';
import { click } from './user-actions.ts';
import { askUntil, waitFor, waitUntil } from './wait.ts';

/** Differences between a popup and what was expected of it. */
function differencesOfPopup(expected: ExpectedPage, view: PopupView): string[] {
  const { state = '', relation, agency, credited } = view.data;
  const differences: string[] = [];
  const compare = (what: string, wanted: unknown, seen: unknown) =>
    !isOneOf(wanted, seen) &&
    differences.push(`popup ${what}: expected ${JSON.stringify(wanted)}, seen ${JSON.stringify(seen)}`);
  compare('state', expected.state ?? 'found', state);
  if (state === 'found' && expected.verdict) {
    compare('data-relation', expected.verdict.relation, relation);
    if (expected.verdict.agency !== undefined) compare('data-agency', expected.verdict.agency ?? '', agency);
    if (expected.verdict.credited !== undefined)
      compare('data-credited', String(expected.verdict.credited), credited);
  }
  return differences;
}

/** The stored result of a tab; `undefined` if there is none. Reads the storage, because asking the worker would start a check. */
async function readTabResult(driver: BrowserDriver, tabId: number): Promise<TabResult | undefined> {
  const key = tabKey(tabId);
  const stored = await driver.evaluateInExtension<Record<string, unknown>>(
    `browserApi.storage.session.get(${JSON.stringify(key)})`,
  );
  return readKept(stored[key])?.result;
}

/** State of a tab's stored result: `found`, `not-article` and so on. */
export const readTabState = async (driver: BrowserDriver, tabId: number): Promise<string | undefined> =>
  (await readTabResult(driver, tabId))?.state;

/** Waits until a tab's stored result has a state. */
export const waitForState = ({ driver, tabId }: OpenTab, wanted: string): Promise<string | undefined> =>
  waitFor(
    `the state ${wanted}`,
    () => readTabState(driver, tabId),
    (state) => state === wanted,
  );

/** The report in a tab's stored result; `undefined` if there is none. */
export async function readReport(driver: BrowserDriver, tabId: number): Promise<Report | undefined> {
  const result = await readTabResult(driver, tabId);
  return result && 'report' in result ? result.report : undefined;
}

/** Waits for the report of a page that must have one. */
const waitForReport = (driver: BrowserDriver, tabId: number): Promise<Report | undefined> =>
  askUntil(
    () => readReport(driver, tabId),
    (report) => report !== undefined,
  );

/** The sources of a report in a short form, sorted: they must be the same in every markup of a page. */
export async function readSources(driver: BrowserDriver, tab: OpenTab): Promise<string[]> {
  const report = await readReport(driver, tab.tabId);
  return (report?.sources ?? [])
    .map((each) => `${each.story.id} ${each.relation} in article ${each.article}`)
    .sort();
}

/** Compares the sources with those of the page in its own markup, once its late parts have come. */
export async function checkSameSources(
  driver: BrowserDriver,
  tab: OpenTab,
  expected: readonly string[],
): Promise<string[]> {
  const isSame = (seen: readonly string[]) => seen.join() === expected.join();
  await waitUntil(
    'the late parts of the page',
    async () => (await tab.page.evaluate(HAS_ALL_PARTS)) as boolean,
  );
  const seen = await askUntil(() => readSources(driver, tab), isSame);
  return isSame(seen)
    ? []
    : [`sources: expected as in its own markup ${JSON.stringify(expected)}, seen ${JSON.stringify(seen)}`];
}

/** See the variant `late`. */
const HAS_ALL_PARTS = `document.getElementById('late-place')?.childElementCount !== 0`;

/** Compares what the popup shows, then the report behind it, with what was expected. */
export async function checkPopup(
  driver: BrowserDriver,
  tab: OpenTab,
  expected: ExpectedPage,
): Promise<string[]> {
  const origin = expected.sources?.[0]?.outlet ?? expected.verdict?.agency;
  const view = await driver.readPopup(
    tab,
    (seen) => differencesOfPopup(expected, seen).length === 0 && (!origin || seen.text.includes(origin)),
  );
  const differences = differencesOfPopup(expected, view);
  if (view.text.length < 10) differences.push(`popup text: expected a sentence, seen "${view.text}"`);
  if (view.data.state === 'found' && origin && !view.text.includes(origin))
    differences.push(`popup text: expected it to name ${origin}, seen "${view.text.slice(0, 300)}"`);
  const hasReport = ['found', 'none'].includes(view.data.state ?? '');
  const report = hasReport ? await waitForReport(driver, tab.tabId) : undefined;
  if (report) differences.push(...differencesFrom(expected, report));
  else if (['found', 'none'].includes(view.data.state ?? ''))
    differences.push('report: expected one, seen none');
  return differences;
}

/** What the badges of a page look like from inside the page. */
export interface BadgeView {
  count: number;
  /** Is each badge in, or right after, a headline; or before the text of a page that has none? */
  isAtHeadline: boolean;
  /** Its words, or its name where there is no room for them. */
  buttonText: string;
  isCardOpen: boolean;
  cardText: string;
}

const READ_BADGES = `(() => {
  const hosts = hostsOf('.badge');
  const root = hosts[0] && rootOf(hosts[0]);
  const card = root?.querySelector('[role=dialog]');
  const isOpen = Boolean(card?.checkVisibility());
  const hasHeadline = elementsIn(document).some((each) => each.matches('h1, h2'));
  const nearHeadline = (host) => hasHeadline
    ? host.closest('h1, h2, h3') ?? host.previousElementSibling?.closest('h1, h2, h3')
    : host.nextElementSibling ?? host.nextSibling;
  return {
    count: hosts.length,
    isAtHeadline: hosts.every(nearHeadline),
    buttonText: root?.querySelector('button')?.innerText.trim() || (root?.querySelector('button')?.ariaLabel ?? ''),
    isCardOpen: isOpen,
    cardText: isOpen ? card.innerText.replace(/\\s+/g, ' ').trim() : '',
  };
})()`;

/** Expression for what a selector names in the first badge or its card. */
export const inBadge = (selector: string): string =>
  `hostsOf('.badge').map((host) => rootOf(host).querySelector(${JSON.stringify(selector)}))[0]`;

/** The badges as they are now. */
export const readBadgesNow = async (tab: OpenTab): Promise<BadgeView> =>
  (await lookInto(tab, READ_BADGES)) as BadgeView;

/** Reads the badges, waiting until `isDone` or the limit. */
export const readBadges = (tab: OpenTab, isDone: (view: BadgeView) => boolean): Promise<BadgeView> =>
  askUntil(() => readBadgesNow(tab), isDone);

/** Waits for a badge with its words. */
export const waitForBadge = (tab: OpenTab): Promise<BadgeView> =>
  waitFor(
    'a badge',
    () => readBadgesNow(tab),
    ({ count, buttonText }) => count > 0 && buttonText !== '',
  );

/** Clicks the first badge's button where it is on the screen, as a user does. */
export const clickBadge = (tab: OpenTab): Promise<void> =>
  click(tab, { name: 'the badge', find: inBadge('button') });

/** Opens the first badge's card by a click, and waits until it is open. */
export async function openCard(tab: OpenTab): Promise<void> {
  await waitForBadge(tab);
  await clickBadge(tab);
  await waitFor(
    'the card to open',
    () => readBadgesNow(tab),
    ({ isCardOpen }) => isCardOpen,
  );
}

/** Badge of a page where something was found: one or more, at the headline, and its button opens a card with a sentence. */
export async function checkBadge(tab: OpenTab): Promise<string[]> {
  const before = await readBadges(tab, ({ count, buttonText }) => count > 0 && buttonText !== '');
  if (before.count === 0) return ['badge: expected one at the headline, seen none'];
  const differences: string[] = [];
  if (!before.isAtHeadline) differences.push('badge: expected it at the headline, seen elsewhere');
  if (!before.buttonText) differences.push('badge: expected words on its button, seen none');
  if (before.isCardOpen) differences.push('badge: expected a closed card, seen an open one');
  await clickBadge(tab);
  const after = await readBadges(tab, ({ cardText }) => cardText.length > 20);
  if (after.cardText.length <= 20)
    differences.push(`badge: expected its card to say the verdict, seen "${after.cardText}"`);
  return differences;
}

/** Expects no badge, even when the scripts in the page have finished what they began. */
export async function checkNoBadge(driver: BrowserDriver, tab: OpenTab): Promise<string[]> {
  await waitForScripts(driver, tab);
  const { count } = await readBadgesNow(tab);
  return count === 0 ? [] : [`badge: expected none, seen ${count}`];
}

/** Expects nothing of ours in a loaded page that the extension has no permission for. The sample pages have no unknown elements of their own. */
export async function checkUnread({ page }: OpenTab): Promise<string[]> {
  await waitForStill(page);
  const count = (await page.evaluate(`document.querySelectorAll(':not(:defined)').length`)) as number;
  return count === 0 ? [] : [`unknown elements: expected none, seen ${count}`];
}

/** Toolbar: a code of one to four characters where something was found, none elsewhere; the title is a sentence in any case. */
export async function checkToolbar(driver: BrowserDriver, tab: OpenTab, isFound: boolean): Promise<string[]> {
  const isGood = ({ code, title }: { code: string; title: string }) =>
    (isFound ? /^.{1,4}$/u : /^$/).test(code) && title.length > 15;
  const seen = await askUntil(() => readToolbar(driver, tab.tabId), isGood);
  const wanted = isFound ? 'a code and a sentence' : 'no code and a sentence';
  return isGood(seen) ? [] : [`toolbar: expected ${wanted}, seen ${JSON.stringify(seen)}`];
}
