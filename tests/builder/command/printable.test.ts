import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine, printable } from '../../../src/builder/command/printable.ts';
import { runsOf } from '../../tier.ts';

describe('strings of a page on a terminal', () => {
  it('show control characters and changes of direction instead of sending them', () => {
    expect(printable('\u001B[2J\u009Bbell\u0007 \u202Eabc')).toBe('\\x1b[2J\\x9bbell\\x07 \\u202eabc');
  });

  it('stay as they are where they hold none, in any script', () => {
    const report = {
      title: 'Geese — «Ганс»',
      credits: [{ quote: '(서울=연합뉴스)', place: null }],
      words: 12,
    };
    expect(printable(report)).toEqual(report);
  });

  it('hold nothing that a terminal obeys, wherever they stand in the data', () => {
    const holdsControl = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { title, list } = printable({ title: a, list: [b, { quote: a }] });
        expect(`${title}${JSON.stringify(list)}`).not.toMatch(holdsControl);
      }),
      { numRuns: runsOf(50) },
    );
  });
});

it('a line of JSON parses to the same data and holds no control character but its end', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (data) => {
      const line = jsonLine(data);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(data)));
      expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u);
    }),
  );
});
