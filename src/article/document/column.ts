import { localNameOf, parentElementOf } from '../../dom.ts';

/**
 * Characters from which a text node is part of a sentence rather than a label. Lower, and every menu is looked at more closely. At 30 none
 * of the 181 pages of `bench:extraction` is read differently, at 120 one (F1 0.9765).
 */
const SENTENCE_CHARACTERS = 60;

/** Most characters of one text that count. */
const MAX_CHARACTERS = 300;

/**
 * What a character of a script counts that says more with fewer: Chinese, Japanese, Korean, Ethiopic. About three letters with their share of
 * spaces. Lower, and articles in these scripts are missed; higher, and their headlines count as sentences.
 */
const DENSE_WEIGHT = 3;
const MAY_BE_DENSE = /[\u1100-\uffff]/;
const DENSE = /[\u1100-\u139f\u3040-\u30ff\u3400-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff]/g;

/** Most elements of phrases that a text stands in: a limit on cost. A text in more is in no column. */
const MAX_PHRASES = 20;

const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i ins mark q s small span strong sub sup time u'.split(' '),
);
/** Characters of a text that may be part of a sentence, as those of a script with spaces, `MAX_CHARACTERS` or somewhat more at most; 0 for a label. */
export function sentenceCharactersOf(node: Text): number {
  if (node.length * DENSE_WEIGHT < SENTENCE_CHARACTERS) return 0;
  const text = node.data.slice(0, MAX_CHARACTERS).trim();
  const dense = MAY_BE_DENSE.test(text) ? (text.match(DENSE)?.length ?? 0) : 0;
  const characters = text.length + dense * (DENSE_WEIGHT - 1);
  return characters < SENTENCE_CHARACTERS ? 0 : characters;
}

/** The element around the paragraph that a text stands in: its parent, phrases apart; undefined for the text of a link. */
export function columnOf(node: Text): Element | undefined {
  let block = parentElementOf(node);
  for (let phrases = 0; block && INLINE.has(localNameOf(block)); phrases++) {
    if (localNameOf(block) === 'a' || phrases >= MAX_PHRASES) return undefined;
    block = parentElementOf(block);
  }
  return (block && parentElementOf(block)) ?? undefined;
}
