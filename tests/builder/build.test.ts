import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildIndex, type BuildOptions, type BuildResult } from '../../src/builder/build.ts';
import type { InputRecord } from '../../src/builder/input/input-records.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';
import { runsOf, SOAK_MS } from '../tier.ts';
import { BEES, FERRY, QUARRY } from '../match/newsroom.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-order-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const build = (...files: (readonly InputRecord[])[]): Promise<BuildResult> => buildWith({}, ...files);

async function buildWith(
  options: Partial<BuildOptions>,
  ...files: (readonly InputRecord[])[]
): Promise<BuildResult> {
  const inputs = files.map((records, i) => {
    const file = path.join(folder, `records-${i}.jsonl`);
    fs.writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'));
    return file;
  });
  return buildIndex(inputs, { name: 'test', origins: 'all', ...options });
}

const credited = ([first = '', ...others]: readonly string[]): string =>
  [`TOLLAN (AP) — ${first}`, ...others].join('\n\n');
const whole = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** Records of three stories. Addresses come twice and more: with other texts, labels, dates and titles, with and without text. */
const RECORDS: readonly InputRecord[] = [
  { id: 'wire', url: 'https://apnews.com/article/ferry', text: credited(FERRY), published: '2026-03-04' },
  { id: 'wire', url: 'https://apnews.com/article/ferry', text: credited(FERRY.slice(0, 3)), published: '2026-03-04' },
  { id: 'copy', url: 'https://valley.example/ferry', text: whole(FERRY), title: 'Ferry' },
  { id: 'copy', url: 'https://valley.example/ferry', text: whole(QUARRY), title: 'Quarry' },
  { id: 'other', url: 'https://valley.example/ferry', text: whole(FERRY), title: 'The ferry' },
  { url: 'https://valley.example/ferry', title: 'Ferry, no text' },
  { url: 'https://valley.example/ferry', title: 'Ferry, no text', relation: 'original' },
  { id: 'q1', url: 'https://quill.example/q', text: credited(QUARRY), published: '2026-03-05' },
  { id: 'q2', url: 'https://quill.example/q', text: credited(QUARRY), published: '2026-03-06' },
  { id: 'bees', text: whole(BEES), outlet: 'Sorrel Post', title: 'Bees' },
  { id: 'bees', text: whole(BEES), outlet: 'Elder Times', title: 'Bees' },
  { id: 'bees', text: whole([...BEES, ...FERRY.slice(0, 2)]), outlet: 'Elder Times' },
  { id: 'l1', url: 'https://label.example/1', text: whole(BEES), story: 'bees', agency: 'AFP' },
  { id: 'l1', url: 'https://label.example/1', text: credited(BEES), story: 'bees', agency: 'Reuters' },
  { id: 'l2', url: 'https://label.example/1', story: 'bees', relation: 'rewrite', credited: true },
  { id: 'l2', url: 'https://label.example/1', story: 'bees', relation: 'cites', credited: false },
]; // prettier-ignore

const inBase64 = (segments: readonly Uint8Array[]): string[] =>
  segments.map((bytes) => Buffer.from(bytes).toString('base64'));

describe('the order of records', () => {
  it(
    'and of files changes no byte of an index, whatever addresses come twice',
    async () => {
      const expected = await build(RECORDS);
      const shuffled = fc.shuffledSubarray([...RECORDS], { minLength: RECORDS.length });
      await fc.assert(
        fc.asyncProperty(shuffled, fc.nat(RECORDS.length), async (records, cut) => {
          const { segments, skipped } = await build(records.slice(0, cut), records.slice(cut));
          expect(inBase64(segments)).toEqual(inBase64(expected.segments));
          expect([...skipped].sort()).toEqual([...expected.skipped].sort());
        }),
        { numRuns: runsOf(30) },
      );
    },
    SOAK_MS,
  );

  it(
    'nor does it for any choice of them',
    async () => {
      const some = fc.subarray([...RECORDS], { minLength: 2 });
      await fc.assert(
        fc.asyncProperty(some, async (records) => {
          const [forward, backward] = [await build(records), await build([...records].reverse())];
          expect(inBase64(backward.segments)).toEqual(inBase64(forward.segments));
        }),
        { numRuns: runsOf(30) },
      );
    },
    SOAK_MS,
  );
});

it('of two records of one address, the likelier origin is kept, and the other is counted', async () => {
  const short = {
    url: 'https://apnews.com/article/ferry',
    text: credited(FERRY.slice(0, 3)),
    title: 'Short',
  };
  const full = { ...short, text: credited(FERRY), title: 'Full' };
  const alone = await build([full]);
  for (const records of [
    [short, full],
    [full, short],
    [full, full, short],
  ]) {
    const { segments, skipped } = await build(records);
    expect(inBase64(segments)).toEqual(inBase64(alone.segments));
    expect([...skipped]).toEqual([['same address twice', records.length - 1]]);
  }
});

it('threads change no byte of an index, and skip what is skipped without them', async () => {
  const none = await buildWith({ threads: 0 }, RECORDS);
  const two = await buildWith({ threads: 2 }, RECORDS);
  expect(two.carriers).toBeGreaterThan(0);
  expect(inBase64(two.segments)).toEqual(inBase64(none.segments));
  expect([...two.skipped].sort()).toEqual([...none.skipped].sort());
});

describe('memory', () => {
  it('for a few records, which takes many runs and merges, gives the bytes that memory for all gives', async () => {
    const [all, few] = [await build(RECORDS), await buildWith({ sortBytes: 256 }, RECORDS)];
    expect(inBase64(few.segments)).toEqual(inBase64(all.segments));
    expect([few.stories, few.carriers, [...few.skipped]]).toEqual([
      all.stories,
      all.carriers,
      [...all.skipped],
    ]);
  });
});

describe('more than a segment takes', () => {
  const known = async ({ segments }: BuildResult): Promise<Map<string, string[]>> => {
    const stories = new Map<string, string[]>();
    for (const bytes of segments) {
      const segment = await openSegment(segmentInMemory('part', new Uint8Array(bytes)));
      for (let story = 0; story < segment.storyCount; story++) {
        const { story: of, carriers } = await segment.readNames(story);
        stories.set(
          of.id,
          carriers.map(({ url, outlet, relation }) => `${url ?? outlet} ${relation}`),
        );
      }
    }
    return stories;
  };

  it.each([
    ['stories', { stories: 1, words: 1e6 }],
    ['words', { stories: 100, words: 1 }],
  ])('of %s: there are several, with the stories and carriers of one, on threads too', async (_, limits) => {
    const one = await build(RECORDS);
    for (const threads of [0, 1]) {
      const several = await buildWith({ limits, threads }, RECORDS);
      expect(several.segments).toHaveLength(one.stories);
      expect(one.stories).toBeGreaterThan(2);
      expect([...(await known(several))].sort()).toEqual([...(await known(one))].sort());
      expect(several.carriers).toBe(one.carriers);
    }
  });
});
