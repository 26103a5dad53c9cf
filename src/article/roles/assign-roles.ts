import { attributeOf, localNameOf, parentElementOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import { dropCardAsides, dropForeignLines } from './foreign-lines.ts';
import { isAsideKind, isRightsLine, isSourceLine, labelOf } from './furniture.ts';
import { isProse, PROSE_WORDS, type Line } from '../document/lines.ts';
import type { Role } from './role.ts';
import { completeText, lookOf } from './text-home.ts';
import { isWithin } from './setting.ts';
import { endsSentence } from '../../text/words.ts';
import { zoneKindOf, type Zone } from '../document/zone.ts';

/**
 * Share of the body's words above which a zone is a wrapper of the text whose class name misleads. Lower, and long comment sections become
 * text; higher, and articles in a `social` wrapper are lost. At 0.2 or 0.6 none of the 181 pages of `bench:extraction` is read differently.
 */
const WRAPPER_SHARE = 0.4;

/**
 * Words of prose from which a `side` zone is part of the text: an excerpt in a box rather than a promotion. Lower, and promotions are text.
 * At 40 one of the 181 pages of `bench:extraction` is read differently (F1 0.9791), at 160 none.
 */
const PROSE_BOX_WORDS = 80;

/**
 * Words of the body outside a `box` from which the box is none of the text, however long it is. Lower, and a box named by mistake takes a short
 * article with it; higher, and a speech printed in full beside the report of it is text.
 */
const BOX_REST_WORDS = 150;

/**
 * Share of a `side` zone's words in prose above which it may be part of the text. Lower, and lists of teasers are text. At 0.35 or 1.01 none
 * of the 181 pages of `bench:extraction` is read differently.
 */
const PROSE_BOX_SHARE = 0.7;

/**
 * Share of a line's characters in links above which the line is nothing but a link. At 0.45 23 of the 181 pages of `bench:extraction` are
 * read differently (F1 0.9790), at 1.01 31 (F1 0.9768).
 */
const BARE_LINK_SHARE = 0.9;

/** The same in a list: "Read also: the title of another article" stands there. Lower, and items of text with a long link are lost. */
const LISTED_LINK_SHARE = 0.6;

/**
 * Share of a line's characters in links from which a line outside the text is no aside. At 0.25 one of the 181 pages of `bench:extraction`
 * is read differently (F1 0.9791), at 0.75 none.
 */
const ASIDE_LINK_SHARE = 0.5;

/**
 * Most words of a line above the text that is an aside although half of it or more is links. Higher, and teasers above the text are read as
 * bylines; lower, and bylines of several linked names are lost. At 6 or 24 the F1 of `bench:extraction` is the same.
 */
const MAX_LINKED_BYLINE_WORDS = 12;

/** A label in letters before the rest: a time such as 10:15 is none, nor is "By: Jane Roe". */
const LABELLED = /^(?!\W*(?:by|von|par|por|di|door|autor|author|text)\s?:)\P{N}*\p{L}\s?:/iu;

/** Levels round a footer at which an article is sought. */
const ARTICLE_LEVELS = 20;

/** Elements round a link that are asked whether they hold an author's name. */
const AUTHOR_LEVELS = 3;

/**
 * Lines after a heading among which the one that it is the title of is sought. At 4.5 one of the 181 pages of `bench:extraction` is read
 * differently (F1 0.9790), at 18 none.
 */
const HEADING_REACH = 9;

/**
 * Most words of a line that is a caption by following a picture, of a byline by its zone, and of other asides. At 15 2 of the 181 pages of
 * `bench:extraction` are read differently (F1 0.9797), at 60 one (F1 0.9789).
 */
const MAX_CAPTION_WORDS = 30;

/**
 * Share of the body's words from which the lines under pictures are the text: a list with a picture to each entry. At 0.1 one of the 181
 * pages of `bench:extraction` is read differently (F1 0.9797), at 0.3 none.
 */
const MAX_CAPTION_SHARE = 0.2;

/**
 * Lines after the article's last paragraph in which a credit may still stand. Higher, and credits of the next teaser count. At 4 or 16 none
 * of the 181 pages of `bench:extraction` is read differently.
 */
const CREDIT_LINES_AFTER = 8;

/** Gives each line of one article's stretch (the lines after its headline) its role. Linear in the lines, but for the columns of the text. */
export function* assignRoles(lines: readonly Line[]): Steps<Role[]> {
  const around = { bodyWords: bodyWordsOf(lines), isEssay: isPhotoEssay(lines) };
  const outside: (Role | undefined)[] = [];
  for (const line of lines) {
    yield WORK.line;
    outside.push(roleOutsideText(line, around));
  }
  const roles = markPictureSources(lines, markCaptions(lines, outside));
  const text = yield* completeText(
    lines.filter((_, i) => roles[i] === undefined),
    lines.filter((_, i) => roles[i] === 'bare link'),
  );
  const firstText = lines.findIndex((line) => text.has(line));
  const chosen = lines.map(
    (line, i): Role => roles[i] ?? (text.has(line) ? 'text' : strayRole(line, i < firstText)),
  );
  const own = yield* dropForeignLines(lines, chosen);
  return dropLateAsides(dropCardAsides(lines, dropLooseHeadings(lines, own)));
}

/** Index after the last line that may belong to the article. */
export function endOfArticle(roles: readonly Role[]): number {
  return roles.lastIndexOf('text') + 1 + CREDIT_LINES_AFTER;
}

/** Asides end a few lines after the text: later ones are the site's, and name agencies that have no part in this article. */
function dropLateAsides(roles: readonly Role[]): Role[] {
  const end = endOfArticle(roles);
  return roles.map((role, i) => (i >= end && isAsideKind(role) ? 'end of text' : role));
}

/** Lines under pictures are captions, unless they hold so much of the body that they are the text. */
function markCaptions(lines: readonly Line[], roles: readonly (Role | undefined)[]): (Role | undefined)[] {
  const isCaption = lines.map((line, i) => roles[i] === undefined && isUnderPicture(line));
  const words = bodyWordsOf(lines.filter((_, i) => isCaption[i]));
  if (words >= MAX_CAPTION_SHARE * bodyWordsOf(lines)) return [...roles];
  return markSetAlike(
    lines,
    roles.map((role, i) => (isCaption[i] ? 'caption' : role)),
  );
}

/**
 * Lines under pictures that are set as their captions are are captions however long they are, where nothing else is set so, and most of what is
 * so set is one by itself.
 */
function markSetAlike(lines: readonly Line[], roles: readonly (Role | undefined)[]): (Role | undefined)[] {
  const looks = new Map<string, number>();
  const count = (line: Line, by: number) =>
    looks.set(lookOf(line.element), (looks.get(lookOf(line.element)) ?? 0) + by);
  for (const [i, line] of lines.entries())
    if (roles[i] === 'caption') count(line, 1);
    else if (roles[i] === undefined) count(line, line.afterPicture ? -1 : -Infinity);
  return roles.map((role, i) => {
    const line = lines[i] as Line;
    if (role !== undefined || !line.afterPicture || !attributeOf(line.element, 'class')) return role;
    return (looks.get(lookOf(line.element)) ?? 0) >= 0 ? 'caption' : role;
  });
}

/**
 * A source named under a picture is the picture's: in its figure, or right below it or its caption where the text goes on. Below the last
 * paragraph it is the text's.
 */
function markPictureSources(
  lines: readonly Line[],
  roles: readonly (Role | undefined)[],
): (Role | undefined)[] {
  const lastText = lines.findLastIndex((line, i) => roles[i] === undefined && line.bodyShare > 0);
  return roles.map((role, i) => {
    const line = lines[i];
    if (role !== 'credit' || !line || !isSourceLine(line)) return role;
    const isBelow = line.afterPicture || (lines[i - 1]?.afterPicture === true && roles[i - 1] !== 'byline');
    return isInFigure(line) || (isBelow && i < lastText) ? 'caption' : role;
  });
}

/** Is the line in an element that holds a picture and its caption? */
function isInFigure({ zone }: Line): boolean {
  return zone !== null && ['figure', 'figcaption'].includes(localNameOf(zone.element));
}

function bodyWordsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.words * line.bodyShare, 0);
}

/** What is known of all lines together. */
interface Around {
  /** Words that the body finder took for the article's text. */
  bodyWords: number;
  /** Do the pictures' captions tell the story? */
  isEssay: boolean;
}

/** Words of prose under pictures from which they may tell the story. Lower, and a page with one picture is read for its caption. */
const ESSAY_WORDS = 120;

/** Words of prose beside the captions from which these are captions. Higher, and the pictures of a short report are text. */
const BESIDE_ESSAY_WORDS = 60;

/** Does nearly all prose of the page stand in its figures: a series of pictures, each with a paragraph? */
function isPhotoEssay(lines: readonly Line[]): boolean {
  const words = { inFigures: 0, beside: 0 };
  for (const line of lines) {
    if (!isProse(line)) continue;
    if (isInFigure(line)) words.inFigures += line.words;
    else if (line.zone?.kind !== 'chrome') words.beside += line.words;
  }
  return words.inFigures >= ESSAY_WORDS && words.beside < BESIDE_ESSAY_WORDS;
}

/** The role that its zone and wording give a line; undefined where the line may be text. */
function roleOutsideText(line: Line, around: Around): Role | undefined {
  const zone = effectiveZone(line, around);
  const label = labelOf(line);
  if (label === 'credit')
    return zone?.kind === 'chrome' && isRightsLine(line.text) ? 'rights of the site' : 'credit';
  if (zone?.kind === 'chrome') return isSignedIn(line, zone, label) ? 'byline' : 'site zone';
  if (zone?.kind === 'side' || zone?.kind === 'box') return 'side zone';
  if (label && !isAsideKind(label)) return label;
  if (zone?.kind === 'caption' || label === 'caption') return 'caption';
  if (isDated(line)) return 'byline';
  if (zone?.kind === 'byline') return line.words > MAX_CAPTION_WORDS ? 'other' : 'byline';
  if (label) return label;
  if (!isPointer(line)) return undefined;
  return isAuthorLink(line) ? 'byline' : 'bare link';
}

/** Most words of a line that holds a time and says little else: "12 minutes ago 11:48 Jane Roe". */
const MAX_TIME_WORDS = 16;

/** Does the page itself mark a short line, or a part of it, as a time? */
function isDated({ kind, text, words, linkShare, nodes, element }: Line): boolean {
  if (kind !== 'paragraph' || words > MAX_TIME_WORDS || !/\d/.test(text) || endsSentence(text)) return false;
  return linkShare < ASIDE_LINK_SHARE && nodes.some((node) => isWithin(node, 'time', element));
}

/** Is it a line of names among share buttons ("By Jane Roe, North Wire"), or any short line of an article's own footer? */
function isSignedIn(line: Line, { element }: Zone, label: string | undefined): boolean {
  if (line.linkShare >= ASIDE_LINK_SHARE || line.words > MAX_LINKED_BYLINE_WORDS) return false;
  return label === 'byline' || (localNameOf(element) === 'footer' && isInArticle(element));
}

function isInArticle(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < ARTICLE_LEVELS; level++) {
    if (localNameOf(at) === 'article') return true;
    at = parentElementOf(at);
  }
  return false;
}

/** Does the page itself call a link that of an author? */
function isAuthorLink({ nodes }: Line): boolean {
  let at = nodes[0] ? parentElementOf(nodes[0]) : null;
  for (let level = 0; at && level < AUTHOR_LEVELS; level++, at = parentElementOf(at)) {
    const says = ['rel', 'itemprop'].some((name) =>
      /(?:^|\s)author(?:\s|$)/.test(attributeOf(at as Element, name) ?? ''),
    );
    if (says || zoneKindOf(at) === 'byline') return true;
  }
  return false;
}

/** The innermost zone of a line that is neither a wrapper of the text nor a box of prose. */
function effectiveZone(line: Line, { bodyWords, isEssay }: Around): Zone | null {
  for (let { zone } = line; zone; zone = zone.outer)
    if (!holdsText(zone, bodyWords) && !isTextOfFigure(line, zone, isEssay)) return zone;
  return null;
}

/** Is the line a sentence of a figure that shows nothing, or that stands beside the figure's own caption, or of a series of pictures? */
function isTextOfFigure(line: Line, { figure, outer }: Zone, isEssay: boolean): boolean {
  if (!isProse(line) || !endsSentence(line.text) || labelOf(line)) return false;
  if (isEssay) return figure !== undefined || outer?.figure !== undefined;
  return figure !== undefined && !figure.isNamed && (!figure.hasPicture || figure.hasCaption);
}

function holdsText(zone: Zone, bodyWords: number): boolean {
  if (bodyWords > 0 && zone.bodyWords > WRAPPER_SHARE * bodyWords)
    return zone.kind !== 'box' || bodyWords - zone.bodyWords < BOX_REST_WORDS;
  return (
    zone.kind === 'side' &&
    zone.proseWords >= PROSE_BOX_WORDS &&
    zone.proseWords > PROSE_BOX_SHARE * zone.words
  );
}

function isUnderPicture(line: Line): boolean {
  return (
    line.afterPicture &&
    line.kind !== 'heading' &&
    line.words <= MAX_CAPTION_WORDS &&
    !endsSentence(line.text)
  );
}

/** A line that is nothing but a link, and neither a sentence nor a paragraph, points to another page. */
function isPointer(line: Line): boolean {
  const share = line.kind === 'list-item' ? LISTED_LINK_SHARE : BARE_LINK_SHARE;
  return line.linkShare > share && !endsSentence(line.text) && !isProse(line);
}

/** Lines outside zones that are no text are kept as asides where they could hold a credit, because bylines have many shapes. */
function strayRole(line: Line, isAboveText: boolean): Role {
  if (line.linkShare >= ASIDE_LINK_SHARE && !(isAboveText && isLinkedByline(line))) return 'too many links';
  return line.words <= MAX_CAPTION_WORDS ? 'other' : 'apart from the text';
}

/**
 * Is a line of links one of names: "Jane Roe and AP", with Jane Roe's page behind her name? A sentence is not, nor is what stands under a
 * label: "Topics: Harbours, North Wire", "Our rules: The North Wire Principles".
 */
function isLinkedByline({ text, words, linkShare }: Line): boolean {
  if (words > MAX_LINKED_BYLINE_WORDS || linkShare > BARE_LINK_SHARE) return false;
  return !endsSentence(text) && !LABELLED.test(text);
}

/** Is a heading a sentence of its own? */
const isSaid = ({ text, words }: Line): boolean => words >= PROSE_WORDS && endsSentence(text);

/** An entry of a numbered list: "3. Three keys", with a picture or a film behind it. */
const NUMBERED = /^\p{N}{1,2}[.)]\s+\p{L}/u;

/** A heading followed by a dropped line sooner than by text is the title of what was dropped, unless it says something by itself. */
function dropLooseHeadings(lines: readonly Line[], roles: readonly Role[]): Role[] {
  const first = roles.indexOf('text');
  return roles.map((role, i) => {
    const line = lines[i];
    if (role !== 'text' || line?.kind !== 'heading') return role;
    if (i > first && line.bodyShare > 0 && (NUMBERED.test(line.text) || isSaid(line))) return role;
    const next = roles.slice(i + 1, i + 1 + HEADING_REACH).find((other) => !isAsideKind(other));
    return next === 'text' ? role : 'other';
  });
}
