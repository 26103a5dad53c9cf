/** What each language must bring: phrases as plain data, and invented lines that show what is read of it. */
import { describe, expect, it } from 'vitest';
import { allPhrases, CREDIT_LANGUAGES, readPhrases } from '../../../src/credit/languages/languages.ts';
import { toPlain } from '../../../src/credit/reading/text-part.ts';
import { SENTENCES } from '../sentences/read-sentences.ts';

const languages = Object.keys(CREDIT_LANGUAGES);

/** Fewer lines show too little of how a language credits. */
const MIN_LINES = 12;
/** Kinds that each language has; `-` is a trap: a line that names an agency, or a word like its name, and credits nobody. */
const NEEDED: Readonly<Record<string, number>> = { 'source-line': 1, photo: 1, citation: 1, '-': 2 };

describe('each language', () => {
  it.each(languages)('%s has invented lines of the needed kinds in tests/credit/sentences', (language) => {
    const lines = SENTENCES.filter((line) => line.language === language);
    expect(
      lines.length,
      `${language}: add lines to its table, and the table to TABLES`,
    ).toBeGreaterThanOrEqual(MIN_LINES);
    for (const [kind, least] of Object.entries(NEEDED))
      expect(
        lines.filter((line) => line.kind === kind).length,
        `${language}: lines of kind ${kind}`,
      ).toBeGreaterThanOrEqual(least);
  });

  it.each(Object.entries(CREDIT_LANGUAGES))(
    '%s writes phrases in lower case, with plain signs, none twice in a cell',
    (_, row) => {
      for (const [column, cell] of Object.entries(row) as [string, string][]) {
        const phrases = readPhrases(cell);
        expect(new Set(phrases).size, column).toBe(phrases.length);
        expect(phrases, column).toEqual(phrases.map((phrase) => toPlain(phrase).toLowerCase()));
      }
    },
  );
});

describe('a column of phrases', () => {
  it('holds those of all languages, each once, the longest first', () => {
    const phrases = allPhrases('sourceLabels');
    expect(phrases).toEqual(expect.arrayContaining(['source', 'quelle', 'bron', '\u51fa\u5178']));
    expect(new Set(phrases).size).toBe(phrases.length);
    const lengths = phrases.map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });
});
