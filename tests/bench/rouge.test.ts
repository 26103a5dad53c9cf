import { describe, expect, test } from 'vitest';
import { rougeLsum } from '../../bench/pages/rouge.ts';

describe('ROUGE-LSum', () => {
  // The example of Lin (2004), section 3.2: the union of the common subsequences w1 w2 and w1 w3 w5 has 4 of the 5 words.
  test('counts the union of the subsequences that a line has in common with the lines read', () => {
    expect(rougeLsum('w1 w2 w3 w4 w5', 'w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5')).toBeCloseTo((2 * 4) / (5 + 10));
  });

  test('is 1 for the same text, whichever case and punctuation', () => {
    expect(rougeLsum('The ferry sails.\nIt is late.', 'the ferry sails\nit is late')).toBe(1);
  });

  test('counts a word no more often than the text that was read has it', () => {
    expect(rougeLsum('tide\ntide', 'tide')).toBeCloseTo(2 / 3);
  });

  test('is 0 where nothing was read, or nothing was expected', () => {
    expect(rougeLsum('', '')).toBe(0);
    expect(rougeLsum('The ferry sails.', '')).toBe(0);
    expect(rougeLsum('', 'The ferry sails.')).toBe(0);
  });
});
