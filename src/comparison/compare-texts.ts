/** Two texts side by side: what stands in both, what was cut, added, changed or moved, paragraph by paragraph and word by word. */
import { tokenize } from '../text/tokenize.ts';
import { alignWords, runsOfMatches } from './align-words.ts';
import {
  LEAST_PASSAGE_WORDS,
  type ComparedRow,
  type Comparison,
  type GivenText,
  type TextWords,
} from './comparison.ts';
import { findMoved } from './find-moved.ts';
import { rowsOf } from './rows.ts';

function wordsOf(paragraphs: readonly string[], numbers: Map<string, number>): TextWords {
  const terms: number[] = [];
  const placed = paragraphs.map((text) => {
    const start = terms.length;
    const tokens = tokenize(text);
    for (const { word } of tokens) {
      let number = numbers.get(word.term);
      if (number === undefined) numbers.set(word.term, (number = numbers.size));
      terms.push(number);
    }
    return { text, start, charStarts: tokens.map(({ charStart }) => charStart) };
  });
  return { terms: Int32Array.from(terms), paragraphs: placed };
}

function compareParagraphs(first: readonly string[], second: readonly string[]) {
  const numbers = new Map<string, number>();
  const a = wordsOf(first, numbers);
  const b = wordsOf(second, numbers);
  const matches = alignWords(a.terms, b.terms);
  const moved = findMoved(a.terms, b.terms, matches);
  const runs = [...runsOfMatches(matches), ...moved.runs];
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  return {
    rows: rowsOf(a, b, { matches, moved }),
    firstWords: a.terms.length,
    secondWords: b.terms.length,
    sharedWords: sum(runs),
    movedWords: sum(moved.runs),
    runs: runs.length,
    longestRun: runs.reduce((longest, length) => Math.max(longest, length), 0),
  };
}

/** Compares two texts. Cost: about linear in their words, and bounded; a million words take some seconds. */
export function compareTexts(first: GivenText, second: GivenText): Comparison {
  return {
    ...compareParagraphs(first.paragraphs, second.paragraphs),
    headline: compareHeadlines(first.headline, second.headline),
  };
}

/** Two headlines face each other, however much they differ. */
function compareHeadlines(first: string, second: string): ComparedRow | undefined {
  const given = (text: string): string[] => (text === '' ? [] : [text]);
  const { rows } = compareParagraphs(given(first), given(second));
  const [row, other] = rows;
  if (row === undefined || other === undefined) return row;
  return { kind: 'changed', first: [...row.first, ...other.first], second: [...row.second, ...other.second] };
}

/** Compares a text with each of some, as with the articles of one page, and returns the one that shares most words with it; undefined for none. */
export function compareWithBest<T extends GivenText>(
  first: GivenText,
  seconds: readonly T[],
): { second: T; comparison: Comparison } | undefined {
  let best: { second: T; comparison: Comparison } | undefined;
  for (const second of seconds) {
    const comparison = compareTexts(first, second);
    if (!best || comparison.sharedWords > best.comparison.sharedWords) best = { second, comparison };
  }
  return best;
}

/** Have two texts a passage in common that is hardly there by chance? */
export const hasPassage = ({ longestRun }: Comparison): boolean => longestRun >= LEAST_PASSAGE_WORDS;
