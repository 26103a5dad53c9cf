import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderScratch } from '../../../src/builder/folder/folder-scratch.ts';
import { openShared, shareSegment } from '../../../src/builder/attach/shared-segment.ts';
import { openSegment } from '../../../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import { writeSegment } from '../../../src/story-index/write/writer.ts';
import { randomEntries } from '../../story-index/sample-entries.ts';
import { fieldsOf } from '../../story-index/signature-fields.ts';

const STORIES = 100;
const bytes = writeSegment(randomEntries(STORIES), 'shared');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-shared-'));
const file = path.join(folder, 'segment');

afterAll(() => fs.rmSync(folder, { recursive: true }));

it.each([
  ['a small segment, all of it', bytes.length, true],
  ['of a larger one, the part that is always in memory', bytes.length - 1, false],
])('threads share %s, and read it from no file', async (_, most, isWhole) => {
  fs.writeFileSync(file, bytes);
  const scratch = folderScratch();
  const shared = await shareSegment(file, scratch, most);
  expect(shared.isWhole).toBe(isWhole);
  const spoiled = Buffer.from(bytes).fill(0, 0, shared.shared.byteLength);
  expect(shared.shared.byteLength === bytes.length).toBe(isWhole);
  fs.writeFileSync(file, spoiled);
  const [there, here] = [await openShared(shared), await openSegment(segmentInMemory('shared', bytes))];
  expect(there.coverage).toEqual(here.coverage);
  for (let story = 0; story < STORIES; story++) {
    expect(await there.readNames(story)).toEqual(await here.readNames(story));
    expect(fieldsOf(await there.readSignature(story))).toEqual(fieldsOf(await here.readSignature(story)));
  }
  scratch.dispose();
});

it('the names of a story are read without those of its shard', async () => {
  fs.writeFileSync(file, bytes);
  const scratch = folderScratch();
  const { names, ...shared } = await shareSegment(file, scratch, 0);
  const line = Buffer.from('["Another headline"]');
  fs.writeFileSync(names.file, line);
  names.starts.fill(line.length).fill(0, 0, 8);
  const { story } = await (await openShared({ ...shared, names })).readNames(7);
  expect(story.headline).toBe('Another headline');
  scratch.dispose();
});
