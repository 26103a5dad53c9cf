import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLanguage, fillPlaces, type Language } from '../../src/report/language.ts';

/** The English catalogue as it is shipped. */
export const catalogue = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

export const english: Language = createLanguage('en', (key, values) =>
  fillPlaces(catalogue[key]?.message ?? '', values),
);
