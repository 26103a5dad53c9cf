/** Content of a file: a page's HTML, or a text. */
export type FileContent = { html: string } | { text: string };

/** Matches a PDF, and any file with an early NUL: no text has one, and nearly every other binary file does. */
const BINARY = /^%PDF-|^[^\0]{0,8000}\0/;

/** Matches text that is HTML: it begins with a tag, or has the page's own tags behind whatever a server or a script printed in front of it. */
const HTML = /^\s*<|^[^]{0,8000}<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** What a decoded file holds: HTML where its text looks like it, plain text elsewhere; `undefined` for a PDF, a picture or another binary file. */
export function fileContentOf(text: string): FileContent | undefined {
  if (BINARY.test(text)) return undefined;
  return HTML.test(text) ? { html: text } : { text };
}
