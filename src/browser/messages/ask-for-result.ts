import type { IndexCoverage } from '../../model.ts';
import type { Forgetting, MemoryFacts, ReadingPart } from '../../memory-messages.ts';
import type { ChosenTexts, Message, Result, TabResult, TextResult } from '../../messages.ts';
import {
  readCoverageAnswer,
  readMemoryAnswer,
  readReadingAnswer,
  readTabResultAnswer,
  readTextsAnswer,
} from './result-schema.ts';
import { sendMessage } from './send-message.ts';

/** Asks the worker about a tab. Never rejects. */
export const askForTabResult = async (
  message: Extract<Message, { type: 'get-tab-result' }>,
): Promise<Result<TabResult>> => readTabResultAnswer(await sendMessage(message));

const UNASKED = { code: 'bad-answer', message: 'the answer is of a page, not of a text' } as const;

/** Checks a worker's answer about a text that is no page of its own, as a selection. Its quotes have no place to be shown in. */
export function readTextAnswer(raw: unknown, url: string): TextResult {
  const answer = readTabResultAnswer(raw);
  if (!answer.ok) return { state: 'error', url, error: answer.error };
  const { value } = answer;
  if (value.state === 'error') return value;
  if (!('report' in value)) return { state: 'error', url, error: UNASKED };
  const credits = value.report.credits.map((credit) => ({ ...credit, place: null }));
  return { ...value, report: { ...value.report, credits } };
}

/** Asks the worker what the memory holds; null where the browser keeps no files. Never rejects. */
export const askForMemory = async (): Promise<Result<MemoryFacts | null>> =>
  readMemoryAnswer(await sendMessage({ type: 'get-memory' }));

/** Asks the worker for a part of the memory; null where the browser keeps no files. Never rejects. */
export const askForReading = async (part: number): Promise<Result<ReadingPart | null>> =>
  readReadingAnswer(await sendMessage({ type: 'get-reading', part }));

/** Has the worker forget what was read. Was it done? Never rejects. */
export async function forget(what: Forgetting): Promise<boolean> {
  const answer = await sendMessage({ type: 'forget', what });
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

/** Has the worker tell a tab's page to check itself anyway. Never rejects; the tab's result says what comes of it. */
export const checkTabAnyway = (tabId: number): Promise<unknown> =>
  sendMessage({ type: 'check-tab-anyway', tabId });

/** Asks the worker what the indexes hold. Never rejects. */
export const askForCoverage = async (): Promise<Result<readonly IndexCoverage[]>> =>
  readCoverageAnswer(await sendMessage({ type: 'get-coverage' }));

/** Asks the worker for the texts of the chosen language; null where it is the browser's. Never rejects. */
export const askForTexts = async (): Promise<Result<ChosenTexts | null>> =>
  readTextsAnswer(await sendMessage({ type: 'get-texts' }));
