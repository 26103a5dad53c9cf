import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  comparingWithBest,
  comparingWork,
  compareWithBest,
  hasPassage,
} from '../../src/comparison/compare-texts.ts';
import type { ComparedRow, Comparison, GivenText } from '../../src/comparison/comparison.ts';

const compareTexts = (first: GivenText, second: GivenText): Comparison =>
  (compareWithBest(first, [second]) as { comparison: Comparison }).comparison;

const compare = (first: readonly string[], second: readonly string[]): Comparison =>
  compareTexts({ headline: '', paragraphs: first }, { headline: '', paragraphs: second });

/** A row in wdiff's marks: `[-removed-]`, `{+added+}`, `<moved>`. */
const marked = ({ kind, first, second }: ComparedRow): string => {
  const side = (paragraphs: ComparedRow['first']): string =>
    paragraphs
      .map((parts) =>
        parts
          .map((part) => {
            const text = part.text.trim();
            if (part.kind === 'removed') return `[-${text}-]`;
            if (part.kind === 'added') return `{+${text}+}`;
            return part.kind === 'moved' ? `<${text}>` : text;
          })
          .join(' '),
      )
      .join(' / ');
  return `${kind}: ${side(first)} | ${side(second)}`;
};

const PORT = 'The port of Tallholm closed on Monday after a crane fell into the water.';
const NOBODY = 'Nobody was hurt, the harbour master said in a short statement to reporters.';
const SHIPS = 'Eleven ships waited outside the breakwater until the evening tide came in.';
const SALVAGE = 'Salvage teams from three islands are expected to lift the crane by Friday.';

test('case, accents and typography make no change', () => {
  const { rows, ...counts } = compare([PORT], [PORT.toUpperCase().replace('Tallholm', 'Tállhölm')]);
  expect(rows.map(({ kind }) => kind)).toEqual(['same']);
  expect(counts).toMatchObject({ firstWords: 14, secondWords: 14, sharedWords: 14, runs: 1, longestRun: 14 });
});

test('marks words that were changed inside a paragraph', () => {
  const { rows, ...counts } = compare([PORT], [PORT.replace('on Monday', 'late on Sunday night')]);
  expect(rows.map(marked)).toEqual([
    'changed: The port of Tallholm closed on [-Monday-] after a crane fell into the water. | ' +
      'The port of Tallholm closed {+late+} on {+Sunday night+} after a crane fell into the water.',
  ]);
  expect(counts).toMatchObject({ firstWords: 14, secondWords: 16, sharedWords: 13, runs: 3, longestRun: 7 });
});

test('a paragraph that is gone or new stands alone, the others face each other', () => {
  const { rows } = compare([PORT, NOBODY, SHIPS], [PORT, SHIPS, SALVAGE]);
  expect(rows.map(({ kind }) => kind)).toEqual(['same', 'cut', 'same', 'added']);
  expect(marked(rows[1]!)).toBe(`cut: [-${NOBODY}-] | `);
});

test('paragraphs that were joined face the one that they became', () => {
  const { rows } = compare([PORT, NOBODY, SHIPS], [`${PORT} ${NOBODY}`, SHIPS]);
  expect(rows.map(({ kind, first, second }) => [kind, first.length, second.length])).toEqual([
    ['changed', 2, 1],
    ['same', 1, 1],
  ]);
});

test('what stands at another place has moved, and counts as shared', () => {
  const { rows, ...counts } = compare([PORT, NOBODY, SHIPS, SALVAGE], [NOBODY, SHIPS, SALVAGE, PORT]);
  expect(marked(rows[0]!)).toBe(`moved: <${PORT}> | `);
  expect(marked(rows.at(-1)!)).toBe(`moved:  | <${PORT}>`);
  expect(counts).toMatchObject({ firstWords: 52, sharedWords: 52, movedWords: 14, runs: 2, longestRun: 38 });
});

test('words that different sentences have in common by chance are no copy', () => {
  const { sharedWords, rows } = compare([NOBODY], [SALVAGE]);
  expect(sharedWords).toBe(0);
  expect(rows.map(({ kind }) => kind)).toEqual(['cut', 'added']);
});

test('a word that a cut sentence and the next one have is that of the next', () => {
  const [cut, kept] = ['Nobody at the harbour saw anything of it.', 'The salvage will take a whole'];
  const { rows } = compare([`${PORT} ${cut} ${kept} week.`], [`${PORT} ${kept} month.`]);
  expect(rows.map(marked)).toEqual([
    `changed: ${PORT} [-${cut}-] ${kept} [-week.-] | ${PORT} ${kept} {+month.+}`,
  ]);
});

test('headlines face each other, and count for nothing', () => {
  const { headline, firstWords } = compareTexts(
    { headline: 'Crane falls into harbour', paragraphs: [PORT] },
    { headline: 'Eleven ships wait', paragraphs: [PORT] },
  );
  expect(headline && marked(headline)).toBe('changed: [-Crane falls into harbour-] | {+Eleven ships wait+}');
  expect(firstWords).toBe(14);
});

test('a headline of one text alone is told, none is nothing', () => {
  const only = compareTexts({ headline: 'Crane falls', paragraphs: [] }, { headline: '', paragraphs: [] });
  expect(only.headline?.kind).toBe('cut');
  expect(compare([], [])).toEqual({
    rows: [],
    firstWords: 0,
    secondWords: 0,
    sharedWords: 0,
    movedWords: 0,
    runs: 0,
    longestRun: 0,
    headline: undefined,
  });
});

test('scripts without spaces are compared by their characters', () => {
  const { rows } = compare(['港口星期一关闭了一整天'], ['港口星期二关闭了一整天']);
  expect(rows.map(marked)).toEqual(['changed: 港口星期 [-一-] 关闭了一整天 | 港口星期 {+二+} 关闭了一整天']);
});

test('a quotation mark goes with the word that it opens', () => {
  const { rows } = compare(
    ['He said "no" twice to the whole council.'],
    ['He said "never" twice to the whole council.'],
  );
  expect(rows.map(marked)).toEqual([
    'changed: He said [-"no"-] twice to the whole council. | He said {+"never"+} twice to the whole council.',
  ]);
});

test('of several texts, the one with most words in common is taken', () => {
  const [first, other, copy] = [[PORT, SHIPS], [NOBODY], [NOBODY, SHIPS]].map((paragraphs) => ({
    headline: '',
    paragraphs,
  }));
  const best = compareWithBest(first!, [other!, copy!]);
  expect(best?.second).toBe(copy);
  expect(best?.comparison.sharedWords).toBe(12);
  expect(compareWithBest(first!, [])).toBeUndefined();
});

test('eight words in a row are a passage, seven are none', () => {
  const words = PORT.split(' ');
  expect(hasPassage(compare([PORT], [words.slice(0, 8).join(' ')]))).toBe(true);
  expect(hasPassage(compare([PORT], [words.slice(0, 7).join(' ')]))).toBe(false);
});

const text = fc.array(
  fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '—', '"f"'), { maxLength: 12 })
    .map((words) => words.join(' ')),
  { maxLength: 6 },
);

test('both texts can be read back, words in common agree, and a text is the same as itself', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const { rows } = compare(first, second);
      const join = (side: 'first' | 'second') =>
        rows.flatMap((row) => row[side].map((parts) => parts.map((part) => part.text).join('')));
      expect(join('first')).toEqual(first);
      expect(join('second')).toEqual(second);
      const same = (side: 'first' | 'second') =>
        rows
          .flatMap((row) => row[side].flat())
          .flatMap((part) => (part.kind === 'same' ? (part.text.match(/[a-f]/g) ?? []) : []));
      expect(same('first')).toEqual(same('second'));
      const alone = compare(first, first);
      expect(alone.sharedWords).toBe(alone.firstWords);
    }),
  );
});

test('anchors are sought with a pause after each thousand, however many two texts have', () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
  const moved = [...words.slice(9_000), ...words.slice(0, 9_000)];
  const given = (some: readonly string[]): GivenText => ({ headline: '', paragraphs: [some.join(' ')] });
  let pauses = 0;
  for (const work of comparingWithBest(given(words), [given(moved)])) if (work === 0) pauses++;
  // 19,985 runs of eight are looked up, 19,985 are put in order, and some 11,000 are taken and walked over.
  expect(pauses).toBeGreaterThan(19 + 19 + 10 + 10);
});

test('texts beyond the limit of one table are aligned by what stands in both once', () => {
  const words = Array.from({ length: 3_000 }, (_, i) => `w${i}`);
  const other = words.map((word, i) => (i % 10 === 9 ? `x${i}` : word));
  const counts = compare([words.join(' ')], [other.join(' ')]);
  expect(counts).toMatchObject({ firstWords: 3_000, sharedWords: 2_700, runs: 300, longestRun: 9 });
});

test('pauses often, however long the texts are, and counts about as many words as it said', () => {
  const words = (seed: number, count: number): string =>
    Array.from({ length: count }, (_, i) => `w${(i * i * seed) % 7919}`).join(' ');
  const paragraphs = (seed: number): string[] => Array.from({ length: 100 }, (_, n) => words(seed + n, 200));
  const textOf = (seed: number): GivenText => ({ headline: '', paragraphs: paragraphs(seed) });
  const [first, second] = [textOf(7), textOf(11)];
  const counted = [...comparingWithBest(first, [second])];
  expect(Math.max(...counted)).toBeLessThanOrEqual(1000);
  const all = counted.reduce((sum, count) => sum + count, 0);
  expect(all).toBeGreaterThan(100_000);
  expect(all / comparingWork([first, second])).toBeLessThan(1.5);
});
