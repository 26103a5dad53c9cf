import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/credit/reading/line-pieces.ts';

describe('the pieces of a line', () => {
  it.each([
    ['By Jane Roe and The Associated Press', ['By Jane Roe', 'and', 'The Associated Press']],
    ['Jane Roe, with AP', ['Jane Roe', 'with', 'AP']],
    ['Exemple (avec AFP)', ['Exemple', 'avec', 'AFP']],
    ['red/dpa', ['red', '/', 'dpa']],
    ['Jane Roe - Zenda Press', ['Jane Roe', '-', 'Zenda Press']],
    ['JANE ROE AND AP', ['JANE ROE', 'and', 'AP']],
    ['Mit AFP', ['mit', 'AFP']],
  ])('are what stands between signs and words that join: %s', (line, expected) => {
    expect(piecesOf(line).flatMap(({ joint, text }) => [joint, text])).toEqual(
      expected[0] === 'mit' ? expected : ['', ...expected],
    );
  });

  it.each(['Jane E Roe', 'Agencia EFE', 'Anderson', 'Port-Alma', 'Roe-and-Doe', 'Withers'])(
    'are never cut inside a word, at an initial or inside an agency: %s',
    (line) => {
      expect(piecesOf(line).map(({ text }) => text)).toEqual([line]);
    },
  );

  it('say whether an agency opens or ends them', () => {
    const flags = (line: string) =>
      piecesOf(line).map((piece) => [piece.opensWithAgency, piece.endsWithAgency]);
    expect(flags('the news agency AFP')).toEqual([[true, true]]);
    expect(flags('Jane Roe of AP')).toEqual([[false, true]]);
    expect(flags('AP writer Jane Roe')).toEqual([[true, false]]);
    expect(flags('Jane Roe')).toEqual([[false, false]]);
    expect(flags('Agencies')).toEqual([[true, true]]);
  });

  it('are parts of the line, in its order, and leave out nothing but signs and joints', () => {
    const words = fc.constantFrom(
      'Jane',
      'Roe',
      'and',
      'with',
      'AP',
      ',',
      '/',
      '(',
      ')',
      '-',
      'dpa',
      'con',
      'E',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const line = parts.join(' ');
        let at = 0;
        for (const { text } of piecesOf(line)) {
          const next = line.indexOf(text, at);
          expect(next).toBeGreaterThanOrEqual(at);
          at = next + text.length;
        }
        const left = piecesOf(line).flatMap(({ text }) => text.split(' '));
        for (const name of ['Jane', 'Roe', 'AP', 'dpa'])
          expect(left.filter((word) => word === name)).toHaveLength(
            parts.filter((word) => word === name).length,
          );
      }),
      { seed: 31 },
    );
  });
});
