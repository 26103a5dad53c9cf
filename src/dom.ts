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
  DocumentFragment: DocumentFragment;
  ShadowRoot: ShadowRoot;
  HTMLSlotElement: HTMLSlotElement;
}

type Owner = keyof Interfaces;

/** True in scripts that run in pages, set by the build, so that they are bundled without what other parsers need. */
declare const IS_IN_PAGE: true | undefined;

/** Is the DOM the browser's own? In one that is written in JavaScript, accessors differ from class to class. */
const isBrowser =
  typeof IS_IN_PAGE !== 'undefined' || String(Reflect.get(globalThis, 'Node')).includes('[native code]');

/** What the instances of an interface inherit under a name. */
function inherited(owner: Owner, name: string): { get?: unknown; value?: unknown } | undefined {
  let at: object | null = (Reflect.get(globalThis, owner) as { prototype: object }).prototype;
  for (; at; at = Object.getPrototypeOf(at) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

// Closures with `call`: Firefox runs bound functions at a fifth of their speed. Each looks for its own at its first call: the browser makes
// interfaces and their functions when they are first asked for, and no script needs all of them at its start, nor in every page.
/* @__NO_SIDE_EFFECTS__ */ // Else each script would hold what only another one reads.
function property<O extends Owner, K extends keyof Interfaces[O] & string>(owner: O, name: K) {
  type Get = (this: Interfaces[O]) => Interfaces[O][K];
  const read = (node: Interfaces[O]) => node[name];
  if (!isBrowser) return read;
  let get: Get | undefined;
  const find = (): Get =>
    (inherited(owner, name)?.get as Get | undefined) ??
    function () {
      return this[name];
    };
  return (node: Interfaces[O]) => (get ??= find()).call(node);
}

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Call = (node: unknown, first?: unknown, second?: unknown) => unknown;

/** Calls a method with as many arguments: each one too many costs 0.5 µs in Chromium. */
const callsOf = (own: Method): readonly Call[] => [
  (node) => own.call(node),
  (node, first) => own.call(node, first),
  (node, first, second) => own.call(node, first, second),
];

/**
 * A method.
 * @param passed how many arguments are passed on; without a number, those that must be given
 */
/* @__NO_SIDE_EFFECTS__ */
function method<O extends Owner, K extends keyof Interfaces[O] & string>(owner: O, name: K, passed?: 1 | 2) {
  const bare = (node: Interfaces[O], ...given: unknown[]) => (node[name] as Method).apply(node, given);
  let call: Call | undefined;
  const find = (): Call => {
    const own = inherited(owner, name)?.value as Method | undefined;
    return (own && callsOf(own)[passed ?? own.length]) ?? (bare as Call);
  };
  const called: Call = (node, first, second) => (call ??= find())(node, first, second);
  return (isBrowser ? called : bare) as Interfaces[O][K] extends (...given: infer A) => infer R
    ? (node: Interfaces[O], ...given: A) => R
    : never;
}

export const nodeTypeOf = property('Node', 'nodeType');
export const nodeNameOf = property('Node', 'nodeName');
export const firstChildOf = property('Node', 'firstChild');
export const nextSiblingOf = property('Node', 'nextSibling');
export const parentNodeOf = property('Node', 'parentNode');
const ownParentElementOf: (node: Node) => Element | null = property('Node', 'parentElement');
/** The element round a node; round what stands in a shadow root without one, the root's host. */
export const parentElementOf = (node: Node): Element | null =>
  ownParentElementOf(node) ?? hostOf(parentNodeOf(node));
export const nodeValueOf = property('Node', 'nodeValue');
export const textContentOf = property('Node', 'textContent');
/** The document of a node in a page. */
export const documentOf = property('Node', 'ownerDocument') as (node: Node) => Document;
export const isConnected = property('Node', 'isConnected');
/** The document or shadow root that a node stands in. */
export const rootNodeOf = method('Node', 'getRootNode');
const ownContains = method('Node', 'contains');
/** Is the other node this one, or in it, or in a shadow root in it? */
export function contains(node: Node, other: Node): boolean {
  for (let at: Node | null = other; at; at = hostOf(rootNodeOf(at))) if (ownContains(node, at)) return true;
  return false;
}

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

/** The open shadow root of an element; null for most. */
export const openRootOf = property('Element', 'shadowRoot');
const ownHostOf = property('ShadowRoot', 'host');
/** The element that shows a shadow root; null for a document or an element. A fragment without a host is in no page. */
const hostOf = (root: Node | null): Element | null =>
  root !== null && nodeTypeOf(root) === 11 && 'host' in root ? ownHostOf(root as ShadowRoot) : null;
const namespaceOf = property('Element', 'namespaceURI');
const ownAssignedNodes = method('HTMLSlotElement', 'assignedNodes');
const ownAssignedSlot = property('Element', 'assignedSlot');
const isSlot = (element: Element): element is HTMLSlotElement =>
  localNameOf(element) === 'slot' && namespaceOf(element) === 'http://www.w3.org/1999/xhtml';

/** The children of its host that a slot shows in place of its own; none for other elements. */
export function assignedNodesOf(element: Element): readonly Node[] {
  if (!isSlot(element)) return [];
  if (isBrowser) return ownAssignedNodes(element);
  const root = rootNodeOf(element);
  const shown = hostOf(root) && assignmentsIn(root as ShadowRoot).get(nameOfSlot(element));
  return shown?.slot === element ? shown.nodes : [];
}

/** The slot of an open root that shows an element; null for one that stands where it is shown. */
export function slotOf(element: Element): Element | null {
  if (isBrowser) return ownAssignedSlot(element);
  const parent = ownParentElementOf(element);
  const root = parent && openRootOf(parent);
  return root ? (assignmentsIn(root).get(attributeOf(element, 'slot') ?? '')?.slot ?? null) : null;
}

const nameOfSlot = (slot: Element): string => attributeOf(slot, 'name') ?? '';

/** The first slot of each name in a root, and the children of its host that it shows. Without a browser, a page is read once and does not change. */
type Assignments = ReadonlyMap<string, { slot: Element; nodes: Node[] }>;
const assignments = new WeakMap<ShadowRoot, Assignments>();

function assignmentsIn(root: ShadowRoot): Assignments {
  const known = assignments.get(root);
  if (known) return known;
  const made = new Map<string, { slot: Element; nodes: Node[] }>();
  for (const slot of findAllIn(root, 'slot'))
    if (!made.has(nameOfSlot(slot))) made.set(nameOfSlot(slot), { slot, nodes: [] });
  for (let node = firstChildOf(ownHostOf(root)); node; node = nextSiblingOf(node)) {
    const type = nodeTypeOf(node);
    const name = type === 1 ? (attributeOf(node as Element, 'slot') ?? '') : '';
    if (type === 1 || type === 3) made.get(name)?.nodes.push(node);
  }
  assignments.set(root, made);
  return made;
}

/** The element that shows the shadow root in which a node stands; null for most. */
export const shadowHostOf = (node: Node): Element | null => hostOf(rootNodeOf(node));

/**
 * The element round another one as the page shows both: the slot at which a child of a host is shown, the host of a shadow root; null for a child of
 * a host that is shown nowhere.
 */
export function shownParentOf(element: Element): Element | null {
  const parent = ownParentElementOf(element);
  if (!parent) return hostOf(parentNodeOf(element));
  return openRootOf(parent) ? slotOf(element) : parent;
}

export const localNameOf = property('Element', 'localName');
const ownAttribute = method('Element', 'getAttribute');
// Without a browser, `getAttribute` makes a list of the names of a class each time.
const wholeAttributeOf = isBrowser
  ? ownAttribute
  : (element: Element, name: string) => element.getAttributeNode(name)?.value ?? null;
export const hasAttribute = method('Element', 'hasAttribute');
export const hasAttributes = method('Element', 'hasAttributes');
const ownClosest: (element: Element, selector: string) => Element | null = method('Element', 'closest');
/** The nearest element that fits a selector: this one or one round it, the hosts of shadow roots and what is round them included. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(rootNodeOf(at))) {
    const found = ownClosest(at, selector);
    if (found) return found;
  }
  return null;
}
/** Place and size of an element in the window, in CSS pixels. Costs a layout if the page has changed. */
export const boxOf = method('Element', 'getBoundingClientRect');
/** Do the style sheets show an element? Costs a layout if the page has changed. Undefined where there are none: without a browser. */
export const checkVisibility = isBrowser ? method('Element', 'checkVisibility') : undefined;
export const clientWidthOf = property('Element', 'clientWidth');
export const clientHeightOf = property('Element', 'clientHeight');
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
/** The topmost element at a point of the window, in CSS pixels; null outside of the window. */
export const elementAt = method('Document', 'elementFromPoint');
export const createElement = method('Document', 'createElement');
export const createRange = method('Document', 'createRange');
export const createTreeWalker = method('Document', 'createTreeWalker', 2);

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

const findAllInRoot = method('DocumentFragment', 'querySelectorAll');
/** All elements of a shadow root that fit a selector, without those of roots in it. */
export const findAllIn = (root: ShadowRoot, selector: string): NodeListOf<Element> =>
  findAllInRoot(root, selector);

const findAllInElement = method('Element', 'querySelectorAll');
/** All elements under a root with any of these tag names, in one search. */
export const elementsWithTags = (root: Element | ShadowRoot, tags: readonly string[]): NodeListOf<Element> =>
  nodeTypeOf(root) === 1
    ? findAllInElement(root as Element, tags.join())
    : findAllInRoot(root as ShadowRoot, tags.join());

/** A live list of the elements with a tag name under a root, `*` for any: costs nothing until it is read. */
export const elementsNamed = (root: Document | Element, tag: string): HTMLCollectionOf<Element> =>
  isDocument(root) ? elementsInDocument(root, tag) : elementsInElement(root, tag);

/**
 * The elements of a document that fit a selector; without a browser, where a search by attributes costs more than to ask each element, all elements.
 */
export const elementsThatMayFit = (document: Document, selector: string): ArrayLike<Element> =>
  isBrowser ? findAll(document, selector) : elementsUnder(document);

/** All elements under a root, as a list that costs nothing until it is read. Without a browser, whose parser has no such list, one search. */
export const elementsUnder = (root: Document | Element): ArrayLike<Element> =>
  isBrowser ? elementsNamed(root, '*') : root.querySelectorAll('*');
