import { expect, test } from 'vitest';
import { timeOf } from '../../../src/library/subscription/forms.ts';
import { ageOf, isDue } from '../../../src/library/subscription/schedule.ts';
import { DAY, HOUR, manifestOf, NOW, siteOf } from './publisher.ts';
import { readerOf } from './reader.ts';

test('an index is late a day and a half after it was to be renewed, silent after two weeks', () => {
  const manifest = manifestOf({ next: timeOf(NOW) });
  expect(
    [0, 36 * HOUR, 36 * HOUR + 1, 14 * DAY, 14 * DAY + 1].map((ms) => ageOf(manifest, NOW + ms)),
  ).toEqual(['fresh', 'fresh', 'late', 'late', 'silent']);
});

test('an index is asked when its time has come, and also where the clock was set back by more than a day', async () => {
  const reader = await readerOf(await siteOf([]));
  const subscription = await reader.update();
  expect(isDue(subscription, subscription.nextAt - 1)).toBe(false);
  expect(isDue(subscription, subscription.nextAt)).toBe(true);
  expect(isDue(subscription, NOW - 3650 * DAY)).toBe(true);
});
