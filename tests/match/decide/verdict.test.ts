import { describe, expect, it } from 'vitest';
import { verdictOf, type KnownAddress } from '../../../src/match/decide/verdict.ts';
import type { Credit, Source, StoryRelation } from '../../../src/model.ts';
import { page, story, textCredit } from '../newsroom.ts';

const source = (relation: StoryRelation, change: Partial<Source> = {}): Source => ({
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
const TEXT_ONLY: KnownAddress = { byAddress: false, siteAgency: null, ownStory: null };
const verdict = (sources: readonly Source[], known = TEXT_ONLY, credits: readonly Credit[] = []) =>
  verdictOf(page([[]], {}, credits), sources, known);

describe('the verdict', () => {
  it('is the first source that claims anything', () => {
    expect(verdict([source('edited'), source('rewrite')])).toEqual({ relation: 'edited', agency: 'AP', basis: 'text', credited: false, confidence: 0.8, part: false }); // prettier-ignore
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
    expect(verdict([credited], { ...TEXT_ONLY, byAddress: true })).toMatchObject({
      basis: 'url',
      credited: true,
    });
  });

  const OWN_SITE = { ...TEXT_ONLY, siteAgency: 'dpa' };
  const original = { relation: 'original', agency: 'dpa', basis: 'site', credited: true, confidence: 0.99, part: false }; // prettier-ignore

  it('is the agency’s own page on its own site, whatever an index or the page says', () => {
    const outlets = source('reprint', { story: story('s', { agency: null, outlet: 'isle.example' }) });
    for (const sources of [[], [source('none')], [source('cites')], [outlets]])
      expect(verdict(sources, OWN_SITE, [textCredit('AP')])).toEqual(original);
    expect(verdict([source('reprint')], { ...OWN_SITE, byAddress: true })).toEqual(original);
    expect(verdict([], { ...OWN_SITE, ownStory: 'original' })).toEqual({ ...original, basis: 'url' });
  });

  it('is another agency’s on an agency’s site where the text was compared and is that agency’s', () => {
    expect(verdict([source('rewrite')], OWN_SITE)).toMatchObject({ relation: 'rewrite', agency: 'AP' });
  });

  it('of a page that cites one agency and is credited to another is that it is credited', () => {
    const cites = [source('cites')];
    expect(verdict(cites, TEXT_ONLY, [textCredit('AFP')])).toMatchObject({ relation: 'credited', agency: 'AFP' }); // prettier-ignore
    expect(verdict(cites, TEXT_ONLY, [textCredit('AFP', { part: true })]).relation).toBe('cites');
  });

  it('is the story itself only where nothing else was found', () => {
    const own: KnownAddress = { ...TEXT_ONLY, ownStory: 'own-page' };
    expect(verdict([], own)).toMatchObject({ relation: 'own-page', agency: null, basis: 'url' });
    expect(verdict([source('none')], own).relation).toBe('own-page');
    expect(verdict([source('cites')], own).relation).toBe('cites');
    expect(verdict([], own, [textCredit('AP')]).relation).toBe('credited');
  });
});

describe('without a source, a credit of the text', () => {
  const by = (...credits: Credit[]) => verdict([], TEXT_ONLY, credits);

  const credited = (agency: string | null, confidence: number, part = false) => ({
    relation: 'credited',
    agency,
    basis: 'credit',
    credited: true,
    confidence,
    part, // prettier-ignore
  });

  it('is a credit and never a copy: of the whole before a part, an agency before an outlet before nobody', () => {
    const line = textCredit('AFP', { kind: 'contributor-line', confidence: 0.7, part: true });
    const outlet = textCredit(null, { kind: 'source-line', outlet: 'isle.example', confidence: 0.6 });
    const generic = textCredit(null, { kind: 'credit-line', confidence: 0.9 });
    expect(by(generic, outlet, line, textCredit('AP'))).toEqual(credited('AP', 0.9));
    expect(by(generic, outlet, line)).toEqual(credited('AFP', 0.7, true));
    expect(by(generic, outlet)).toEqual(credited(null, 0.6));
    expect(by(generic)).toEqual(credited(null, 0.9));
  });

  it('decides nothing if it is not sure of what it says, or speaks of a photo', () => {
    const nothing = {
      relation: 'none',
      agency: null,
      basis: 'none',
      credited: false,
      confidence: 0,
      part: false,
    };
    expect(by(textCredit('AP', { confidence: 0.49 }))).toEqual(nothing);
    expect(by(textCredit('AP', { confidence: 0.5 })).agency).toBe('AP');
    expect(by(textCredit('AP', { kind: 'photo', covers: 'photo' }))).toEqual(nothing);
  });
});
