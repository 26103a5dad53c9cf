import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearCopiesOf } from './near-copies-of.ts';
import { fingerprintArticle } from '../../../src/fingerprint/fingerprint-page.ts';
import { runsOf } from '../../tier.ts';

const printsOf = (words: readonly string[]) =>
  fingerprintArticle({ headline: '', blocks: [{ kind: 'paragraph', text: words.join(' '), nodes: [] }] });

/** Words of a text that no other text has. */
const ownWords = (text: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `w${text}x${i}`);

it('texts that share a long run are a pair, whatever lies between them; texts that share nothing are none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 4 }), (copies) => {
      const shared = ownWords(1000, 120);
      const texts = Array.from({ length: 31 }, (_, text) =>
        printsOf(copies.includes(text) ? [...ownWords(text, 20), ...shared] : ownWords(text, 140)),
      );
      const sorted = [...copies].sort((a, b) => a - b);
      const pairs = sorted.flatMap((a, i) => sorted.slice(i + 1).map((b) => ({ a, b })));
      expect(nearCopiesOf([...texts, null])).toEqual(pairs);
    }),
    { numRuns: runsOf(20) },
  );
});

it('a passage in more than 40 texts makes pairs of the first four with all others alone', () => {
  const shared = ownWords(1000, 120);
  const texts = Array.from({ length: 41 }, (_, text) => printsOf([...ownWords(text, 40), ...shared]));
  const pairs = nearCopiesOf(texts);
  expect(pairs.length).toBe(40 + 39 + 38 + 37);
  expect(Math.max(...pairs.map(({ a }) => a))).toBe(3);
  expect(nearCopiesOf(texts.slice(1)).length).toBe((40 * 39) / 2);
});

it('memory for a few shingles finds the same pairs as memory for all', () => {
  const anyText = fc.array(fc.nat(6), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (texts, runPairs) => {
      const prints = texts.map((parts) => printsOf(parts.flatMap((part) => ownWords(part, 30))));
      expect(nearCopiesOf(prints, runPairs * 8)).toEqual(nearCopiesOf(prints));
    }),
    { numRuns: runsOf(20) },
  );
});
