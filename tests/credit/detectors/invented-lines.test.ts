/** The invented lines, each read by all detectors: those of its kind find it, and no other credits the text. */
import { describe, expect, it } from 'vitest';
import { findCredits } from '../../../src/credit/find-credits.ts';
import { nameOfCredit, pageWith, SENTENCES, wordsAt, wordsOf } from '../sentences/read-sentences.ts';

describe('invented lines of 18 languages', () => {
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
