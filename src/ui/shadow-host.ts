import { createElement } from '../dom.ts';

/** An element of the extension in a page, sealed against the page's styles and scripts. */
export interface ShadowHost {
  host: HTMLElement;
  /** Where to render. In a closed root: no script of the page can reach it. */
  container: HTMLElement;
}

/** Letters of the two halves of a name. 26^12 names: a page guesses none, and no element of its own has one. */
const NAME_LETTERS = [8, 4] as const;

const randomLetters = (count: number): string =>
  String.fromCharCode(...[...crypto.getRandomValues(new Uint8Array(count))].map((byte) => 97 + (byte % 26)));

/**
 * A name for all that we add to one page: of our elements, and the beginning of our highlights' names. Another one for each load, so a page can
 * neither ask for our elements, nor style them, nor learn from their name whose they are.
 */
export const PAGE_NAME = NAME_LETTERS.map(randomLetters).join('-');

/** Our hosts in this page. A set, because any sign on an element is one that the page can put on its own. */
const hosts = new WeakSet<Node>();

/** Did `createShadowHost` make this node? */
export const isOwnHost = (node: Node): boolean => hosts.has(node);

/** Every event that something in a shadow root listens for. */
export const HANDLED_EVENTS = ['click', 'change', 'pointerenter', 'pointerleave'] as const;

/** Stops an event that a script made, before anything in the root hears of it: only the user acts there. */
function refuseScripted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
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

/** Makes an element with a closed shadow root in which only `css` applies, and only the user's own events arrive. */
export function createShadowHost(document: Document, css: string): ShadowHost {
  const host = createElement(document, PAGE_NAME);
  hosts.add(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  for (const type of HANDLED_EVENTS) shadow.addEventListener(type, refuseScripted, { capture: true });
  // Assigned, because pushing to the list fails in the isolated world of a content script.
  shadow.adoptedStyleSheets = [sheetOf(css)];
  const container = createElement(document, 'span');
  container.className = 'wiremark';
  shadow.append(container);
  return { host, container };
}
