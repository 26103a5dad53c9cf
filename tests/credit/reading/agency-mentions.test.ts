import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allAgencies } from '../../../src/credit/agencies/agencies.ts';
import { findMentions } from '../../../src/credit/reading/agency-mentions.ts';
import { toPlain } from '../../../src/credit/reading/text-part.ts';

const named = (text: string) => findMentions(toPlain(text)).map(({ agency }) => agency.code);

describe('a name', () => {
  it.each([
    ['AP', ['AP']],
    ['(AP)', ['AP']],
    ['AP/AFP', ['AP', 'AFP']],
    ['Associated Press', ['AP']],
    ['ASSOCIATED PRESS', ['AP']],
    ['Reuters', ['Reuters']],
    ['REUTERS', ['Reuters']],
    ['Thomson Reuters Foundation', ['Thomson Reuters Foundation']],
    ['RoeAssociated Press', ['AP']],
    ['Associated\u00a0Press', ['AP']],
  ])('is found in "%s"', (text, codes) => {
    expect(named(text)).toEqual(codes);
  });

  it.each([
    ['another letter case of a short form', 'Ap ap'],
    ['a longer word', 'CAPS WAPU APs AP2 2AP'],
    ['a longer word of a name', 'Reutersville'],
    ['a name glued to another that is one word', 'RoeReuters'],
    ['half a name', 'Associated with the press'],
  ])('is not found in %s: %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });

  it('is the longest that stands there', () => {
    expect(
      findMentions('Thomson Reuters Foundation').map(({ charStart, charEnd }) => [charStart, charEnd]),
    ).toEqual([[0, 26]]);
  });
});

describe('a name in a script that writes words together', () => {
  it.each([
    ['a prefix of one letter', 'لرويترز', ['Reuters']],
    ['two of them', 'ولرويترز', ['Reuters']],
    ['the article', 'وكالة الأناضول', ['Anadolu']],
    ['Chinese characters before and after', '据新华社报道', ['Xinhua']],
    ['Hebrew with a prefix', 'לרויטרס', ['Reuters']],
  ])('is found with %s', (_, text, codes) => {
    expect(named(text)).toEqual(codes);
  });

  it.each([
    ['more than two letters before it', 'ابترويترز'],
    ['a letter after it', 'رويترزي'],
    ['a community, which begins like an agency', '共同社区'],
    ['a group of that name', '共同社群'],
  ])('is not found with %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('mentions of any text', () => {
  const forms = fc.constantFrom(
    ...allAgencies().flatMap(({ names, shortForms }) => [...names, ...shortForms]),
  );
  const pieces = fc.array(fc.oneof(forms, fc.constantFrom(' ', '/', ' and ', '(', 'x', 'é', '社', 'ل')), {
    maxLength: 14,
  });

  it('stand in order, do not overlap, and are forms of their agency', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const plain = toPlain(list.join(''));
        let end = 0;
        for (const { agency, charStart, charEnd, isShort } of findMentions(plain)) {
          expect(charStart).toBeGreaterThanOrEqual(end);
          end = charEnd;
          const words = plain.slice(charStart, charEnd);
          const own = (isShort ? agency.shortForms : agency.names).map(toPlain);
          expect([...own, ...own.map((name) => name.toUpperCase())]).toContain(words);
        }
      }),
      { numRuns: 300, seed: 22 },
    );
  });

  it('do not change where words without names are put around them', () => {
    fc.assert(
      fc.property(forms, (form) => {
        expect(named(`The keeper saw ${form} by the lamp`)).toEqual(named(form));
      }),
      { numRuns: 300, seed: 23 },
    );
  });

  it('is found beside letters of any script, as the pattern of words has it', () => {
    for (const [before, code] of [
      ['é', undefined],
      ['Ж', 'AP'],
      ['灯', 'AP'],
      ['“', 'AP'],
      ['😀', 'AP'],
      ['2', undefined],
      ['_', 'AP'],
      ['né ', 'AP'],
    ] as const) {
      expect([before, ...named(`${before}AP`)]).toEqual(code === undefined ? [before] : [before, code]);
    }
  });
});
