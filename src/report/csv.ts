/** Tables for spreadsheets (RFC 4180). */

/** A byte order mark stands before the first line: without it, spreadsheets take UTF-8 for another encoding. */
export const CSV_START = '\uFEFF';

/** What a spreadsheet takes for the beginning of a formula, in half and full width; or skips before one. */
const FORMULA = /^[\s\p{C}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** A value as a field. One that a spreadsheet would calculate begins with an apostrophe, which makes it a text. */
const fieldOf = (value: string): string =>
  `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/** A row as a line, with its end. */
export const csvLine = (row: readonly string[]): string => `${row.map(fieldOf).join(',')}\r\n`;
