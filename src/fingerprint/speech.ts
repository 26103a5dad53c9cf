/** Speech without quotation marks: block quotes, transcripts, statements and letters that a report prints in full. */
import type { Token } from '../text/token.ts';

/** A speaker's first-person words in English. The number in "World War I" and the initial in "I. Brack" are none. */
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:(?<!\p{Lu}\p{L}* )I(?:[’'](?:m|ve|d|ll)|(?!\.))|[Ww]e(?:[’'](?:re|ve|d|ll))?|[Mm]y|[Oo]ur|me|us|[Mm]yself|[Oo]urselves)(?![\p{L}\p{N}’'])/gu;
/** First- and second-person words. A statement or a transcript has one every other line, a column told in the first person once in a while. */
const FIRST_OR_SECOND_PERSON =
  /(?<![\p{L}\p{N}])(?:I(?!\.)|[Ww]e|[Mm]y|[Oo]ur|me|us|[Mm]yself|[Oo]urselves|[Yy]our?)(?![\p{L}\p{N}])/gu;
/** Words of a block for each first- or second-person word, at most, in a block that is dense with them. */
const SPEECH_WORDS = 25;
/** "BRACK: ", "Anna Brack: " before what she says. */
const SPEAKER = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}:(?= )/u;
/**
 * Share of "the" among an article's words from which it is English: there, about every twentieth word is "the". In other languages a capital I is
 * "in" (Danish), "and" (Polish) or "the" (Italian).
 */
const LEAST_ENGLISH = 0.02;
/** Share of first-person blocks above which a whole article is told in the first person, or is a transcript. */
const MOST_SPOKEN = 0.15;

/** What marks speech in one block. */
export interface BlockSpeech {
  words: number;
  /** Of these, the number that are "the". */
  englishArticles: number;
  /** Is there an "I" or "we" outside quotation marks? */
  isFirstPerson: boolean;
  /** Are first- and second-person words, with a "you" among them, as frequent as in speech? */
  isDense: boolean;
  /** Whose turn it is, where the block says so. */
  speaker: string | undefined;
}

/**
 * Looks at one block.
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
    speaker: SPEAKER.exec(text)?.[0],
  };
}

function hasFirstPerson(text: string, tokens: readonly Token[], quoted: readonly number[]): boolean {
  // Both rise: each quotation is passed once, however many the block has.
  let next = 0;
  for (const { index } of text.matchAll(FIRST_PERSON)) {
    while (next < quoted.length && (tokens[(quoted[next + 1] as number) - 1]?.charEnd ?? 0) <= index)
      next += 2;
    const start = tokens[quoted[next] ?? tokens.length]?.charStart ?? Infinity;
    if (index < start) return true;
  }
  return false;
}

/** Where an article has somebody's words though no quotation marks say so. */
export interface Speech {
  /** Blocks that are, in an article told in third person. */
  isSpoken: boolean[];
  /** Blocks that may be, in an article that has many: its author's words, or somebody's statement. */
  maySpeak: boolean[];
}

/** Spoken are, in English, blocks with an "I" or a "we", and the turns of a speaker who has at least two. Knows English pronouns only. */
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
