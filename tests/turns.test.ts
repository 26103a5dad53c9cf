import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns } from '../src/turns.ts';

test('property: in whatever order readings are done, the last taken is the latest begun of those that are done', () => {
  const order = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(order, (done) => {
      const turns = createTurns();
      const begun = Array.from({ length: 8 }, () => turns.begin());
      done.forEach((i) => turns.take(begun[i] as number));
      const latest = begun[Math.max(...done)] as number;
      expect(begun.filter((turn) => turns.isTaken(turn))).toEqual([latest]);
    }),
  );
});

test('a reading that began while another was under way is used although that one was done first', () => {
  const turns = createTurns();
  const [before, after] = [turns.begin(), turns.begin()];
  expect(turns.take(before)).toBe(true);
  expect(turns.take(after)).toBe(true);
  expect(turns.isTaken(before)).toBe(false);
});

test('what was used no longer counts when the page is left', () => {
  const turns = createTurns();
  const turn = turns.begin();
  turns.take(turn);
  turns.leave();
  expect(turns.isTaken(turn)).toBe(false);
});

test('leaving up to a turn keeps the ones that began after it', () => {
  const turns = createTurns();
  const [before, after] = [turns.begin(), turns.begin()];
  turns.leave(before);
  expect(turns.take(before)).toBe(false);
  expect(turns.take(after)).toBe(true);
});

test('nothing that began before the page was left is used', () => {
  const turns = createTurns();
  const before = turns.begin();
  turns.leave();
  expect(turns.take(before)).toBe(false);
  expect(turns.take(turns.begin())).toBe(true);
});
