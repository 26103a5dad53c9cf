import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestStories } from '../../../src/match/search/best-stories.ts';

it('keeps the largest scores in order, as sorting all would, whatever is offered twice', () => {
  const scores = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(59)), (all, most, again) => {
      const best = new BestStories(most);
      const order = [...all.keys(), ...again.filter((story) => story < all.length)];
      for (const story of order) best.offer(story, all[story] as number);
      const sorted = [...all.entries()].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most);
      expect([...best.stories.subarray(0, best.length)]).toEqual(sorted.map(([story]) => story));
      expect([...best.scores.subarray(0, best.length)]).toEqual(sorted.map(([, score]) => score));
    }),
  );
});
