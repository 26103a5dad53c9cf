import browser from 'webextension-polyfill';

/** A text of `_locales` in the reader's language, its placeholders filled in order. */
export const getMessage = (key: string, values: readonly string[]): string =>
  browser.i18n.getMessage(key, [...values]);

/** BCP 47 tag of the language that `getMessage` answers in, for dates and numbers: each catalogue names its own. */
export const getLocale = (): string => browser.i18n.getMessage('languageTag') || 'en';
