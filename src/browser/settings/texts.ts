import type { ChosenTexts } from '../../messages.ts';
import { createLanguage, fillPlaces, type Language } from '../../report/language.ts';
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

/** The language of these texts. It is asked for when something is first said: the browser's catalogue holds up a page that shows nothing. */
export function languageOf(chosen: ChosenTexts | null): Language {
  let made: Language | undefined;
  const language = (): Language => {
    if (made) return made;
    const { locale, getMessage } = textsOf(chosen);
    return (made = createLanguage(locale, getMessage));
  };
  return {
    get locale() {
      return language().locale;
    },
    get direction() {
      return language().direction;
    },
    say: (...said) => language().say(...said),
  };
}
