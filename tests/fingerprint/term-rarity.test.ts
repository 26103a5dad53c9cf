import { describe, expect, it } from 'vitest';
import { isCommonTerm } from '../../src/fingerprint/term-rarity.ts';
import { hashTerm } from '../../src/fingerprint/term-hash.ts';

const areCommon = (words: string) => words.split(' ').map((word) => isCommonTerm(hashTerm(word)));

describe('common terms', () => {
  it('are the general words of news, in any form', () => {
    expect(areCommon('said president government weeks years officials plans monday')).not.toContain(false);
  });

  it('are never a name or a year, however often one country’s articles held it', () => {
    expect(areCommon('trump obama republicans americans washington 2016 ferry')).not.toContain(true);
  });
});
