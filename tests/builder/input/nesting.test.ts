import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_OPEN, nestsTooDeep } from '../../../src/builder/input/nesting.ts';
import { prepare } from '../../../src/builder/input/prepared.ts';

const nested = (depth: number, name = 'div'): string =>
  `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

it.each([
  [MOST_OPEN, false],
  [MOST_OPEN + 1, true],
  [1_000_000, true],
])('%i elements in one another are too deep: %s', (depth, isTooDeep) => {
  expect(nestsTooDeep(nested(depth))).toBe(isTooDeep);
  expect(nestsTooDeep(`<p>geese</p>${'<div>'.repeat(depth)}`)).toBe(isTooDeep);
});

it('depth counts only what is open, as a parser sees it', () => {
  const many = MOST_OPEN + 1;
  for (const flat of [
    '<b></b>',
    '<br>',
    '<p>geese',
    '<li>geese',
    '<img src="a.png">',
    '<!-- <div> -->',
    '<a title="<b>"></a>',
  ])
    expect(nestsTooDeep(flat.repeat(many))).toBe(false);
  for (const deep of ['<li><p>', '<b></i>', '<geese-flock>', '<P CLASS=a><span>'])
    expect(nestsTooDeep(deep.repeat(many))).toBe(true);
  expect(nestsTooDeep(`<script>${'"<div>"'.repeat(many)}</script>`)).toBe(false);
});

it('how deep a page nests does not depend on what stands between its tags', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3, max: 3 }), fc.string({ maxLength: 9 }), (more, text) => {
      const words = text.replaceAll(/[<>&]/g, '');
      const depth = MOST_OPEN + more;
      expect(nestsTooDeep(`<div>${words}`.repeat(depth))).toBe(more > 0);
    }),
    { numRuns: 10 },
  );
});

it('a record that nests too deep is left out of a build, and says why', () => {
  const record = { url: 'https://valley.example/1', html: nested(100_000) };
  expect(prepare(record)).toEqual({ skipped: `elements nest more than ${MOST_OPEN} deep` });
});
