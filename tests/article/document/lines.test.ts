/** Which lines a page sets, and what is known of each. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isProse, readLines, type Line } from '../../../src/article/document/lines.ts';
import { openHtml } from '../sample-pages.ts';

const openBody = (body: string): HTMLElement =>
  openHtml(`<!doctype html><html><body>${body}</body></html>`).body;
const read = (body: string): Line[] => readLines(openBody(body), new Set());
const textsOf = (body: string): string[] => read(body).map(({ text }) => text);

const SENTENCE = 'The keeper rowed out to the lamp before the first of the autumn storms.';

/** A piece of a page: words, an inline element, a block, or one of the breaks. */
type Piece = string | { tag: string; inside: readonly Piece[] };

const INLINE = ['span', 'b', 'a', 'em'];
const BLOCKS = ['p', 'div', 'section', 'blockquote', 'li', 'h2'];
const { pieces } = fc.letrec<{ pieces: Piece[]; piece: Piece }>((tie) => ({
  pieces: fc.array(tie('piece'), { maxLength: 5, depthIdentifier: 'page' }),
  piece: fc.oneof(
    { depthIdentifier: 'page', maxDepth: 4 },
    fc.constantFrom('fog ', ' tide', 'gull', '\n  ', 'lamp, '),
    fc.record({ tag: fc.constantFrom(...INLINE, ...BLOCKS), inside: tie('pieces') }),
  ),
}));

/** The definition: the text with a mark at both edges of each block, cut at the marks. */
function linesOf(page: readonly Piece[]): string[] {
  const marked = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    const inside = piece.inside.map(marked).join('');
    return BLOCKS.includes(piece.tag) ? `|${inside}|` : inside;
  };
  return page.map(marked).join('').split('|').map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean); // prettier-ignore
}

it('a line is the text between two edges of blocks, whatever inline elements it runs through', () => {
  fc.assert(
    fc.property(pieces, (page) => {
      const body = openBody('');
      // Set in place: a parser would move blocks out of paragraphs.
      const build = (parent: Element, inside: readonly Piece[]): void => {
        for (const piece of inside) {
          if (typeof piece === 'string') parent.append(piece);
          else build(parent.appendChild(body.ownerDocument.createElement(piece.tag)), piece.inside);
        }
      };
      build(body, page);
      const lines = readLines(body, new Set());
      expect(lines.map(({ text }) => text)).toEqual(linesOf(page));
      for (const { text, nodes, element, words } of lines) {
        expect(
          nodes
            .map(({ data }) => data)
            .join('')
            .trim()
            .replace(/\s+/g, ' '),
        ).toBe(text);
        expect(nodes.every((node) => element.contains(node))).toBe(true);
        expect(words).toBe(text.split(/\W+/).filter(Boolean).length);
      }
    }),
  );
});

it('a line has each of its nodes once, however many pieces a long one came in', () => {
  const long = `${SENTENCE} `.repeat(60);
  const [line] = read(`<p>Fog <b>${long}</b> and tide</p>`);
  expect(line?.text).toBe(`Fog ${long}and tide`);
  expect(line?.nodes.map(({ data }) => data)).toEqual(['Fog ', long, ' and tide']);
});

describe('a break', () => {
  test('parts lines where it is double, or after a whole sentence of a paragraph’s length', () => {
    expect(textsOf('Fog<br><br>Tide')).toEqual(['Fog', 'Tide']);
    expect(textsOf(`${SENTENCE}<br>Tide`)).toEqual([SENTENCE, 'Tide']);
    expect(textsOf(`“${SENTENCE}”  <br>\n Tide`)).toEqual([`“${SENTENCE}”`, 'Tide']);
    expect(textsOf(`<b>${SENTENCE.slice(0, -1)}</b>.<br>Tide`)).toEqual([SENTENCE, 'Tide']);
  });

  test('is a space in a short line, in the middle of a sentence and between words', () => {
    expect(textsOf('Quay Street 4.<br>Tollan')).toEqual(['Quay Street 4. Tollan']);
    expect(textsOf(`${SENTENCE.slice(0, -1)}<br>that year`)).toEqual([`${SENTENCE.slice(0, -1)} that year`]);
    expect(textsOf('<b>Fog</b><br><i>Tide</i>')).toEqual(['Fog Tide']);
  });
});

it('the kind of a line is that of the block around it: a heading before a quotation, a quotation before a list', () => {
  const kinds = read(
    '<p>a</p><h3><div>b</div></h3><blockquote><ul><li>c</li></ul><h2>d</h2></blockquote><li><p>e</p></li><p>f</p>',
  );
  expect(kinds.map(({ text, kind }) => [text, kind])).toEqual([
    ['a', 'paragraph'],
    ['b', 'heading'],
    ['c', 'quote'],
    ['d', 'heading'],
    ['e', 'list-item'],
    ['f', 'paragraph'],
  ]);
});

it('the shares of links and of body text are shares of the line’s characters', () => {
  const part = fc.record({
    text: fc.stringMatching(/^[a-z]{1,9}$/),
    isLink: fc.boolean(),
    isBody: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const body = openBody(
        `<p>${parts.map(({ text, isLink }) => (isLink ? `<a href="/"><b>${text}</b></a>` : `<b>${text}</b>`)).join('')}</p>`,
      );
      const texts = [...body.querySelectorAll('b')].map((b) => b.firstChild as Text);
      const bodyText = new Set(texts.filter((_, i) => parts[i]?.isBody));
      const [line] = readLines(body, bodyText);
      const all = parts.map(({ text }) => text).join('').length;
      const shareOf = (some: typeof parts) => some.map(({ text }) => text).join('').length / all;
      expect(line?.linkShare).toBe(shareOf(parts.filter(({ isLink }) => isLink)));
      expect(line?.bodyShare).toBe(shareOf(parts.filter(({ isBody }) => isBody)));
    }),
  );
});

it('a picture is told with the next line, those of a menu or a side box only as a picture', () => {
  const lines = read(
    '<p>Fog</p><img alt="The lamp"><img alt="" src="/files/lens.jpg?w=9"><p>Tide</p><p>Gull</p>' +
      '<aside><img alt="A boat"></aside><p>Quay</p>',
  );
  expect(lines.map(({ text, afterPicture, pictures }) => [text, afterPicture, pictures])).toEqual([
    ['Fog', false, []],
    ['Tide', true, [{ alt: 'The lamp', fileName: '' }, { alt: '', fileName: 'lens.jpg' }]],
    ['Gull', false, []],
    ['Quay', true, []],
  ]); // prettier-ignore
});

it('a zone counts the words, the prose and the body text of all lines in it, and no zone opens in one of its kind', () => {
  const body = openBody(
    `<p>Fog</p><aside><p>Three gulls came</p><div class="byline"><p>${SENTENCE}</p></div>` +
      `<div class="related"><p>Tide</p></div></aside><p>Quay</p>`,
  );
  const sentence = body.querySelector('.byline p')?.firstChild as Text;
  const lines = readLines(body, new Set([sentence]));
  const [fog, gulls, keeper, tide, quay] = lines.map(({ zone }) => zone);
  const words = lines[2]?.words ?? 0;
  expect([fog, quay]).toEqual([null, null]);
  expect(keeper).toMatchObject({ kind: 'byline', words, proseWords: words, bodyWords: words });
  expect(keeper?.outer).toBe(gulls);
  expect(tide).toBe(gulls);
  expect(gulls?.element).toBe(body.querySelector('aside'));
  expect(gulls).toMatchObject({ kind: 'side', words: words + 4, proseWords: words, bodyWords: words });
});

it('a line of links is prose from 25 words, if each link has 8: a paragraph, not a list of topics', () => {
  expect(isProse({ words: 25, linkShare: 1, links: 1 })).toBe(true);
  expect(isProse({ words: 24, linkShare: 1, links: 1 })).toBe(false);
  expect(isProse({ words: 25, linkShare: 1, links: 4 })).toBe(false);
});

it('a line counts its links, whatever stands in them', () => {
  const [line] = read('<p>Six <a href="/g"><b>grey</b> gulls</a> and <a href="/b">boats</a> at sea</p>');
  expect(line?.links).toBe(2);
});

it('a line is prose from 12 words, unless two fifths of its characters or more are links', () => {
  expect(isProse({ words: 12, linkShare: 0.39, links: 3 })).toBe(true);
  expect(isProse({ words: 11, linkShare: 0, links: 0 })).toBe(false);
  expect(isProse({ words: 12, linkShare: 0.4, links: 1 })).toBe(false);
});

describe('parts that a style sheet alone sets apart', () => {
  test.each([
    [
      'a name, an agency, a date',
      '<span>Jane Roe</span><span>AP</span><time>14 October 2026</time>',
      'Jane Roe AP 14 October 2026',
    ],
    ['an agency and a name', '<b>AFP</b><i>Jane Roe</i>', 'AFP Jane Roe'],
    ['links', '<a href="/a">Jane Roe</a><a href="/b">Reuters</a>', 'Jane Roe Reuters'],
    [
      'elements in elements',
      '<span><b>By Jane Roe</b></span><span><i>North Wire</i></span>',
      'By Jane Roe North Wire',
    ],
    ['a date and a name', '<time>14 October 2026</time><span>Jane Roe</span>', '14 October 2026 Jane Roe'],
    [
      'sentences',
      '<span>The fog came in.</span><span>The lamp was lit.</span>',
      'The fog came in. The lamp was lit.',
    ],
  ])('are no one word: %s', (_, html, text) => {
    expect(textsOf(`<p>${html}</p>`)).toEqual([text]);
  });

  test.each([
    ['a word that goes on', '<b>light</b><i>house</i>', 'lighthouse'],
    ['a first letter', '<span>T</span><span>HE FOG</span>', 'THE FOG'],
    ['capitals that go on', '<b>THE FO</b><b>G CAME</b>', 'THE FOG CAME'],
    ['a short prefix', '<b>Mc</b><b>Reed</b>', 'McReed'],
    ['a number', '<b>18</b><b>71</b>', '1871'],
    ['what stands below the line', '<b>H</b><sub>2</sub><b>O</b> and <b>CO</b><sub>2</sub>', 'H2O and CO2'],
    ['a word after an element', '<b>light</b>House', 'lightHouse'],
  ])('but one word is: %s', (_, html, text) => {
    expect(textsOf(`<p>${html}</p>`)).toEqual([text]);
  });

  test('a heading is one line, however its breaks are set', () => {
    expect(textsOf('<h1>The lighthouse of the port<br><br>will shine again</h1>')).toEqual([
      'The lighthouse of the port will shine again',
    ]);
  });
});

test('the parentheses round the reading of a ruby are text: a line shows no ruby', () => {
  expect(textsOf('<p>The <ruby>lamp<rp>(</rp><rt>a light</rt><rp>)</rp></ruby> burned.</p>')).toEqual([
    'The lamp(a light) burned.',
  ]);
});
