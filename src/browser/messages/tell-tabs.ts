import browser from 'webextension-polyfill';
import type {
  CheckAnywayMessage,
  ChoicesChangedMessage,
  DescribePageMessage,
  FindIndexesMessage,
  FindSelectionMessage,
  LibraryChangedMessage,
  ReadSentencesMessage,
  ReadTextMessage,
  ReadWordsMessage,
  ShowQuoteMessage,
  StopReadingMessage,
} from '../../messages.ts';
import type { CreditPlace } from '../../model.ts';
import { askUntilHeard } from './ask-until-heard.ts';

type PageMessage =
  | ShowQuoteMessage
  | CheckAnywayMessage
  | StopReadingMessage
  | FindSelectionMessage
  | FindIndexesMessage
  | DescribePageMessage
  | ReadWordsMessage
  | ReadSentencesMessage
  | ReadTextMessage;

/** Sends a message to the content script of a tab, and returns its answer, which is not checked. Undefined where none answers. Never rejects. */
export async function askTab(tabId: number, message: PageMessage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Asks the content script of a tab to do something. False where none answers, or it could not do it. */
const askTabToDo = async (...asked: Parameters<typeof askTab>): Promise<boolean> =>
  (await askTab(...asked)) === true;

/** Asks the content script of a tab to show a quote in its place. False where it is no longer there. */
export const showQuoteInTab = (tabId: number, place: CreditPlace): Promise<boolean> =>
  askTabToDo(tabId, { type: 'show-quote', place });

/** Asks the content script of a tab to check its page although it looks like no article, or is large. That script may have been brought a moment ago. False where none answers. */
export const checkAnywayInTab = async (tabId: number): Promise<boolean> =>
  (await askUntilHeard(() => askTab(tabId, { type: 'check-anyway' }))) === true;

/** Asks the content script of a tab to stop reading its page. False where none does. */
export const stopReadingInTab = (tabId: number): Promise<boolean> =>
  askTabToDo(tabId, { type: 'stop-reading' });

/** Asks the content script of a tab to show the source of what is selected. False where nothing is, undefined where no script answers. */
export const findSelectionInTab = async (tabId: number): Promise<boolean | undefined> => {
  const answer = await askTab(tabId, { type: 'find-selection' });
  return answer === undefined ? undefined : answer === true;
};

/** Tells the content scripts of all tabs. */
async function tellTabs(news: ChoicesChangedMessage | LibraryChangedMessage): Promise<void> {
  const tabs = await browser.tabs.query({});
  const tabIds = tabs.flatMap(({ id }) => id ?? []);
  const tell = async (tabId: number) => browser.tabs.sendMessage(tabId, news, { frameId: 0 });
  // In most tabs no script listens.
  await Promise.allSettled(tabIds.map(tell));
}

/** Tells the content scripts of all tabs that the user chose something. */
export const tellChoicesChanged = (): Promise<void> => tellTabs({ type: 'choices-changed' });

/** Tells the content scripts of all tabs that the library holds other stories now. */
export const tellLibraryChanged = (): Promise<void> => tellTabs({ type: 'library-changed' });
