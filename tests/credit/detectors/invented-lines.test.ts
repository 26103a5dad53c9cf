/** The invented lines, each read by all detectors: those of its kind find it, and no other credits the text. */
import { describe, expect, it } from 'vitest';
import { findCredits } from '../../../src/credit/find-credits.ts';
import {
  nameOfCredit,
  pageWith,
  readSentence,
  SENTENCES,
  wordsAt,
  wordsOf,
} from '../sentences/read-sentences.ts';

describe('invented lines of each language', () => {
  it.each(SENTENCES)('$language $place $name $kind: $text', (sentence) => {
    const page = pageWith(sentence);
    const credits = findCredits(page);
    const found = credits.map((credit) => `${nameOfCredit(credit)} ${credit.kind}`);
    if (sentence.kind === '-') expect(found).toEqual([]);
    for (const name of sentence.kind === '-' ? [] : sentence.name.split(' + '))
      expect(found).toContain(`${name} ${sentence.kind}`);
    const isAside = sentence.kind === 'photo' || sentence.kind === 'citation';
    if (isAside) expect(credits.filter((credit) => credit.covers === 'text')).toEqual([]);
    for (const credit of credits) expect(wordsAt(page, credit)).toBe(wordsOf(credit));
  });
});

it.each([
  [
    'frist | AP | dateline | STRELSAU (AP) - The lamp is lit.',
    /expected a place of first, .*, found "frist"/,
  ],
  [
    'first | APX | dateline | STRELSAU (APX) - The lamp is lit.',
    /expected the code of an agency, .*, found "APX"/,
  ],
  [
    'first | AP | datline | STRELSAU (AP) - The lamp is lit.',
    /expected a kind of dateline, .*, found "datline"/,
  ],
  ['first | AP | STRELSAU (AP) - The lamp is lit.', /expected a kind of /],
])('a line that cannot be read says which cell is wrong: %s', (line, words) => {
  expect(() => readSentence('en', line)).toThrow(words);
});
