/**
 * A tree of plain objects with what Readability asks of a document, and no more: it reads and moves nodes many thousand times a page, and each call
 * of a browser's or parser's own tree costs more than the work itself. No name in the page shadows a property here.
 */

/** What both kinds of node have. */
abstract class LightNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract readonly textContent: string;
  parentNode: LightElement | null = null;
  previousSibling: LightChild | null = null;
  nextSibling: LightChild | null = null;

  get nextElementSibling(): LightElement | null {
    return elementFrom(this.nextSibling);
  }

  remove(this: LightChild): void {
    this.parentNode?.removeChild(this);
  }
}

/** A text, and the text of the page that it stands for, if any. */
export class LightText extends LightNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes: readonly never[] = [];

  constructor(
    readonly textContent: string,
    readonly live?: Text,
  ) {
    super();
  }
}

type LightChild = LightElement | LightText;

interface LightAttribute {
  name: string;
  value: string;
}

/** An element. Lists of its nodes are made when they are asked for, so they do not change afterwards. */
export class LightElement extends LightNode {
  readonly nodeType = 1;
  /** Readability asks for it on the document's root: it then renames elements in place rather than copying them. */
  readonly __JSDOMParser__ = true;
  localName: string;
  tagName: string;
  firstChild: LightChild | null = null;
  lastChild: LightChild | null = null;
  readonly attributes: LightAttribute[] = [];
  /** Readability notes its score here, and whether a table holds data. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;
  /** Markup, which Readability keeps for attempts that it never makes here. */
  innerHTML = '';

  constructor(name: string) {
    super();
    this.localName = name.toLowerCase();
    this.tagName = name.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get childNodes(): LightChild[] {
    const nodes: LightChild[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): LightElement[] {
    const elements: LightElement[] = [];
    for (let each = this.firstElementChild; each; each = each.nextElementSibling) elements.push(each);
    return elements;
  }

  get firstElementChild(): LightElement | null {
    return elementFrom(this.firstChild);
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = nextIn(this, node))
      if (node.nodeType === 3) text += node.textContent;
    return text;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const attribute = this.attributes.find((each) => each.name === name);
    if (attribute) attribute.value = value;
    else this.attributes.push({ name, value });
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((each) => each.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  appendChild(node: LightChild): LightChild {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild) this.lastChild.nextSibling = node;
    else this.firstChild = node;
    this.lastChild = node;
    return node;
  }

  removeChild(node: LightChild): LightChild {
    const { previousSibling, nextSibling } = node;
    if (previousSibling) previousSibling.nextSibling = nextSibling;
    else this.firstChild = nextSibling;
    if (nextSibling) nextSibling.previousSibling = previousSibling;
    else this.lastChild = previousSibling;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    return node;
  }

  replaceChild(node: LightChild, old: LightChild): LightChild {
    node.remove();
    const { previousSibling, nextSibling } = old;
    this.removeChild(old);
    node.parentNode = this;
    node.previousSibling = previousSibling;
    node.nextSibling = nextSibling;
    if (previousSibling) previousSibling.nextSibling = node;
    else this.firstChild = node;
    if (nextSibling) nextSibling.previousSibling = node;
    else this.lastChild = node;
    return old;
  }

  /** The elements in this one with a tag, `*` for any. */
  getElementsByTagName(tag: string): LightElement[] {
    return tag === '*' ? elementsIn(this) : this.querySelectorAll(tag);
  }

  /** The elements in this one with any of the tags, parted by commas: Readability knows no other selectors. */
  querySelectorAll(tags: string): LightElement[] {
    const names = tags.toUpperCase().split(',');
    const [name] = names;
    const fits = names.length === 1 ? (tag: string) => tag === name : (tag: string) => names.includes(tag);
    return elementsIn(this, fits);
  }
}

/** A document of a root, a head and a body. */
export class LightDocument {
  readonly baseURI = '';
  readonly documentURI = '';
  readonly firstChild: LightElement;

  constructor(
    readonly documentElement: LightElement,
    readonly body: LightElement,
    readonly title: string,
  ) {
    this.firstChild = documentElement;
    documentElement.appendChild(this.createElement('head'));
    documentElement.appendChild(body);
  }

  createElement(name: string): LightElement {
    return new LightElement(name);
  }

  createTextNode(text: string): LightText {
    return new LightText(text);
  }

  getElementsByTagName(tag: string): LightElement[] {
    return this.documentElement.getElementsByTagName(tag);
  }

  querySelectorAll(tags: string): LightElement[] {
    return this.documentElement.querySelectorAll(tags);
  }
}

/** The texts in an element, in the order of the page. */
export function textsIn(root: LightElement): LightText[] {
  const texts: LightText[] = [];
  for (let node = root.firstChild; node; node = nextIn(root, node)) if (node.nodeType === 3) texts.push(node);
  return texts;
}

function elementsIn(root: LightElement, fits: (tag: string) => boolean = () => true): LightElement[] {
  const elements: LightElement[] = [];
  for (let node = root.firstChild; node; node = nextIn(root, node))
    if (node.nodeType === 1 && fits(node.tagName)) elements.push(node);
  return elements;
}

/** The node after another one in the order of the page, null behind the last one in `root`. */
function nextIn(root: LightElement, from: LightChild): LightChild | null {
  if (from.nodeType === 1 && from.firstChild) return from.firstChild;
  for (let node: LightChild = from; node !== root; node = node.parentNode as LightElement)
    if (node.nextSibling) return node.nextSibling;
  return null;
}

/** The first element among a node and those after it. */
function elementFrom(node: LightChild | null): LightElement | null {
  let at = node;
  while (at && at.nodeType !== 1) at = at.nextSibling;
  return at;
}
