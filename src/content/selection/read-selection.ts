import { documentOf, windowOf } from '../../dom.ts';
import type { Page } from '../../model.ts';
import { collapse, countWords } from '../../text/words.ts';

/** Fewest words of a selection. With fewer, any text on the same event would match by chance. */
export const MIN_SELECTED_WORDS = 20;

/** Most characters of a selection that are compared: a limit on cost. Ten long articles have as many. */
const MAX_CHARACTERS = 300_000;

/** What the user selected in a page. */
export interface Selected {
  /** Live; a copy, so that another selection does not change it. */
  range: Range;
  /** The text as a page of its own, with the address of the page that it is in. */
  page: Page;
  words: number;
}

/** Reads the selection of a document; undefined where nothing is selected, as in a field of a form or in a frame. */
export function readSelection(document: Document, url: string): Selected | undefined {
  const selection = windowOf(document)?.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (documentOf(range.startContainer) !== document) return undefined;
  const text = selection.toString().slice(0, MAX_CHARACTERS);
  return { range, page: pageOf(text, url), words: countWords(text) };
}

/** The page of a selected text: each of its lines is a paragraph. */
function pageOf(text: string, url: string): Page {
  const blocks = text
    .split(/[\r\n]+/)
    .map(collapse)
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph' as const, text: line, nodes: [] }));
  const unsaid = { canonicalUrl: null, siteName: null, published: null, language: null, metadataCredits: [] };
  return {
    url,
    ...unsaid,
    title: '',
    articles: [{ headline: '', headlineNode: null, blocks, asides: [] }],
  };
}
