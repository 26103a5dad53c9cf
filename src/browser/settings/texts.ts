import type { ChosenTexts } from '../../messages.ts';
import { fillPlaces } from '../../report/language.ts';
import { extensionApi } from '../extension-api.ts';

/** Where texts come from: the browser, or the language that the user chose. */
export interface Texts {
  /** BCP 47 tag, for dates and numbers: each catalogue names its own. */
  locale: string;
  /** The text of a key with its places filled; empty for an unknown key. */
  getMessage: (key: string, values: readonly string[]) => string;
}

/** The texts of a chosen language; the browser's own for null. */
export function textsOf(chosen: ChosenTexts | null): Texts {
  const getMessage: Texts['getMessage'] = chosen
    ? (key, values) => fillPlaces(chosen.texts[key] ?? '', values)
    : (key, values) => extensionApi().i18n.getMessage(key, [...values]);
  return { locale: getMessage('languageTag', []) || 'en', getMessage };
}
