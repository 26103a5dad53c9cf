import type catalogue from '../../public/_locales/en/messages.json';

/** Name of a text in `public/_locales/<language>/messages.json`. */
export type MessageKey = keyof typeof catalogue;

/** Name of a text with plural forms, without the form: `words` for `words_one`, `words_other` and so on. */
export type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** The language of the interface. It is handed to everything that makes sentences, so that none of it depends on the browser. */
export interface Language {
  /** BCP 47 tag. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The text of a key, with `$1`, `$2` ... replaced by the values in order. */
  say(key: MessageKey, ...values: readonly string[]): string;
}

/** Replaces `$1`, `$2` ... in a text by the values in order, as a browser's `i18n.getMessage` does. */
export const fillPlaces = (text: string, values: readonly string[]): string =>
  text.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

/** Wraps a name or a date in Unicode's first-strong isolate, which keeps it whole inside a text of the other direction. */
const isolate = (value: string): string => (value === '' ? '' : `\u2068${value}\u2069`);

/** A language whose texts `getMessage` looks up, in the browser's catalogue or another. It returns an empty string for an unknown key. */
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

/** A number in the language's digits: "1,204". */
export const sayNumber = (language: Language, number: number): string =>
  new Intl.NumberFormat(language.locale).format(number);

/** A count in the language's plural form: "1 word", "1,204 words". */
export function sayCount(language: Language, key: CountedKey, count: number): string {
  const form = new Intl.PluralRules(language.locale).select(count);
  const formatted = sayNumber(language, count);
  const own = language.say(`${key}_${form}` as MessageKey, formatted);
  return own === '' ? language.say(`${key}_other`, formatted) : own;
}

/** A size: "3.3 MB", "12 kB". */
export function sayBytes(language: Language, bytes: number): string {
  const [unit, size] = bytes < 1e5 ? ['kilobyte', 1e3] : ['megabyte', 1e6];
  const digits = { maximumFractionDigits: unit === 'megabyte' ? 1 : 0 };
  return new Intl.NumberFormat(language.locale, { style: 'unit', unit, ...digits }).format(bytes / size);
}

/** A number of days: "30 days". */
export const sayDays = (language: Language, days: number): string =>
  new Intl.NumberFormat(language.locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

/** A share in percent: "97%". Rounded down, so that only all of it is called 100%. */
export const sayShare = (language: Language, share: number): string =>
  new Intl.NumberFormat(language.locale, { style: 'percent' }).format(Math.floor(share * 100 + 1e-9) / 100);

/** An ISO date as a day: "Jan 13, 2025". `undefined` for null and for what is no date. */
export function sayDate(language: Language, date: string | null): string | undefined {
  const time = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(language.locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** An ISO date as a day and, if it gives a time with its zone, that time: "Nov 27, 2026, 10:04 UTC". `undefined` as for `sayDate`. */
export function sayMoment(language: Language, date: string | null): string | undefined {
  const time = /T[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(date ?? '') ? Date.parse(date as string) : Number.NaN;
  if (Number.isNaN(time)) return sayDate(language, date);
  return new Intl.DateTimeFormat(language.locale, {
    ...({ year: 'numeric', month: 'short', day: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short' } as const),
  }).format(time);
}

/** What "today" means to a user. */
export interface Clock {
  /** ms since 1970. */
  now: number;
  /** Name of the time zone; undefined for the device's. */
  timeZone?: string;
}

/** Days that are named by their weekday. A week before today is the same weekday again. */
const WEEKDAYS = 6;
const DAY_MS = 86_400_000;

/** A time as people near it say it: "today 10:40 AM", "Tuesday 2:00 PM", or with its date where it is a week ago or lies ahead. @param time ms */
export function sayRecent(language: Language, time: number, { now, timeZone }: Clock): string {
  const { locale } = language;
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, ...(timeZone !== undefined && { timeZone }) }).format(time);
  const isoDay = new Intl.DateTimeFormat('sv', timeZone === undefined ? {} : { timeZone });
  const days = (Date.parse(isoDay.format(time)) - Date.parse(isoDay.format(now))) / DAY_MS;
  if (days > 0 || days < -WEEKDAYS) return format({ dateStyle: 'medium', timeStyle: 'short' });
  const day =
    days < -1
      ? format({ weekday: 'long' })
      : new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return language.say('dayAndTime', day, format({ timeStyle: 'short' }));
}

/** A list in words: "AP, Reuters, and AFP". The first format that a page makes takes milliseconds, and most lists have one item. */
export const sayList = (language: Language, items: readonly string[]): string =>
  items.length < 2
    ? items.join()
    : new Intl.ListFormat(language.locale, { style: 'long', type: 'conjunction' }).format(items);

/** Items side by side, without a word between them where the language needs none: "AP, Reuters, AFP". */
export const sayItems = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language.locale, { style: 'short', type: 'unit' }).format(items);
