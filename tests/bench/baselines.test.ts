import { describe, expect, it } from 'vitest';
import { minHash } from '../../bench/quality/baselines/minhash.ts';
import { winnow, winnowing } from '../../bench/quality/baselines/winnowing.ts';
import { chanceOf } from '../../bench/quality/random.ts';

/** Invented words: 30 texts of 200, hardly one word in common. */
const chance = chanceOf('baselines');
const TEXTS = Array.from({ length: 30 }, () =>
  Array.from({ length: 200 }, () => `w${chance.between(0, 20_000)}`),
);

describe('baselines', () => {
  it.each([winnowing(4), winnowing(8), minHash()].map((baseline) => [baseline.name, baseline] as const))(
    '%s finds a whole copy first',
    (_, baseline) => {
      for (const text of TEXTS) baseline.add(text);
      baseline.finish();
      TEXTS.forEach((text, number) => expect(baseline.search(text)[0]).toBe(number));
    },
  );

  it('a shared run of k + w - 1 words always shares a winnowed hash', () => {
    const run = TEXTS[0]?.slice(50, 50 + 5 + 4 - 1) ?? [];
    const kept = winnow(TEXTS[0] ?? [], 4);
    const page = winnow([...(TEXTS[1] ?? []), ...run, ...(TEXTS[2] ?? [])], 4);
    expect([...page].some((hash) => kept.has(hash))).toBe(true);
  });
});
