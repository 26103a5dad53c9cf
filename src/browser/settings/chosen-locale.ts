/** Folders of `_locales`: the languages that the interface speaks. */
export const LOCALES = ['en', 'es', 'fr', 'de', 'pt', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];

/** Key in `storage.local` of the chosen language. */
export const LANGUAGE_KEY = 'language';

/** Key of the chosen language with all its texts, as version 0.1 kept them. */
export const OLD_TEXTS_KEY = 'texts';

/** The language with this tag; undefined for any other value. */
export const knownLocale = (tag: unknown): Locale | undefined => LOCALES.find((locale) => locale === tag);

/** The language that was chosen, out of what is kept under both keys; null where it is the browser's. */
export function readChosenLocale(stored: Readonly<Record<string, unknown>>): Locale | null {
  const old = stored[OLD_TEXTS_KEY];
  const oldTag = typeof old === 'object' && old !== null && 'tag' in old ? old.tag : undefined;
  return knownLocale(stored[LANGUAGE_KEY]) ?? knownLocale(oldTag) ?? null;
}
