import { behind, expectRefused, one, two } from './behind.ts';
import { describe, expect, test } from 'vitest';
import { timeOf } from '../../../src/library/subscription/forms.ts';
import { DAY, HOUR, NOW, RELEASE, siteOf } from './publisher.ts';
import { readerOf } from './reader.ts';

describe('clocks', () => {
  test('ten years slow: what is newer than this program waits, and is said; nothing is lost', async () => {
    const reader = await behind();
    reader.now -= 3650 * DAY;
    reader.client.builtAt -= 3650 * DAY;
    reader.site = await siteOf([{ bytes: two }], {
      manifest: { sequence: 11, made: timeOf(NOW + 2 * HOUR), next: timeOf(NOW + 3 * HOUR) },
    });
    await expectRefused(reader, 'from-the-future');
    // What was believed before is a sign of time as well: an hour after it is not the future.
    reader.site = await siteOf([{ bytes: two }], {
      manifest: { sequence: 12, made: timeOf(NOW + HOUR / 4), next: timeOf(NOW + 3 * HOUR) },
    });
    expect((await reader.update()).problem).toBeNull();
  });

  test('ten years slow, but the program was made since: its date counts', async () => {
    const reader = await readerOf(await siteOf([{ bytes: one }]));
    reader.now -= 3650 * DAY;
    reader.client.builtAt = NOW - DAY;
    const { problem } = await reader.update();
    expect(problem?.kind).toBe('from-the-future');
    reader.client.builtAt = NOW - HOUR;
    expect((await reader.update()).problem).toBeNull();
  });

  test('ten years fast: the keys have ended by this clock, nothing is dropped for its age, and all goes on once the clock is right', async () => {
    const reader = await behind();
    reader.now += 3650 * DAY;
    await expectRefused(reader, 'expired-key');
    reader.now -= 3650 * DAY;
    expect((await reader.update()).problem).toBeNull();
    expect(reader.asked()).toHaveLength(2);
  });

  test('a key that ended stays ended when the clock goes back', async () => {
    const keys = { sequence: 2, keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW + 2 * DAY) }] };
    const reader = await behind({ keys });
    await reader.update();
    reader.now += DAY;
    reader.site = await siteOf([{ bytes: one }], {
      keys,
      manifest: { sequence: 12, made: timeOf(reader.now), next: timeOf(reader.now + HOUR) },
    });
    expect((await reader.update()).problem).toBeNull();
    const other = {
      ...keys,
      sequence: 3,
      keys: [{ key: RELEASE.publicKey.text, until: timeOf(NOW + DAY - HOUR) }],
    };
    reader.site = await siteOf([{ bytes: two }], {
      keys: other,
      manifest: { sequence: 13, made: timeOf(reader.now), next: timeOf(reader.now + HOUR) },
    });
    reader.now = NOW - 100 * DAY;
    expect((await reader.update()).problem?.kind).toBe('expired-key');
  });
});
