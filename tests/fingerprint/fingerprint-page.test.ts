import { describe, expect, it } from 'vitest';
import { fingerprintArticle } from '../../src/fingerprint/fingerprint-page.ts';
import { COMMON_TERMS } from '../../src/fingerprint/common-terms.ts';
import { estimatedStoryShare, rarityOf } from '../../src/fingerprint/term-rarity.ts';
import { DEMONYMS } from '../../src/fingerprint/demonyms.ts';
import { hashTerm, stemTerm } from '../../src/fingerprint/term-hash.ts';
import type { ArticleFingerprints } from '../../src/model.ts';

const print = (...paragraphs: string[]): ArticleFingerprints =>
  fingerprintArticle({
    headline: '',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, nodes: [] })),
  });

describe('fingerprints of an article', () => {
  it('hold one hash for each content token, with its place among all words', () => {
    const prints = print('The keeper of the lighthouse counted the gulls.');
    expect(prints.wordCount).toBe(8);
    expect(prints.wordPositions).toEqual([1, 4, 5, 7]);
    expect(prints.hashes).toHaveLength(4);
  });

  it('start each block where its words start', () => {
    expect(print('Three small words', 'and two').blockWordStarts).toEqual([0, 3]);
  });

  it.each([
    ['the organisation labelled its colours', 'The organization labeled its colors'],
    ['defence of the theatre', 'defense of the theater'],
    ['Keepers counting gulls', 'keeper counted gull'],
    ['灯台守の話をする', '灯台守の話をする。'],
  ])('are the same for %j and %j', (a, b) => {
    expect(print(a).hashes).toEqual(print(b).hashes);
  });

  it('know which words stand in quotation marks', () => {
    expect(print('He said “we count the gulls” and left').quotedWordRanges).toEqual([2, 6]);
    expect(print('Before', 'She said "all of them" twice').quotedWordRanges).toEqual([3, 6]);
    expect(print('A quotation “that runs on').quotedWordRanges).toEqual([2, 5]);
    expect(print('Er sagte: „Wir zählen alle.“ Dann ging er').quotedWordRanges).toEqual([2, 5]);
  });

  it('know which tokens are names and numbers', () => {
    const prints = print(
      'The old keeper Maud Tilling counted 34,000 gulls. Captains of the U.S. navy DISAGREED.',
    );
    const names = prints.nameTokens.map((token) => prints.wordPositions[token]);
    expect(names).toEqual([3, 4, 6]);
    const titled = print('The Old Keeper Maud Tilling Counts 34,000 Gulls', 'Then Tilling slept.');
    expect(titled.nameTokens.map((token) => titled.wordPositions[token])).toEqual([6, 9]);
  });

  it('hold no word of the text', () => {
    expect(JSON.stringify(print('lighthouse keeper gulls'))).not.toMatch(/light|keep|gull/);
  });
});

describe('demonyms', () => {
  it.each([
    ['Mexican', 'Mexico'],
    ['Hondurans', 'Honduras'],
    ['Californian’s', 'California'],
    ['Britishness', null],
    ['Polish', null],
  ])('%s is hashed as %s', (demonym, place) => {
    const [first, second] = [demonym, place ?? 'Poland'].map((word) => print(`The ${word}`).hashes);
    if (place === null) expect(first).not.toEqual(second);
    else expect(first).toEqual(second);
  });

  it('lead to places that are no demonyms themselves, and share none with another word', () => {
    for (const [demonym, place] of DEMONYMS) {
      expect(stemTerm(demonym), demonym).toBe(stemTerm(place));
      expect(DEMONYMS.has(place), place).toBe(false);
    }
    expect(DEMONYMS.size).toBeGreaterThan(150);
  });
});

describe('rarity', () => {
  it('is lower for common words than for unknown ones, in an index too small to know', () => {
    const share = (term: string): number => estimatedStoryShare(hashTerm(term), 1, 5);
    expect(rarityOf(share('president'))).toBeLessThan(rarityOf(share('lighthouse')));
  });

  it('follows the counts of a large index', () => {
    const share = estimatedStoryShare(hashTerm('lighthouse'), 50_000, 100_000);
    expect(share).toBeGreaterThan(0.49);
    expect(share).toBeLessThan(0.51);
  });

  it('has a table of stems that lists none twice', () => {
    const stems = COMMON_TERMS.flatMap((line) => line.split(' ')).filter(Boolean);
    expect(stems.length).toBeGreaterThan(2000);
    expect(new Set(stems).size).toBe(stems.length);
  });
});
