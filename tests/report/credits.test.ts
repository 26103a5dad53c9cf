import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CREDIT_COVERS, CREDIT_KINDS, type Credit } from '../../src/model.ts';
import { groupCredits, listCreditLines, sayCreditLine } from '../../src/report/credits.ts';
import { english } from '../ui/english.ts';
import { sampleCredit } from '../ui/sample-reports.ts';

const sayCredits = (first: Credit, ...more: Credit[]) => sayCreditLine(english, [[first, ...more]]);
const linesOf = (...credits: Credit[]) =>
  listCreditLines(credits).map((line) => sayCreditLine(english, line));

test('a credit tells its kind, what it covers, and whom it names', () => {
  expect(sayCredits(sampleCredit())).toBe('Dateline, for the text: AP');
  expect(sayCredits(sampleCredit({ kind: 'photo', covers: 'photo' }))).toBe(
    'Photo credit, for the photo only: AP',
  );
  expect(sayCredits(sampleCredit({ agency: null, outlet: 'kyivpost.com', kind: 'source-line' }))).toBe(
    'Source line, for the text: kyivpost.com',
  );
});

test('a line of the page that names two agencies is told once, with both', () => {
  const line = { kind: 'contributor-line', quote: 'With AP and AFP' } as const;
  expect(linesOf(sampleCredit(line), sampleCredit({ ...line, agency: 'AFP' }))).toEqual([
    'Contributor line, for the text: AP and AFP',
  ]);
});

test('a generic line names news agencies, and an agency that a line names twice is named once', () => {
  expect(sayCredits(sampleCredit({ agency: null, kind: 'contributor-line' }))).toBe(
    'Contributor line, for the text: news agencies',
  );
  expect(sayCredits(sampleCredit(), sampleCredit())).toBe('Dateline, for the text: AP');
});

const photo = (agency: string, index: number, quote = `Photo ${index}/${agency}`) =>
  sampleCredit({
    ...{ agency, quote, kind: 'photo', covers: 'photo' },
    place: { article: 0, part: 'asides', index, charStart: 0, charEnd: quote.length },
  });

test('several photo credits are one line, the last, with the number of photos of each agency', () => {
  const photos = [photo('AP', 1), photo('AFP', 2), photo('Getty Images', 3), photo('Getty Images', 4)];
  const told = sampleCredit({ kind: 'citation', covers: 'citation', quote: 'told AP' });
  expect(linesOf(told, ...photos, sampleCredit())).toEqual([
    'Dateline, for the text: AP',
    'Citation: AP',
    'Photos, not the text: Getty Images (2), AP, AFP',
  ]);
});

test('one caption that names two agencies, or an agency twice, is one photo of each', () => {
  const caption = 'Pool Photo via AP/AFP';
  expect(
    linesOf(photo('AP', 1, caption), photo('AP', 1, caption), photo('AFP', 1, caption), photo('AFP', 2)),
  ).toEqual(['Photos, not the text: AFP (2), AP']);
});

test('the same words under two photos count twice', () => {
  expect(linesOf(photo('AP', 1, '(AP)'), photo('AP', 2, '(AP)'), photo('AFP', 3))).toEqual([
    'Photos, not the text: AP (2), AFP',
  ]);
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
      expect(listCreditLines(credits).flat().flat()).toEqual(groups.flat());
      for (const group of groups)
        for (const { kind, covers, quote } of group) expect(group[0]).toMatchObject({ kind, covers, quote });
      const order = groups.map(([first]) => CREDIT_COVERS.indexOf(first.covers));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});

test('several citations are one line, and a long line names the first and counts the others', () => {
  const cited = ['AP', 'AP', 'AFP', 'dpa', 'EFE', 'ANSA', 'Kyodo'].map((agency, i) =>
    sampleCredit({ kind: 'citation', covers: 'citation', agency, quote: `told ${agency} ${i}` }),
  );
  expect(linesOf(...cited)).toEqual(['Cites: AP (2), AFP, dpa, EFE, 2 more']);
});

test('a credit of the whole text stands before one of a part, and a clear kind before a vague one', () => {
  const part = sampleCredit({ kind: 'byline', part: true, agency: 'AFP', quote: 'By Jane Roe with AFP' });
  const data = sampleCredit({ kind: 'structured', agency: 'dpa', quote: 'dpa', place: null });
  expect(groupCredits([part, data, sampleCredit()]).map(([{ agency }]) => agency)).toEqual([
    'AP',
    'dpa',
    'AFP',
  ]);
});
