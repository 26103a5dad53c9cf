/** A text that the user gave, pasted or as a file, to the page that its article is. */
import { encodingOf } from '../bytes/encoding.ts';
import { fileContentOf } from '../bytes/file-content.ts';
import { readPlainText } from '../plain-text/read-plain-text.ts';
import { readPageAnyway } from '../read-page.ts';
import type { Page } from '../../model.ts';

/** Most bytes of a file, and most characters of a pasted text. The longest pages of news have two million bytes. */
export const MOST_BYTES = 5_000_000;

/** Why a text is not taken. */
export type Refusal = 'too-large' | 'binary' | 'short';

/** Reads a saved web page. Nothing in it is run or fetched: its document is shown nowhere. */
const readHtml = (html: string): Page | undefined =>
  readPageAnyway(new DOMParser().parseFromString(html, 'text/html'), null);

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
