import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguage, type Language } from '../../src/report/language.ts';

/** The English catalogue as it is shipped. */
export const catalogue = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

/** Fills `$1`, `$2` ... as a browser's `i18n.getMessage` does. */
function getMessage(key: string, values: readonly string[]): string {
  const text = catalogue[key]?.message ?? '';
  return text.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
}

export const english: Language = createLanguage('en', getMessage);
