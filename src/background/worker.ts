/** The background worker. The browser may stop it after any line and wake it for any event, so all listeners are added here, before any `await`. */
import { watchMarksCommand } from '../browser/tabs/commands.ts';
import { createContextMenu, watchContextMenu } from '../browser/tabs/context-menu.ts';
import { openPopup } from '../browser/tabs/side-panel.ts';
import { getChoices, watchChoicesKept } from '../browser/settings/choices.ts';
import { getMemoryChoice, watchMemoryChoice } from '../browser/settings/memory-choice.ts';
import { changeMemoryRecord, getMemoryRecord } from '../browser/settings/memory-trouble.ts';
import { changeSettings } from '../browser/settings/settings.ts';
import {
  checkAnywayInTab,
  findSelectionInTab,
  tellChoicesChanged,
  tellLibraryChanged,
} from '../browser/messages/tell-tabs.ts';
import { findSelection } from './check-selection.ts';
import { injectScript, insertStyle, type InjectedScript } from '../browser/sites/content-scripts.ts';
import { openExtensionPage } from '../browser/storage/extension-files.ts';
import { createMemoryFolder } from '../browser/storage/memory-folder.ts';
import { ownFiles } from '../browser/storage/own-files.ts';
import { closeStorageToPages } from '../browser/storage/trusted-storage.ts';
import { watchStart } from '../browser/tabs/lifecycle.ts';
import { getChosenTexts, loadTexts, watchLanguage } from '../browser/settings/locale.ts';
import { watchPausedSites } from '../browser/sites/paused-sites.ts';
import { onMessage } from '../browser/messages/receive-messages.ts';
import { tellSubscriptionsChanged } from '../browser/messages/subscriptions.ts';
import { isAskable } from '../browser/subscriptions/askable.ts';
import { createAsk } from '../browser/subscriptions/download.ts';
import {
  hasUpdateAlarm,
  oneAtATime,
  setUpdateAlarm,
  stayAwake,
  watchUpdateAlarm,
} from '../browser/subscriptions/lifetime.ts';
import { tabResults } from '../browser/tabs/session-storage.ts';
import { watchAccess } from '../browser/sites/site-access.ts';
import { getTabUrl, watchTabs } from '../browser/tabs/tabs.ts';
import { showToolbar } from '../browser/tabs/toolbar.ts';
import inPageCss from '../ui/styles/in-page.css?inline';
import { createLanguage } from '../report/language.ts';
import { verifySegment } from '../story-index/read/verify-segment.ts';
import { segmentInMemory } from '../story-index/segment-in-memory.ts';
import { createAnswers } from './answers.ts';
import { createMemory } from '../memory/memory.ts';
import { library, subscriptionStore } from './indexes.ts';
import { installSegments } from './install-segments.ts';
import { createRemembering } from './remembering.ts';
import { createSenderBudget } from './sender-budget.ts';
import { restoreRegistration, syncRegistration } from './site-registration.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createTabChecks } from './tab-checks.ts';
import { toolbarOf } from './toolbar-of.ts';

/** ms. The day of the last release, set by the build; this program was not made before it: a sign of time for a clock that is slow. */
declare const MADE_AT: number;

const loadLanguage = async () => {
  const { locale, getMessage } = await loadTexts();
  return createLanguage(locale, getMessage);
};
let language = loadLanguage();

const tabChecks = createTabChecks(
  {
    results: tabResults,
    injectReadingScript: (tabId, url) => injectScript('reading', tabId, url),
    getTabUrl,
    showToolbar,
  },
  async (result) => toolbarOf(result, await language),
);

const runScript =
  (script: InjectedScript) =>
  async (tabId: number, url: string): Promise<boolean> =>
    (await injectScript(script, tabId, url)) === 'runs';
const runReading = runScript('reading');

const budget = createSenderBudget(() => performance.now());

const memory = createRemembering(createMemory(createMemoryFolder(ownFiles), Date.now), {
  getChoice: getMemoryChoice,
  getRecord: getMemoryRecord,
  changeRecord: changeMemoryRecord,
});

const subscriptions = createSubscriptions({
  store: subscriptionStore,
  ask: createAsk(),
  isAskable,
  verifySegment: (name, bytes) => verifySegment(segmentInMemory(name, bytes)),
  builtAt: MADE_AT,
  now: Date.now,
  random: Math.random,
  alone: oneAtATime,
  stayAwake,
  setAlarm: setUpdateAlarm,
  hasAlarm: hasUpdateAlarm,
  tell: tellSubscriptionsChanged,
  onIssuedAnew: () => library.reopen(),
  onStoriesChanged: async () => {
    library.reopen();
    await tabChecks.forgetAll();
    await tellLibraryChanged();
  },
});

onMessage(
  createAnswers({
    checks: tabChecks,
    library,
    memory,
    subscriptions,
    budget,
    runReading,
    runWatching: runScript('watch'),
    runShowing: runScript('showing'),
    checkAnyway: checkAnywayInTab,
    stylePage: (tabId, name) => insertStyle(tabId, inPageCss.replaceAll('page-name', name)),
    getChoices,
    getTexts: getChosenTexts,
    tellLibraryChanged,
  }),
);
watchTabs(
  (change) => void tabChecks.notice(change),
  (tabId) => {
    budget.forget(tabId);
    void tabChecks.forget(tabId);
  },
);
watchAccess(() => void syncRegistration());
watchPausedSites(() => void syncRegistration());
watchChoicesKept(() => void tellChoicesChanged());
// What was found says what was read before, or no longer does.
watchMemoryChoice(() => void memory.expire().then(tabChecks.forgetAll).then(tellLibraryChanged));
watchContextMenu(
  (tabId) => {
    void openPopup();
    void tabChecks.ask(tabId);
  },
  (selection) =>
    void findSelection(selection, {
      ask: findSelectionInTab,
      runReading,
      openLibrary: library.open,
      openTab: () => openExtensionPage('popup/index.html?selection'),
      results: tabResults,
    }),
);
watchMarksCommand(() => void changeSettings(({ hasMarks }) => ({ hasMarks: !hasMarks })));
watchUpdateAlarm(() => void subscriptions.updateDue());
void subscriptions.restoreAlarm();
void closeStorageToPages();
// No event tells that the extension was enabled again.
void restoreRegistration();

/** Makes the context menu in the current language. */
async function makeMenu(): Promise<void> {
  const spoken = await language;
  await createContextMenu({
    checkPage: spoken.say('menuCheckPage'),
    findSelection: spoken.say('menuFindSelection'),
  });
}

watchLanguage(() => {
  language = loadLanguage();
  void makeMenu();
});
watchStart((isFirstInstall) => {
  void makeMenu();
  void syncRegistration();
  void installSegments(stayAwake);
  void subscriptions.updateDue();
  void memory.expire();
  if (isFirstInstall) void openExtensionPage('welcome/index.html');
});
