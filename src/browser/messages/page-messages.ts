import browser from 'webextension-polyfill';
import type { ShowQuoteMessage } from '../../messages.ts';
import type { CreditPlace } from '../../model.ts';

const isShowQuote = (raw: unknown): raw is ShowQuoteMessage =>
  typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === 'show-quote' && 'place' in raw;

/** Asks the content script of a tab to show a quote in its place. False where no content script answers. */
export async function showQuoteInTab(tabId: number, place: CreditPlace): Promise<boolean> {
  const message: ShowQuoteMessage = { type: 'show-quote', place };
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}

/** Calls `onShowQuote` when a page of the extension asks for it, until `signal` aborts. */
export function watchShowQuote(onShowQuote: (place: CreditPlace) => boolean, signal: AbortSignal): void {
  const listener = (raw: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isShowQuote(raw)) return undefined;
    return Promise.resolve(onShowQuote(raw.place));
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
