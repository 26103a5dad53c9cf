import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameStory } from '../../../src/match/compare/same-story.ts';
import type { StorySignature } from '../../../src/story-index/story-signature.ts';

/** Content tokens of a text of its own for each seed. */
function textOf(seed: number, length: number): number[] {
  let state = seed;
  return Array.from({ length }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  isSameStory(
    { tokens: Uint8Array.from(a), tokenBits: 8 } as StorySignature,
    { tokens: Uint8Array.from(b), tokenBits: 8 } as StorySignature,
  );

it('a text and a take of it that keeps a third of it, its beginning as well, are one story; so are copies', () => {
  const story = textOf(1, 600);
  const take = [...story.slice(0, 60), ...textOf(2, 300), ...story.slice(100, 240)];
  expect(isSame(story, take)).toBe(true);
  expect(isSame(story, story.slice(0, 50))).toBe(true);
});

it('two stories that end with the same gallery, or begin with the same lines, are not', () => {
  const gallery = textOf(9, 300);
  expect(isSame([...textOf(1, 300), ...gallery], [...textOf(2, 300), ...gallery])).toBe(false);
  const lines = textOf(9, 60);
  expect(isSame([...lines, ...textOf(1, 400)], [...lines, ...textOf(2, 400)])).toBe(false);
});

it('it does not matter which of the two is asked of which', () => {
  const part = fc.record({ seed: fc.integer({ min: 1, max: 3 }), length: fc.integer({ min: 5, max: 120 }) });
  const text = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.flatMap(({ seed, length }) => textOf(seed, length))); // prettier-ignore
  fc.assert(
    fc.property(text, text, (a, b) => {
      fc.pre(a.length !== b.length);
      expect(isSame(a, b)).toBe(isSame(b, a));
      expect(isSame(a, a)).toBe(true);
    }),
  );
});
