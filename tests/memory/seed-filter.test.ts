import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSeedFilter } from '../../src/memory/seed-filter.ts';

const hash = fc.nat(2 ** 32 - 1);

it('a text that has four seeds of the other, in any place, is never refused', () => {
  fc.assert(
    fc.property(
      fc.array(hash, { minLength: 6, maxLength: 300 }),
      fc.nat(),
      fc.array(hash, { maxLength: 50 }),
      (page, place, before) => {
        const start = place % (page.length - 5);
        const shared = page.slice(start, start + 6);
        expect(createSeedFilter(page)(Uint8Array.from([...before, ...shared]))).toBe(true);
      },
    ),
  );
});

it('few texts by chance pass', () => {
  const random = fc.sample(fc.array(hash, { minLength: 270, maxLength: 270 }), { numRuns: 200, seed: 7 });
  const mayShare = createSeedFilter(random[0] as number[]);
  expect(random.slice(1).filter((text) => mayShare(Uint8Array.from(text))).length).toBeLessThan(40);
});

it('a text of one or two tokens, or of none, is refused', () => {
  const mayShare = createSeedFilter([1, 2, 3, 4, 5, 6]);
  for (const tokens of [[], [1], [1, 2]]) expect(mayShare(Uint8Array.from(tokens))).toBe(false);
});
