import type catalogue from '../../public/_locales/en/messages.json';

/** Name of a text in `public/_locales/<language>/messages.json`. */
export type MessageKey = keyof typeof catalogue;

/** Texts that come in plural forms, `words_one`, `words_other` ...: their common beginning. */
export type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** How to say things: passed into everything that speaks, so that nothing here knows the browser. */
export interface Language {
  /** BCP 47 tag. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** A text, its `$1`, `$2` ... filled in order. */
  say(key: MessageKey, ...values: readonly string[]): string;
}

/** A text with its places `$1`, `$2` ... filled in order, as a browser's `i18n.getMessage` does. */
export const fillPlaces = (text: string, values: readonly string[]): string =>
  text.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

/** Keeps a name or a date whole inside a text of the other direction: Unicode's first-strong isolate and its end. */
const isolate = (value: string): string => (value === '' ? '' : `\u2068${value}\u2069`);

/** A language over a catalogue of texts, such as the browser's. */
export function createLanguage(
  locale: string,
  getMessage: (key: string, values: readonly string[]) => string,
): Language {
  const isRightToLeft = RIGHT_TO_LEFT.test(locale);
  return {
    locale,
    direction: isRightToLeft ? 'rtl' : 'ltr',
    say: (key, ...values) => getMessage(key, isRightToLeft ? values.map(isolate) : values),
  };
}

/** "1 word", "1,204 words": a count in the language's own plural form. */
export function sayCount(language: Language, key: CountedKey, count: number): string {
  const form = new Intl.PluralRules(language.locale).select(count);
  const formatted = new Intl.NumberFormat(language.locale).format(count);
  const own = language.say(`${key}_${form}` as MessageKey, formatted);
  return own === '' ? language.say(`${key}_other`, formatted) : own;
}

/** "3.3 MB" or "12 kB" of a number of bytes. */
export function sayBytes(language: Language, bytes: number): string {
  const [unit, size] = bytes < 1e5 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  const digits = { maximumFractionDigits: unit === 'megabyte' ? 1 : 0 };
  return new Intl.NumberFormat(language.locale, { style: 'unit', unit, ...digits }).format(bytes / size);
}

/** "97%"; rounded down, so that only a whole share is ever called whole. */
export const sayShare = (language: Language, share: number): string =>
  new Intl.NumberFormat(language.locale, { style: 'percent' }).format(Math.floor(share * 100 + 1e-9) / 100);

/** "Jan 13, 2025" of an ISO date; `undefined` if there is none or it cannot be read. */
export function sayDate(language: Language, date: string | null): string | undefined {
  const time = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** "AP, Reuters, and AFP". */
export const sayList = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language.locale, { style: 'long', type: 'conjunction' }).format(items);
