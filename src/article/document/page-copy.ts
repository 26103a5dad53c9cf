import { attributeOf, emptyCopyOf, localNameOf, rootOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import type { ProseParts } from './prose-parts.ts';
import { walkVisible, type Piece, type Visitor } from './visible-walk.ts';

/** Deepest level of the copy. Deeper nodes are hung there, because the body finder recurses and would overflow the stack. */
const MAX_DEPTH = 150;

/** Most characters of an attribute that are copied: the body finder runs its patterns over each. Names and addresses are shorter. */
const MAX_ATTRIBUTE_CHARACTERS = 2_000;

/** The attributes that the body finder weighs. Names are none: round a picture of the name `parentNode`, it would climb from a form to it. */
const ATTRIBUTES = [
  'class',
  'id',
  'href',
  'rel',
  'role',
  'itemprop',
  'aria-modal',
  'colspan',
  'rowspan',
  'summary',
  'datatable',
  'src',
  'srcset',
  'data-src',
];

/** The element names that every document takes. The body finder knows no other. */
const PLAIN_NAME = /^[a-z][a-z\d-]*$/;

/**
 * Nodes and characters after which a copy ends: the body finder takes some 50 ms for as much, and cannot pause. Of a longer page, the finder sees
 * the beginning; the text is then completed by the columns that it found.
 */
const MAX_NODES = 3_500;
const MAX_CHARACTERS = 200_000;

/** What a node of white space counts, of one node: the body finder passes most of them over. */
const BLANK_NODE = 0.25;

/** A document without scripts and hidden parts that the body finder may tear apart, and the way back from its text to the live page. */
export interface PageCopy {
  document: Document;
  /** The live text node that a text node of the copy stands for. */
  liveText: WeakMap<Node, Text>;
  /** What the body finder will make of it, in units of `WORK`. */
  work: number;
}

/** What is copied of a page. */
interface Copying {
  /** Becomes the copy's title. */
  title: string;
  /** Of a large page, the parts that hold prose: of others, nothing is copied. */
  prose?: ProseParts | undefined;
}

/** Copies the visible part of a live page: its root, its body and what is in it. The live page is only read. */
export function* copyPage(page: Document, liveBody: Element, { title, prose }: Copying): Steps<PageCopy> {
  // importNode rather than cloneNode: in a document without a window no picture loads and no custom element runs.
  const copy = emptyCopyOf(page);
  const liveRoot = rootOf(page);
  const root = copy.appendChild(liveRoot ? copy.importNode(liveRoot, false) : copy.createElement('html'));
  root.appendChild(copy.createElement('head'));
  const body = root.appendChild(copy.importNode(liveBody, false));
  copy.title = title;
  const copier = new Copier(copy, body, prose);
  yield* walkVisible(liveBody, copier);
  return { document: copy, liveText: copier.liveText, work: copier.work() };
}

class Copier implements Visitor {
  readonly liveText = new WeakMap<Node, Text>();
  private readonly open: Element[];
  private depthBelowLimit = 0;
  /** Open elements that are left out; and those that are, or stand in, a column of prose. */
  private leftOut = 0;
  private inColumn = 0;
  private nodes = 0;
  private characters = 0;

  constructor(
    private readonly copy: Document,
    body: Element,
    private readonly prose: ProseParts | undefined,
  ) {
    this.open = [body];
  }

  enter(element: Element): void {
    if (this.leftOut > 0 || !this.isWorth(element)) {
      this.leftOut++;
      return;
    }
    if (this.inColumn > 0 || this.prose?.isColumn(element)) this.inColumn++;
    if (this.open.length >= MAX_DEPTH || this.isFull()) {
      this.depthBelowLimit++;
      return;
    }
    this.nodes++;
    const twin = this.twinOf(element);
    this.parent().appendChild(twin);
    this.open.push(twin);
  }

  visitText(node: Text, { start, end }: Piece): void {
    if (this.leftOut > 0 || this.isFull()) return;
    const data = node.data.slice(start, end);
    this.nodes += /\S/.test(data) ? 1 : BLANK_NODE;
    this.characters += end - start;
    const twin = this.copy.createTextNode(data);
    this.liveText.set(twin, node);
    this.parent().appendChild(twin);
  }

  leave(): void {
    if (this.leftOut > 0) {
      this.leftOut--;
      return;
    }
    if (this.inColumn > 0) this.inColumn--;
    if (this.depthBelowLimit > 0) this.depthBelowLimit--;
    else this.open.pop();
  }

  work(): number {
    return this.nodes * WORK.copiedNode + this.characters * WORK.copiedCharacter;
  }

  private twinOf(element: Element): Element {
    const name = localNameOf(element);
    const twin = this.copy.createElement(PLAIN_NAME.test(name) ? name : 'unknown');
    for (const attribute of ATTRIBUTES) {
      const value = attributeOf(element, attribute);
      if (value) twin.setAttribute(attribute, safeValue(attribute, value));
    }
    return twin;
  }

  private isWorth(element: Element): boolean {
    return !this.prose || this.inColumn > 0 || this.prose.holds(element);
  }

  private isFull(): boolean {
    return this.nodes >= MAX_NODES || this.characters >= MAX_CHARACTERS;
  }

  private parent(): Element {
    return this.open.at(-1) as Element;
  }
}

/** A form takes the id of a field for a property of its own, unless a space ends it; its words weigh the same. A script's link would become a text, from which no way leads back. */
function safeValue(attribute: string, value: string): string {
  const cut = value.slice(0, MAX_ATTRIBUTE_CHARACTERS);
  if (attribute === 'id') return `${cut} `;
  return attribute === 'href' && /^\s*javascript:/i.test(cut) ? '/' : cut;
}
