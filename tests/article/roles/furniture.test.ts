/** What a line is by its wording alone. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { labelOf } from '../../../src/article/roles/furniture.ts';
import { countWords } from '../../../src/text/words.ts';
import { HARBOUR, ORCHARD } from '../sample-pages.ts';

type Label = ReturnType<typeof labelOf>;

const labelOfText = (text: string, linkShare = 0): Label =>
  labelOf({ text, words: countWords(text), linkShare });

/** Invented lines of each label. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  credit: [
    '(Reporting by Nora Tamm; Editing by Odd Berle)',
    'Written by Nora Tamm',
    'Quelle: NWA',
    '© 2031 The Lune Courier',
    'This article was first published by The Lune Courier.',
    'Nora Tamm in Port Lune contributed to this report.',
    'NWA/TLC',
  ],
  caption: [
    'Photo: Tom Reed',
    'Pickers at two in the morning (Photo by Tom Reed)',
    'The lens before its cleaning. (Tom Reed/NWA)',
    'lamp-at-night.jpg',
  ],
  'furniture line': ['Advertisement', 'ANZEIGE', 'Share this article', 'No comments', 'Story continues below', 'Czytaj więcej', 'Les også', 'Lee también', 'Article continues below', 'Tags:'],
  invitation: ['Sign up for our letter.', 'Follow us on the pier', 'Click here for the tide tables'],
  byline: ['By Mara Quill', 'Von Mara Quill', 'Mara Quill | Harbour desk', 'March 4, 2031', '4.3.2031', 'Mara Quill, updated at 6:40', 'Posted 5:57 am, July 16, by Mara Quill of the harbour desk, updated at six in the morning'],
  'no words': ['* * *', '—'],
}; // prettier-ignore

describe('a line is known by its wording', () => {
  for (const [label, lines] of Object.entries(LINES))
    test.each(lines)(`${label}: %s`, (line) => expect(labelOfText(line)).toBe(label));
});

describe('a line is text', () => {
  test.each([
    ...HARBOUR.slice(1),
    ...ORCHARD,
    'Sharing the lamp was no easy matter',
    'Photographs of the lamp are rare',
    'By the pier lay nine boats.',
    'Read the tables first',
    'Sources of the river run dry',
  ])('%s', (line) => expect(labelOfText(line)).toBeUndefined());
});

it('a pointer is one only where more than half of the line is a link', () => {
  const pointer = 'READ MORE: A lamp is lit';
  expect(labelOfText(pointer, 0.51)).toBe('pointer');
  expect(labelOfText(pointer, 0.5)).toBeUndefined();
  expect(labelOfText('À lire aussi Une lampe est allumée', 0.51)).toBe('pointer');
  expect(labelOfText('À lire aussi Une lampe est allumée', 0.5)).toBeUndefined();
  expect(labelOfText('A lamp is lit', 1)).toBeUndefined();
});

describe('a line too long for its label is text that happens to begin that way', () => {
  /** The longest line of each kind of wording, in words. */
  const longest: readonly (readonly [start: string, Label, words: number])[] = [
    ['Reporting by', 'credit', 60],
    ['Nora contributed to this report', 'credit', 25],
    ['Photo: gulls', 'caption', 80],
    ['Sign up for', 'invitation', 30],
    ['Posted 5', 'byline', 30],
    ['By Mara', 'byline', 14],
  ];
  test.each(longest)('%s ...: %s up to %i words', (start, label, most) => {
    fc.assert(
      fc.property(fc.integer({ min: countWords(start), max: 100 }), (words) => {
        const text = start + ' gull'.repeat(words - countWords(start));
        expect(labelOfText(text)).toBe(words <= most ? label : undefined);
      }),
      { examples: [[most], [most + 1]] },
    );
  });
});

it('a whole sentence is no byline, and a credit or a caption all the same', () => {
  expect(labelOfText('By Mara Quill.')).toBeUndefined();
  expect(labelOfText('Reporting by Mara Quill.')).toBe('credit');
  expect(labelOfText('Photo: Mara Quill.')).toBe('caption');
});

it('a picture of a pool or a file is no signature of the text', () => {
  expect(labelOfText('POOL/NWA')).not.toBe('credit');
  expect(labelOfText('TLC/NWA')).toBe('credit');
});
