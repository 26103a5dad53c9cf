import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { sharedFile, shareSegment } from '../../../src/builder/attach/shared-segment.ts';
import { openSegment } from '../../../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import { writeSegment } from '../../../src/story-index/write/writer.ts';
import { randomEntries } from '../../story-index/sample-entries.ts';
import { fieldsOf } from '../../story-index/signature-fields.ts';

const STORIES = 100;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-shared-'));
const file = path.join(folder, 'segment');

afterEach(() => fs.rmSync(folder, { recursive: true }));

it('threads read a shared segment as it is, and the part that they share from no file of their own', async () => {
  const bytes = writeSegment(randomEntries(STORIES), 'shared');
  fs.writeFileSync(file, bytes);
  const shared = await shareSegment(file);
  const residentBytes = shared.resident.byteLength;
  expect(residentBytes).toBeLessThan(bytes.length);
  const spoiled = Buffer.from(bytes).fill(0, 0, residentBytes);
  fs.writeFileSync(file, spoiled);
  const [there, here] = [
    await openSegment(sharedFile(shared)),
    await openSegment(segmentInMemory('shared', bytes)),
  ];
  expect(there.coverage).toEqual(here.coverage);
  for (let story = 0; story < STORIES; story++) {
    expect(await there.readNames(story)).toEqual(await here.readNames(story));
    expect(fieldsOf(await there.readSignature(story))).toEqual(fieldsOf(await here.readSignature(story)));
  }
});
