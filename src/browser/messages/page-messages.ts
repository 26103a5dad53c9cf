import browser from 'webextension-polyfill';
import type {
  CheckAnywayMessage,
  ChoicesChangedMessage,
  ShowQuoteMessage,
  StopReadingMessage,
} from '../../messages.ts';
import type { CreditPlace } from '../../model.ts';
import { isExtensionAlive } from './send-message.ts';

type Listener = (raw: unknown, sender: browser.Runtime.MessageSender) => Promise<boolean> | undefined;

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

/** Sends a message to the content script of a tab. False where none answers, or it could not do what was asked. */
async function askTab(
  tabId: number,
  message: ShowQuoteMessage | CheckAnywayMessage | StopReadingMessage,
): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}

/** Asks the content script of a tab to show a quote in its place. False where it is no longer there. */
export const showQuoteInTab = (tabId: number, place: CreditPlace): Promise<boolean> =>
  askTab(tabId, { type: 'show-quote', place });

/** Asks the content script of a tab to check its page although it looks like no article, or is large. False where no content script answers. */
export const checkAnywayInTab = (tabId: number): Promise<boolean> => askTab(tabId, { type: 'check-anyway' });

/** Asks the content script of a tab to stop reading its page. False where none does. */
export const stopReadingInTab = (tabId: number): Promise<boolean> => askTab(tabId, { type: 'stop-reading' });

/** What the extension's own pages may ask of a page's content script. Each says whether it could be done. */
export interface PageActions {
  onShowQuote: (place: CreditPlace) => boolean;
  onCheckAnyway: () => boolean;
  onStopReading: () => boolean;
}

/** Answers the extension's own pages until `signal` aborts. */
export function watchPageMessages(actions: PageActions, signal: AbortSignal): void {
  const listener: Listener = (raw, sender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isShowQuote(raw)) return Promise.resolve(actions.onShowQuote(raw.place));
    if (isOfType(raw, 'check-anyway')) return Promise.resolve(actions.onCheckAnyway());
    return isOfType(raw, 'stop-reading') ? Promise.resolve(actions.onStopReading()) : undefined;
  };
  listen(listener, signal);
}

const CHOICES_CHANGED: ChoicesChangedMessage = { type: 'choices-changed' };

/** Tells the content scripts of all tabs that the user chose something. */
export async function tellChoicesChanged(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const tabIds = tabs.flatMap(({ id }) => id ?? []);
  const tell = async (tabId: number) => browser.tabs.sendMessage(tabId, CHOICES_CHANGED, { frameId: 0 });
  // In most tabs no script listens.
  await Promise.allSettled(tabIds.map(tell));
}

/** Calls `onChange` whenever the user chose something, until `signal` aborts. */
export function watchChoices(onChange: () => void, signal: AbortSignal): void {
  const listener: Listener = (raw, sender) => {
    if (isOfType(raw, CHOICES_CHANGED.type) && sender.id === browser.runtime.id) onChange();
    return undefined;
  };
  listen(listener, signal);
}
