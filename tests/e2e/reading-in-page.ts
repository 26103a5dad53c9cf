/** What the tests read of the page that it runs in. Bundled by `bundleReading`. */
import { readPage } from '../../src/article/read-page.ts';

/** What the reader of the extension reads: a line for each headline and each block of the page's articles, with what it is. */
export function readWords(document: Document): string[] {
  const articles = readPage(document, null)?.articles ?? [];
  return articles.flatMap(({ headline, blocks }) => [
    `headline: ${headline}`,
    ...blocks.map(({ kind, text }) => `${kind}: ${text}`),
  ]);
}

/** The tree of a page, as a line for each text and for each begin and end of an element. Open shadow roots and templates count. */
export function readTree(node: Node): string[] {
  if (node.nodeType === 3) return [JSON.stringify((node as Text).data)];
  if (node.nodeType !== 1) return [];
  const { localName, attributes, shadowRoot, namespaceURI } = node as Element;
  const names = [...attributes].map(({ name, value }) => ` ${name}=${value}`).sort();
  const isTemplate = localName === 'template' && namespaceURI?.endsWith('xhtml');
  const inside = [...(isTemplate ? (node as HTMLTemplateElement).content : node).childNodes].flatMap(
    readTree,
  );
  const root = shadowRoot ? ['#shadow', ...[...shadowRoot.childNodes].flatMap(readTree)] : [];
  return [`<${localName}${names.join('')}>`, ...root, ...inside, `</${localName}>`];
}

/** Trees of pages that are written into a frame of this page one after the other, so that scripts are switched on as they are in a tab. */
export function readTreesOf(pages: readonly string[]): string[][] {
  return pages.map((html) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { contentDocument: inner } = frame;
    inner?.open();
    inner?.write(html);
    inner?.close();
    const tree = inner ? readTree(inner.documentElement) : [];
    frame.remove();
    return tree;
  });
}

/** What is read of a page's body in place of this page's. */
export function readWordsOf(html: string): string[] {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return readWords(document);
}
