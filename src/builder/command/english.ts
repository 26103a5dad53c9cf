import catalogue from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { createLanguage, fillPlaces, type Language } from '../../report/language.ts';

const texts: Readonly<Record<string, { message: string }>> = catalogue;

/** The language of the command line: the extension's own English texts. */
export const english: Language = createLanguage(texts['languageTag']?.message ?? 'en', (key, values) =>
  fillPlaces(texts[key]?.message ?? '', values),
);
