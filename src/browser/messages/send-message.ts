import { extensionApi } from '../extension-api.ts';
import type { Choices, Message, Result, Unreadable } from '../../messages.ts';
import type { LinkAnswer } from '../../memory-messages.ts';
import { readChoicesAnswer, readLinksAnswer } from './light-answers.ts';
import { fitAddress } from './page-limits.ts';

/** A worker that is stopped while it answers drops the message: ask again this often. */
const TRIES = 3;
const RETRY_DELAY_MS = 150;

const NO_WORKER = {
  ok: false,
  error: { code: 'no-worker', message: 'The background worker did not answer.' },
} as const;

/** Is this script still part of a running extension? False in a page that outlived an update or removal. */
export const isExtensionAlive = (): boolean => extensionApi().runtime?.id !== undefined;

/** Sends a message to the worker, again where it was stopped. Never rejects; the answer is not checked. */
export async function sendMessage(message: Message): Promise<unknown> {
  for (let attempt = 1; attempt <= TRIES && isExtensionAlive(); attempt++) {
    try {
      const answer: unknown = await extensionApi().runtime.sendMessage(message);
      if (answer !== undefined) return answer;
    } catch {
      // No receiver: the worker was stopped, or the extension was updated.
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS * attempt));
  }
  return NO_WORKER;
}

/** Tells the worker that this page is no article. Never rejects; what it answers is not read, for nothing depends on it. */
export const tellNotArticle = (url: string): Promise<unknown> =>
  sendMessage({ type: 'not-article', url: fitAddress(url) });

/** Tells the worker that this page is too large to be read unasked. Never rejects. */
export const tellTooLarge = (url: string): Promise<unknown> =>
  sendMessage({ type: 'too-large', url: fitAddress(url) });

/** Tells the worker how much of a large page is read, 0 to 1. Never rejects. */
export const tellProgress = (url: string, share: number): Promise<unknown> =>
  sendMessage({ type: 'reading-progress', url: fitAddress(url), share });

/** Tells the worker that this document cannot be read, and why. Never rejects. */
export const tellUnreadable = (url: string, why: Unreadable): Promise<unknown> =>
  sendMessage({ type: 'unreadable', url: fitAddress(url), why });

/** Asks the worker to run the reading script in this page. Never rejects; the script itself tells that it came. */
export const askForReading = (): Promise<unknown> => sendMessage({ type: 'start-reading' });

/** Asks the worker to run the watching script in this page. Never rejects. */
export const askForWatching = (): Promise<unknown> => sendMessage({ type: 'start-watching' });

/** Tells the worker that other segments are kept now. Never rejects; a worker that cannot be told finds them at its next start. */
export const tellSegmentsChanged = (): Promise<unknown> => sendMessage({ type: 'segments-changed' });

/** Asks the worker to style what is added to this page under a name. Was it done? Never rejects. */
export async function askForStyle(name: string): Promise<boolean> {
  const answer = await sendMessage({ type: 'style-page', name });
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

/** Asks the worker which addresses its indexes know: an answer for each, in their order. Never rejects. */
export const askForLinks = async (urls: readonly string[]): Promise<Result<readonly (LinkAnswer | null)[]>> =>
  readLinksAnswer(await sendMessage({ type: 'check-links', urls }));

/** Asks the worker what the user chose for this page's site. Never rejects. */
export const askForChoices = async (): Promise<Result<Choices>> =>
  readChoicesAnswer(await sendMessage({ type: 'get-choices' }));
