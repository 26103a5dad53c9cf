import { expect, it } from 'vitest';
import { openKept } from '../../../src/builder/attach/kept-stories.ts';
import { openSegment } from '../../../src/story-index/read/open-segment.ts';
import type { SegmentFile } from '../../../src/story-index/segment-file.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import { writeSegment } from '../../../src/story-index/write/writer.ts';
import { randomEntries } from '../../story-index/sample-entries.ts';
import { fieldsOf } from '../../story-index/signature-fields.ts';

/** Several shards. */
const STORIES = 600;
const bytes = writeSegment(randomEntries(STORIES), 'kept');

it('a segment for many records says of each story what it says elsewhere', async () => {
  const file = segmentInMemory('kept', bytes);
  const [kept, plain] = [await openKept(file), await openSegment(file)];
  for (let story = 0; story < STORIES; story++) {
    expect(await kept.readNames(story)).toEqual(await plain.readNames(story));
    expect(fieldsOf(await kept.readSignature(story))).toEqual(fieldsOf(await plain.readSignature(story)));
  }
});

it('no part of its file is read twice, however often a story is asked for', async () => {
  const file = segmentInMemory('kept', bytes);
  const read: string[] = [];
  const counted: SegmentFile = {
    ...file,
    read: (start, end) => {
      read.push(`${start} ${end}`);
      return file.read(start, end);
    },
  };
  const kept = await openKept(counted);
  for (let story = 0; story < STORIES * 3; story++) {
    await kept.readNames((story * 7) % STORIES);
    await kept.readSignature((story * 11) % STORIES);
  }
  expect(new Set(read).size).toBe(read.length);
  expect(read.length).toBeGreaterThan(4);
});

it('what was read of a story keeps no shard: its bytes are asked for no more', async () => {
  const file = segmentInMemory('kept', bytes);
  const given: Uint8Array[] = [];
  const kept = await openKept({
    ...file,
    read: async (start, end) => {
      const part = (await file.read(start, end)).slice();
      given.push(part);
      return part;
    },
  });
  const resident = given.length;
  const signature = await kept.readSignature(1);
  for (const part of given.slice(resident)) part.fill(255);
  const expected = fieldsOf(await (await openSegment(file)).readSignature(1));
  expect(expected.blockTokenStarts.length).toBeGreaterThan(0);
  expect(fieldsOf(signature)).toEqual(expected);
});
