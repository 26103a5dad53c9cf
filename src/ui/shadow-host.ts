/** A foreign element in a page, sealed against the page's styles. */
export interface ShadowHost {
  host: HTMLElement;
  /** Where to render. */
  container: HTMLElement;
}

/** One sheet for all hosts of the same style: a page may have hundreds of them. */
const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}

/** Makes an element of this (undefined, so plain) name with an open shadow root in which `css` alone holds. */
export function createShadowHost(document: Document, elementName: string, css: string): ShadowHost {
  const host = document.createElement(elementName);
  const shadow = host.attachShadow({ mode: 'open' });
  // Set whole: pushing to it does not work from the isolated worlds of both browsers.
  shadow.adoptedStyleSheets = [sheetOf(css)];
  const container = document.createElement('span');
  container.className = 'wiremark';
  shadow.append(container);
  return { host, container };
}
