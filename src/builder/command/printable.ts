/**
 * Characters that a terminal obeys instead of showing them: control characters, which can move the cursor or write to the clipboard, and
 * the embeddings, overrides and isolates of bidirectional text, which can show it in another order. A page's title may hold any of them.
 */
const OBEYED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A string that is safe for a terminal, with control characters written out: `\x1b` or `\u202e`. */
function printableString(text: string): string {
  return text.replace(OBEYED, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** The same data with all strings printable and keys unchanged. Takes any data that JSON can hold. */
export function printable<T>(data: T): T {
  if (typeof data === 'string') return printableString(data) as T;
  if (Array.isArray(data)) return data.map(printable) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) as T;
}

/** One line of JSON with control characters escaped, including those beyond ASCII, which `JSON.stringify` leaves alone. Parses to the same data. */
export function jsonLine(data: unknown): string {
  const escaped = JSON.stringify(data).replace(
    /[\u007F-\u009F]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
