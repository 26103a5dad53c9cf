import { extensionApi } from '../extension-api.ts';
import type { Choices, Message, Result, Unreadable } from '../../messages.ts';
import type { LinkAnswer } from '../../memory-messages.ts';
import type { PageFingerprints } from '../../model.ts';
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

/** Tells the worker what its page was found to be, and asks what comes of it. Never rejects; the answer is that of a tab's result. */
export const tellPage = (
  message: Extract<Message, { type: 'check-page' | 'not-article' | 'too-large' }>,
): Promise<unknown> => sendMessage(message);

/** Tells the worker a text that is no page of its own. Never rejects; the answer is that of a tab's result. */
export const tellText = (page: PageFingerprints): Promise<unknown> =>
  sendMessage({ type: 'check-text', page });

/** Tells the worker that the user has read a page. Never rejects; the answer names pages that were read before and carry text of it. */
export const tellRead = (page: PageFingerprints): Promise<unknown> =>
  sendMessage({ type: 'remember-page', page });

/** Asks the worker to run the reading script in this page. Never rejects; the script itself tells that it came. */
export const askForReading = (): Promise<unknown> => sendMessage({ type: 'start-reading' });

/** Asks the worker to run the watching script in this page. Never rejects. */
export const askForWatching = (): Promise<unknown> => sendMessage({ type: 'start-watching' });

/** Asks the worker to run the showing script in this page. Never rejects. */
export const askForShowing = (): Promise<unknown> => sendMessage({ type: 'start-showing' });

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
