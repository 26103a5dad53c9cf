import type { ErrorCode } from '../messages.ts';
import type { Language, MessageKey } from './language.ts';

/** Each error in the user's words, with what to do. An error without a sentence does not compile. */
const ERRORS: Readonly<Record<ErrorCode, MessageKey>> = {
  'index-broken': 'errorIndex',
  'no-answer': 'errorNoAnswer',
  'no-worker': 'errorNoWorker',
  'bad-message': 'errorBadMessage',
  'bad-answer': 'errorBadAnswer',
  'bad-sender': 'errorBadSender',
  'too-many': 'errorTooMany',
  'short-selection': 'selectionShort',
  internal: 'errorOther',
};

/** What went wrong, in the user's words, and what to do. The developer's sentence is told apart from it. */
export const sayError = (language: Language, { code }: { code: ErrorCode }): string =>
  language.say(ERRORS[code]);
