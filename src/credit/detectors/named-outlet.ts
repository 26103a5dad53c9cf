/** Lines that name an outlet, but no host: "Source: The Port Alma Courier", "This article first appeared in The Courier". */
import { lazy } from '../../lazy.ts';
import { allPhrases } from '../languages/languages.ts';
import { CONFIDENCE } from '../reading/confidence.ts';
import type { LineContext, LineDetection } from '../reading/detection.ts';
import { isUncased, startsLikeName, wordsOf } from '../reading/name-words.ts';
import { isOwnName } from '../reading/own-outlet.ts';
import { makePhraseSet, phraseBefore, phraseWithin } from '../reading/phrases.ts';
import { sentenceAround, trimRange, type TextRange } from '../reading/quote.ts';
import type { TextPart } from '../reading/text-part.ts';

const LABELS = lazy(() => makePhraseSet(allPhrases('sourceLabels').filter((label) => label !== 'from')));
const PICTURE_LABELS = lazy(() => new Set(allPhrases('photoLabels').filter((label) => !label.includes(' '))));
const OUTLET_WORDS = lazy(() => new Set(allPhrases('outletWords')));
const PUBLISHED_IN = lazy(() =>
  allPhrases('creditBefore').filter((phrase) =>
    /publi|appeared|aparec|erschien|опубл|reprinted|republished/.test(phrase),
  ),
);
/** The colon after the label stands at most this far into the line, in UTF-16 units. */
const MAX_LABEL_CHARS = 34;
/** Longest name of an outlet, in UTF-16 units and in words. */
const MAX_NAME_CHARS = 60;
const MAX_NAME_WORDS = 7;
/** A longer part is a paragraph, in UTF-16 units. */
const MAX_LINE_CHARS = 300;
/** Blocks at the head and at the foot of an article where such a line is the text's; between them it is a table's. */
const EDGE_BLOCKS = 5;
/** Words in lower case inside a name. */
const NAME_LINKS = new Set([
  'the',
  'of',
  'and',
  'de',
  'der',
  'la',
  'le',
  'el',
  'da',
  'do',
  'del',
  'für',
  'di',
]);

interface NamedOutlet {
  kind: 'source-line' | 'credit-line';
  name: string;
  range: TextRange;
}

/**
 * Finds the outlet that a line names as the origin of the whole text, at the head or foot of the article. Its host is not guessed: the line
 * is quoted, and that is all.
 */
export function detectNamedOutlet({ page, part }: LineContext): LineDetection | undefined {
  if (part.plain.length > MAX_LINE_CHARS) return undefined;
  if (part.part === 'blocks' && part.blocksBefore >= EDGE_BLOCKS && part.blocksAfter >= EDGE_BLOCKS)
    return undefined;
  const found = labelledName(part) ?? publishedIn(part);
  // "Source: infographic, The Courier" is a picture's.
  if (!found || PICTURE_LABELS().has(wordsOf(found.name)[0]?.toLowerCase() ?? '')) return undefined;
  const { kind, name, range } = found;
  return {
    ...{ agency: null, outlet: null, isOwn: isOwnName(page, name) },
    ...{ kind, covers: 'text', confidence: CONFIDENCE.partial, charStart: range.start, charEnd: range.end },
  };
}

/** The name after a label. One of its words must be an outlet's, since tables have sources too ("Source: Ministry of Fish"). */
function labelledName(part: TextPart): NamedOutlet | undefined {
  const colon = part.plain.indexOf(':');
  if (colon < 0 || colon > MAX_LABEL_CHARS) return undefined;
  const start = phraseBefore(part.lower, colon, LABELS());
  if (start === undefined || /\p{L}/u.test(part.plain.slice(0, start))) return undefined;
  const name = part.plain.slice(colon + 1).replace(/[\s)\].]+$/, '');
  const isOutlet = wordsOf(name).some((word) => OUTLET_WORDS().has(word.toLowerCase()));
  if (!isOutlet || !isName(name)) return undefined;
  return { kind: 'source-line', name, range: trimRange(part.plain, { start, end: colon + 1 + name.length }) };
}

/** "This story was first published in NAME", "Originally published by NAME", and nothing else in the sentence. */
function publishedIn(part: TextPart): NamedOutlet | undefined {
  const phrase = phraseWithin(part.lower, { start: 0, end: part.lower.length }, PUBLISHED_IN());
  if (!phrase) return undefined;
  const sentence = sentenceAround(part.plain, phrase);
  const opening = part.lower.slice(sentence.start, phrase.start);
  const isOpening =
    !/\p{L}/u.test(opening) ||
    phraseWithin(part.lower, { ...sentence, end: phrase.start }, allPhrases('textNouns'));
  const name = part.plain.slice(phrase.end, sentence.end).replace(/[\s)\].]+$/, '');
  if (!isOpening || !isName(name)) return undefined;
  return { kind: 'credit-line', name, range: sentence };
}

function isName(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= MAX_NAME_WORDS &&
    text.length <= MAX_NAME_CHARS &&
    !isUncased(text) &&
    !/\d{2}/.test(text) && // "originally published on July 12, 2020"
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every((word) => startsLikeName(word) || NAME_LINKS.has(word))
  );
}
