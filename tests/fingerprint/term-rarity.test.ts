import { describe, expect, it } from 'vitest';
import { COMMON_TERMS, TERMS_OF_A_TIME } from '../../src/fingerprint/common-terms.ts';
import { hashString, hashTerm } from '../../src/fingerprint/term-hash.ts';
import { estimatedStoryShare, isCommonTerm, rarityOf } from '../../src/fingerprint/term-rarity.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const hashesOf = (text: string): number[] => tokenize(text).map(({ word }) => hashTerm(word.term));
const areCommon = (text: string): boolean[] => hashesOf(text).map(isCommonTerm);

describe('common terms', () => {
  it('are the general words of news, in any form', () => {
    expect(areCommon('Said president government weeks years officials plans Monday')).not.toContain(false);
  });

  it.each([
    'Jahren mehrere später',
    'années également plusieurs',
    'años gobierno después',
    'anos governo após',
    'سنوات قال وأضاف',
  ])('are those of each language of the interface: %s', (text) => {
    expect(areCommon(text)).not.toContain(false);
  });

  it('are never a name or a year, however often the articles of one country held it', () => {
    expect(areCommon('Trump Obama Republicans Americans Washington 2016')).not.toContain(true);
  });

  it('are never a word that is telling in English', () => {
    expect(areCommon('ferry lighthouse rat gut mill mare mayor mode')).not.toContain(true);
  });

  it('are each listed once, and every term of a time is among them', () => {
    const stems = COMMON_TERMS.flatMap((line) => line.split(' ')).filter((stem) => stem !== '');
    expect(new Set(stems.map(hashString)).size).toBe(stems.length);
    expect(stems).toEqual(expect.arrayContaining(TERMS_OF_A_TIME.split(' ')));
  });
});

describe('the rarity of a term', () => {
  it.each(['said', 'Jahren', 'années', 'años', 'anos', 'سنوات'])(
    'is low in an index of 60 stories that does not hold it: %s',
    (word) => {
      const [hash = 0] = hashesOf(word);
      expect(rarityOf(estimatedStoryShare(hash, 0, 60))).toBeLessThan(2.5);
    },
  );
});
