import type { IndexCoverage } from '../../model.ts';
import type { ChosenTexts, Message, Result, TabResult } from '../../messages.ts';
import { readCoverageAnswer, readTabResultAnswer, readTextsAnswer } from './result-schema.ts';
import { sendMessage } from './send-message.ts';

/** Asks the worker about a page or a tab. Never rejects. */
export const askForTabResult = async (
  message: Extract<
    Message,
    { type: 'check-page' | 'check-text' | 'not-article' | 'too-large' | 'get-tab-result' }
  >,
): Promise<Result<TabResult>> => readTabResultAnswer(await sendMessage(message));

/** Asks the worker what the indexes hold. Never rejects. */
export const askForCoverage = async (): Promise<Result<readonly IndexCoverage[]>> =>
  readCoverageAnswer(await sendMessage({ type: 'get-coverage' }));

/** Asks the worker for the texts of the chosen language; null where it is the browser's. Never rejects. */
export const askForTexts = async (): Promise<Result<ChosenTexts | null>> =>
  readTextsAnswer(await sendMessage({ type: 'get-texts' }));
