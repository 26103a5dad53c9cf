/** What takes pages, messages and index files keeps its promises whatever it is given: what is kept, and what the committed seeds make. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsOf, SOAK_MS } from '../tier.ts';
import { readCorpus, readSeeds } from './corpus.ts';
import { TARGETS } from './targets/targets.ts';

describe.each(TARGETS)('any of the $name', ({ name, inputs, check, runs }) => {
  test.each(readCorpus(name))('that is kept: $name', ({ input }) => check(input));

  test.each(readSeeds()[name] ?? [])(
    'that seed %i makes',
    async (seed) => {
      const numRuns = runsOf(runs);
      const result = await fc.check(fc.asyncProperty(inputs, check), { seed, numRuns });
      expect(result.failed ? fc.defaultReportMessage(result) : undefined).toBeUndefined();
      expect(result.numRuns).toBe(numRuns);
    },
    SOAK_MS,
  );
});

test('each target has inputs that are kept, and a seed', () => {
  const seeds = readSeeds();
  expect(Object.keys(seeds)).toEqual(TARGETS.map(({ name }) => name));
  for (const { name } of TARGETS) {
    expect(readCorpus(name).length).toBeGreaterThan(0);
    expect(seeds[name]?.length).toBeGreaterThan(0);
  }
});
