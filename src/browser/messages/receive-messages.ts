import browser from 'webextension-polyfill';
import type { Answer, ErrorCode, Message } from '../../messages.ts';
import { readMessage } from './message-schema.ts';

/** Who sent a message: a page's content script, in a tab, with the page's address as the browser has it; or one of the extension's own pages. */
export type Sender = { kind: 'content'; tabId: number; url: string } | { kind: 'extension-page' };

/** Answers one message. */
export type Answering = (message: Message, sender: Sender) => Promise<Answer<Message>>;

function senderOf(sender: browser.Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return { kind: 'extension-page' };
  const tabId = sender.tab?.id;
  const { url } = sender;
  if (tabId === undefined || url === undefined || sender.frameId !== 0) return undefined;
  return { kind: 'content', tabId, url };
}

const failure = (code: ErrorCode, message: string): Answer<Message> => ({
  ok: false,
  error: { code, message },
});

async function answerChecked(raw: unknown, from: browser.Runtime.MessageSender, answer: Answering) {
  const sender = senderOf(from);
  if (!sender) return failure('bad-sender', 'message refused: unknown sender');
  const message = readMessage(raw);
  if (!message.ok) return message;
  try {
    return await answer(message.value, sender);
  } catch (error) {
    return failure('internal', error instanceof Error ? error.message : String(error));
  }
}

/** Registers the worker's one message listener. Call it synchronously at top level. */
export function onMessage(answer: Answering): void {
  browser.runtime.onMessage.addListener((raw: unknown, from: browser.Runtime.MessageSender) =>
    answerChecked(raw, from, answer),
  );
}
