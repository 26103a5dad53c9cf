import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../src/article/plain-text/read-plain-text.ts';
import { HARBOUR, HARBOUR_HEADLINE, ORCHARD, ORCHARD_HEADLINE } from '../sample-pages.ts';

const textsOf = (text: string) =>
  readPlainText(text, null)?.articles.map(({ blocks }) => blocks.map((block) => block.text));

const PAGE = [
  'ADVERTISEMENT',
  '',
  HARBOUR_HEADLINE,
  '',
  'Published Apr 1, 2031 02:47 pm',
  '',
  ...HARBOUR.slice(0, 3),
  'JOIN US ON TELEGRAM',
  '.most-popular .ratio { padding-bottom: 79%; } @media (min-width: 768px) { .title { font-size: 15px; } }',
  '{{ widget_15.title }}',
  'function start() { document.querySelector("#menu").hidden = true; }',
  ...HARBOUR.slice(3),
  'READ FULL ARTICLE',
  'SOURCE: www.nwa.example',
  'Be the first to comment',
  'actions',
].join('\n');

describe('a plain text', () => {
  test('gives its paragraphs without labels, styles, scripts and templates', () => {
    expect(textsOf(PAGE)).toEqual([HARBOUR]);
  });

  test('gives its headline, and the lines that credit as asides', () => {
    const [article] = readPlainText(PAGE, null)?.articles ?? [];
    expect(article?.headline).toBe(HARBOUR_HEADLINE);
    expect(article?.asides.map(({ kind, text }) => [kind, text])).toEqual([
      ['byline', 'Published Apr 1, 2031 02:47 pm'],
      ['credit', 'SOURCE: www.nwa.example'],
    ]);
  });

  test('gives a line that stands twice, as picture and as caption, once as a caption', () => {
    const caption = 'The lens of the lighthouse is lifted by a crane on Tuesday. (Tom Reed)';
    const [article] =
      readPlainText([HARBOUR_HEADLINE, caption, caption, ...HARBOUR].join('\n'), null)?.articles ?? [];
    expect(article?.asides).toEqual([{ kind: 'caption', text: caption, nodes: [] }]);
  });

  test('gives two articles where a second headline stands twice', () => {
    const twice = [HARBOUR_HEADLINE, '', ...HARBOUR, '', ORCHARD_HEADLINE, '', ORCHARD_HEADLINE, ...ORCHARD];
    expect(textsOf(twice.join('\r\n'))).toEqual([HARBOUR, ORCHARD]);
    expect(readPlainText(twice.join('\n'), null)?.articles[1]?.headline).toBe(ORCHARD_HEADLINE);
  });

  test('is not split by an advert that repeats, nor by a gap', () => {
    const advert = 'Advertisement continue reading the main story';
    const text = [HARBOUR_HEADLINE, advert, ...HARBOUR, '', '', '', advert, ...ORCHARD, advert].join('\n');
    expect(readPlainText(text, null)?.articles).toHaveLength(1);
  });

  test('keeps a subheading in its one article', () => {
    const text = [HARBOUR_HEADLINE, ...HARBOUR, '', 'What the growers do by night', '', ...ORCHARD].join(
      '\n',
    );
    expect(textsOf(text)).toEqual([[...HARBOUR, 'What the growers do by night', ...ORCHARD]]);
  });

  test('leaves out the title of another article, alone between two long paragraphs', () => {
    const text = [...HARBOUR.slice(0, 2), ORCHARD_HEADLINE, ...HARBOUR.slice(2)].join('\n');
    expect(textsOf(text)).toEqual([HARBOUR]);
  });

  test.each([
    'By five on Monday the ships had landed 2,100 crates, up a fifth on a year ago. (lune.example/2Rb)',
    'The harbour has kept its lamps lit through the night for as long as anybody knows. [N1AB2C]',
    'Said Roe: “The ships have not come in so early since the year of the two winters.″',
  ])('keeps a short paragraph, whatever follows its full stop: %s', (paragraph) => {
    const lines = [...HARBOUR.slice(0, 2), paragraph, ...HARBOUR.slice(2)];
    expect(textsOf(lines.join('\n'))).toEqual([lines]);
  });

  test('keeps long subheadings where there are several', () => {
    const second = 'Nine hundred crates in a week of nights with lamps';
    const lines = [...HARBOUR.slice(0, 2), ORCHARD_HEADLINE, HARBOUR[2], second, ...HARBOUR.slice(4)];
    expect(textsOf(lines.join('\n'))).toEqual([lines]);
  });

  test('keeps short lines before and after the text as asides, for they may credit it', () => {
    const text = [
      HARBOUR_HEADLINE,
      'Jane Roe, North Wire Agency',
      'NWA',
      'Apr 1, 2031',
      ...HARBOUR.slice(0, 3),
      'NWA',
      ...HARBOUR.slice(3),
      'Contributing: Jane Roe; North Wire Agency',
      'With Post Wires',
      '© 2031 North Wire Agency',
      'LUNE/NWA',
    ].join('\n');
    const [article] = readPlainText(text, null)?.articles ?? [];
    expect(article?.headline).toBe(HARBOUR_HEADLINE);
    expect(article?.blocks.map((block) => block.text)).toEqual(HARBOUR);
    expect(article?.asides.map((aside) => [aside.kind, aside.text])).toEqual([
      ['other', 'Jane Roe, North Wire Agency'],
      ['caption', 'NWA'],
      ['byline', 'Apr 1, 2031'],
      ['credit', 'Contributing: Jane Roe; North Wire Agency'],
      ['credit', 'With Post Wires'],
      ['credit', '© 2031 North Wire Agency'],
      ['credit', 'LUNE/NWA'],
    ]);
  });

  test('takes no opening paragraph for the headline, though it was cut', () => {
    const cut = 'PORT LUNE, Avaria (NWA) — The old lighthouse at Port Lune will shine again on';
    const [article] =
      readPlainText([cut, 'Friday, the board said.', ...HARBOUR].join('\n'), null)?.articles ?? [];
    expect(article?.headline).toBe('');
    expect(article?.blocks[0]?.text).toBe(cut);
  });

  test('takes no line of names for the headline, and keeps one as an aside where nothing else is there', () => {
    const [article] =
      readPlainText(['By the sea', 'Jane RoeNorth Wire', ...HARBOUR].join('\n'), null)?.articles ?? [];
    expect(article?.headline).toBe('By the sea');
    const [other] =
      readPlainText(['Jane Roe, North Wire Agency', ...HARBOUR].join('\n'), null)?.articles ?? [];
    expect(other?.asides.map(({ text: line }) => line)).toEqual(['Jane Roe, North Wire Agency']);
  });

  test('joins the lines of paragraphs that were wrapped to a width', () => {
    const wrap = (text: string) => text.replace(/(.{50,70}) /g, '$1\n');
    expect(textsOf([HARBOUR_HEADLINE, ...HARBOUR.map(wrap)].join('\n\n'))).toEqual([HARBOUR]);
  });

  test('is an article from twenty words on, in whatever lines', () => {
    const caption = 'The lens is lifted by a crane, Tuesday';
    const captions = Array.from({ length: 6 }, (_, i) => `Photo: ${caption} ${i}`);
    for (const text of [
      HARBOUR[1] ?? '',
      captions.join('\n'),
      Array.from({ length: 20 }, (_, i) => `word${i}`).join('\n'),
      Array.from({ length: 30 }, () => 'Share this story').join('\n'),
      `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: b;`).join(' ')} }`,
    ])
      expect(readPlainText(text, null)?.articles[0]?.blocks.length, text).toBeGreaterThan(0);
    expect(readPlainText('Nineteen '.repeat(19), null)).toBeUndefined();
  });

  test('is no article without enough words', () => {
    expect(readPlainText('Home\nSea\nAbout us', null)).toBeUndefined();
    expect(readPlainText('', null)).toBeUndefined();
  });

  test('gives only lines of the text, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom('', ...HARBOUR, ...ORCHARD, HARBOUR_HEADLINE, 'TT', '{{ x }}'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        const whole = text.replace(/\s+/gu, ' ');
        for (const article of readPlainText(text, null)?.articles ?? [])
          for (const block of article.blocks) expect(whole).toContain(block.text);
      }),
      { seed: 20310401 },
    );
  });
});
