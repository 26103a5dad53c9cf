import { attributeOf, localNameOf, parentElementOf, shownParentOf } from '../../dom.ts';
import { WORK, type Steps } from '../../steps.ts';
import type { Line } from '../document/lines.ts';

/**
 * Levels above a line up to which its setting is compared: parallel sections of `section > grid > item > wrapper > body > p` meet at 6. Lower, and
 * text that adverts part is lost; higher costs time.
 */
const MAX_LEVELS = 10;

/** Levels up to which a setting without a class name says something: `div > div > p` is everywhere. */
const MAX_PLAIN_LEVELS = 3;

/**
 * Makes a function that tells whether a line is set as one of `models` is: from the line up to an element that holds both, the same tags with the
 * same class names follow one another. So the paragraphs of parallel sections are set alike, however far apart they stand; a teaser, a comment or a
 * notice is set in a way of its own. Linear in the lines.
 */
export function* createSettings(models: Iterable<Line>): Steps<(line: Line) => boolean> {
  const settings = new Settings();
  for (const line of models) {
    yield WORK.node;
    for (const { around, setting } of settings.climb(line)) settings.add(around, setting);
  }
  return (line) => settings.climb(line).some(({ around, setting }) => settings.has(around, setting));
}

class Settings {
  private readonly known = new Map<Element, Set<number>>();
  /** A number for each setting: of the one below, and the look of one more element. */
  private readonly numbers = new Map<string, number>();

  add(around: Element, setting: number): void {
    const settings = this.known.get(around);
    if (settings) settings.add(setting);
    else this.known.set(around, new Set([setting]));
  }

  has(around: Element, setting: number): boolean {
    return this.known.get(around)?.has(setting) === true;
  }

  /** The elements round a line, innermost first, and how the line is set in each. The class names of the paragraph itself say little. */
  climb({ element }: Line): { around: Element; setting: number }[] {
    const steps: { around: Element; setting: number }[] = [];
    let setting = this.numberOf(localNameOf(element));
    let isPlain = true;
    let around = shownParentOf(element);
    for (let level = 1; around && level <= MAX_LEVELS; level++) {
      if (!isPlain || level <= MAX_PLAIN_LEVELS) steps.push({ around, setting });
      if (localNameOf(around) === 'article') break; // What is set alike beyond is another article.
      const names = attributeOf(around, 'class')?.replace(/\d+/g, '').trim() ?? '';
      if (names) isPlain = false;
      setting = this.numberOf(`${setting} ${localNameOf(around)} ${names}`);
      around = shownParentOf(around);
    }
    return steps;
  }

  private numberOf(look: string): number {
    const number = this.numbers.get(look) ?? this.numbers.size;
    this.numbers.set(look, number);
    return number;
  }
}

/** Most elements of phrases round a text that are looked at: a limit on cost. */
const MAX_PHRASES = 8;

/** Does a text of a line stand in an element with this tag (several, parted by spaces), up to the line's own? */
export function isWithin(node: Text, tags: string, end: Element): boolean {
  const wanted = tags.split(' ');
  let at = parentElementOf(node);
  for (let level = 0; at && level < MAX_PHRASES; level++, at = parentElementOf(at)) {
    if (wanted.includes(localNameOf(at))) return true;
    if (at === end) return false;
  }
  return false;
}
