import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CREDIT_COVERS, CREDIT_KINDS } from '../../src/model.ts';
import { groupCredits, sayCredits } from '../../src/report/credits.ts';
import { english } from '../ui/english.ts';
import { sampleCredit } from '../ui/sample-reports.ts';

test('a credit tells its kind, what it covers, and whom it names', () => {
  expect(sayCredits(english, [sampleCredit()])).toBe('Dateline, for the text: AP');
  expect(sayCredits(english, [sampleCredit({ kind: 'photo', covers: 'photo' })])).toBe(
    'Photo credit, for the photo only: AP',
  );
  expect(
    sayCredits(english, [sampleCredit({ agency: null, outlet: 'kyivpost.com', kind: 'source-line' })]),
  ).toBe('Source line, for the text: kyivpost.com');
});

test('a line of the page that names two agencies is told once, with both', () => {
  const line = { kind: 'contributor-line', quote: 'With AP and AFP' } as const;
  const groups = groupCredits([sampleCredit(line), sampleCredit({ ...line, agency: 'AFP' })]);
  expect(groups.map((group) => sayCredits(english, group))).toEqual([
    'Contributor line, for the text: AP and AFP',
  ]);
});

test('a generic line names news agencies, and an agency that a line names twice is named once', () => {
  expect(sayCredits(english, [sampleCredit({ agency: null, kind: 'contributor-line' })])).toBe(
    'Contributor line, for the text: news agencies',
  );
  expect(sayCredits(english, [sampleCredit(), sampleCredit()])).toBe('Dateline, for the text: AP');
});

test('every credit is in one group, whose credits stand in the same words; those of the text come first', () => {
  const credit = fc
    .record({
      kind: fc.constantFrom(...CREDIT_KINDS),
      covers: fc.constantFrom(...CREDIT_COVERS),
      quote: fc.constantFrom('OSLO (AP)', 'told AP', 'AP Photo'),
      agency: fc.constantFrom('AP', 'AFP', null),
    })
    .map(sampleCredit);
  fc.assert(
    fc.property(fc.array(credit), (credits) => {
      const groups = groupCredits(credits);
      expect(new Set(groups.flat())).toEqual(new Set(credits));
      expect(groups.flat()).toHaveLength(credits.length);
      for (const group of groups)
        for (const { kind, covers, quote } of group) expect(group[0]).toMatchObject({ kind, covers, quote });
      const order = groups.map(([first]) => CREDIT_COVERS.indexOf(first.covers));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});
