/** Prints what was missed and what was read too much on the pages with the lowest F1. */
import { f1Of, type Judgement } from './judge.ts';
import { SHINGLE_WORDS, wordsOf } from './shingles.ts';

/** Characters of a line that are printed: enough to find it, too few to read the article. */
const SHOWN_CHARACTERS = 100;

/** Lines printed of a page and a kind. */
const SHOWN_LINES = 12;

/** Share of a line's shingles in the other text from which the line counts as there. */
const THERE = 0.7;

/** Prints the `count` worst pages. */
export function printWorst(judged: readonly Judgement[], count: number): void {
  const worst = [...judged].sort((a, b) => f1Of(a) - f1Of(b)).slice(0, count);
  for (const each of worst) {
    const { page, gold, found, rouge } = each;
    const note = page.isOtherVersion ? ' (gold of another version)' : '';
    console.log(`\n${page.name} F1 ${f1Of(each).toFixed(3)} ROUGE-LSum ${rouge.toFixed(3)}${note}`);
    printLines('missing', linesNotIn(gold, found.text));
    printLines('extra  ', linesNotIn(found.text, gold));
  }
}

function printLines(kind: string, lines: readonly string[]): void {
  for (const line of lines.slice(0, SHOWN_LINES))
    console.log(`  ${kind} ${String(wordsOf(line).length).padStart(4)} words: ${cut(line)}`);
  if (lines.length > SHOWN_LINES) console.log(`  ${kind} ... and ${lines.length - SHOWN_LINES} more lines`);
}

function cut(line: string): string {
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}

function linesNotIn(text: string, other: string): string[] {
  const known = new Set(shinglesOf(other));
  return text.split('\n').filter((line) => {
    const shingles = shinglesOf(line);
    return (
      wordsOf(line).length > 0 && shingles.filter((each) => known.has(each)).length < THERE * shingles.length
    );
  });
}

/** Of a line shorter than a shingle, all its words; it is sought among the runs of other lines of the same length alone. */
function shinglesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const words = wordsOf(line.toLowerCase());
    const starts = Math.max(1, words.length - SHINGLE_WORDS + 1);
    return Array.from({ length: starts }, (_, i) => words.slice(i, i + SHINGLE_WORDS).join(' '));
  });
}
