/** Builds the nodes of a page as the parser finds them: linkedom's nodes, which are read as a browser's are. */
import { DOMParser } from 'linkedom';
import type { html, Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5';

type Parent = Document | DocumentFragment | Element;
type Child = Element | Text | Comment | DocumentType;
/** The nodes of a page, as the parser names them. */
export type NodeTypes = TreeAdapterTypeMap<
  Node,
  Parent,
  Child,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  HTMLTemplateElement,
  DocumentType
>;
type Attribute = Token.Attribute;

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Most open elements that stand in one another; a further one stands beside its parent. The limit of Chromium, so that a page is as deep here as
 * there. Higher: a climb from a node to the root costs more on hostile pages. Lower: real pages lose structure.
 */
export const MOST_DEPTH = 512;

/**
 * Most elements of a page, for each of its characters. A start tag takes three characters (`<b>`), but a format that is left open begins anew in
 * each paragraph, so that 1 MB could ask for a thousand million. Real pages have an element in 20 characters or more.
 */
const MOST_ELEMENTS_PER_CHARACTER = 0.5;
/** Elements that a page may have however short it is. */
const FREE_ELEMENTS = 1000;

/** Most attributes of `html` or `body` if they are opened again: each costs a look at those before it. Real pages have a dozen. */
const MOST_ATTRIBUTES_OF_ROOT = 1000;

/** Elements that may have a shadow root, beside those with a hyphen in their name. */
const SHADOW_HOST =
  /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|[a-z][^\s/>]*-.*)$/s;

/** Thrown where a page asks for far more elements than it has tags. */
export class TooManyElements extends Error {}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node | null): node is Text => node?.nodeType === 3;

/** The tree of one page. Cost: constant for each node, attribute and move. */
export class TreeOfNodes implements TreeAdapter<NodeTypes> {
  readonly #document = new DOMParser().parseFromString('', 'text/html') as unknown as Document;
  readonly #mostElements: number;
  #elements = 0;
  /** Elements that the parser holds open. */
  #open = 0;
  #mode = 'no-quirks' as html.DOCUMENT_MODE;
  /** Shadow roots, by the template that declares each. */
  readonly #roots = new Map<Element, ShadowRoot>();
  /** Names of the attributes of an element that was opened again. */
  readonly #names = new Map<Element, Set<string>>();

  /** @param characters the length of the page */
  constructor(characters: number) {
    this.#mostElements = characters * MOST_ELEMENTS_PER_CHARACTER + FREE_ELEMENTS;
  }

  createDocument = (): Document => this.#document;
  createDocumentFragment = (): DocumentFragment => this.#document.createDocumentFragment();
  createCommentNode = (data: string): Comment => this.#document.createComment(data);
  createTextNode = (text: string): Text => this.#document.createTextNode(text);

  /** @throws TooManyElements */
  createElement(name: string, namespace: html.NS, attributes: readonly Attribute[]): Element {
    if (++this.#elements > this.#mostElements) throw new TooManyElements();
    const element: Element = this.#document.createElementNS(namespace, name);
    // linkedom has no class for MathML.
    if (element.namespaceURI !== namespace)
      Object.defineProperty(element, 'namespaceURI', { value: namespace });
    // Appended as linkedom's own parser does. `setAttribute` looks through all that are there, and turns their order.
    for (const attribute of attributes) {
      const node = this.#attributeNode(attribute);
      element.appendChild(node);
      Object.assign(node, { ownerElement: element, parentNode: null });
    }
    return element;
  }

  #attributeNode({ prefix, name, value }: Attribute): Attr {
    const node = this.#document.createAttribute(prefix ? `${prefix}:${name}` : name);
    node.value = value;
    return node;
  }

  /** `html` and `body` may be opened again; what is new there joins what they have. */
  adoptAttributes(element: Element, attributes: readonly Attribute[]): void {
    const names = this.#names.get(element) ?? new Set(element.getAttributeNames());
    this.#names.set(element, names);
    for (const attribute of attributes) {
      if (names.has(attribute.name) || names.size >= MOST_ATTRIBUTES_OF_ROOT) continue;
      names.add(attribute.name);
      element.setAttributeNode(this.#attributeNode(attribute));
    }
  }

  appendChild(parent: Parent, child: Child): void {
    if (isElement(child) && this.#open > MOST_DEPTH) (parent.parentNode ?? parent).appendChild(child);
    else if (!(isElement(child) && isElement(parent) && this.#attachRoot(parent, child)))
      parent.appendChild(child);
  }

  /** Makes a template that declares a shadow root into the root of its host. The template itself is then nowhere in the page. */
  #attachRoot(host: Element, template: Element): boolean {
    if (template.localName !== 'template' || template.namespaceURI !== HTML) return false;
    const mode = template.getAttribute('shadowrootmode')?.toLowerCase();
    if ((mode !== 'open' && mode !== 'closed') || this.#roots.has(host)) return false;
    if (host.namespaceURI !== HTML || !SHADOW_HOST.test(host.localName)) return false;
    const root = host.attachShadow({ mode });
    this.#roots.set(host, root).set(template, root);
    return true;
  }

  insertBefore(parent: Parent, child: Child, reference: Child): void {
    parent.insertBefore(child, reference);
  }

  insertText(parent: Parent, text: string): void {
    const last = parent.lastChild;
    if (isText(last)) last.data += text;
    else parent.appendChild(this.createTextNode(text));
  }

  insertTextBefore(parent: Parent, text: string, reference: Child): void {
    const before = reference.previousSibling;
    if (isText(before)) before.data += text;
    else parent.insertBefore(this.createTextNode(text), reference);
  }

  detachNode(node: Child): void {
    node.remove();
  }

  /** A template has its content from the beginning. */
  setTemplateContent(): void {}
  getTemplateContent = (template: HTMLTemplateElement): DocumentFragment =>
    this.#roots.get(template) ?? template.content;

  /** Nothing that reads a page asks for its type. */
  setDocumentType(): void {}
  setDocumentMode(_document: Document, mode: html.DOCUMENT_MODE): void {
    this.#mode = mode;
  }
  getDocumentMode = (): html.DOCUMENT_MODE => this.#mode;

  onItemPush(): void {
    this.#open++;
  }
  onItemPop(): void {
    this.#open--;
  }

  getFirstChild = (node: Parent): Child | null => node.firstChild as Child | null;
  getChildNodes = (node: Parent): Child[] => node.childNodes as unknown as Child[];
  getParentNode = (node: Node): Parent | null => node.parentNode as Parent | null;
  getTagName = (element: Element): string => element.localName;
  getNamespaceURI = (element: Element): html.NS => element.namespaceURI as html.NS;
  getAttrList = (element: Element): Attribute[] =>
    element.getAttributeNames().map((name) => ({ name, value: element.getAttribute(name) ?? '' }));
  getTextNodeContent = (text: Text): string => text.data;
  getCommentNodeContent = (comment: Comment): string => comment.data;
  getDocumentTypeNodeName = (type: DocumentType): string => type.name;
  getDocumentTypeNodePublicId = (type: DocumentType): string => type.publicId;
  getDocumentTypeNodeSystemId = (type: DocumentType): string => type.systemId;
  isElementNode = isElement;
  isTextNode = isText;
  isCommentNode = (node: Node): node is Comment => node.nodeType === 8;
  isDocumentTypeNode = (node: Node): node is DocumentType => node.nodeType === 10;

  // Places in the source are never asked for.
  setNodeSourceCodeLocation(): void {}
  getNodeSourceCodeLocation = (): null => null;
  updateNodeSourceCodeLocation(): void {}
}
