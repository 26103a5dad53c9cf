/** A foreign element in a page, sealed against the page's styles. */
export interface ShadowHost {
  host: HTMLElement;
  /** Where to render. */
  container: HTMLElement;
}

/** Adopts style sheets, in a way that works in the isolated worlds of both browsers. */
function adoptStyles(shadow: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
}

/** Makes an element of this (undefined, so plain) name with an open shadow root in which `css` alone holds. */
export function createShadowHost(document: Document, elementName: string, css: string): ShadowHost {
  const host = document.createElement(elementName);
  const shadow = host.attachShadow({ mode: 'open' });
  adoptStyles(shadow, css);
  const container = document.createElement('span');
  container.className = 'wiremark';
  shadow.append(container);
  return { host, container };
}
