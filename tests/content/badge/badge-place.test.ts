import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freePlace,
  leastHarmfulPlace,
  type HeadlineSetting,
  type Place,
  type Size,
} from '../../../src/content/badge/badge-place.ts';
import { isWithin, overlapOf, type Box } from '../../../src/content/badge/box.ts';

const BADGE: Size = { width: 100, height: 24 };

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

const boxOf = ([left, top]: Place, { width, height } = BADGE): Box =>
  box(left, top, left + width, top + height);

/** A headline of two lines in a column of 600, in a window of 1,000, with nothing round it. */
const settingWith = (more: Partial<HeadlineSetting> = {}): HeadlineSetting => ({
  headline: box(100, 200, 700, 280),
  lastLine: box(100, 240, 400, 280),
  mayFollow: true,
  taken: [],
  bounds: box(0, 0, 1000, 5000),
  isRightToLeft: false,
  ...more,
});

const FULL_LINE = { lastLine: box(100, 240, 690, 280) };
/** Lines close above and under the headline, as wide as its column. */
const TIGHT = [box(100, 180, 700, 198), box(100, 284, 700, 302)];

describe('a badge stands', () => {
  test('after the last word', () => {
    expect(freePlace(settingWith(), BADGE)).toEqual([408, 248]);
  });

  test('beside a headline that fills its line', () => {
    expect(freePlace(settingWith({ ...FULL_LINE, taken: TIGHT }), BADGE)).toEqual([708, 248]);
  });

  test('under a headline that fills its line, where something stands beside it', () => {
    const taken = [box(710, 100, 990, 600), box(100, 330, 700, 350)];
    expect(freePlace(settingWith({ ...FULL_LINE, taken }), BADGE)).toEqual([100, 288]);
  });

  test('above it, where there is no room under it', () => {
    const taken = [box(710, 100, 990, 600), box(100, 284, 700, 302)];
    expect(freePlace(settingWith({ ...FULL_LINE, taken }), BADGE)).toEqual([100, 174]);
  });

  test('behind a short line above it', () => {
    const taken = [box(710, 100, 990, 600), box(100, 284, 700, 302), box(100, 176, 300, 196)];
    expect(freePlace(settingWith({ ...FULL_LINE, taken }), BADGE)).toEqual([600, 174]);
  });

  test('not after words that are cut off', () => {
    expect(freePlace(settingWith({ mayFollow: false }), BADGE)).toEqual([708, 248]);
  });

  test('nowhere, where a path of the site and the text leave no room', () => {
    const narrow = { bounds: box(90, 0, 710, 5000) };
    expect(freePlace(settingWith({ ...FULL_LINE, ...narrow, taken: TIGHT }), BADGE)).toBeUndefined();
  });
});

const boxes = fc
  .tuple(
    fc.integer({ min: 0, max: 950 }),
    fc.integer({ min: 100, max: 400 }),
    fc.integer({ min: 5, max: 400 }),
    fc.integer({ min: 5, max: 60 }),
  )
  .map(([left, top, width, height]) => box(left, top, left + width, top + height));
const settings = fc
  .record({
    taken: fc.array(boxes, { maxLength: 12 }),
    isRightToLeft: fc.boolean(),
    end: fc.integer({ min: 150, max: 700 }),
  })
  .map(({ taken, isRightToLeft, end }) =>
    settingWith({ taken, isRightToLeft, lastLine: box(100, 240, end, 280) }),
  );

test('a free place covers nothing and is wholly drawn', () => {
  fc.assert(
    fc.property(settings, (setting) => {
      const place = freePlace(setting, BADGE);
      if (!place) return;
      expect(isWithin(boxOf(place), setting.bounds)).toBe(true);
      for (const other of setting.taken) expect(overlapOf(boxOf(place), other)).toBe(0);
    }),
  );
});

test('where there is a free place, no other does less harm', () => {
  const harmOf = (setting: HeadlineSetting, place: Place | undefined): number =>
    place ? setting.taken.reduce((sum, other) => sum + overlapOf(boxOf(place), other), 0) : Infinity;
  fc.assert(
    fc.property(settings, (setting) => {
      if (freePlace(setting, BADGE)) expect(harmOf(setting, leastHarmfulPlace(setting, BADGE))).toBe(0);
    }),
  );
});

test('in a text from right to left, everything is the other way round', () => {
  const turn = ({ left, right, ...rest }: Box): Box => ({ ...rest, left: 1000 - right, right: 1000 - left });
  fc.assert(
    fc.property(settings, (setting) => {
      const turned: HeadlineSetting = {
        ...setting,
        headline: turn(setting.headline),
        lastLine: turn(setting.lastLine),
        taken: setting.taken.map(turn),
        isRightToLeft: !setting.isRightToLeft,
      };
      const [left, top] = freePlace(setting, BADGE) ?? [];
      const other = freePlace(turned, BADGE);
      expect(other).toEqual(left === undefined ? undefined : [1000 - left - BADGE.width, top]);
    }),
  );
});
