/**
 * Which buttons hold words of the text, and how the page sets them. Most are tools of the page; but a term in a sentence opens its meaning, a name in
 * a byline its card, a paragraph its menu, a heading its section.
 */
import {
  attributeOf,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentElementOf,
  textContentOf,
} from '../../dom.ts';
import { LETTERS } from '../../text/letter.ts';
import { collapse, endsSentence } from '../../text/words.ts';

/** How a button's words stand: `inline` in a line with what is around them, `block` in lines of their own. */
export type ButtonWords = 'inline' | 'block';

/** Characters of a sentence that stands in a button: labels are shorter. */
const SENTENCE_CHARACTERS = 60;

/** Characters round a button from which it stands in a sentence, whichever letter follows it. */
const CONTEXT_CHARACTERS = 60;

/** Most children of the element round a button that are looked at: a limit on cost. A button behind them is a tool. */
const MAX_SIBLINGS = 40;

/** Most characters of one of them that count. */
const MAX_CHARACTERS = 200;

/** Levels above a button on which a heading or a byline is sought. */
const MAX_LEVELS = 3;

/** Words of class names that call an element a byline. */
const BYLINE_NAME = /(?:^|[\s_-])(?:byline|authors?)(?:$|[\s_-])/i;

/** Nothing but "By", "and", and signs between names. */
const BYLINE_WORDS = new RegExp(
  `^(?:by|words|text|story|von|par|por|di|de|door|av|af|autor|autore|auteur)(?:[\\s,;:&|·•/-]|(?<![${LETTERS}])(?:by|and|und|et|y|e|en|och|og|with|mit|avec|con)(?![${LETTERS}]))*$`,
  'i',
);

/** How the words of a button stand in the text; undefined for a tool. */
export function wordsOfButton(button: Element): ButtonWords | undefined {
  const words = collapse(textContentOf(button) ?? '');
  if (words === '') return undefined;
  if (words.length >= SENTENCE_CHARACTERS && endsSentence(words)) return 'block';
  const { before, after } = aroundButton(button);
  if (isInSentence(before, after) || BYLINE_WORDS.test(`${before} ${after}`.trim())) return 'inline';
  let at = parentElementOf(button);
  for (let level = 0; at && level < MAX_LEVELS; level++, at = parentElementOf(at)) {
    if (/^h[1-6]$/.test(localNameOf(at))) return 'inline';
    if (BYLINE_NAME.test(attributeOf(at, 'class') ?? '')) return 'block';
  }
  return undefined;
}

/** The text beside a button in the element round it, other buttons left out. */
function aroundButton(button: Element): { before: string; after: string } {
  const around = { before: '', after: '' };
  const parent = parentElementOf(button);
  let child = parent && firstChildOf(parent);
  let isPassed = false;
  for (let i = 0; child && i < MAX_SIBLINGS; i++, child = nextSiblingOf(child)) {
    if (child === button) isPassed = true;
    else if (nodeTypeOf(child) !== 1 || localNameOf(child as Element) !== 'button')
      around[isPassed ? 'after' : 'before'] += (textContentOf(child) ?? '').slice(0, MAX_CHARACTERS);
  }
  return isPassed
    ? { before: collapse(around.before), after: collapse(around.after) }
    : { before: '', after: '' };
}

/** Does a sentence go on before and after the button? "Was it useful?", "Share:" and a whole sentence end before it. */
function isInSentence(before: string, after: string): boolean {
  const goesOn = /^[\p{Ll}\p{Lo},.;)’'”»…-]/u.test(after);
  if (before === '') return goesOn && /^\p{Ll}/u.test(after) && after.length >= SENTENCE_CHARACTERS;
  const isOpen = !endsSentence(before) && !/[|·•]$/.test(before);
  return isOpen && after !== '' && (goesOn || before.length + after.length >= CONTEXT_CHARACTERS);
}
