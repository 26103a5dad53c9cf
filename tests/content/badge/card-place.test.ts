import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfCard, type CardPlace } from '../../../src/content/badge/card-place.ts';

const WINDOW = { width: 1000, height: 800 };
const badgeAt = (left: number, top: number) => ({ left, top, right: left + 120, bottom: top + 24 });

/** Upper and lower edge of a card with this height. */
function edgesOf({ edge, isAbove, maxHeight }: CardPlace, height: number): readonly [number, number] {
  const shown = Math.min(height, maxHeight);
  return isAbove ? [edge - shown, edge] : [edge, edge + shown];
}

test('a card stands under its badge where it has room', () => {
  const place = placeOfCard({ badge: badgeAt(100, 100), height: 400, window: WINDOW });
  expect(place).toMatchObject({ left: 100, edge: 132, isAbove: false });
});

test('a card stands above its badge where only there is more room', () => {
  const place = placeOfCard({ badge: badgeAt(100, 700), height: 400, window: WINDOW });
  expect(place).toMatchObject({ edge: 692, isAbove: true });
});

test('a card that fits stands under its badge, however much more room is above', () => {
  const place = placeOfCard({ badge: badgeAt(100, 600), height: 150, window: WINDOW });
  expect(place).toMatchObject({ edge: 632, isAbove: false });
});

test('a card stands over its badge in a window with no room on either side', () => {
  const window = { width: 320, height: 240 };
  const place = placeOfCard({ badge: badgeAt(20, 110), height: 500, window });
  expect(place).toMatchObject({ edge: 8, isAbove: false, maxHeight: 224, width: 304 });
});

test('a card is wholly in the window wherever its badge is, and however much it holds', () => {
  const settings = fc.record({
    width: fc.integer({ min: 280, max: 2000 }),
    height: fc.integer({ min: 150, max: 1500 }),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    // The badge may be scrolled out of the window.
    y: fc.double({ min: -1, max: 2, noNaN: true }),
    card: fc.integer({ min: 40, max: 3000 }),
  });
  fc.assert(
    fc.property(settings, ({ width, height, x, y, card }) => {
      const badge = badgeAt(x * (width - 120), y * (height - 24));
      const place = placeOfCard({ badge, height: card, window: { width, height } });
      // It may grow later, when a row in it is opened: to its greatest height.
      for (const shown of [card, 10_000]) {
        const [top, bottom] = edgesOf(place, shown);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(height);
      }
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + place.width).toBeLessThanOrEqual(width);
    }),
  );
});
