import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf } from '../../src/story-index/write/encode-names.ts';
import { parseNames } from '../../src/story-index/read/decode-names.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';

const entryOf = (headline: string, url: string | null, carrierHeadline = headline): StoryEntry => ({
  story: { id: 'orm-1', agency: 'AP', outlet: null, headline, published: null, url, language: 'en' },
  fingerprints: null,
  carriers: [
    { outlet: 'outlet.example', url, headline: carrierHeadline, published: null, relation: 'edited', credited: true }, // prettier-ignore
  ],
});

it('an address holds its headline’s words as two numbers', () => {
  const line = lineOf(entryOf('Orm’s ferry stops', 'https://outlet.example/a/orms-ferry-stops.html'));
  expect(JSON.parse(line)).toMatchObject({ 1: ['https://outlet.example/a/', 0, 3, '.html'] });
});

it('reads back every address, whatever its headline', () => {
  const word = fc.constantFrom('Orm', 'ferry', 'STOPS', 'keeper’s', '3,400', 'Große', '-', '');
  const headline = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const path = fc.array(fc.constantFrom('orm', 'ferry', 'stops', 'keepers', '3', '400', 'gro', '/', '.'), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(headline, headline, path, fc.string(), (own, carriers, parts, rest) => {
      for (const url of [null, `https://outlet.example/${parts.join('-')}${rest}`]) {
        const entry = entryOf(own, url, carriers);
        const { story, carriers: read } = parseNames(lineOf(entry));
        expect({ story, carriers: read }).toEqual({ story: entry.story, carriers: entry.carriers });
      }
    }),
  );
});

it('an address that is no string and no list of four is none', () => {
  for (const field of [7, {}, [], ['https://a.example/', 'x', 1, ''], [1, 2]])
    expect(parseNames(JSON.stringify(['Orm', field])).story.url).toBeNull();
});
