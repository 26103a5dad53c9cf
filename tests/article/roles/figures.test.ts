/** Which words in a `figure` are a caption, and which the article's. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { HARBOUR, HARBOUR_HEADLINE, pageOf } from '../sample-pages.ts';

const p = (text: string): string => `<p>${text}</p>`;
const IMAGE = '<img src="lens.jpg" alt="">';
const CAPTION = 'The lens before its cleaning, on the day when the engineers first opened the tower.';

const blocksOf = (figure: string): string[] =>
  readPage(
    pageOf(
      `<article><h1>${HARBOUR_HEADLINE}</h1>${p(HARBOUR[0] ?? '')}${figure}${HARBOUR.slice(3).map(p).join('')}</article>`,
    ),
    null,
  )?.articles[0]?.blocks.map(({ text }) => text) ?? [];

const [, SECOND = '', THIRD = ''] = HARBOUR;

describe('sentences in a figure', () => {
  test.each([
    ['that shows nothing', `<figure>${p(SECOND)}${p(THIRD)}</figure>`],
    ['each in one of its own', `<figure>${p(SECOND)}</figure><figure>${p(THIRD)}</figure>`],
    ['in a quotation', `<figure><blockquote>${p(SECOND)}</blockquote></figure>${p(THIRD)}`],
    [
      'beside its caption',
      `<figure>${IMAGE}<figcaption>${CAPTION}</figcaption>${p(SECOND)}${p(THIRD)}</figure>`,
    ],
    [
      'before its caption',
      `<figure>${p(SECOND)}<div>${p(THIRD)}</div>${IMAGE}<figcaption>${CAPTION}</figcaption></figure>`,
    ],
  ])('are text: %s', (_, figure) => {
    expect(blocksOf(figure)).toEqual(HARBOUR);
  });

  test.each([
    ['the caption of a picture', `<figure>${IMAGE}${p(CAPTION)}</figure>`],
    ['the caption of a film', `<figure><video src="lens.mp4"></video>${p(CAPTION)}</figure>`],
    ['a caption in its own element', `<figure>${IMAGE}<figcaption>${p(CAPTION)}</figcaption></figure>`],
    [
      'the caption of a picture that comes late',
      `<figure><noscript>${IMAGE}</noscript>${p(CAPTION)}</figure>`,
    ],
    [
      'a credit beside the caption',
      `<figure>${IMAGE}<figcaption>${CAPTION}</figcaption><p>Photo: Tom Reed</p></figure>`,
    ],
    [
      'a quotation that is pulled out',
      `<figure class="pullquote"><blockquote>${p(CAPTION)}</blockquote></figure>`,
    ],
  ])('are none: %s', (_, figure) => {
    expect(blocksOf(figure).join('\n')).not.toContain('cleaning');
    expect(blocksOf(figure)).toEqual([HARBOUR[0], ...HARBOUR.slice(3)]);
  });
});

describe('a long paragraph under a picture', () => {
  const SHORT = 'The tower in the year of its opening';
  const under = (text: string, name: string) => `${IMAGE}<div class="${name}">${text}</div>`;

  test('is a caption where the captions of the page are set like it', () => {
    const pictures = under(SHORT, 'c1') + p(SECOND) + under(CAPTION, 'c1') + p(THIRD);
    expect(blocksOf(pictures)).toEqual(HARBOUR);
  });

  test.each([
    ['no caption is set like it', under(SHORT, 'c1') + p(SECOND) + under(CAPTION, 'c2')],
    [
      'text without a picture is set like it',
      `${under(SHORT, 'c1')}<div class="c1">${SECOND}</div>${under(CAPTION, 'c1')}`,
    ],
    [
      'most that is set like it is as long',
      under(SHORT, 'c1') + under(SECOND, 'c1') + under(CAPTION, 'c1') + under(THIRD, 'c1'),
    ],
  ])('is text where %s', (_, pictures) => {
    expect(blocksOf(pictures)).toContain(CAPTION);
  });
});

describe('a series of pictures', () => {
  const seriesOf = (texts: readonly string[], rest = '') =>
    readPage(
      pageOf(
        `<article><h1>${HARBOUR_HEADLINE}</h1>${texts.map((text) => `<figure>${IMAGE}<figcaption>${text}</figcaption></figure>`).join('')}${rest}</article>`,
      ),
      null,
    )?.articles[0]?.blocks.map(({ text }) => text);
  const long = HARBOUR.filter((text) => text.length > 100);

  test('is told by its captions', () => {
    expect(seriesOf(long)).toEqual(long);
  });

  test('is none beside a text', () => {
    expect(seriesOf(HARBOUR.slice(0, 3), HARBOUR.slice(1).map(p).join(''))).toEqual(HARBOUR.slice(1));
  });

  test('keeps the captions that end with a picture’s credit apart', () => {
    const [first = '', ...others] = long;
    expect(seriesOf([`${first} (Tom Reed/NWA)`, ...others])).toEqual(others);
  });
});
