import { describe, expect, it } from 'vitest';
import { decidingCredits, namesOrigin } from '../src/origin.ts';
import { sampleCredit } from './ui/sample-reports.ts';

const agencyLine = { agency: 'AP', outlet: null };
const outletLine = { agency: null, outlet: 'isle.example' };
const genericLine = { agency: null, outlet: null };

it('a credit names an origin by its agency, or by its outlet', () => {
  expect(namesOrigin(agencyLine, { agency: 'AP', outlet: null })).toBe(true);
  expect(namesOrigin(agencyLine, { agency: 'Reuters', outlet: null })).toBe(false);
  expect(namesOrigin(outletLine, { agency: null, outlet: 'isle.example' })).toBe(true);
  expect(namesOrigin(outletLine, { agency: null, outlet: 'mole.example' })).toBe(false);
});

it('a line without a name names nobody, not even an origin that is not known', () => {
  for (const origin of [agencyLine, outletLine, genericLine])
    expect(namesOrigin(genericLine, origin)).toBe(false);
  expect(namesOrigin(agencyLine, genericLine)).toBe(false);
});

describe('metadata that names an agency', () => {
  const author = sampleCredit({ kind: 'structured', place: null });
  const place = { article: 0, part: 'asides', index: 0, charStart: 0, charEnd: 2 } as const;

  it('says nothing beside a byline that names the agency with others', () => {
    const joint = sampleCredit({ kind: 'byline', part: true, place });
    expect(decidingCredits([author, joint])).toEqual([joint]);
    const others = { ...joint, agency: 'Zenda Press' };
    expect(decidingCredits([author, others])[0]).toBe(author);
  });

  it('gives the agency the whole text where its writers only contributed', () => {
    const writers = sampleCredit({ kind: 'contributor-line', part: true, place });
    expect(decidingCredits([author, writers])[0]).toBe(author);
  });
});

it('news agencies are the origin only of a line that speaks of them, not of one that names an outlet without a host', () => {
  const nameless = { agency: null, outlet: null, kind: 'credit-line' } as const;
  const agencies = sampleCredit({ ...nameless, quote: 'With inputs from agencies', confidence: 0.9 });
  const outlet = sampleCredit({ ...nameless, quote: 'First published in The Lamp', confidence: 0.8 });
  expect(decidingCredits([agencies])).toEqual([agencies]);
  expect(decidingCredits([outlet])).toEqual([]);
});
