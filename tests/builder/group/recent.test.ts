import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Recent } from '../../../src/builder/group/recent.ts';
import { runsOf } from '../../tier.ts';

it('gives what was made for a number, makes nothing of the last few anew, and keeps no more than twice as many', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12)), fc.integer({ min: 1, max: 5 }), (keys, most) => {
      const recent = new Recent<string>(most);
      let made: number[] = [];
      const ask = (key: number): string => recent.get(key, () => `${made.push(key)} of ${key}`);
      keys.forEach((key, i) => {
        made = [];
        expect(ask(key).endsWith(` of ${key}`)).toBe(true);
        const before = new Set(keys.slice(Math.max(0, i - most), i));
        if (before.has(key)) expect(made).toEqual([]);
      });
      // Others than all of these, as many as may be kept: none of these is kept then.
      for (let other = 100; other < 100 + 2 * most; other++) ask(other);
      made = [];
      if (keys[0] !== undefined) ask(keys[0]);
      expect(made).toEqual(keys.slice(0, 1));
    }),
    { numRuns: runsOf(200) },
  );
});
