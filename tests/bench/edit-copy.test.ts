import { describe, expect, it } from 'vitest';
import { alignExactly, wordsIn } from '../../bench/quality/exact-alignment.ts';
import { addJunk, dropParagraphs, editCopy, makeLaterTake } from '../../bench/quality/make/edit-copy.ts';
import {
  changeNumbers,
  changeWords,
  restyleNames,
  restyleQuotes,
  spellBritish,
} from '../../bench/quality/make/wording.ts';
import { chanceOf } from '../../bench/quality/random.ts';
import { sentencesOf, termsOf } from '../../bench/quality/texts.ts';

/** Invented: twelve paragraphs of two sentences. */
const STORY = Array.from(
  { length: 12 },
  (_, i) =>
    `The harbour office of town ${i} said on Monday that ferry ${i + 20} would stay at the pier because of a broken ramp. ` +
    `"We are working on it, and the people of district ${i} will be told," said its manager, who was called at noon.`,
);

function shareKept(changed: readonly string[]): number {
  const [page, story] = [termsOf(changed.join('\n')), termsOf(STORY.join('\n'))];
  return wordsIn(alignExactly(page, story)) / page.length;
}

describe('made copies', () => {
  it('are the same for the same seed, and others for another', () => {
    const edit = { dropped: 0.3, changed: 0.05, newLede: true };
    expect(editCopy(STORY, edit, chanceOf('a'))).toEqual(editCopy(STORY, edit, chanceOf('a')));
    expect(editCopy(STORY, edit, chanceOf('a'))).not.toEqual(editCopy(STORY, edit, chanceOf('b')));
  });

  it('keep every paragraph of a full copy, in order, among the junk', () => {
    const page = addJunk(STORY, chanceOf('junk'));
    expect(page.filter((line) => STORY.includes(line))).toEqual(STORY);
    expect(page.length).toBeGreaterThan(STORY.length + 1);
  });

  it('drop the share of paragraphs that was asked for, and never the first', () => {
    const kept = dropParagraphs(STORY, 0.25, chanceOf('drop'));
    expect(kept).toHaveLength(9);
    expect(kept[0]).toBe(STORY[0]);
  });

  it('keep most words of an edited copy in runs, but not all', () => {
    const share = shareKept(
      editCopy(STORY, { dropped: 0.3, changed: 0.05, newLede: true }, chanceOf('edit')),
    );
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.97);
  });

  it('give a later take another lede and other numbers', () => {
    const take = makeLaterTake(STORY, chanceOf('take'));
    expect(take[0]).not.toBe(STORY[0]);
    expect(take.join(' ').match(/\d+/g)).not.toEqual(STORY.join(' ').match(/\d+/g));
    expect(shareKept(take)).toBeGreaterThan(0.3);
  });
});

describe('wording', () => {
  it('changes about the share of words that was asked for', () => {
    const before = STORY.join(' ').split(' ');
    const after = changeWords(before.join(' '), 0.05, chanceOf('words')).split(' ');
    const kept = wordsIn(alignExactly(after, before)) / before.length;
    expect(kept).toBeGreaterThan(0.85);
    expect(kept).toBeLessThan(0.99);
  });

  it('restyles names and spelling', () => {
    expect(restyleNames('President Volodymyr Zelenskyy met Sen. Roe in the U.S. capital.')).toBe(
      'President Volodymyr Zelensky met Senator Roe in the US capital.',
    );
    expect(spellBritish('The Labor center organized a defense of 5 percent')).toBe(
      'The Labour centre organised a defence of 5 per cent',
    );
  });

  it('turns pairs of quotation marks into pairs', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const restyled = restyleQuotes('He said "yes" and “no” to it.', chanceOf(seed));
      expect(restyled).toMatch(/He said (?:"yes" and "no"|“yes” and “no”|«yes» and «no») to it\./);
    }
  });

  it('changes numbers, but no years and no parts of large numbers', () => {
    const changed = changeNumbers('In 2013 some 34,000 of 250 ships', 1, chanceOf('numbers'));
    expect(changed).toMatch(/^In 2013 some 34,000 of 25[1-9] ships$/);
  });
});

describe('sentences', () => {
  it('are not torn apart at titles and initials', () => {
    expect(sentencesOf('Sen. J. Roe spoke. “We won.” Then he left the U.S. Capitol.')).toEqual([
      'Sen. J. Roe spoke.',
      '“We won.”',
      'Then he left the U.S. Capitol.',
    ]);
  });
});
