import { expect, it } from 'vitest';
import { fingerprintArticle } from '../../../src/fingerprint/fingerprint-page.ts';
import { markLists, withoutQuotations } from '../../../src/match/compare/own-words.ts';
import { tokenize } from '../../../src/text/tokenize.ts';

const printsOf = (...paragraphs: string[]) =>
  fingerprintArticle({
    headline: '',
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, nodes: [] })),
  });

it('an article without its longer quotations keeps its own words, in their places', () => {
  const text =
    'Keeper Edda Brenn spoke. “The lamp of Orm Island has burned since 1904 and will burn again,” she said in Velmar.';
  const prints = printsOf(text);
  const own = withoutQuotations(prints);
  const words = tokenize(text).map(({ word }) => word.term);
  const wordsOf = (positions: readonly number[]): string[] => positions.map((at) => words[at] as string);
  expect(wordsOf(own.wordPositions)).toEqual(['keeper', 'edda', 'brenn', 'spoke', 'said', 'velmar']);
  expect(wordsOf(own.nameTokens.map((token) => own.wordPositions[token] as number))).toEqual([
    'edda',
    'brenn',
    'velmar',
  ]);
  expect(own.wordCount).toBe(prints.wordCount - 13);
});

it('a word or two in quotation marks are the writer’s own', () => {
  const prints = printsOf('The “ferry war” of Orm Island is over, the “Isle Herald” says.');
  expect(withoutQuotations(prints)).toMatchObject({ hashes: prints.hashes, wordCount: prints.wordCount });
});

it('fifteen names in a row are a list, fourteen are none, and other words stay', () => {
  const names = 'Alder Barrow Calder Dunmoor Elstow Farley Gorse Harrow Ilmer Jarrow Kelso Lorne Marrow Norbury Orrel'.split(' '); // prettier-ignore
  const listedWordsOf = (listed: readonly string[]): number => {
    const prints = printsOf(
      `Choose one of the parishes of ${listed.join(', ')} to count the hives of Velmar.`,
    );
    const isOut = new Uint8Array(prints.wordCount);
    markLists(prints, isOut);
    return isOut.reduce((sum, out) => sum + out, 0);
  };
  expect(listedWordsOf(names)).toBe(15);
  expect(listedWordsOf(names.slice(1))).toBe(0);
});
