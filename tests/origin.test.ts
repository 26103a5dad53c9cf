import { expect, it } from 'vitest';
import { namesOrigin } from '../src/origin.ts';

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
