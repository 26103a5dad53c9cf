import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffHeadlines, isSameHeadline } from '../../src/report/headline-diff.ts';

const wordsOf = (parts: ReturnType<typeof diffHeadlines>, kinds: string[]) =>
  parts.filter(({ kind }) => kinds.includes(kind)).flatMap(({ text }) => text.split(' '));

test('tells what was added and what is gone', () => {
  expect(diffHeadlines('Thieves take sea atlas', 'Masked thieves take atlas')).toEqual([
    { kind: 'added', text: 'Masked' },
    { kind: 'same', text: 'thieves take' },
    { kind: 'removed', text: 'sea' },
    { kind: 'same', text: 'atlas' },
  ]);
});

test('case and punctuation make no other headline', () => {
  expect(isSameHeadline('Thieves take “sea atlas”', 'THIEVES TAKE SEA ATLAS!')).toBe(true);
});

test('both headlines can be read back from the difference', () => {
  const headline = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
  fc.assert(
    fc.property(headline, headline, (story, carrier) => {
      const parts = diffHeadlines(story.join(' '), carrier.join(' '));
      expect(wordsOf(parts, ['same', 'added'])).toEqual(carrier);
      expect(wordsOf(parts, ['same', 'removed'])).toEqual(story);
    }),
  );
});
