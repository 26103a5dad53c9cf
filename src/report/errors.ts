import type { Language, MessageKey } from './language.ts';

/** Errors that the user can do something about, by code; all others are one sentence. */
const ERRORS: Readonly<Record<string, MessageKey>> = {
  'index-broken': 'errorIndex',
  'no-answer': 'errorNoAnswer',
};

/** What went wrong, in the user's words, and what to do. The developer's sentence is told apart from it. */
export const sayError = (language: Language, { code }: { code: string }): string =>
  language.say(ERRORS[code] ?? 'errorOther');
