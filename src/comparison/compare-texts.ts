/** Two texts side by side: what stands in both, what was cut, added, changed or moved, paragraph by paragraph and word by word. */
import { runToEnd, type Steps } from '../steps.ts';
import { tokenize } from '../text/tokenize.ts';
import { alignWords, runsOfMatches } from './align-words.ts';
import {
  LEAST_PASSAGE_WORDS,
  type ComparedRow,
  type Comparison,
  type GivenText,
  type ParagraphWords,
  type TextWords,
} from './comparison.ts';
import { findMoved } from './find-moved.ts';
import { rowsOf } from './rows.ts';

/** Times that the words of two texts are gone through: once to read them, for each length of anchors, and for what was moved. */
const PASSES = 6;
/** Characters of a word, with what stands after it. */
const WORD_CHARS = 6;

/** Words that `comparingTexts` goes through at most, roughly: most texts have anchors that spare the later passes. */
export const comparingWork = (texts: readonly GivenText[]): number =>
  (PASSES / WORD_CHARS) *
  texts.reduce((sum, { paragraphs }) => paragraphs.reduce((chars, { length }) => chars + length, sum), 1);

function* wordsOf(paragraphs: readonly string[], numbers: Map<string, number>): Steps<TextWords> {
  const terms: number[] = [];
  const placed: ParagraphWords[] = [];
  for (const text of paragraphs) {
    const start = terms.length;
    const tokens = tokenize(text);
    for (const { word } of tokens) {
      let number = numbers.get(word.term);
      if (number === undefined) numbers.set(word.term, (number = numbers.size));
      terms.push(number);
    }
    placed.push({ text, start, charStarts: tokens.map(({ charStart }) => charStart) });
    yield tokens.length;
  }
  return { terms: Int32Array.from(terms), paragraphs: placed };
}

function* compareParagraphs(first: readonly string[], second: readonly string[]) {
  const numbers = new Map<string, number>();
  const a = yield* wordsOf(first, numbers);
  const b = yield* wordsOf(second, numbers);
  const matches = yield* alignWords(a.terms, b.terms);
  const moved = yield* findMoved(a.terms, b.terms, matches);
  const runs = [...runsOfMatches(matches), ...moved.runs];
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  return {
    rows: yield* rowsOf(a, b, { matches, moved }),
    firstWords: a.terms.length,
    secondWords: b.terms.length,
    sharedWords: sum(runs),
    movedWords: sum(moved.runs),
    runs: runs.length,
    longestRun: runs.reduce((longest, length) => Math.max(longest, length), 0),
  };
}

/** Compares two texts. Cost: about linear in their words, and bounded; a million words take some seconds. Pauses often, and counts the words that it goes through. */
function* comparingTexts(first: GivenText, second: GivenText): Steps<Comparison> {
  return {
    ...(yield* compareParagraphs(first.paragraphs, second.paragraphs)),
    headline: yield* compareHeadlines(first.headline, second.headline),
  };
}

/** Two headlines face each other, however much they differ. */
function* compareHeadlines(first: string, second: string): Steps<ComparedRow | undefined> {
  const given = (text: string): string[] => (text === '' ? [] : [text]);
  const { rows } = yield* compareParagraphs(given(first), given(second));
  const [row, other] = rows;
  if (row === undefined || other === undefined) return row;
  return { kind: 'changed', first: [...row.first, ...other.first], second: [...row.second, ...other.second] };
}

/** What a comparison with the best of some texts found. */
export interface Best<T> {
  second: T;
  comparison: Comparison;
}

/** Compares a text with each of some, as with the articles of one page, and returns the one that shares most words with it; undefined for none. */
export function* comparingWithBest<T extends GivenText>(
  first: GivenText,
  seconds: readonly T[],
): Steps<Best<T> | undefined> {
  let best: Best<T> | undefined;
  for (const second of seconds) {
    const comparison = yield* comparingTexts(first, second);
    if (!best || comparison.sharedWords > best.comparison.sharedWords) best = { second, comparison };
  }
  return best;
}

/** The same without pauses. */
export const compareWithBest = <T extends GivenText>(
  first: GivenText,
  seconds: readonly T[],
): Best<T> | undefined => runToEnd(comparingWithBest(first, seconds));

/** Have two texts a passage in common that is hardly there by chance? */
export const hasPassage = ({ longestRun }: Comparison): boolean => longestRun >= LEAST_PASSAGE_WORDS;
