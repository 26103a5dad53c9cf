import type { Runtime } from 'webextension-polyfill';
import type {
  ChoicesChangedMessage,
  DescribePageMessage,
  LibraryChangedMessage,
  PageDescription,
  PageText,
  ReadSentencesMessage,
  ReadWordsMessage,
  ShowQuoteMessage,
} from '../../messages.ts';
import type { CreditPlace, PageWords } from '../../model.ts';
import { extensionApi } from '../extension-api.ts';
import { isExtensionAlive } from './send-message.ts';

/** Answers a message, or not. */
type Answering = (raw: unknown) => Promise<unknown> | undefined;

/** Answers the extension's own messages until `signal` aborts. In a script whose extension is gone, the browser has ended that already, and throws if it is asked to. */
function listen(answer: Answering, signal: AbortSignal): void {
  const { onMessage, id } = extensionApi().runtime;
  const listener = (raw: unknown, sender: Runtime.MessageSender, respond: (answer?: unknown) => void) => {
    const answered = sender.id === id ? answer(raw) : undefined;
    void answered?.then(respond, () => respond());
    // The browser waits for an answer only where this is `true`, and the types know of nothing else.
    return (answered !== undefined) as true;
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) onMessage.removeListener(listener);
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

/** What the extension's own pages may ask of a page's content script. What is to be done says whether it could be. */
export interface PageActions {
  onShowQuote: (place: CreditPlace) => boolean;
  onCheckAnyway: () => boolean;
  onStopReading: () => boolean;
  onFindSelection: () => boolean;
  /** Addresses of the first few. */
  onFindIndexes: () => readonly string[];
  /** Undefined where no page was read. */
  onReadWords: (ranges: readonly PageWords[]) => readonly string[] | undefined;
  /** Undefined where no page was read. */
  onReadSentences: (places: readonly CreditPlace[]) => readonly string[] | undefined;
  /** Undefined where no page was read. */
  onReadText: () => Promise<PageText | undefined>;
  /** Undefined where no page was read. */
  onDescribePage: (agencies: readonly string[]) => Promise<PageDescription | undefined>;
}

/** Answers the extension's own pages until `signal` aborts. */
export function watchPageMessages(actions: PageActions, signal: AbortSignal): void {
  const answer: Answering = (raw) => {
    if (isShowQuote(raw)) return Promise.resolve(actions.onShowQuote(raw.place));
    if (isReadWords(raw)) return Promise.resolve(actions.onReadWords(raw.ranges));
    if (isReadSentences(raw)) return Promise.resolve(actions.onReadSentences(raw.places));
    if (isDescribePage(raw)) return actions.onDescribePage(raw.agencies);
    if (isOfType(raw, 'read-text')) return actions.onReadText();
    if (isOfType(raw, 'check-anyway')) return Promise.resolve(actions.onCheckAnyway());
    if (isOfType(raw, 'find-indexes')) return Promise.resolve(actions.onFindIndexes());
    if (isOfType(raw, 'find-selection')) return Promise.resolve(actions.onFindSelection());
    return isOfType(raw, 'stop-reading') ? Promise.resolve(actions.onStopReading()) : undefined;
  };
  listen(answer, signal);
}

/** Calls `onNews` for each message of a type. Nobody waits for an answer. */
function watchNews(
  type: (ChoicesChangedMessage | LibraryChangedMessage)['type'],
  onNews: () => void,
  signal: AbortSignal,
): void {
  const hear: Answering = (raw) => {
    if (isOfType(raw, type)) onNews();
    return undefined;
  };
  listen(hear, signal);
}

/** Calls `onChange` whenever the user chose something, until `signal` aborts. */
export const watchChoices = (onChange: () => void, signal: AbortSignal): void =>
  watchNews('choices-changed', onChange, signal);

/** Calls `onChange` whenever the library holds other stories, until `signal` aborts. */
export const watchLibrary = (onChange: () => void, signal: AbortSignal): void =>
  watchNews('library-changed', onChange, signal);
