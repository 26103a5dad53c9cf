import browser from 'webextension-polyfill';
import type {
  CheckAnywayMessage,
  ChoicesChangedMessage,
  DescribePageMessage,
  FindSelectionMessage,
  LibraryChangedMessage,
  PageDescription,
  ReadSentencesMessage,
  ReadWordsMessage,
  ShowQuoteMessage,
  StopReadingMessage,
} from '../../messages.ts';
import type { CreditPlace, PageWords } from '../../model.ts';
import { isExtensionAlive } from './send-message.ts';

type Listener = (raw: unknown, sender: browser.Runtime.MessageSender) => Promise<unknown> | undefined;

/** Listens for messages until `signal` aborts. In a script whose extension is gone, the browser has ended that already, and throws if it is asked to. */
function listen(listener: Listener, signal: AbortSignal): void {
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}

const isShowQuote = (raw: unknown): raw is ShowQuoteMessage =>
  typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === 'show-quote' && 'place' in raw;

const isOfType = (raw: unknown, type: string): boolean =>
  typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === type;

const isDescribePage = (raw: unknown): raw is DescribePageMessage =>
  typeof raw === 'object' &&
  raw !== null &&
  'type' in raw &&
  raw.type === 'describe-page' &&
  'agencies' in raw &&
  Array.isArray(raw.agencies) &&
  raw.agencies.every((code) => typeof code === 'string');

/** Is it a message of this type with a list of objects under this name? Only the extension's own pages send any, so that is all that is asked. */
const isListOf = (raw: unknown, type: string, name: string): boolean => {
  if (!isOfType(raw, type)) return false;
  const listed: unknown = (raw as Record<string, unknown>)[name];
  return Array.isArray(listed) && listed.every((item) => typeof item === 'object' && item !== null);
};

const isReadWords = (raw: unknown): raw is ReadWordsMessage => isListOf(raw, 'read-words', 'ranges');
const isReadSentences = (raw: unknown): raw is ReadSentencesMessage =>
  isListOf(raw, 'read-sentences', 'places');

type PageMessage =
  | ShowQuoteMessage
  | CheckAnywayMessage
  | StopReadingMessage
  | FindSelectionMessage
  | DescribePageMessage
  | ReadWordsMessage
  | ReadSentencesMessage;

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

/** Asks the content script of a tab to check its page although it looks like no article, or is large. False where no content script answers. */
export const checkAnywayInTab = (tabId: number): Promise<boolean> =>
  askTabToDo(tabId, { type: 'check-anyway' });

/** Asks the content script of a tab to stop reading its page. False where none does. */
export const stopReadingInTab = (tabId: number): Promise<boolean> =>
  askTabToDo(tabId, { type: 'stop-reading' });

/** Asks the content script of a tab to show the source of what is selected. False where nothing is, undefined where no script answers. */
export const findSelectionInTab = async (tabId: number): Promise<boolean | undefined> => {
  const answer = await askTab(tabId, { type: 'find-selection' });
  return answer === undefined ? undefined : answer === true;
};

/** What the extension's own pages may ask of a page's content script. What is to be done says whether it could be. */
export interface PageActions {
  onShowQuote: (place: CreditPlace) => boolean;
  onCheckAnyway: () => boolean;
  onStopReading: () => boolean;
  onFindSelection: () => boolean;
  /** Undefined where no page was read. */
  onReadWords: (ranges: readonly PageWords[]) => readonly string[] | undefined;
  /** Undefined where no page was read. */
  onReadSentences: (places: readonly CreditPlace[]) => readonly string[] | undefined;
  /** Undefined where no page was read. */
  onDescribePage: (agencies: readonly string[]) => Promise<PageDescription | undefined>;
}

/** Answers the extension's own pages until `signal` aborts. */
export function watchPageMessages(actions: PageActions, signal: AbortSignal): void {
  const listener: Listener = (raw, sender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isShowQuote(raw)) return Promise.resolve(actions.onShowQuote(raw.place));
    if (isReadWords(raw)) return Promise.resolve(actions.onReadWords(raw.ranges));
    if (isReadSentences(raw)) return Promise.resolve(actions.onReadSentences(raw.places));
    if (isDescribePage(raw)) return actions.onDescribePage(raw.agencies);
    if (isOfType(raw, 'check-anyway')) return Promise.resolve(actions.onCheckAnyway());
    if (isOfType(raw, 'find-selection')) return Promise.resolve(actions.onFindSelection());
    return isOfType(raw, 'stop-reading') ? Promise.resolve(actions.onStopReading()) : undefined;
  };
  listen(listener, signal);
}

const CHOICES_CHANGED: ChoicesChangedMessage = { type: 'choices-changed' };

const LIBRARY_CHANGED: LibraryChangedMessage = { type: 'library-changed' };

type News = ChoicesChangedMessage | LibraryChangedMessage;

/** Tells the content scripts of all tabs. */
async function tellTabs(news: News): Promise<void> {
  const tabs = await browser.tabs.query({});
  const tabIds = tabs.flatMap(({ id }) => id ?? []);
  const tell = async (tabId: number) => browser.tabs.sendMessage(tabId, news, { frameId: 0 });
  // In most tabs no script listens.
  await Promise.allSettled(tabIds.map(tell));
}

function watchNews({ type }: News, onNews: () => void, signal: AbortSignal): void {
  const listener: Listener = (raw, sender) => {
    if (isOfType(raw, type) && sender.id === browser.runtime.id) onNews();
    return undefined;
  };
  listen(listener, signal);
}

/** Tells the content scripts of all tabs that the user chose something. */
export const tellChoicesChanged = (): Promise<void> => tellTabs(CHOICES_CHANGED);

/** Tells the content scripts of all tabs that the library holds other stories now. */
export const tellLibraryChanged = (): Promise<void> => tellTabs(LIBRARY_CHANGED);

/** Calls `onChange` whenever the user chose something, until `signal` aborts. */
export const watchChoices = (onChange: () => void, signal: AbortSignal): void =>
  watchNews(CHOICES_CHANGED, onChange, signal);

/** Calls `onChange` whenever the library holds other stories, until `signal` aborts. */
export const watchLibrary = (onChange: () => void, signal: AbortSignal): void =>
  watchNews(LIBRARY_CHANGED, onChange, signal);
