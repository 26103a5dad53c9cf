import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, CreditPlace } from '../../src/model.ts';
import { tellingSentence } from '../../src/fingerprint/telling-sentence.ts';
import { countWords } from '../../src/text/words.ts';

const PLAIN = 'It was said to them that all of this would be so for some time.';
const TELLING =
  'Keeper Orla Vance of Harrowgate Island counted 4,200 flashes from the Tolland Quay lighthouse.';
const QUOTED =
  '“Keeper Orla Vance of Harrowgate Island counted 4,200 flashes,” Petra Novak of Zenda told the Lamp.';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, nodes: [] });
const choose = (texts: readonly string[], credits: readonly CreditPlace[] = [], language = 'en') =>
  tellingSentence(texts.map(paragraph), language, credits);

describe('the sentence to search for', () => {
  test('has the rarest terms: names, numbers, long words', () => {
    expect(choose([`${PLAIN} ${TELLING} ${PLAIN}`, PLAIN])).toBe(TELLING);
  });

  test.each([
    ['English', QUOTED],
    ['German', QUOTED.replace('“', '„').replace('”', '“')],
    ['French', QUOTED.replace('“', '« ').replace('”', ' »')],
    ['straight', QUOTED.replace(/[“”]/g, '"')],
    ['British single', QUOTED.replace('“', '‘').replace('”', '’')],
    ['dialogue', `— ${QUOTED.replace(/[“”]/g, '')}`],
  ])('is no quotation: %s marks', (_, quoted) => {
    expect(choose([quoted, PLAIN])).toBe(PLAIN);
  });

  test('is no sentence within a quotation of several', () => {
    expect(choose([`“We saw it. ${TELLING} So it was,” she said.`, PLAIN])).toBe(PLAIN);
  });

  test('is no post of a network', () => {
    expect(choose([TELLING, '— Anna Brack (@abrack) May 4, 2026', PLAIN])).toBe(PLAIN);
  });

  test('is no line with a credit in it', () => {
    const dateline = `TOLLAND (AP) — ${TELLING}`;
    const place = { article: 0, part: 'blocks', index: 0, charStart: 0, charEnd: 14 } as const;
    expect(choose([dateline, PLAIN])).toBe(dateline);
    expect(choose([dateline, PLAIN], [place])).toBe(PLAIN);
  });

  test('does not end at the stop of a title', () => {
    const titled = 'On Monday evening Gen. Harrow Tolland met Dr. Orla Vance beside the lighthouse of Zenda.';
    expect(choose([titled])).toBe(titled);
  });

  test('is found in a script without spaces', () => {
    const lamp = '灯台守は昨夜、島の岸壁から四千二百回の閃光を数えたと明らかにした。';
    expect(choose([`短い。${lamp}`], [], 'ja')).toBe(lamp);
  });

  test('is none of a list or a heading', () => {
    expect(tellingSentence([{ kind: 'heading', text: TELLING, nodes: [] }], 'en', [])).toBeUndefined();
    expect(
      choose(['Orla Vance, Petra Novak, Anna Brack, Jane Roe, Harrow Tolland and four others']),
    ).toBeUndefined();
  });

  test('stands in the text as it is, and has 8 to 30 words, whatever the text', () => {
    const words = fc.constantFrom(
      'Orla',
      'the',
      'lamp',
      'of',
      '4,200',
      '“',
      '”',
      'Dr.',
      'so.',
      'harbour?',
      '—',
      '灯台。',
    );
    const texts = fc.array(fc.array(words, { maxLength: 60 }), { maxLength: 5 });
    fc.assert(
      fc.property(texts, (lists) => {
        const blocks = lists.map((list) => list.join(' '));
        const chosen = choose(blocks);
        if (chosen === undefined) return;
        expect(blocks.some((block) => block.includes(chosen))).toBe(true);
        expect(chosen).not.toMatch(/[“”]/);
        expect(countWords(chosen)).toBeGreaterThanOrEqual(8);
        expect(countWords(chosen)).toBeLessThanOrEqual(30);
      }),
    );
  });

  test('is sought in the beginning of a long article only', () => {
    let asked = 0;
    const blocks = Array.from({ length: 500 }, () => ({
      kind: 'paragraph' as const,
      nodes: [],
      get text() {
        asked++;
        return PLAIN.repeat(20);
      },
    }));
    tellingSentence(blocks, 'en', []);
    expect(asked).toBeLessThan(200);
  });

  test('is the same in an unknown language', () => {
    for (const language of [null, 'xx', 'no-tag_at all'])
      expect(tellingSentence([paragraph(TELLING)], language, [])).toBe(TELLING);
  });
});
