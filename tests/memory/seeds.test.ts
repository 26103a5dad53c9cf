import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  mergeSeedTables,
  pagesSharing,
  seedsOf,
  seedTableOf,
  sharingWith,
  type SeedTable,
} from '../../src/memory/seeds.ts';

const hash = fc.nat(2 ** 32 - 1);
const TEXTS = fc.sample(fc.array(hash, { minLength: 270, maxLength: 270 }), { numRuns: 400, seed: 7 });
const SEEDS = TEXTS.map(seedsOf);
const TABLE = seedTableOf(SEEDS);
/** The texts that share enough with one. */
const sharing = (tokens: readonly number[]): number[] => pagesSharing(seedsOf(tokens), TABLE);

it('a text is found with what surrounds it, and no other', () => {
  fc.assert(
    fc.property(
      fc.nat(TEXTS.length - 1),
      fc.nat(100),
      fc.array(hash, { maxLength: 300 }),
      (n, start, others) => {
        const page = [...others, ...(TEXTS[n] as number[]).slice(start, start + 150)];
        expect(sharing(page)).toEqual([n]);
        const isSharing = sharingWith(seedsOf(page));
        expect([n, (n + 1) % TEXTS.length].map((i) => isSharing(SEEDS[i] as Uint32Array))).toEqual([
          true,
          false,
        ]);
      },
    ),
  );
});

it('what stands in many texts joins none of them', () => {
  const stock = (TEXTS[0] as number[]).slice(0, 60);
  const many = TEXTS.slice(0, 300).map((text) => [...stock, ...text]);
  const few = TEXTS.map((text, n) => (n % 100 === 0 ? [...stock, ...text] : text));
  const found = (texts: readonly number[][]): number =>
    pagesSharing(seedsOf(stock), seedTableOf(texts.map(seedsOf))).length;
  expect(found(few)).toBe(4);
  expect(found(many)).toBe(0);
});

it('no text is missed that shares 42 tokens in a row, as 75 words have', () => {
  for (const [n, shared] of TEXTS.entries())
    for (let start = 0; start + 42 <= shared.length; start += 42) {
      const page = [...(TEXTS[(n + 1) % TEXTS.length] as number[]), ...shared.slice(start, start + 42)];
      expect(sharing(page)).toContain(n);
    }
});

it('a short text is found whole, however few seeds it has', () => {
  const short = TEXTS.map((text) => text.slice(0, 18));
  const table = seedTableOf(short.map(seedsOf));
  for (const [n, tokens] of short.entries()) expect(pagesSharing(seedsOf(tokens), table)).toContain(n);
});

it('hardly a text is found by chance', () => {
  const others = fc.sample(fc.array(hash, { minLength: 270, maxLength: 270 }), { numRuns: 200, seed: 8 });
  expect(others.flatMap(sharing)).toEqual([]);
});

it('only the low 6 bits of a token count, and a text of three tokens or none has no seeds', () => {
  const [first] = TEXTS as [number[]];
  expect(seedsOf(Uint8Array.from(first, (token) => token & 63))).toEqual(seedsOf(first));
  for (const tokens of [[], [1], [1, 2], [1, 2, 3]]) expect(seedsOf(tokens)).toHaveLength(0);
  expect(sharing([])).toEqual([]);
});

it('a page of the text’s own site must share a quarter of its seeds, recurring lines left out', () => {
  const [own, other] = [TEXTS[0] as number[], TEXTS[1] as number[]];
  const part = (length: number) => seedsOf([...own.slice(0, length), ...other.slice(length)]);
  const ofSite = (page: number) => page === 0;
  expect(pagesSharing(part(45), TABLE)).toEqual([0, 1]);
  expect(pagesSharing(part(45), TABLE, ofSite)).toEqual([1]);
  expect(pagesSharing(part(90), TABLE, ofSite)).toEqual([0, 1]);
  const lines = (TEXTS[399] as number[]).slice(0, 200);
  const table = seedTableOf(TEXTS.slice(0, 50).map((text) => seedsOf([...lines, ...text.slice(0, 60)])));
  expect(pagesSharing(seedsOf([...lines, ...own.slice(0, 60)]), table, () => true)).toEqual([0]);
});

const bytesOf = ({ starts, entries }: SeedTable): Buffer =>
  Buffer.concat([new Uint8Array(starts.buffer), entries]);

it('a table that is changed is the table of the pages that it then has', () => {
  const some = fc.subarray(SEEDS.slice(0, 30));
  const changes = fc.record({
    before: some,
    added: some,
    stays: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
  });
  fc.assert(
    fc.property(changes, ({ before, added, stays }) => {
      let next = 0;
      const places = Int32Array.from(before, (_, i) => (stays[i] ? next++ : -1));
      const left = before.filter((_, i) => stays[i]);
      const changed = mergeSeedTables(seedTableOf(before), places, {
        added: seedTableOf(added),
        first: next,
      });
      expect(bytesOf(changed).equals(bytesOf(seedTableOf([...left, ...added])))).toBe(true);
    }),
  );
});
