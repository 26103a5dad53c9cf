import { describe, expect, it } from 'vitest';
import { hashTerm } from '../../../src/fingerprint/term-hash.ts';
import { formsOfName } from '../../../src/match/compare/name-forms.ts';
import { tokenize } from '../../../src/text/tokenize.ts';

/** The hash of a text of one word, as an article's fingerprints have it. */
function hashOf(text: string): number {
  const [token, ...others] = tokenize(text);
  if (token === undefined || others.length > 0) throw new Error(`${text} is not one word`);
  return hashTerm(token.word.term);
}

const means = (one: string, other: string): boolean =>
  formsOfName(hashOf(one))?.same.includes(hashOf(other)) === true;
const standsNear = (one: string, other: string): boolean =>
  formsOfName(hashOf(one))?.near.includes(hashOf(other)) === true;

describe('a name or figure has other forms that mean the same, in either direction', () => {
  it.each([
    ['October', 'Oct.'],
    ['September', 'Sept.'],
    ['October', 'octubre'],
    ['February', 'février'],
    ['Donnerstag', 'Thursday'],
    ['أكتوبر', 'October'],
    ['Senator', 'Sen.'],
    ['Colonel', 'Col.'],
    ['Präsident', 'president'],
    ['Dr.', 'doctor'],
    ['Arizona', 'AZ'],
    ['Arizona', 'Ariz.'],
    ['Quebec', 'Que.'],
    ['Hampshire', 'N.H.'],
    ['13', 'thirteen'],
    ['13', 'Thirteenth'],
    ['18', '18th'],
    ['20', 'vingt'],
    ['1990', '1990s'],
    ['5', '5bn'],
    ['158', '158s'],
    ['Turks', 'Turkish'],
    ['Kurds', 'Kurdish'],
    ['Danes', 'Denmark'],
    ['Frenchmen', 'French'],
    ['TV', 'television'],
    ['Kyiv', 'Kiev'],
    ['Gaddafi', 'Qaddafi'],
    ['ISIL', 'Daesh'],
  ])('%s, %s', (one, other) => {
    expect(means(one, other)).toBe(true);
    expect(means(other, one)).toBe(true);
  });
});

it.each([
  ['October', 'November'],
  ['13', '14'],
  ['13', 'fourteen'],
  ['Senator', 'Governor'],
  ['Arizona', 'Arkansas'],
  ['1990', '1980s'],
])('%s and %s mean different things', (one, other) => expect(means(one, other)).toBe(false));

it.each([
  ['Moscow', 'Kremlin'],
  ['Moscow', 'Russian'],
  ['Pentagon', 'military'],
  ['NATO', 'Atlantic'],
  ['83', 'eighty'],
  ['1900s', '20th'],
  ['United', 'U.S.'],
  ['ISIS', 'Islamic'],
  ['Covid', 'coronavirus'],
  ['CDC', 'prevention'],
])('%s stands near %s, and means another thing', (one, other) => {
  expect(standsNear(one, other)).toBe(true);
  expect(means(one, other)).toBe(false);
});

it('a word that is none of these has no other forms', () =>
  expect(formsOfName(hashOf('Vellmoor'))).toBeUndefined());
