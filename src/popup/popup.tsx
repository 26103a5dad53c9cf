import { render } from 'preact';
import { extensionVersion, openOptions } from '../browser/storage/extension-files.ts';
import { loadTexts } from '../browser/settings/locale.ts';
import { askForTabResult, checkTabAnyway, forget } from '../browser/messages/ask-for-result.ts';
import {
  askForDescription,
  askForIndexes,
  askForSentences,
  askForWords,
} from '../browser/messages/ask-page.ts';
import { askForSubscriptions, watchSubscriptions } from '../browser/messages/subscriptions.ts';
import { showQuoteInTab, stopReadingInTab } from '../browser/messages/tell-tabs.ts';
import { chooseLinkBadges, choosePaused, getChoices, type Site } from '../browser/settings/choices.ts';
import { changeMemoryChoice, getMemoryChoice, watchMemoryChoice } from '../browser/settings/memory-choice.ts';
import { changeSettings, getSettings, watchSettings } from '../browser/settings/settings.ts';
import type { Settings } from '../browser/settings/settings-record.ts';
import {
  getWindowId,
  hasSidePanel,
  isPopup,
  openSidePanel,
  watchActiveTab,
} from '../browser/tabs/side-panel.ts';
import { getTabResult, watchTabResult } from '../browser/tabs/follow-result.ts';
import {
  getGrantedSites,
  hasEverySite,
  requestEverySite,
  requestSite,
} from '../browser/sites/site-access.ts';
import { isAskable } from '../browser/subscriptions/askable.ts';
import { selectionIdOf } from '../browser/tabs/tab-results.ts';
import { getActiveTabId, getOwnTabId, getTabUrl, isPrivateTab } from '../browser/tabs/tabs.ts';
import { isInPrivateWindow } from '../browser/tabs/web-tabs.ts';
import type { PageDescription, Result, TabResult } from '../messages.ts';
import { webHostOf } from '../text/site.ts';
import '../ui/styles/theme.css';
import '../ui/styles/report.css';
import '../ui/styles/rows.css';
import '../ui/styles/strip.css';
import '../ui/styles/facts.css';
import { createLanguage } from '../report/language.ts';
import { browserOf } from '../report/wrong-verdict.ts';
import type { ReportActions } from '../ui/report-actions.ts';
import type { Answers } from './answers.ts';
import { createDescriptions } from './descriptions.ts';
import type { SiteChoices } from './SiteFoot.tsx';
import { followTab, type TabSource } from './follow-tab.ts';
import './popup.css';
import './answers.css';
import { withAddress } from './with-address.ts';
import { pageIndexesOf, type PageIndex } from './page-indexes.ts';
import { PopupView } from './PopupView.tsx';

/**
 * The tab whose result is shown: the active one; in a tab of its own the one that `?tab=ID` names. With `?selection`, the id of the selected text
 * whose source is shown in this tab.
 */
async function findTabId(): Promise<number | undefined> {
  const asked = new URLSearchParams(location.search);
  const own = asked.has('selection') ? await getOwnTabId() : undefined;
  if (own !== undefined) return selectionIdOf(own);
  const named = Number.parseInt(asked.get('tab') ?? '', 10);
  return Number.isNaN(named) ? getActiveTabId() : named;
}

async function readSiteChoices(url: string | null, isPrivate: boolean): Promise<SiteChoices> {
  const host = webHostOf(url) ?? null;
  const [isEverySite, sites, memory, choices] = await Promise.all([
    hasEverySite(),
    getGrantedSites(),
    getMemoryChoice(),
    host === null ? undefined : getChoices({ host, isPrivate }),
  ]);
  return {
    hasEverySite: isEverySite,
    host,
    isPaused: choices?.isPaused === true,
    hasLinkBadges: choices?.hasLinkBadges === true,
    memory: isPrivate ? 'never' : memory.isOn ? 'on' : 'off',
    hasThisSite: isEverySite || (host !== null && sites.includes(host)),
  };
}

/** What is kept of a selected text, of which there is no page to ask. It is kept about when this page opens. */
const readSelection = async (id: number): Promise<Result<TabResult>> => ({
  ok: true,
  value: (await getTabResult(id)) ?? { state: 'checking', url: '' },
});

/** Puts a text on the clipboard. Was it done? */
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** How the page in a tab describes itself. A selected text has no page. */
const describeTab = async (tabId: number | undefined, codes: readonly string[]) =>
  tabId === undefined || tabId < 0 ? undefined : askForDescription(tabId, codes);

/** The indexes that the page in a tab links to. None in a private window: what is subscribed to there would be known after it. */
async function findPageIndexes(tabId: number | undefined, isPrivate: boolean): Promise<PageIndex[]> {
  if (tabId === undefined || tabId < 0 || isPrivate) return [];
  const addresses = await askForIndexes(tabId);
  if (addresses.length === 0) return [];
  const subscribed = await askForSubscriptions();
  return pageIndexesOf(addresses, subscribed.ok ? subscribed.value : null, isAskable);
}

const actionsOf = (tabId: number | undefined, { hasMarks }: Settings): ReportActions => ({
  hasMarks,
  areMarksForPage: false,
  onSetMarks: (hasMarks) => void changeSettings(() => ({ hasMarks })),
  ...(tabId !== undefined &&
    tabId >= 0 && {
      onReadWords: (ranges) => askForWords(tabId, ranges),
      onReadSentences: (places) => askForSentences(tabId, places),
    }),
  onShowQuote: (place) => void (tabId !== undefined && showQuoteInTab(tabId, place)),
});

const answersOf = (settings: Settings, description: PageDescription | undefined): Answers => ({
  description,
  settings,
  today: new Intl.DateTimeFormat('sv').format(new Date()),
  onChoose: (change) => void changeSettings(() => change),
  onCopy: copyText,
});

const sourceOf = (tabId: number): TabSource => ({
  readStored: () => getTabResult(tabId),
  watch: (onChange, signal) => watchTabResult(tabId, onChange, signal),
  ask: () => (tabId < 0 ? readSelection(tabId) : askForTabResult({ type: 'get-tab-result', tabId })),
});

/** The tab, where its text may be compared: a page outside private windows never gets the text of one inside. */
const comparableTab = (tabId: number | undefined, isPrivate: boolean): number | undefined =>
  tabId !== undefined && tabId >= 0 && isPrivate === isInPrivateWindow() ? tabId : undefined;

/** Renders the popup, now and after each change. */
async function start(): Promise<void> {
  const [texts, tabId, windowId, firstSettings] = await Promise.all([
    loadTexts(),
    findTabId(),
    getWindowId(),
    getSettings(),
  ]);
  const language = createLanguage(texts.locale, texts.getMessage);
  Object.assign(document.documentElement, { lang: language.locale, dir: language.direction });
  const program = { version: extensionVersion(), browser: browserOf(navigator.userAgent) };
  let result: TabResult =
    tabId === undefined ? { state: 'no-access', url: '', why: 'closed' } : { state: 'checking', url: '' };
  const isPrivate = tabId !== undefined && (await isPrivateTab(tabId));
  let access: SiteChoices | undefined;
  let address: string | null = null;
  let settings = firstSettings;
  let indexes: readonly PageIndex[] = [];
  let tryAgain = () => {};

  const refreshAccess = async () => {
    address = tabId === undefined ? null : await getTabUrl(tabId);
    access = await readSiteChoices(address ?? result.url, isPrivate);
    show();
  };
  const choose = async (keep: (site: Site) => Promise<void>) => {
    if (access?.host != null) await keep({ host: access.host, isPrivate });
    await refreshAccess();
  };
  const show = () =>
    render(
      <PopupView
        language={language}
        result={withAddress(result, address)}
        access={access}
        actions={actionsOf(tabId, settings)}
        answers={answersOf(settings, descriptions.latest())}
        program={program}
        comparableTabId={comparableTab(tabId, isPrivate)}
        indexes={indexes}
        onTryAgain={() => tryAgain()}
        onCheckAnyway={() => void (tabId !== undefined && checkTabAnyway(tabId))}
        onStopReading={() => void (tabId !== undefined && stopReadingInTab(tabId))}
        onRequestEverySite={() => void requestEverySite().then(refreshAccess)}
        onRequestSite={(host) => void requestSite(host).then(refreshAccess)}
        onSetPaused={(isPaused) => void choose((site) => choosePaused(site, isPaused))}
        onSetLinkBadges={(isOn) => void choose((site) => chooseLinkBadges(site, isOn))}
        onSetMemory={(isOn) => void changeMemoryChoice({ isOn })}
        onForget={(kind) => void forget({ kind, url: address ?? result.url ?? '' })}
        onForgetRead={(url) => void forget({ kind: 'page', url })}
        onOpenPanel={
          windowId !== undefined && hasSidePanel() && isPopup()
            ? () => void openSidePanel(windowId).then(() => window.close())
            : undefined
        }
        onOpenOptions={() => void openOptions()}
      />,
      document.body,
    );

  const descriptions = createDescriptions((codes) => describeTab(tabId, codes), show);
  watchSettings((next) => {
    settings = next;
    void refreshAccess();
  });
  watchMemoryChoice(() => void refreshAccess());
  const refreshIndexes = async () => {
    indexes = await findPageIndexes(tabId, isPrivate);
    show();
  };
  watchSubscriptions(() => void refreshIndexes());
  const showResult = (next: TabResult) => {
    result = next;
    // Before the page's script has come, nobody answers.
    if (next.state !== 'checking') void refreshIndexes();
    descriptions.ask(next);
    show();
    void refreshAccess();
  };
  if (tabId !== undefined) tryAgain = followTab(sourceOf(tabId), showResult, new AbortController().signal);
  await refreshAccess();
}

// The side panel stays open while the user goes from page to page.
if (!isPopup() && location.search === '') watchActiveTab(() => location.reload());
void start();
