import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/match/decide/verdict.ts';
import type { Credit, Relation, Source } from '../../../src/model.ts';
import { page, story, textCredit } from '../newsroom.ts';

const source = (relation: Relation, change: Partial<Source> = {}): Source => ({
  story: story(relation),
  relation,
  confidence: 0.8,
  pageShare: 0.5,
  storyShare: 0.5,
  credited: false,
  article: 0,
  passages: [],
  storyWords: 400,
  carriers: [],
  ...change,
});
const TEXT_ONLY = { byAddress: false, ownAgency: null };
const verdict = (
  sources: readonly Source[],
  known = TEXT_ONLY as Parameters<typeof verdictOf>[2],
  credits: readonly Credit[] = [],
) => verdictOf(page([[]], {}, credits), sources, known);

describe('the verdict', () => {
  it('is the first source that claims anything', () => {
    expect(verdict([source('edited'), source('rewrite')])).toEqual({ relation: 'edited', agency: 'AP', basis: 'text', credited: false, confidence: 0.8 }); // prettier-ignore
    expect(verdict([source('none')])).toMatchObject({
      relation: 'none',
      agency: null,
      basis: 'none',
      confidence: 0,
    });
  });

  it('rests on the text, on text and credit, or on the address', () => {
    const credited = source('reprint', { credited: true });
    expect(verdict([source('reprint')]).basis).toBe('text');
    expect(verdict([credited]).basis).toBe('text+credit');
    expect(verdict([credited], { byAddress: true, ownAgency: null })).toMatchObject({
      basis: 'url',
      credited: true,
    });
  });

  it('is the original at an agency’s own address, unless its text is taken from another story', () => {
    const own = { byAddress: false, ownAgency: 'dpa' };
    const original = { relation: 'original', agency: 'dpa', basis: 'url', credited: true, confidence: 0.99 };
    for (const sources of [[], [source('none')], [source('cites')]])
      expect(verdict(sources, own)).toEqual(original);
    expect(verdict([source('rewrite')], own)).toMatchObject({ relation: 'rewrite', agency: 'AP' });
  });
});

describe('without a source, a credit of the text', () => {
  const by = (...credits: Credit[]) => verdict([], TEXT_ONLY, credits);

  it('of the whole text comes before others, and an agency before an outlet', () => {
    const line = textCredit('AFP', { kind: 'contributor-line', confidence: 0.7 });
    const outlet = textCredit(null, { kind: 'source-line', outlet: 'isle.example', confidence: 0.6 });
    expect(by(outlet, line, textCredit('AP'))).toMatchObject({
      relation: 'reprint',
      agency: 'AP',
      basis: 'credit',
      confidence: 0.9,
    });
    expect(by(outlet, line)).toMatchObject({
      relation: 'none',
      agency: 'AFP',
      basis: 'credit',
      confidence: 0.7,
    });
    expect(by(outlet)).toMatchObject({ relation: 'none', agency: null, basis: 'credit', confidence: 0.6 });
  });

  it('decides nothing if it is not sure of what it says, or speaks of a photo', () => {
    const nothing = { relation: 'none', agency: null, basis: 'none', credited: false, confidence: 0 };
    expect(by(textCredit('AP', { confidence: 0.49 }))).toEqual(nothing);
    expect(by(textCredit('AP', { confidence: 0.5 })).agency).toBe('AP');
    expect(by(textCredit('AP', { kind: 'photo', covers: 'photo' }))).toEqual(nothing);
  });
});
