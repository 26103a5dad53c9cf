import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTokens, unpackTokens } from '../../src/memory/packed-tokens.ts';
import { packEntries, unpackEntries } from '../../src/memory/seed-code.ts';
import { seedTableOf } from '../../src/memory/seeds.ts';

it('tokens are read as they were written, in three quarters of a byte each', () => {
  fc.assert(
    fc.property(fc.uint8Array({ max: 63 }), (tokens) => {
      const bytes = packTokens(tokens);
      expect(bytes).toHaveLength(Math.ceil(tokens.length * 0.75));
      expect(unpackTokens(bytes, tokens.length)).toEqual(tokens);
    }),
  );
});

const seeds = fc.uniqueArray(fc.nat(2 ** 19 - 1), { maxLength: 60 });

it('a table of seeds is read as it was written, in three bytes an entry at most', () => {
  fc.assert(
    fc.property(fc.array(seeds, { maxLength: 30 }), (texts) => {
      const table = seedTableOf(texts.map((text) => Uint32Array.from(text).sort()));
      const bytes = packEntries(table);
      expect(bytes.length).toBeLessThanOrEqual(table.entries.length);
      expect(unpackEntries(bytes, table.starts)).toEqual(table.entries);
    }),
  );
});

it('in a table of many pages most entries take two bytes', () => {
  const pages = Array.from({ length: 12_000 }, (_, n) =>
    Uint32Array.from({ length: 80 }, (_none, i) => i * 6553 + (n % 6553)),
  );
  const table = seedTableOf(pages);
  const mean = packEntries(table).length / (12_000 * 80);
  expect(mean).toBeLessThan(2.3);
});

it('bytes of another table are refused', () => {
  const table = seedTableOf([Uint32Array.of(1, 2, 3)]);
  const bytes = packEntries(table);
  for (const other of [bytes.slice(0, -1), new Uint8Array([...bytes, 0]), new Uint8Array()])
    expect(() => unpackEntries(other, table.starts)).toThrow('other pages');
});
