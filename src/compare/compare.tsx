/** Compares the texts of open tabs, and texts that the user gives. They come to this page alone, and are gone with it: the worker never has them. */
import { render } from 'preact';
import { readFile, readText, type Refusal } from '../article/given/read-text.ts';
import { askForText } from '../browser/messages/ask-for-text.ts';
import { loadTexts } from '../browser/settings/locale.ts';
import { listWebTabs } from '../browser/tabs/web-tabs.ts';
import type { Page } from '../model.ts';
import { createLanguage } from '../report/language.ts';
import { siteHostOf } from '../text/site.ts';
import '../ui/styles/theme.css';
import '../ui/styles/page.css';
import '../ui/styles/given.css';
import '../ui/styles/comparison.css';
import './compare.css';
import { CompareView } from './CompareView.tsx';
import { textOfPage } from './open-text.ts';
import { createSession, type Session } from './session.ts';

/** The tab that `?tab=ID` names: the one whose popup opened this page. */
function namedTabId(): number | undefined {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(named) ? undefined : named;
}

/** The open tabs, each with its outlet. Where the browser does not tell us an address, the page may not be read. */
const listTabs = async () =>
  (await listWebTabs()).map(({ tabId, url }) => ({ tabId, from: siteHostOf(url) ?? null }));

const waitForTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function start(): Promise<void> {
  const { locale, getMessage } = await loadTexts();
  const language = createLanguage(locale, getMessage);
  document.documentElement.lang = language.locale;
  document.documentElement.dir = language.direction;
  document.title = `${language.say('compareTexts')} – ${language.say('extensionName')}`;
  let shown: Session | undefined;
  let refusal: Refusal | undefined;
  let pasted = 0;

  const session = createSession(
    { tabId: namedTabId(), listTabs, askForText, waitForTurn, now: () => performance.now() },
    (next) => {
      shown = next;
      show();
    },
  );
  function give(name: () => string, read: Page | Refusal): void {
    refusal = typeof read === 'string' ? read : undefined;
    if (typeof read !== 'string') session.give(name(), textOfPage(read));
    show();
  }
  const show = () =>
    shown &&
    render(
      <CompareView
        language={language}
        session={shown}
        refusal={refusal}
        onAskTabs={() => void session.askTabs()}
        onChooseFirst={session.chooseFirst}
        onShowBeside={session.showBeside}
        onText={(text) => give(() => language.say('comparePasted', String(++pasted)), readText(text))}
        onFile={(file) => void readFile(file).then((read) => give(() => file.name, read))}
      />,
      document.body,
    );
  await session.askTabs();
}

void start();
