import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSharing, pagesSharing, seedsOf, seedTableOf } from '../../src/memory/seeds.ts';

const hash = fc.nat(2 ** 32 - 1);
const TEXTS = fc.sample(fc.array(hash, { minLength: 270, maxLength: 270 }), { numRuns: 400, seed: 7 });
const TABLE = seedTableOf(TEXTS.map(seedsOf));
/** The texts that share enough with one, of a memory in two volumes. */
const sharing = (tokens: readonly number[]): number[] => {
  const tables = [TEXTS.slice(0, 150), TEXTS.slice(150)].map((some) => seedTableOf(some.map(seedsOf)));
  const [first = [], second = []] = pagesSharing(seedsOf(tokens), tables);
  return [...first, ...second.map((n) => 150 + n)].sort((a, b) => a - b);
};

it('a text is found in the volume in which it is, with what surrounds it, and no other', () => {
  fc.assert(
    fc.property(
      fc.nat(TEXTS.length - 1),
      fc.nat(100),
      fc.array(hash, { maxLength: 300 }),
      (n, start, others) => {
        const page = [...others, ...(TEXTS[n] as number[]).slice(start, start + 150)];
        expect(sharing(page)).toEqual([n]);
        expect(isSharing(new Set(seedsOf(page)), seedsOf(TEXTS[n] as number[]))).toBe(true);
      },
    ),
  );
});

it('what stands in many texts joins none of them', () => {
  const stock = (TEXTS[0] as number[]).slice(0, 60);
  const many = TEXTS.slice(0, 300).map((text) => [...stock, ...text]);
  const few = TEXTS.map((text, n) => (n % 100 === 0 ? [...stock, ...text] : text));
  const found = (texts: readonly number[][]): number =>
    (pagesSharing(seedsOf(stock), [seedTableOf(texts.map(seedsOf))])[0] as number[]).length;
  expect(found(few)).toBe(4);
  expect(found(many)).toBe(0);
});

it('of texts that share 45 tokens in a row, as 100 words have, hardly one is missed', () => {
  let found = 0;
  let asked = 0;
  for (const [n, shared] of TEXTS.entries())
    for (let start = 0; start + 45 <= shared.length; start += 45) {
      const page = [...(TEXTS[(n + 1) % TEXTS.length] as number[]), ...shared.slice(start, start + 45)];
      asked++;
      if (pagesSharing(seedsOf(page), [TABLE])[0]?.includes(n)) found++;
    }
  expect(found / asked).toBeGreaterThan(0.985);
});

it('hardly a text is found by chance', () => {
  const others = fc.sample(fc.array(hash, { minLength: 270, maxLength: 270 }), { numRuns: 200, seed: 8 });
  expect(others.flatMap(sharing)).toEqual([]);
});

it('only the low 8 bits of a token count, and a text of two tokens or none has no seeds', () => {
  const [first] = TEXTS as [number[]];
  expect(seedsOf(Uint8Array.from(first, (token) => token & 255))).toEqual(seedsOf(first));
  for (const tokens of [[], [1], [1, 2]]) expect(seedsOf(tokens)).toHaveLength(0);
  expect(sharing([])).toEqual([]);
});
