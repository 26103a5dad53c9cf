import browser from 'webextension-polyfill';
import type { Answer, Message } from '../../messages.ts';

/**
 * Who sent a message: a page's content script, in a tab, with the page's address as the browser has it, in a private window or not; or one of the
 * extension's own pages.
 */
export type Sender =
  { kind: 'content'; tabId: number; url: string; isPrivate: boolean } | { kind: 'extension-page' };

/** Answers whatever arrived as a message. Never rejects. */
export type Answering = (raw: unknown, sender: Sender) => Promise<Answer<Message>>;

function senderOf(sender: browser.Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return { kind: 'extension-page' };
  const { url, tab } = sender;
  const tabId = tab?.id;
  if (tabId === undefined || url === undefined || sender.frameId !== 0) return undefined;
  return { kind: 'content', tabId, url, isPrivate: tab?.incognito === true };
}

const UNKNOWN_SENDER: Answer<Message> = {
  ok: false,
  error: { code: 'bad-sender', message: 'message refused: unknown sender' },
};

/** Registers the worker's one message listener. Call it synchronously at top level. */
export function onMessage(answer: Answering): void {
  browser.runtime.onMessage.addListener((raw: unknown, from: browser.Runtime.MessageSender) => {
    const sender = senderOf(from);
    return sender ? answer(raw, sender) : Promise.resolve(UNKNOWN_SENDER);
  });
}
