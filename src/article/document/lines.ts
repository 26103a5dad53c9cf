import { localNameOf, nodeNameOf, textContentOf } from '../../dom.ts';
import type { BlockKind, Picture } from '../../model.ts';
import { runToEnd, type Steps } from '../../steps.ts';
import { wordsOfButton } from './button.ts';
import { nameElement, type DropRule, type SkippedPart } from './explain.ts';
import { readPicture } from './picture.ts';
import { isElement } from './visibility.ts';
import { walkVisible, type Piece, type Visitor } from './visible-walk.ts';
import { collapse, countInk, countWords, endsSentence } from '../../text/words.ts';
import { createHolders } from './holders.ts';
import { figureOf, zoneKindOf, type Contents, type FigureContents, type Zone } from './zone.ts';

/** A run of text that the page sets as one paragraph, whichever elements it uses. */
export interface Line {
  kind: BlockKind;
  /** White space collapsed, never empty. A single `<br>` inside the line counts as a space. */
  text: string;
  nodes: readonly Text[];
  /** See `Block.inkBefore`. */
  inkBefore: number;
  /** The innermost block element around the line. */
  element: Element;
  zone: Zone | null;
  words: number;
  /** Share of the line's characters that stand in links. */
  linkShare: number;
  /** Number of the line's links. */
  links: number;
  /** Share of the line's characters that the body finder took for the article's text. */
  bodyShare: number;
  /** Does a picture stand between this line and the one before? */
  afterPicture: boolean;
  /** The pictures between this line and the one before that say anything, those in navigation and side boxes left out. */
  pictures: readonly Picture[];
}

/**
 * Characters from which a sentence before a single `<br>` is a paragraph of its own. Lower, and a dateline or a postal address is cut off
 * from the paragraph that it opens; higher, and short paragraphs that a page parts by single breaks run together. At 30 3 of the 181 pages
 * of `bench:extraction` are read differently (F1 0.9791), at 120 3 (F1 0.9791).
 */
const PARAGRAPH_CHARACTERS = 60;

/**
 * Words from which a line may count as prose. Lower, and labels and teasers decide where the text's home is; higher, and articles of short
 * sentences lose theirs. At 6 none of the 181 pages of `bench:extraction` is read differently, at 24 one (F1 0.9791).
 */
export const PROSE_WORDS = 12;

/**
 * Share of a line's characters in links from which the line is no prose. Higher, and lists of teasers count as text. At 0.2 or 0.6 none of
 * the 181 pages of `bench:extraction` is read differently.
 */
const PROSE_LINK_SHARE = 0.4;

/** Characters at the end of a text node in which the end of a sentence is sought, closing quotation marks and spaces included. */
const SENTENCE_END_CHARACTERS = 20;

/** Elements that are part of a word: "H" and "2" and "O". */
const IN_WORDS = /^su[bp]$/;

/** Characters at the end of a line that tell whether the next element is glued to it. */
const SEAM_CHARACTERS = 4;

/**
 * Characters from which a line is ended where its next piece of text begins: a limit on cost, about 1,500 words. Lower, and articles without
 * paragraphs come in more blocks than they have.
 */
const MAX_LINE_CHARACTERS = 10_000;

/** Most characters read from one page, about 300,000 words: a limit on cost, which no page of news comes near. */
const MAX_CHARACTERS = 2_000_000;

/** Most pictures kept between two lines: a limit on cost. */
const MAX_PICTURES = 20;

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body center caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that make a figure one of a picture, or of something else that words stand under. */
const PICTURE_TAGS = 'img picture video audio iframe svg canvas object embed noscript table amp-img'.split(
  ' ',
);

/** Elements that hold no text for people. */
const SILENT_TAGS = new Set(['script', 'style', 'template', 'noscript', 'meta', 'link', 'head']);

/**
 * Words from which a line is prose although most of it or all is a link: a whole paragraph. Lower, and long headlines that lead elsewhere are
 * prose.
 */
const LINKED_PROSE_WORDS = 25;

/** Words for each link of a line from which they are linked clauses of a paragraph. Lower, and lists of topics are prose. */
const WORDS_OF_A_LINK = 8;

/** Is the line written in sentences, rather than a list of links, a label or a button? */
export function isProse({ words, linkShare, links }: Pick<Line, 'words' | 'linkShare' | 'links'>): boolean {
  if (words < PROSE_WORDS) return false;
  return linkShare < PROSE_LINK_SHARE || (words >= LINKED_PROSE_WORDS && words >= WORDS_OF_A_LINK * links);
}

/** Reads all lines under a live element, with the zones around them; `bodyText` holds the text nodes of the article's body. */
export const readLines = (root: Element, bodyText: ReadonlySet<Text>): Line[] =>
  runToEnd(readLinesInSteps(root, bodyText));

/** Like `readLines`, in steps. `onSkip` is called for each part with text that was left out. */
export function* readLinesInSteps(
  root: Element,
  bodyText: ReadonlySet<Text>,
  onSkip?: (part: SkippedPart) => void,
): Steps<Line[]> {
  const reader = new LineReader(root, bodyText, onSkip);
  yield* walkVisible(root, reader);
  reader.endLine();
  return reader.lines;
}

/** A text of the line being read: a node's, or a piece of a long one's. */
interface LineText {
  node: Text;
  data: string;
  inLink: boolean;
  /** Number of the links on the page before the text, the one that it stands in included. */
  linksSoFar: number;
}

class LineReader implements Visitor {
  readonly lines: Line[] = [];
  readonly skip: Visitor['skip'];
  private pieces: LineText[] = [];
  /** Characters other than white space of the line's first node that stand before the line; and of the pieces so far of a long node. */
  private inkBefore = 0;
  private inkOfNode = 0;
  private text = '';
  private breaks = 0;
  /** What stood since the last text: the end of an element, and the beginning of another one right behind it. */
  private seam: 'none' | 'end' | 'both' = 'none';
  private pictureSeen = false;
  private pictures: Picture[] = [];
  private links = 0;
  private linksSoFar = 0;
  private zone: Zone | null = null;
  private readonly blocks: Element[];
  private readonly contents: Contents & FigureContents;
  private readonly inside = { heading: 0, 'list-item': 0, quote: 0 };
  private charactersLeft = MAX_CHARACTERS;

  constructor(
    root: Element,
    private readonly bodyText: ReadonlySet<Text>,
    private readonly onSkip?: (part: SkippedPart) => void,
  ) {
    this.blocks = [root];
    const holdsLink = createHolders(root, ['a']);
    this.contents = {
      holdsTitle: createHolders(root, ['h1']),
      holdsPicture: createHolders(root, PICTURE_TAGS),
      holdsCaption: createHolders(root, ['figcaption']),
      isLinked: (element) => this.links > 0 || holdsLink(element),
    };
    if (onSkip) this.skip = (node, rule) => this.tellSkipped(node, rule);
  }

  enter(element: Element): void {
    const tag = localNameOf(element);
    if (this.seam === 'end') this.seam = IN_WORDS.test(tag) ? 'none' : 'both';
    if (tag === 'br') this.breaks++;
    if (tag === 'a') {
      this.links++;
      this.linksSoFar++;
    }
    if (tag === 'img') this.takePicture(element);
    if (tag === 'picture') this.pictureSeen = true;
    if (!isBlock(element, tag)) return;
    this.endLine();
    this.blocks.push(element);
    const kind = blockKindOf(element);
    if (kind) this.inside[kind]++;
    if (tag !== 'button') this.openZone(element); // A button's names say what it does.
  }

  leave(element: Element): void {
    const tag = localNameOf(element);
    this.seam = IN_WORDS.test(tag) ? 'none' : 'end';
    if (tag === 'a') this.links--;
    if (this.blocks.at(-1) !== element) return;
    this.endLine();
    this.blocks.pop();
    const kind = blockKindOf(element);
    if (kind) this.inside[kind]--;
    if (this.zone?.element === element) this.zone = this.zone.outer;
  }

  visitText(node: Text, { start, end }: Piece): void {
    const data = node.data.slice(start, end);
    if (data === '') return;
    this.charactersLeft -= data.length;
    if (this.charactersLeft < 0) {
      if (this.onSkip && start === 0) this.tellSkipped(node, 'beyond the limit');
      return;
    }
    if (this.text.length + data.length > MAX_LINE_CHARACTERS) this.endLine();
    const inkBefore = start === 0 ? 0 : this.inkOfNode;
    if (start > 0 || end < node.length) this.inkOfNode = inkBefore + countInk(data);
    if (/\S/.test(data)) this.takeBreaks();
    else if (this.pieces.length === 0) return;
    if (this.seam === 'both' && isSetApart(this.text.slice(-SEAM_CHARACTERS), data)) this.text += ' ';
    this.seam = 'none';
    if (this.pieces.length === 0) this.inkBefore = inkBefore;
    this.text += data;
    this.pieces.push({ node, data, inLink: this.links > 0, linksSoFar: this.linksSoFar });
  }

  /** Ends the line being read, if it holds any text. */
  endLine(): void {
    const text = collapse(this.text);
    if (text) this.lines.push(this.makeLine(text));
    this.pieces = [];
    this.text = '';
    this.breaks = 0;
  }

  private tellSkipped(node: Node, rule: DropRule): void {
    if (SILENT_TAGS.has(nodeNameOf(node).toLowerCase())) return;
    const text = collapse(textContentOf(node) ?? '');
    const detail = isElement(node) ? { detail: nameElement(node) } : {};
    if (text) this.onSkip?.({ linesBefore: this.lines.length, text, rule, ...detail });
  }

  private takePicture(element: Element): void {
    this.pictureSeen = true;
    for (let { zone } = this; zone; zone = zone.outer)
      if (zone.kind === 'chrome' || zone.kind === 'side') return;
    const picture = readPicture(element);
    if (picture && this.pictures.length < MAX_PICTURES) this.pictures.push(picture);
  }

  private takeBreaks(): void {
    const isEnd = this.breaks > 1 || (this.breaks === 1 && this.endsParagraph());
    if (isEnd && this.inside.heading === 0) this.endLine();
    else if (this.breaks > 0) this.text += ' ';
    this.breaks = 0;
  }

  private endsParagraph(): boolean {
    const last = this.pieces.findLast(({ data }) => /\S/.test(data));
    return (
      this.text.length > PARAGRAPH_CHARACTERS &&
      last !== undefined &&
      endsSentence(last.data.slice(-SENTENCE_END_CHARACTERS))
    );
  }

  private makeLine(text: string): Line {
    const pieces = this.pieces.filter(({ data }) => /\S/.test(data));
    const line: Line = {
      kind: this.kind(),
      text,
      // A long node comes in pieces, and is one node.
      nodes: [...new Set(this.pieces.map(({ node }) => node))],
      inkBefore: this.inkBefore,
      element: this.blocks.at(-1) as Element,
      zone: this.zone,
      words: countWords(text),
      linkShare: shareOf(pieces, ({ inLink }) => inLink),
      links: new Set(pieces.flatMap(({ inLink, linksSoFar }) => (inLink ? [linksSoFar] : []))).size,
      bodyShare: shareOf(pieces, ({ node }) => this.bodyText.has(node)),
      afterPicture: this.pictureSeen,
      pictures: this.pictures,
    };
    this.pictureSeen = false;
    this.pictures = [];
    this.countInZones(line);
    return line;
  }

  private kind(): BlockKind {
    if (this.inside.heading > 0) return 'heading';
    if (this.inside.quote > 0) return 'quote';
    return this.inside['list-item'] > 0 ? 'list-item' : 'paragraph';
  }

  /** Zones of one kind do not nest, but a caption in its figure: a line stands in six at most, however deep the page is. */
  private openZone(element: Element): void {
    const kind = zoneKindOf(element, this.contents);
    if (!kind) return;
    const isCaption = localNameOf(element) === 'figcaption' && this.zone?.figure !== undefined;
    for (let zone = this.zone; zone && !isCaption; zone = zone.outer) if (zone.kind === kind) return;
    const figure = localNameOf(element) === 'figure' ? { figure: figureOf(element, this.contents) } : {};
    this.zone = { kind, element, outer: this.zone, words: 0, proseWords: 0, bodyWords: 0, ...figure };
  }

  private countInZones(line: Line): void {
    for (let { zone } = line; zone; zone = zone.outer) {
      zone.words += line.words;
      if (isProse(line)) zone.proseWords += line.words;
      zone.bodyWords += line.words * line.bodyShare;
    }
  }
}

/**
 * Are two texts that nothing parts two parts of a line, which only a style sheet sets apart: "Jane Roe", "AP", "14 October"? A word that goes on in
 * another element does so in small letters or after a first capital, and a number in digits. `text` is the line so far.
 */
const isSetApart = (text: string, next: string): boolean =>
  (/(?:\p{Ll}{2}|\p{Ll}[.!?:)]|\p{N})$/u.test(text) && /^\p{Lu}/u.test(next)) ||
  (/\p{Lu}{2}$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(next)) ||
  (/\p{L}{2}$/u.test(text) && /^\p{N}/u.test(next));

const isBlock = (element: Element, tag: string): boolean =>
  BLOCK_TAGS.has(tag) || (tag === 'button' && wordsOfButton(element) === 'block');

function blockKindOf(element: Element): Exclude<BlockKind, 'paragraph'> | undefined {
  const tag = localNameOf(element);
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'li') return 'list-item';
  return tag === 'blockquote' ? 'quote' : undefined;
}

function shareOf(pieces: readonly LineText[], holds: (piece: LineText) => boolean): number {
  let all = 0;
  let held = 0;
  for (const piece of pieces) {
    const { length } = piece.data;
    all += length;
    if (holds(piece)) held += length;
  }
  return all > 0 ? held / all : 0;
}
