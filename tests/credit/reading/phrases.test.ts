import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phrasesIn, phraseWithin } from '../../../src/credit/reading/phrases.ts';
import { runsOf } from '../../tier.ts';

const PHRASES = ['with wires from', 'with wires', 'from the bay', 'the bay', 'из залива', '灯台', 'by', 'a'];

/** Texts of pieces of the phrases, whole and cut. */
const text = fc
  .array(
    fc.constantFrom(
      'with ',
      'wires',
      ' from',
      ' the bay',
      'the',
      'из ',
      'залива',
      '灯',
      '台',
      'b',
      'y',
      'a',
      ' ',
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

it('the phrases in a text are those that it includes, in their order', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(phrasesIn(some, PHRASES)).toEqual(PHRASES.filter((phrase) => some.includes(phrase)));
    }),
    { numRuns: runsOf(300) },
  );
});

it('the first phrase of the list is found, not the first in the text', () => {
  expect(phraseWithin('the bay with wires', { start: 0, end: 18 }, PHRASES)).toEqual({ start: 8, end: 18 });
});
