/** A text that the user gave to the page that the worker can match. */
import { encodingOf } from '../article/bytes/encoding.ts';
import { fileContentOf } from '../article/bytes/file-content.ts';
import { readPlainText } from '../article/plain-text/read-plain-text.ts';
import { readPage, readPageInSteps } from '../article/read-page.ts';
import type { Page } from '../model.ts';
import { runToEnd } from '../steps.ts';

/** Most bytes of a file, and most characters of a pasted text. The longest pages of news have two million bytes. */
export const MOST_BYTES = 5_000_000;

/** Why a text is not checked. */
export type Refusal = 'too-large' | 'binary' | 'short';

/** Reads a saved web page. Nothing in it is run or fetched: its document is shown nowhere. */
function readHtml(html: string): Page | undefined {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return readPage(document, null) ?? runToEnd(readPageInSteps(document, null, { isAnyway: true }));
}

/** Reads a pasted text, which may be HTML. Its page has no address. */
export function readText(text: string): Page | Refusal {
  if (text.length > MOST_BYTES) return 'too-large';
  const content = fileContentOf(text);
  if (!content) return 'binary';
  return ('html' in content ? readHtml(content.html) : readPlainText(content.text, null)) ?? 'short';
}

/** Reads a file, its bytes decoded as a browser decodes those of a page. */
export async function readFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<Page | Refusal> {
  if (file.size > MOST_BYTES) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readText(new TextDecoder(encodingOf(bytes)).decode(bytes));
}
