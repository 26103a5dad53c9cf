import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeWords } from '../../../src/builder/input/placed-text.ts';
import type { Block } from '../../../src/model.ts';
import { tokenize } from '../../../src/text/tokenize.ts';

const block = (text: string): Block => ({ kind: 'paragraph', text, nodes: [] });

it('every word of every paragraph is found in the text that it was read from, whatever stands between', () => {
  const word = fc.stringMatching(/^[a-zé0-9]{1,8}$/);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 });
  const space = fc.constantFrom(' ', '  ', '\n', '\t\n ');
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      space,
      fc.constantFrom('', ' menu | '),
      (paragraphs, gap, junk) => {
        const given = paragraphs.map((words) => junk + words.join(gap)).join('\n\n');
        const blocks = paragraphs.map((words) => block(words.join(' ')));
        const { text, starts, ends } = placeWords({ blocks }, given);
        const words = blocks.flatMap((each) =>
          tokenize(each.text).map(({ charStart, charEnd }) => each.text.slice(charStart, charEnd)),
        );
        expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual(words);
      },
    ),
  );
});

it('without a text, the paragraphs are it; a paragraph that is not there has no place', () => {
  const blocks = [block('One day.'), block('The next.')];
  expect(placeWords({ blocks })).toEqual({
    text: 'One day.\nThe next.',
    starts: Int32Array.of(0, 4, 9, 13),
    ends: Int32Array.of(3, 7, 12, 17),
  });
  expect([...placeWords({ blocks }, 'x The  next. y').starts]).toEqual([-1, -1, 2, 7]);
});
