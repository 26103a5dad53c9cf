/** Speech without quotation marks: block quotes, transcripts, statements and letters that a report prints in full. */
import type { Token } from '../text/token.ts';

/** How a speaker of English speaks of himself. Not the number of "World War I", not the initial of "I. Brack". */
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:(?<!\p{Lu}\p{L}* )I(?:[’'](?:m|ve|d|ll)|(?!\.))|[Ww]e(?:[’'](?:re|ve|d|ll))?|[Mm]y|[Oo]ur|me|us|[Mm]yself|[Oo]urselves)(?![\p{L}\p{N}’'])/gu;
/** "BRACK: ", "Anna Brack: " before what she says. */
const SPEAKER = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}:(?= )/u;
/** In an English article every twentieth word or so is "the". Elsewhere a capital I is "in" (Danish), "and" (Polish) or "the" (Italian). */
const LEAST_ENGLISH = 0.02;
/** An article with a larger share of such blocks is told in first person, or is a transcript as a whole: nobody's speech within it. */
const MOST_SPOKEN = 0.15;

/** What tells speech in one block. */
export interface BlockSpeech {
  words: number;
  /** How many of them are "the". */
  englishArticles: number;
  /** Is there an "I" or "we" outside quotation marks? */
  isFirstPerson: boolean;
  /** Whose turn it is, where the block says so. */
  speaker: string | undefined;
}

/**
 * Looks at one block.
 * @param quoted token ranges in quotation marks, flat pairs
 */
export function readSpeech(text: string, tokens: readonly Token[], quoted: readonly number[]): BlockSpeech {
  return {
    words: tokens.length,
    englishArticles: tokens.reduce((sum, { word }) => sum + Number(word.term === 'the'), 0),
    isFirstPerson: hasFirstPerson(text, tokens, quoted),
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

/**
 * Which blocks of an article are somebody's words though no quotation marks say so: in a report told in third person those with an "I" or a
 * "we", and the turns of a speaker who has at least two. Knows English pronouns only.
 */
export function spokenBlocks(blocks: readonly BlockSpeech[]): boolean[] {
  const turns = new Map<string, number>();
  for (const { speaker } of blocks)
    if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const sumOf = (of: (block: BlockSpeech, i: number) => number): number =>
    blocks.reduce((sum, block, i) => sum + of(block, i), 0);
  const words = sumOf((block) => block.words);
  const isEnglish = sumOf(({ englishArticles }) => englishArticles) >= words * LEAST_ENGLISH;
  const isSpoken = blocks.map(
    ({ isFirstPerson, speaker }) =>
      (isEnglish && isFirstPerson) || (speaker !== undefined && (turns.get(speaker) as number) > 1),
  );
  const spoken = sumOf((block, i) => (isSpoken[i] === true ? block.words : 0));
  return spoken > words * MOST_SPOKEN ? isSpoken.fill(false) : isSpoken;
}
