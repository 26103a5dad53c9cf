/** From records to segments: what is made, what is made again, and how many files there are. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { segmentFile } from '../../src/builder/folder/index-folder.ts';
import { prepare } from '../../src/builder/input/prepared.ts';
import { segmentsOfWork, type MadeAs, type WorkSegments } from '../../src/builder/publish-work.ts';
import { storedOf } from '../../src/builder/work/stored-record.ts';
import { WorkFolder } from '../../src/builder/work/work-folder.ts';
import { timeOf } from '../../src/library/subscription/forms.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { copy, harbour } from './command/run-wiremark.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-work-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const NOW = Date.parse('2026-11-29T21:30:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AS: MadeAs = { name: 'Example Wire', tokenBits: 8 };
let number = 0;

/** A work folder with a record of an agency for each of these moments, in an order of its own; the caller closes it. */
function workOf(seen: readonly number[], texts: Record<number, readonly string[]> = {}): WorkFolder {
  const work = WorkFolder.open(path.join(folder, String(++number)), { now: NOW, keepDays: 36_500 });
  for (const [i, at] of seen.entries()) add(work, i, at, texts[i]);
  work.finish();
  return work;
}

function add(work: WorkFolder, i: number, at: number, text?: readonly string[]): void {
  const url = `https://apnews.com/article/${i}`;
  const title = `The lamp of Skerry Point was lit again for the ${i}th time`;
  const item = prepare({
    ...{ id: url, url, title, published: timeOf(at), lang: 'en', agency: 'AP', relation: 'original' },
    ...(text && { text: text.join('\n\n') }),
  });
  if ('skipped' in item) throw new Error(item.skipped);
  work.add(storedOf(item, timeOf(at)));
}

const daysBefore = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => NOW - (count - i) * DAY_MS);
const hoursOfToday = Array.from({ length: 22 }, (_, hour) => NOW - (21 - hour) * HOUR_MS);
const kindsOf = ({ segments }: WorkSegments): Record<string, number> => {
  const kinds: Record<string, number> = {};
  for (const { kind } of segments) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
};
const made = (work: WorkFolder, as: MadeAs = AS): Promise<WorkSegments> => segmentsOfWork(work, as);

describe('as many files as readers take', () => {
  test.each([
    { days: 29, expected: { day: 29, part: 22 }, gone: 0 },
    // Room for 10: parts of three hours.
    { days: 110, expected: { day: 110, part: 8 }, gone: 0 },
    { days: 119, expected: { day: 119, part: 1 }, gone: 0 },
    { days: 123, expected: { day: 119, part: 1 }, gone: 4 },
  ])('$days days that are over, and 22 hours of today', async ({ days, expected, gone }) => {
    const work = workOf([...daysBefore(days), ...hoursOfToday]);
    try {
      const published = await made(work);
      expect(kindsOf(published)).toEqual(expected);
      expect(Object.fromEntries(published.leftOut)).toEqual(
        gone === 0 ? {} : { 'of the oldest days, beyond the 120 files that readers take': gone },
      );
      // No story is lost or there twice, and the newest are there.
      const stories: string[] = [];
      for (const { file } of published.segments) {
        const segment = await openSegment(segmentFile(file));
        for (let i = 0; i < segment.storyCount; i++) stories.push((await segment.readNames(i)).story.id);
      }
      expect(new Set(stories).size).toBe(stories.length);
      expect(stories.length).toBe(days + 22 - gone);
      expect(stories).toContain(`https://apnews.com/article/${days + 21}`);
    } finally {
      work.close();
    }
  });
});

describe('what is new alone is made', () => {
  test('days that are over are not read again, and stay as they are', async () => {
    const work = workOf([...daysBefore(5), NOW - HOUR_MS], { 2: harbour });
    try {
      const before = await made(work);
      add(work, 100, NOW, copy);
      work.finish();
      const read = vi.spyOn(work, 'recordsOf');
      const after = await made(work);
      expect(read.mock.calls).toEqual([['2026-11-29']]);
      expect(after.segments.slice(0, before.segments.length)).toEqual(before.segments);
      expect(kindsOf(after)).toEqual({ day: 5, part: 2 });
    } finally {
      work.close();
    }
  });

  test('a record of a day that is over is read where a new one carries its story', async () => {
    const work = workOf(daysBefore(3), { 1: harbour });
    try {
      await made(work);
      const item = prepare({ url: 'https://post.example/a', title: 'A copy', text: copy.join('\n\n') });
      if ('skipped' in item) throw new Error(item.skipped);
      work.add(storedOf(item, timeOf(NOW)));
      work.finish();
      const read = vi.spyOn(work, 'recordsWith');
      const { segments } = await made(work);
      expect(read.mock.calls.map(([ids]) => [...ids])).toEqual([['https://apnews.com/article/1']]);
      const part = await openSegment(segmentFile(segments.at(-1)?.file ?? ''));
      expect(part.storyCount).toBe(1);
      expect((await part.readNames(0)).carriers.map(({ url }) => url)).toEqual(['https://post.example/a']);
    } finally {
      work.close();
    }
  });

  test('by another profile all is made anew, with as many bits of a token', async () => {
    const work = workOf(daysBefore(2), { 0: harbour, 1: copy });
    try {
      const full = await made(work);
      const coarse = await made(work, { ...AS, tokenBits: 4 });
      expect(coarse.segments.map(({ file }) => file)).not.toEqual(full.segments.map(({ file }) => file));
      for (const { file } of coarse.segments)
        expect((await (await openSegment(segmentFile(file))).readSignature(0)).tokenBits).toBe(4);
    } finally {
      work.close();
    }
  });
});
