import browser from 'webextension-polyfill';
import type { ChosenTexts } from '../../messages.ts';
import { readExtensionFile } from '../storage/extension-files.ts';
import { knownLocale, LANGUAGE_KEY, OLD_TEXTS_KEY, readChosenLocale, type Locale } from './chosen-locale.ts';
import { textsOfCatalogue } from './chosen-texts.ts';
import { textsOf, type Texts } from './texts.ts';

const KEYS = [LANGUAGE_KEY, OLD_TEXTS_KEY];

/** The language that the user chose; null where it is the browser's. */
export const getChosenLanguage = async (): Promise<Locale | null> =>
  readChosenLocale(await browser.storage.local.get(KEYS));

/** Chooses a language for all of the extension; null, or one that there is not, goes back to the browser's. */
export async function chooseLanguage(tag: string | null): Promise<void> {
  const known = knownLocale(tag);
  if (known !== undefined) await browser.storage.local.set({ [LANGUAGE_KEY]: known });
  await browser.storage.local.remove(known === undefined ? KEYS : OLD_TEXTS_KEY);
}

/** The texts of the chosen language; null where it is the browser's. */
export async function getChosenTexts(): Promise<ChosenTexts | null> {
  const tag = await getChosenLanguage();
  if (tag === null) return null;
  const json = await (await readExtensionFile(`_locales/${tag}/messages.json`)).text();
  return textsOfCatalogue(tag, json);
}

/** The texts in the chosen language, else in the browser's. For the worker and the extension's own pages. Never rejects. */
export const loadTexts = async (): Promise<Texts> => textsOf(await getChosenTexts().catch(() => null));

/** Calls back when another language was chosen. Call it synchronously at top level. */
export function watchLanguage(onChange: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEYS.some((key) => changes[key])) onChange();
  });
}
