import { attributeOf, hasAttributes, localNameOf, rootOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { wordsOfButton } from './button.ts';
import { LightDocument, LightElement, LightText } from './light-tree.ts';
import type { ProseParts } from './prose-parts.ts';
import { walkVisible, type Piece, type Visitor } from './visible-walk.ts';

/** Deepest level of the copy. Deeper nodes are hung there, because the body finder recurses and would overflow the stack. */
const MAX_DEPTH = 150;

/** Most characters of an attribute that are copied: the body finder runs its patterns over each. Names and addresses are shorter. */
const MAX_ATTRIBUTE_CHARACTERS = 2_000;

/** The attributes that the body finder weighs. */
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

/**
 * Nodes and characters after which a copy ends: the body finder takes some 50 ms for as much, and cannot pause. Of a longer page, the finder sees
 * the beginning; the text is then completed by the columns that it found.
 */
const MAX_NODES = 3_500;
const MAX_CHARACTERS = 200_000;

/** What a node of white space counts, of one node: the body finder passes most of them over. */
const BLANK_NODE = 0.25;

/** A document without scripts and hidden parts that the body finder may tear apart. Its texts lead back to those of the live page. */
export interface PageCopy {
  document: LightDocument;
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
  const liveRoot = rootOf(page);
  const root = liveRoot ? twinOf(liveRoot) : new LightElement('html');
  const body = twinOf(liveBody);
  const copier = new Copier(body, prose);
  yield* walkVisible(liveBody, copier);
  return { document: new LightDocument(root, body, title), work: copier.work() };
}

class Copier implements Visitor {
  private readonly open: LightElement[];
  private depthBelowLimit = 0;
  /** Open elements that are left out; and those that are, or stand in, a column of prose. */
  private leftOut = 0;
  private inColumn = 0;
  private nodes = 0;
  private characters = 0;

  constructor(
    body: LightElement,
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
    const twin = twinOf(element);
    this.parent().appendChild(twin);
    this.open.push(twin);
  }

  visitText(node: Text, { start, end }: Piece): void {
    if (this.leftOut > 0 || this.isFull()) return;
    const data = node.data.slice(start, end);
    this.nodes += /\S/.test(data) ? 1 : BLANK_NODE;
    this.characters += end - start;
    this.parent().appendChild(new LightText(data, node));
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

  private isWorth(element: Element): boolean {
    return !this.prose || this.inColumn > 0 || this.prose.holds(element);
  }

  private isFull(): boolean {
    return this.nodes >= MAX_NODES || this.characters >= MAX_CHARACTERS;
  }

  private parent(): LightElement {
    return this.open.at(-1) as LightElement;
  }
}

function twinOf(element: Element): LightElement {
  const twin = new LightElement(tagOfTwin(element));
  if (!hasAttributes(element)) return twin;
  for (const attribute of ATTRIBUTES) {
    const value = attributeOf(element, attribute);
    if (value) twin.setAttribute(attribute, safeValue(attribute, value));
  }
  return twin;
}

/** The body finder takes all buttons for tools: one whose words are the text's becomes a part of it. */
function tagOfTwin(element: Element): string {
  const tag = localNameOf(element);
  if (tag !== 'button') return tag;
  return wordsOfButton(element) === 'block' ? 'div' : 'span';
}

/** A script's link would become a text, from which no way leads back. */
function safeValue(attribute: string, value: string): string {
  const cut = value.slice(0, MAX_ATTRIBUTE_CHARACTERS);
  return attribute === 'href' && /^\s*javascript:/i.test(cut) ? '/' : cut;
}
