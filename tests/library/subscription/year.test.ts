/** Hourly updates in simulated time: a year in the longest tier, which takes a minute. */
import { expect, test } from 'vitest';
import { timeOf } from '../../../src/library/subscription/forms.ts';
import type { SegmentEntry } from '../../../src/library/subscription/manifest.ts';
import { readTier } from '../../tier.ts';
import {
  BASE,
  DAY,
  entryOf,
  HOUR,
  keyListOf,
  manifestOf,
  putSigned,
  RELEASE,
  segmentOf,
  type Site,
} from './publisher.ts';
import { readerOf } from './reader.ts';

const DAYS = { check: 10, test: 90, soak: 365 }[readTier()];
const KEEP = 30;
/** Bytes of the stories of an hour. */
const HOUR_BYTES = 1000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

test(
  'no day is lost, storage stays bounded, and each story comes at most twice',
  { timeout: 600_000 },
  async () => {
    const site: Site = new Map();
    const days = new Map<string, SegmentEntry>();
    let parts: SegmentEntry[] = [];
    let dayBytes = 0;
    const start = Date.parse('2026-11-29T00:00:00Z');

    const put = async (name: string, bytes: number, kind: SegmentEntry['kind'], day: string) => {
      const segment = segmentOf(name, bytes);
      const entry = await entryOf(segment, kind, day);
      site.set(`${BASE}segments/${entry.sha256}.wmk`, segment);
      return entry;
    };
    /** The publisher's run at a full hour. */
    const publish = async (hour: number) => {
      const now = start + hour * HOUR;
      if (hour % 24 === 0 && hour > 0) {
        const day = dayOf(now - DAY);
        days.set(day, await put(day, 24 * HOUR_BYTES, 'day', day));
        dayBytes += 24 * HOUR_BYTES;
        parts = [];
        for (const [old, { sha256 }] of days)
          if (old < dayOf(now - (KEEP + 2) * DAY)) {
            days.delete(old);
            site.delete(`${BASE}segments/${sha256}.wmk`);
          }
      }
      parts.push(await put(`part ${hour}`, HOUR_BYTES, 'part', dayOf(now)));
      const month = Math.floor(hour / (24 * 30));
      const made = timeOf(start + month * 30 * DAY);
      const until = timeOf(Date.parse(made) + 90 * DAY);
      if (hour % (24 * 30) === 0)
        await putSigned(site, 'keys.json', {
          ...keyListOf({ keys: [{ key: RELEASE.publicKey.text, until }] }),
          sequence: month + 2,
          made,
        });
      await putSigned(
        site,
        'wiremark.json',
        manifestOf({
          sequence: 100 + hour,
          made: timeOf(now),
          next: timeOf(now + HOUR),
          segments: [...days.values(), ...parts],
        }),
      );
    };

    const reader = await readerOf(site, KEEP);
    reader.now = start + HOUR / 2;
    let mostSegments = 0;
    let mostBytes = 0;
    for (let hour = 0; hour < DAYS * 24; hour++) {
      await publish(hour);
      reader.now = start + hour * HOUR + HOUR / 2;
      expect((await reader.update()).problem).toBeNull();
      mostSegments = Math.max(mostSegments, reader.disk.segments.size);
      const held = [...reader.disk.segments.values()].reduce((sum, { length }) => sum + length, 0);
      mostBytes = Math.max(mostBytes, held);
      if (hour % 24 !== 23 || hour < 24) continue;
      // Every finished day within the window is asked, whole.
      const first = dayOf(reader.now - KEEP * DAY);
      const whole = [...days].filter(([day]) => day >= first).map(([, { sha256 }]) => sha256);
      expect(reader.asked()).toEqual(expect.arrayContaining(whole));
    }
    expect(mostSegments).toBeLessThanOrEqual(KEEP + 1 + 24);
    expect(mostBytes).toBeLessThanOrEqual((KEEP + 2) * 24 * HOUR_BYTES);
    expect(reader.disk.parts.size).toBe(0);
    expect(reader.disk.seen.size).toBe(1);
    expect(reader.bytes.segment / (dayBytes + 24 * HOUR_BYTES)).toBeLessThanOrEqual(2.1);
  },
);
