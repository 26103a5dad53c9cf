import { attributeOf, closedRootOf, createElement, elementsNamed, findAll } from '../dom.ts';

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

/** Class of the element that our roots hold. */
const CONTAINER = 'wiremark';

let tie: CSSStyleSheet | undefined;

/** Shared by all hosts, empty until `tieHosts`. */
const tieSheet = (): CSSStyleSheet => (tie ??= new CSSStyleSheet());

/**
 * Ties all that our hosts show, now and later, to a style sheet of the browser (`in-page.css`): without it, nothing shows. To be called when it
 * is there. Firefox ends a script together with its extension, and takes this sheet away: the script itself could not hide anything any more.
 */
export const tieHosts = (): void =>
  tieSheet().replaceSync(`.wiremark { visibility: var(--${PAGE_NAME}, hidden) }`);

/** A page with more elements is not searched for leftovers. It may hold an empty element of ours that shows nothing. */
const MAX_SEARCHED = 100_000;

/**
 * Removes the hosts of a script that Firefox ended with its extension, such as an earlier version. (Chromium's scripts remove their own.) A host
 * is known by what its closed root holds, because Firefox opens such roots to extensions alone: anything on the outside would tell the page
 * which elements are ours. A page that fills a root of its own in this way loses that element, and no more.
 */
export function removeLeftovers(document: Document): void {
  if (elementsNamed(document, '*').length > MAX_SEARCHED) return;
  for (const element of findAll<HTMLElement>(document, ':not(:defined)')) {
    const held = hosts.has(element) ? null : closedRootOf(element)?.firstElementChild;
    if (held && attributeOf(held, 'class') === CONTAINER) element.remove();
  }
}

/** See `createShadowHost`: lent to the script that shows, so that one script knows all hosts. */
export type MakeHost = (document: Document, css: string) => ShadowHost;

/** Makes an element with a closed shadow root in which only `css` applies, and only the user's own events arrive. */
export function createShadowHost(document: Document, css: string): ShadowHost {
  const host = createElement(document, PAGE_NAME);
  hosts.add(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  for (const type of HANDLED_EVENTS) shadow.addEventListener(type, refuseScripted, { capture: true });
  // Assigned, because pushing to the list fails in the isolated world of a content script.
  shadow.adoptedStyleSheets = [sheetOf(css), tieSheet()];
  const container = createElement(document, 'span');
  container.className = CONTAINER;
  shadow.append(container);
  return { host, container };
}
