import { assignedNodesOf, firstChildOf, localNameOf, nextSiblingOf, openRootOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { wordsOfButton } from './button.ts';
import { createArticleHolders, isElement, isHidden, isNeverText, isText, isUnseen } from './visibility.ts';

/** Characters of a text node from `start` to `end`: all of them, but for a long node, which comes in pieces. */
export interface Piece {
  start: number;
  end: number;
}

/** What a walk calls: `enter` and `leave` come in pairs, `visitText` comes for every piece of a text node, `skip` for every part left out. */
export interface Visitor {
  enter(element: Element): void;
  visitText(node: Text, piece: Piece): void;
  leave(element: Element): void;
  /** Called with an element that is left out with all it holds, and why. */
  skip?: ((node: Node, why: 'hidden' | 'never text') => void) | undefined;
}

/** Most characters of a piece of text, about 500 words. Higher, and one step takes longer; lower, and long paragraphs come in pieces. */
const PIECE_CHARACTERS = 3_500;

/** How far before its end a piece is cut at white space rather than in a word. */
const CUT_REACH = 200;

/** The pieces of a text: one of all but the longest. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (text.length - start > PIECE_CHARACTERS) {
    const end = cutBefore(text, start + PIECE_CHARACTERS);
    pieces.push({ start, end });
    start = end;
  }
  return [...pieces, { start, end: text.length }];
}

function cutBefore(text: string, end: number): number {
  for (let at = end; at > end - CUT_REACH; at--) if (/\s/.test(text.charAt(at))) return at;
  // Between two characters, not in the middle of one that takes two units.
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end;
}

/**
 * Visits that are listed without a pause: all of most pages, so that no node is missed or visited twice when the page changes meanwhile. Some
 * milliseconds. Of a page with more, the parts that are still there are visited.
 */
const LISTED_VISITS = 10_000;

/** Work between two pauses, in units: a fraction of a millisecond. */
const STEP_WORK = 200;

/** A call of the visitor, and its work in units. Plain data: a page makes some ten thousand. */
interface Visit {
  call: 'enter' | 'leave' | 'visitText' | 'hidden' | 'never text';
  node: Node;
  /** Of a text. */
  piece: Piece | undefined;
  work: number;
}

function make({ call, node, piece }: Visit, visitor: Visitor): void {
  if (call === 'enter' || call === 'leave') visitor[call](node as Element);
  else if (call === 'visitText') visitor.visitText(node as Text, piece as Piece);
  else visitor.skip?.(node, call);
}

/**
 * Walks the visible part of a live tree, in the order in which the page shows it and without recursion: pages nest as deep as they like. What an
 * open shadow root holds stands in place of its host's children, and each of these where a slot shows it. Elements that their own attributes hide
 * are left out. Style sheets are not asked here; see `shown.ts`. Of each text, no more than `PIECE_CHARACTERS`
 * are passed on at once.
 */
export function* walkVisible(root: Element, visitor: Visitor): Steps<void> {
  const walk = new Walk(root, visitor);
  let work = 0;
  while (!walk.isAtEnd()) {
    for (const visit of walk.list()) {
      make(visit, visitor);
      work += visit.work;
      if (work < STEP_WORK) continue;
      yield work;
      work = 0;
    }
  }
  yield work;
}

/** Keeps its own way back up: a page that moves a node meanwhile leads the walk into no circle, and each element entered is left. */
class Walk {
  private readonly holdsArticle: (element: Element) => boolean;
  private readonly open: Element[];
  /** The slots among the open elements, with the nodes that each shows, and how many of these were passed. */
  private readonly slots: { slot: Element; nodes: readonly Node[]; passed: number }[] = [];
  private node: Node | null;
  private visits: Visit[] = [];

  constructor(
    root: Element,
    private readonly visitor: Visitor,
  ) {
    this.holdsArticle = createArticleHolders(root);
    this.open = [root];
    this.node = this.firstIn(root);
  }

  isAtEnd(): boolean {
    return this.node === null;
  }

  /** The next visits, about `LISTED_VISITS`. */
  list(): readonly Visit[] {
    this.visits = [];
    while (this.node && this.visits.length < LISTED_VISITS) this.node = this.pass(this.node);
    return this.visits;
  }

  /** Lists the visits of a node; returns the node after it. */
  private pass(node: Node): Node | null {
    if (isText(node)) this.passText(node);
    if (!isElement(node)) return this.after(node);
    if (this.isLeftOut(node)) {
      if (this.visitor.skip) this.add(isNeverText(node) ? 'never text' : 'hidden', node);
      return this.after(node);
    }
    this.add('enter', node);
    this.open.push(node);
    return this.firstIn(node) ?? this.after(this.close());
  }

  private isLeftOut(element: Element): boolean {
    return localNameOf(element) === 'button' && wordsOfButton(element)
      ? isHidden(element, this.holdsArticle)
      : isUnseen(element, this.holdsArticle);
  }

  private firstIn(element: Element): Node | null {
    const nodes = assignedNodesOf(element);
    if (nodes.length === 0) return firstChildOf(openRootOf(element) ?? element);
    this.slots.push({ slot: element, nodes, passed: 1 });
    return nodes[0] ?? null;
  }

  private after(from: Node): Node | null {
    for (let node = from; ; node = this.close()) {
      const next = this.nextTo(node);
      if (next) return next;
      if (this.open.length === 1) return null;
    }
  }

  private nextTo(node: Node): Node | null {
    const shown = this.slots.at(-1);
    return shown && shown.slot === this.open.at(-1)
      ? (shown.nodes[shown.passed++] ?? null)
      : nextSiblingOf(node);
  }

  private close(): Element {
    const element = this.open.pop() as Element;
    if (this.slots.at(-1)?.slot === element) this.slots.pop();
    this.add('leave', element);
    return element;
  }

  private passText(node: Text): void {
    for (const piece of piecesOf(node.data)) this.add('visitText', node, piece);
  }

  private add(call: Visit['call'], node: Node, piece?: Piece): void {
    const characters = piece ? piece.end - piece.start : 0;
    const work = WORK.node + this.open.length * WORK.level + characters * WORK.character;
    this.visits.push({ call, node, piece, work });
  }
}
