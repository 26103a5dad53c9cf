import { expect, test } from 'vitest';
import { placeOfLinkBadge } from '../../../src/content/links/link-place.ts';

const line = { left: 100, top: 200, right: 300, bottom: 220 };
const bounds = { left: 0, top: 0, right: 1000, bottom: 5000 };
const setting = { line, bounds, room: 100, isRightToLeft: false };

test('a link’s badge stands after the last word, in the middle of its line', () => {
  expect(placeOfLinkBadge(setting)).toEqual([305, 203]);
});

test('a link’s badge stands at the word’s upper corner where the text goes on', () => {
  expect(placeOfLinkBadge({ ...setting, room: 4 })).toEqual([298, 191]);
});

test('in a text from right to left, a link’s badge stands before the word', () => {
  expect(placeOfLinkBadge({ ...setting, isRightToLeft: true })).toEqual([81, 203]);
});

test('a link’s badge stands where something is drawn, also on a line that is cut off', () => {
  const cut = { left: 90, top: 195, right: 250, bottom: 225 };
  expect(placeOfLinkBadge({ ...setting, bounds: cut, room: 0 })).toEqual([236, 195]);
});
