import browser from 'webextension-polyfill';
import { fillText, readChosenTexts, textsOfCatalogue } from './chosen-texts.ts';
import { readExtensionFile } from '../storage/extension-files.ts';

/** Folders of `_locales`: the languages that the interface speaks. */
export const LOCALES = ['en', 'es', 'fr', 'de', 'pt', 'ar'] as const;

/** Key in `storage.local` of the chosen texts. They are kept there because content scripts can read no file of the extension. */
const KEY = 'texts';

/** Where texts come from: the browser, or the language that the user chose. */
export interface Texts {
  /** BCP 47 tag, for dates and numbers: each catalogue names its own. */
  locale: string;
  getMessage: (key: string, values: readonly string[]) => string;
}

const browserTexts = (): Texts => ({
  locale: browser.i18n.getMessage('languageTag') || 'en',
  getMessage: (key, values) => browser.i18n.getMessage(key, [...values]),
});

const readKept = async () => readChosenTexts((await browser.storage.local.get(KEY))[KEY]);

/** The texts in the chosen language, else in the browser's. Never rejects. */
export async function loadTexts(): Promise<Texts> {
  const chosen = await readKept().catch(() => undefined);
  if (!chosen) return browserTexts();
  return {
    locale: fillText(chosen, 'languageTag', []),
    getMessage: (key, values) => fillText(chosen, key, values),
  };
}

/** The language that the user chose; null where it is the browser's. */
export const getChosenLanguage = async (): Promise<string | null> => (await readKept())?.tag ?? null;

/** Chooses a language for all of the extension; null, or one that there is not, goes back to the browser's. */
export async function chooseLanguage(tag: string | null): Promise<void> {
  const known = LOCALES.find((language) => language === tag);
  if (!known) return browser.storage.local.remove(KEY);
  const json = new TextDecoder().decode(await readExtensionFile(`_locales/${known}/messages.json`));
  await browser.storage.local.set({ [KEY]: textsOfCatalogue(known, json) });
}

/** Calls back when another language was chosen. Call it synchronously at top level. */
export function watchLanguage(onChange: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[KEY]) onChange();
  });
}
