import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignExactly, LEAST_RUN, wordsIn, type ExactRun } from '../../bench/quality/exact-alignment.ts';
import { runsOf } from '../tier.ts';

/** Greedy string tiling as Wise defines it: look at every pair of places, take the longest run, start again. */
function tileSlowly(page: readonly string[], story: readonly string[]): ExactRun[] {
  const pageTaken = page.map(() => false);
  const storyTaken = story.map(() => false);
  const runs: ExactRun[] = [];
  for (;;) {
    let best: ExactRun = { pageStart: 0, storyStart: 0, length: 0 };
    for (let i = 0; i < page.length; i++) {
      for (let j = 0; j < story.length; j++) {
        let length = 0;
        while (
          i + length < page.length &&
          j + length < story.length &&
          page[i + length] === story[j + length] &&
          !pageTaken[i + length] &&
          !storyTaken[j + length]
        )
          length++;
        if (length > best.length) best = { pageStart: i, storyStart: j, length };
      }
    }
    if (best.length < LEAST_RUN) return runs;
    pageTaken.fill(true, best.pageStart, best.pageStart + best.length);
    storyTaken.fill(true, best.storyStart, best.storyStart + best.length);
    runs.push(best);
  }
}

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });

describe('exact alignment', () => {
  it('takes the runs that the definition takes', () => {
    fc.assert(
      fc.property(words, words, (page, story) => {
        expect(alignExactly(page, story)).toEqual(tileSlowly(page, story));
      }),
      { seed: 1, numRuns: runsOf(500) },
    );
  });

  it('covers a text that is aligned with itself', () => {
    const text = 'the ferry left the harbour at noon with thirty people on board'.split(' ');
    expect(wordsIn(alignExactly(text, text))).toBe(text.length);
  });

  it('finds moved paragraphs, and no run under four words', () => {
    const page = 'one two three four five x six seven eight nine y alpha beta gamma'.split(' ');
    const story = 'six seven eight nine z one two three four five alpha beta gamma'.split(' ');
    expect(alignExactly(page, story)).toEqual([
      { pageStart: 0, storyStart: 5, length: 5 },
      { pageStart: 6, storyStart: 0, length: 4 },
    ]);
  });
});
