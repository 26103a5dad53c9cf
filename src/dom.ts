/**
 * How a page's nodes are read. A name in a page wins over every property of a form or of the document, in the extension's own world too:
 * after `<form><input name="parentElement">`, `form.parentElement` is the field, and a climb from the form never ends; after
 * `<form name="body">`, `document.body` is the form. No name shadows the accessors and methods of the prototypes, which the extension's
 * world has for itself. So each is taken here, once, and page nodes are read in no other way.
 *
 * Nodes of pages have the types `Node`, `Element` and `Document`; our own elements are `HTMLElement`. Without a browser (on the command
 * line, whose parser knows no such names), properties are read as they are.
 */

interface Interfaces {
  Node: Node;
  Element: Element;
  Document: Document;
}

type Owner = keyof Interfaces;

/** Is the DOM the browser's own? In one that is written in JavaScript, accessors differ from class to class. */
const isBrowser = String(Reflect.get(globalThis, 'Node')).includes('[native code]');

/** What the instances of an interface inherit under a name; undefined without a browser. */
function inherited(owner: Owner, name: string): { get?: unknown; value?: unknown } | undefined {
  if (!isBrowser) return undefined;
  let at: object | null = (Reflect.get(globalThis, owner) as { prototype: object }).prototype;
  for (; at; at = Object.getPrototypeOf(at) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

// Closures with `call`: Firefox runs bound functions at a fifth of their speed.
/* @__NO_SIDE_EFFECTS__ */ // Else each script would hold what only another one reads.
function property<O extends Owner, K extends keyof Interfaces[O] & string>(owner: O, name: K) {
  type Get = (this: Interfaces[O]) => Interfaces[O][K];
  const get = inherited(owner, name)?.get as Get | undefined;
  return get ? (node: Interfaces[O]) => get.call(node) : (node: Interfaces[O]) => node[name];
}

type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * A method.
 * @param passed how many arguments are passed on; without a number, those that must be given. Each one too many costs 0.5 µs in Chromium
 */
/* @__NO_SIDE_EFFECTS__ */
function method<O extends Owner, K extends keyof Interfaces[O] & string>(owner: O, name: K, passed?: 1 | 2) {
  const own = inherited(owner, name)?.value as Method | undefined;
  const calls: readonly ((node: Interfaces[O], first?: unknown, second?: unknown) => unknown)[] = own
    ? [
        (node) => own.call(node),
        (node, first) => own.call(node, first),
        (node, first, second) => own.call(node, first, second),
      ]
    : [];
  const bare = (node: Interfaces[O], ...given: unknown[]) => (node[name] as Method).apply(node, given);
  return (calls[passed ?? own?.length ?? 0] ?? bare) as Interfaces[O][K] extends (
    ...given: infer A
  ) => infer R
    ? (node: Interfaces[O], ...given: A) => R
    : never;
}

export const nodeTypeOf = property('Node', 'nodeType');
export const nodeNameOf = property('Node', 'nodeName');
export const firstChildOf = property('Node', 'firstChild');
export const nextSiblingOf = property('Node', 'nextSibling');
export const parentNodeOf = property('Node', 'parentNode');
export const parentElementOf: (node: Node) => Element | null = property('Node', 'parentElement');
export const nodeValueOf = property('Node', 'nodeValue');
export const textContentOf = property('Node', 'textContent');
/** The document of a node in a page. */
export const documentOf = property('Node', 'ownerDocument') as (node: Node) => Document;
export const isConnected = property('Node', 'isConnected');
/** Is the other node this one, or in it? */
export const contains = method('Node', 'contains');

export const appendChild = method('Node', 'appendChild');
const insertBefore = method('Node', 'insertBefore');
/** Adds to a parent before its first child. */
export const prependChild = (parent: Node, child: Node): Node =>
  insertBefore(parent, child, firstChildOf(parent));
/** Adds a node behind another one, which must stand in the page. */
export function insertAfter(node: Node, added: Node): void {
  const parent = parentNodeOf(node);
  if (parent) insertBefore(parent, added, nextSiblingOf(node));
}

/** A shadow root, closed ones too, as Firefox shows it to extensions; `undefined` in other browsers. */
export const closedRootOf = property('Element', 'openOrClosedShadowRoot' as never) as (
  element: Element,
) => ShadowRoot | null | undefined;

export const localNameOf = property('Element', 'localName');
const wholeAttributeOf = method('Element', 'getAttribute');
export const hasAttribute = method('Element', 'hasAttribute');
export const hasAttributes = method('Element', 'hasAttributes');
export const closest: (element: Element, selector: string) => Element | null = method('Element', 'closest');
/** Place and size of an element in the window, in CSS pixels. Costs a layout if the page has changed. */
export const boxOf = method('Element', 'getBoundingClientRect');
export const clientWidthOf = property('Element', 'clientWidth');
export const clientHeightOf = property('Element', 'clientHeight');
export const previousElementOf = property('Element', 'previousElementSibling');
export const nextElementOf = property('Element', 'nextElementSibling');
export const scrollIntoView = method('Element', 'scrollIntoView', 1);

/**
 * Most characters of an attribute that are read. Names, dates and addresses are shorter; a class of 8 MB costs no more than one of 4 kB. What is
 * cut is too long for an address of a page (`PAGE_LIMITS`).
 */
const MAX_ATTRIBUTE_CHARACTERS = 4_001;

/** The beginning of an attribute; null where the element has none of this name. */
export const attributeOf = (element: Element, name: string): string | null =>
  wholeAttributeOf(element, name)?.slice(0, MAX_ATTRIBUTE_CHARACTERS) ?? null;

/** The outermost element; null where a script removed it. */
export const rootOf: (document: Document) => Element | null = property('Document', 'documentElement');
/** The body, or a frame set; null where a script removed it. */
export const bodyOf: (document: Document) => Element | null = property('Document', 'body');
export const titleOf = property('Document', 'title');
export const addressOf = property('Document', 'URL');
export const contentTypeOf = property('Document', 'contentType');
export const isHidden = property('Document', 'hidden');
/** Null where the document is shown nowhere. */
export const windowOf = property('Document', 'defaultView');
/** Is the page rendered ahead, before the user sees it? False in browsers that never do so. */
export const isPrerendering = (document: Document): boolean => prerenderingOf(document) === true;
const prerenderingOf = property('Document', 'prerendering' as never) as (document: Document) => unknown;
export const createElement = method('Document', 'createElement');
export const createRange = method('Document', 'createRange');
export const createTreeWalker = method('Document', 'createTreeWalker', 2);
const cloneNode = method('Node', 'cloneNode', 1);
/** A copy of the document without anything in it. */
export const emptyCopyOf = (document: Document): Document => cloneNode(document, false) as Document;

// Elements and documents have each these methods for themselves.
const isDocument = (root: Document | Element): root is Document => nodeTypeOf(root) === 9;
const findInElement = method('Element', 'querySelector');
const findInDocument = method('Document', 'querySelector');
const elementsInElement = method('Element', 'getElementsByTagName');
const elementsInDocument = method('Document', 'getElementsByTagName');

/** The first element under a root that fits a selector. */
export const find = (root: Document | Element, selector: string): Element | null =>
  isDocument(root) ? findInDocument(root, selector) : findInElement(root, selector);

/** An attribute of the first element under a root that fits a selector; null if there is none. */
export function findAttribute(root: Document | Element, selector: string, name: string): string | null {
  const element = find(root, selector);
  return element && attributeOf(element, name);
}

/** All elements of a document that fit a selector, in the order of the page. */
export const findAll = method('Document', 'querySelectorAll') as <E extends Element>(
  document: Document,
  selector: string,
) => NodeListOf<E>;

/** A live list of the elements with a tag name under a root, `*` for any: costs nothing until it is read. */
export const elementsNamed = (root: Document | Element, tag: string): HTMLCollectionOf<Element> =>
  isDocument(root) ? elementsInDocument(root, tag) : elementsInElement(root, tag);
