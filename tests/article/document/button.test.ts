/** Which buttons hold words of the text. */
import { describe, expect, test } from 'vitest';
import { readLines } from '../../../src/article/document/lines.ts';
import { HARBOUR, openHtml } from '../sample-pages.ts';

const linesOf = (body: string): string[] =>
  readLines(openHtml(`<html><body>${body}</body></html>`).body, new Set()).map(({ text }) => text);

describe('words of a button', () => {
  test.each([
    [
      'a term in a sentence',
      'The <button class="term">lens</button> was ground in 1871.',
      ['The lens was ground in 1871.'],
    ],
    [
      'a term at the start of a long one',
      '<button>Lighthouses</button> of this kind were built along the whole coast between 1850 and 1880.',
      ['Lighthouses of this kind were built along the whole coast between 1850 and 1880.'],
    ],
    [
      'a term before a capital',
      'The harbour board of the town that pays for the light asked <button>Ilse Varga</button> Monday to begin.',
      ['The harbour board of the town that pays for the light asked Ilse Varga Monday to begin.'],
    ],
    [
      'names in a byline',
      'By <button>Mara Quill</button>, <button>North Wire</button>',
      ['By Mara Quill, North Wire'],
    ],
    [
      'names beside a word in an element of its own',
      '<span>By</span> <button>Mara Quill</button> and <button>Tom Reed</button>',
      ['By Mara Quill and Tom Reed'],
    ],
    [
      'a name alone in an element that is called a byline',
      '<span class="article-author"><button><span>North Wire</span></button></span>',
      ['North Wire'],
    ],
    ['a sentence', `<button>${HARBOUR[0]}</button>`, [HARBOUR[0]]],
    ['paragraphs', `<button><p>${HARBOUR[0]}</p><p>${HARBOUR[1]}</p></button>`, HARBOUR.slice(0, 2)],
    ['a heading that opens its section', '<h3><button>Who pays for it?</button></h3>', ['Who pays for it?']],
  ])('are read: %s', (_, html, lines) => {
    expect(linesOf(`<div>${html}</div>`)).toEqual(lines);
  });

  test.each([
    ['behind a sentence', 'The light shines again. <button>Copy link</button>', ['The light shines again.']],
    ['before a sentence', '<button>Listen</button> The light shines again.', ['The light shines again.']],
    ['behind a label', 'Share: <button>Facebook</button> <button>Email</button>', ['Share:']],
    ['behind a question', 'Was this useful? <button>Yes</button> <button>No</button>', ['Was this useful?']],
    ['behind a bar', 'Mara Quill | <button>Follow</button>', ['Mara Quill |']],
    ['alone', '<button>Continue reading</button>', []],
    ['without words', 'The <button></button>lens was ground in 1871.', ['The lens was ground in 1871.']],
    [
      'hidden',
      'The <button hidden>lens</button> glass was ground in 1871.',
      ['The glass was ground in 1871.'],
    ],
  ])('are left out: %s', (_, html, lines) => {
    expect(linesOf(`<div>${html}</div>`)).toEqual(lines);
  });

  test('cost no search of all children for each of many buttons', () => {
    const many = '<button>Tag</button>'.repeat(20_000);
    expect(linesOf(`<div>${many}</div><p>${HARBOUR[0]}</p>`)).toEqual([HARBOUR[0]]);
  });
});
