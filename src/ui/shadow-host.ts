import { createElement } from '../dom.ts';

/** An element of the extension in a page, sealed against the page's styles. */
export interface ShadowHost {
  host: HTMLElement;
  /** Where to render. */
  container: HTMLElement;
}

/** Style sheets by their text. Hosts share them: a page may have hundreds of hosts. */
const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** Makes an element with an open shadow root in which only `css` applies. No custom element may be defined under `elementName`. */
export function createShadowHost(document: Document, elementName: string, css: string): ShadowHost {
  const host = createElement(document, elementName);
  const shadow = host.attachShadow({ mode: 'open' });
  // Assigned, because pushing to the list fails in the isolated world of a content script.
  shadow.adoptedStyleSheets = [sheetOf(css)];
  const container = createElement(document, 'span');
  container.className = 'wiremark';
  shadow.append(container);
  return { host, container };
}
