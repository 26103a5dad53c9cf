/** The background worker. The browser may stop it after any line and wake it for any event, so all listeners are added here, before any `await`. */
import { watchMarksCommand } from '../browser/tabs/commands.ts';
import { createContextMenu, watchContextMenu } from '../browser/tabs/context-menu.ts';
import { openPopup } from '../browser/tabs/side-panel.ts';
import { changeSettings, getSettings } from '../browser/settings/settings.ts';
import { checkSelection, SELECTION_TAB } from './check-selection.ts';
import { injectReadingScript } from '../browser/sites/content-scripts.ts';
import { openExtensionPage } from '../browser/storage/extension-files.ts';
import { watchStart } from '../browser/tabs/lifecycle.ts';
import { chooseLanguage, getChosenLanguage, loadTexts, watchLanguage } from '../browser/settings/locale.ts';
import { watchPausedSites } from '../browser/sites/paused-sites.ts';
import { onMessage, type Sender } from '../browser/messages/receive-messages.ts';
import { tabResults } from '../browser/tabs/session-storage.ts';
import { watchAccess } from '../browser/sites/site-access.ts';
import { getTabUrl, watchTabs } from '../browser/tabs/tabs.ts';
import { showToolbar } from '../browser/tabs/toolbar.ts';
import type { Answer, Message } from '../messages.ts';
import { createLanguage } from '../report/language.ts';
import { checkPage } from './check-page.ts';
import { addressOf } from './page-origin.ts';
import { library } from './indexes.ts';
import { syncRegistration } from './site-registration.ts';
import { createTabChecks } from './tab-checks.ts';
import { toolbarOf } from './toolbar-of.ts';

const loadLanguage = async () => {
  const { locale, getMessage } = await loadTexts();
  return createLanguage(locale, getMessage);
};
let language = loadLanguage();

const tabChecks = createTabChecks(
  { results: tabResults, injectReadingScript, getTabUrl, showToolbar },
  async (result) => toolbarOf(result, await language),
);

const refused = {
  ok: false,
  error: { code: 'bad-sender', message: 'message refused: not from there' },
} as const;

async function answer(message: Message, sender: Sender): Promise<Answer<Message>> {
  switch (message.type) {
    case 'get-tab-result':
      if (sender.kind !== 'extension-page') return refused;
      return { ok: true, value: await tabChecks.ask(message.tabId) };
    case 'get-coverage':
      if (sender.kind !== 'extension-page') return refused;
      return { ok: true, value: await library.coverage() };
    case 'check-page':
      if (sender.kind !== 'content') return refused;
      return {
        ok: true,
        value: await tabChecks.keep(
          sender.tabId,
          await checkPage({ ...message.page, url: addressOf(sender.url, message.page.url) }, library.open),
        ),
      };
    case 'not-article':
      if (sender.kind !== 'content') return refused;
      return {
        ok: true,
        value: await tabChecks.keep(sender.tabId, {
          state: 'not-article',
          url: addressOf(sender.url, message.url),
          ...(message.isForced === true ? { isForced: true } : {}),
        }),
      };
    case 'unreadable':
      if (sender.kind !== 'content') return refused;
      return {
        ok: true,
        value: await tabChecks.keep(sender.tabId, {
          state: 'no-access',
          url: addressOf(sender.url, message.url),
          why: message.why,
        }),
      };
    case 'start-reading':
      if (sender.kind !== 'content') return refused;
      // Open the index while the page is read, because the check that follows needs it. If the index is broken, that check says so.
      library.open().catch(() => undefined);
      return { ok: true, value: (await injectReadingScript(sender.tabId, sender.url)) === 'runs' };
    case 'check-links':
      if (sender.kind !== 'content') return refused;
      return { ok: true, value: await library.findLinks(message.urls) };
  }
}

onMessage(answer);
watchTabs(
  (change) => void tabChecks.notice(change),
  (tabId) => void tabChecks.forget(tabId),
);
watchAccess(() => void syncRegistration());
watchPausedSites(() => void syncRegistration());
watchContextMenu(
  (tabId) => {
    void openPopup();
    void tabChecks.ask(tabId);
  },
  (text, url) =>
    void checkSelection(text, url, library.open)
      .then((result) => tabResults.set(SELECTION_TAB, result))
      .then(() => openExtensionPage(`popup/index.html?tab=${SELECTION_TAB}`)),
);
watchMarksCommand(() => void getSettings().then(({ hasMarks }) => changeSettings({ hasMarks: !hasMarks })));
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
  // After an update, the stored texts are still those of the previous version.
  void getChosenLanguage().then((tag) => (tag === null ? undefined : chooseLanguage(tag)));
  void makeMenu();
  void syncRegistration();
  if (isFirstInstall) void openExtensionPage('welcome/index.html');
});
