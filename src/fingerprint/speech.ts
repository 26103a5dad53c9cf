/** Finds speech without quotation marks: block quotes, transcripts, statements and letters that a report prints in full. */
import type { Token } from '../text/token.ts';

/** A speaker's first-person words in English, but neither the number in "World War I" nor the initial in "I. Brack". */
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:(?<!\p{Lu}\p{L}* )I(?:[’'](?:m|ve|d|ll)|(?!\.))|[Ww]e(?:[’'](?:re|ve|d|ll))?|[Mm]y|[Oo]ur|me|us|[Mm]yself|[Oo]urselves)(?![\p{L}\p{N}’'])/gu;
/** In most texts without such a word, a quicker look sees that there is none: by ASCII letters alone, it takes more for one and none for less. */
const MAY_BE_FIRST_PERSON =
  /(?<![a-zA-Z0-9])(?:I|[Ww]e|[Mm]y(?:self)?|[Oo]ur(?:selves)?|me|us)(?![a-zA-Z0-9])/;
/** First- and second-person words in English. A statement or transcript has one in every other line, a first-person column only now and then. */
const FIRST_OR_SECOND_PERSON =
  /(?<![\p{L}\p{N}])(?:I(?!\.)|[Ww]e|[Mm]y|[Oo]ur|me|us|[Mm]yself|[Oo]urselves|[Yy]our?)(?![\p{L}\p{N}])/gu;
/** A block is dense with first- and second-person words if it has at least one in this many words. */
const SPEECH_WORDS = 25;
/** A speaker's name before a turn: "BRACK: ", "Anna Brack: ". */
const SPEAKER = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}:(?= )/u;
/**
 * Least share of "the" among the words of an English article, where about one word in twenty is "the". Other languages are left out because
 * there a capital I means something else: "in" (Danish), "and" (Polish), "the" (Italian).
 */
const LEAST_ENGLISH = 0.02;
/** Share of an article's words in spoken blocks above which the whole article is told in the first person, or is a transcript. */
const MOST_SPOKEN = 0.15;

/** The signs of speech in one block. */
export interface BlockSpeech {
  words: number;
  /** How many of the words are "the". */
  englishArticles: number;
  /** Is there an "I" or "we" outside quotation marks? */
  isFirstPerson: boolean;
  /** Are first- and second-person words as frequent as in speech? Here "you" and "your" count as well. */
  isDense: boolean;
  /** The speaker whose turn this is, if the block names one. */
  speaker: string | undefined;
}

/**
 * Reads the signs of speech in one block.
 * @param quoted token ranges in quotation marks, flat pairs
 */
export function readSpeech(text: string, tokens: readonly Token[], quoted: readonly number[]): BlockSpeech {
  const isFirstPerson = hasFirstPerson(text, tokens, quoted);
  return {
    words: tokens.length,
    englishArticles: tokens.reduce((sum, { word }) => sum + Number(word.term === 'the'), 0),
    isFirstPerson,
    isDense:
      isFirstPerson && [...text.matchAll(FIRST_OR_SECOND_PERSON)].length * SPEECH_WORDS >= tokens.length,
    // Few blocks have a colon, and the pattern takes milliseconds to compile.
    speaker: text.includes(': ') ? SPEAKER.exec(text)?.[0] : undefined,
  };
}

function hasFirstPerson(text: string, tokens: readonly Token[], quoted: readonly number[]): boolean {
  if (!MAY_BE_FIRST_PERSON.test(text)) return false;
  // Matches and quotations both rise, so each quotation is passed once, however many the block has.
  let next = 0;
  for (const { index } of text.matchAll(FIRST_PERSON)) {
    while (next < quoted.length && (tokens[(quoted[next + 1] as number) - 1]?.charEnd ?? 0) <= index)
      next += 2;
    const start = tokens[quoted[next] ?? tokens.length]?.charStart ?? Infinity;
    if (index < start) return true;
  }
  return false;
}

/** Where an article has speech that no quotation marks show. */
export interface Speech {
  /** Blocks that are speech, in an article told in the third person. */
  isSpoken: boolean[];
  /** Blocks that may be speech, in an article with much of it: each is its author's own words or somebody's statement. */
  maySpeak: boolean[];
}

/**
 * Finds the blocks that are speech: those with an "I" or "we", and the turns of any speaker with at least two. Pronouns are known in English
 * only, turns in every language.
 */
export function findSpeech(blocks: readonly BlockSpeech[]): Speech {
  const turns = new Map<string, number>();
  for (const { speaker } of blocks)
    if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const sumOf = (of: (block: BlockSpeech, i: number) => number): number =>
    blocks.reduce((sum, block, i) => sum + of(block, i), 0);
  const words = sumOf((block) => block.words);
  const isEnglish = sumOf(({ englishArticles }) => englishArticles) >= words * LEAST_ENGLISH;
  const isTurn = ({ speaker }: BlockSpeech): boolean =>
    speaker !== undefined && (turns.get(speaker) as number) > 1;
  const isSpoken = blocks.map((block) => (isEnglish && block.isFirstPerson) || isTurn(block));
  const none = blocks.map(() => false);
  if (sumOf((block, i) => (isSpoken[i] === true ? block.words : 0)) <= words * MOST_SPOKEN)
    return { isSpoken, maySpeak: none };
  return { isSpoken: none, maySpeak: blocks.map((block) => (isEnglish && block.isDense) || isTurn(block)) };
}
