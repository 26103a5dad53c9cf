/** A date at the start of a text, and the time with its zone, if it has one. */
const DATED = /^(\d{4}-\d\d-\d\d)(T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?/;

/**
 * The UTC day of an ISO date, "2026-10-17"; `undefined` for what is none. A date without a time, or with one that has no zone, is its own day,
 * wherever it is read.
 */
export function utcDayOf(date: string | null): string | undefined {
  const [text = '', day = '', zoned] = DATED.exec(date ?? '') ?? [];
  if (Number.isNaN(Date.parse(day))) return undefined;
  const time = zoned === undefined ? Number.NaN : Date.parse(text);
  const utc = Number.isNaN(time) ? day : new Date(time).toISOString().slice(0, 10);
  return /^\d/.test(utc) ? utc : day;
}
