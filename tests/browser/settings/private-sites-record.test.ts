import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choicesInPrivate,
  readPrivateSites,
  withPrivateChoice,
  type PrivateSite,
} from '../../../src/browser/settings/private-sites-record.ts';

const choice: fc.Arbitrary<PrivateSite> = fc.record(
  { isPaused: fc.boolean(), hasLinkBadges: fc.boolean() },
  { requiredKeys: [] },
);
const host = fc.constantFrom('courier.example', 'harbour.example', '__proto__');

describe('what is chosen for a site in a private window', () => {
  it('stands in place of what holds everywhere, and leaves the rest', () => {
    const everywhere = { isPaused: false, hasMarks: true, hasLinkBadges: true, isRemembered: false };
    expect(choicesInPrivate(everywhere, undefined)).toEqual(everywhere);
    expect(choicesInPrivate(everywhere, { isPaused: true })).toEqual({ ...everywhere, isPaused: true });
    expect(
      choicesInPrivate({ ...everywhere, isPaused: true }, { isPaused: false, hasLinkBadges: false }),
    ).toEqual({
      ...everywhere,
      hasLinkBadges: false,
    });
  });

  it('never has a page remembered', () => {
    const everywhere = { isPaused: false, hasMarks: true, hasLinkBadges: true, isRemembered: true };
    for (const site of [undefined, {}, { isPaused: false }])
      expect(choicesInPrivate(everywhere, site).isRemembered).toBe(false);
  });

  it('is kept with what was chosen before: the last choice of each kind for each site', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(host, choice)), (choices) => {
        let kept: unknown;
        const oracle: { host: string; site: PrivateSite }[] = [];
        for (const [name, chosen] of choices) {
          kept = structuredClone(withPrivateChoice(readPrivateSites(kept), name, chosen));
          const known = oracle.find((each) => each.host === name);
          if (known) known.site = { ...known.site, ...chosen };
          else oracle.push({ host: name, site: chosen });
        }
        expect([...readPrivateSites(kept)]).toEqual(oracle.map((each) => [each.host, each.site]));
      }),
    );
  });
});

it.each([
  undefined,
  null,
  'all',
  {},
  [[5, {}]],
  [['courier.example']],
  [['courier.example', { isPaused: 'yes' }]],
])('junk that was kept as %j chooses nothing', (kept) => {
  for (const [, site] of readPrivateSites(kept)) expect(site).toEqual({});
});
