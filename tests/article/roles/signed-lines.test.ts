import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/article/read-page.ts';
import { openHtml } from '../sample-pages.ts';

const PARAGRAPH =
  '<p>The keeper of the lighthouse climbed the stairs each evening, wound the clock and wrote the wind into a thick book.</p>';
const TEXT = PARAGRAPH.repeat(6);

/** The asides of an article with markup above, in the middle of and below its text. */
function asidesOf({
  above = '',
  middle = '',
  below = '',
}: {
  above?: string;
  middle?: string;
  below?: string;
}): string[] {
  const page = readPage(
    openHtml(
      `<html><body><article><h1>The lamp is lit again</h1>${above}<div>${TEXT}${middle}${TEXT}</div>${below}</article></body></html>`,
    ),
    null,
  );
  return page?.articles[0]?.asides.map(({ kind, text }) => `${kind}: ${text}`) ?? [];
}

describe('a line that signs the text is kept', () => {
  test.each([
    [
      'among share buttons',
      { above: '<div class="share-bar"><div>By Jane Roe, North Wire</div><a href="/s">Share</a></div>' },
    ],
    [
      'as an author’s link',
      { above: '<span class="byline"><a rel="author" href="/nw">North Wire</a></span>' },
    ],
    ['as a link of a byline’s name', { above: '<span class="byline"><a href="/nw">North Wire</a></span>' }],
    ['after a label', { above: '<div>By: <a href="/nw">North Wire</a></div>' }],
    ['in the article’s own footer', { below: '<footer><p>North Wire</p></footer>' }],
  ])('%s', (_, markup) => {
    expect(asidesOf(markup).join('\n')).toContain('North Wire');
  });
});

describe('a line that signs something else is not', () => {
  test.each([
    [
      'in a card between the paragraphs',
      {
        middle:
          '<article><h3><a href="/k">Bread contest ends</a></h3><p class="meta">By North Wire</p></article>',
      },
    ],
    ['as one link of many above the text', { above: '<div><a href="/nw">North Wire</a></div>' }],
    ['as a label’s list of links', { above: '<div>Topics: <a href="/nw">North Wire</a></div>' }],
  ])('%s', (_, markup) => {
    expect(asidesOf(markup)).toEqual([]);
  });

  test('in the footer of the site', () => {
    const html = `<html><body><article><h1>The lamp is lit again</h1>${TEXT}</article><footer><p>North Wire</p></footer></body></html>`;
    expect(readPage(openHtml(html), null)?.articles[0]?.asides).toEqual([]);
  });
});
