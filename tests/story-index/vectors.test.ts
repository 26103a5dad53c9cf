import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { segmentFile } from '../../src/builder/folder/index-folder.ts';
import type { Carrier, Story } from '../../src/model.ts';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { verifySegment } from '../../src/story-index/read/verify-segment.ts';
import { writeSegment } from '../../src/story-index/write/writer.ts';
import { vectorEntries, VECTORS } from './make-vectors.ts';

interface Expected {
  sentence?: string;
  tokenBits?: number;
  /** Does a broken segment open, and show its fault only when all of it is looked at? */
  opens?: boolean;
  stories?: {
    story: Story;
    carriers: Carrier[];
    words: number;
    hashes: number[];
    blockWordStarts: number[];
  }[];
}

const names = fs.readdirSync(VECTORS).flatMap((file) => /^(.+)\.wmk$/.exec(file)?.[1] ?? []);
const expectedOf = (name: string): Expected =>
  JSON.parse(fs.readFileSync(path.join(VECTORS, `${name}.json`), 'utf8')) as Expected;
const fileOf = (name: string) => segmentFile(path.join(VECTORS, `${name}.wmk`));

describe('the test vectors of the format', () => {
  it.each(names.filter((name) => !name.startsWith('broken-')))('%s: all that it holds', async (vector) => {
    const { stories = [], tokenBits = 0 } = expectedOf(vector);
    const index = await openSegment(fileOf(vector));
    await verifySegment(fileOf(vector));
    expect(index.storyCount).toBe(stories.length);
    const buffer = createPostingBuffer();
    let lists = 0;
    for (let ordinal = 0; ordinal < index.storyCount; ordinal++) {
      const names = await index.readNames(ordinal);
      const expected = stories.find(({ story }) => story.id === names.story.id);
      expect(names).toEqual({ story: expected?.story, carriers: expected?.carriers });
      const signature = await index.readSignature(ordinal);
      expect([...signature.tokens]).toEqual(expected?.hashes.map((hash) => hash & (2 ** tokenBits - 1)));
      expect(signature.blockWordStarts).toEqual(expected?.blockWordStarts);
      expect(signature.wordCount).toBe(expected?.words);
      // Terms that are common in all news have no list.
      for (const hash of expected?.hashes ?? []) {
        const listed = buffer.stories.subarray(...index.findTerms([hash]).read([0], buffer));
        if (listed.length > 0) expect(listed).toContain(ordinal);
        lists += listed.length;
      }
      const { url } = names.story;
      if (url !== null) expect(index.findUrl(url)).toEqual([{ story: ordinal, isOwn: true }]);
    }
    expect(lists).toBeGreaterThanOrEqual(stories.length);
  });

  it.each(names.filter((name) => name.startsWith('broken-')))('%s: its sentence', async (name) => {
    const { sentence, opens } = expectedOf(name);
    expect(sentence).toMatch(/^story index: /);
    await expect(verifySegment(fileOf(name))).rejects.toThrow(sentence);
    if (opens === true) await openSegment(fileOf(name));
    else await expect(openSegment(fileOf(name))).rejects.toThrow(sentence);
  });

  it('are what the writer writes', () => {
    const segment = writeSegment(vectorEntries().reverse(), 'vectors');
    expect(Buffer.compare(fs.readFileSync(path.join(VECTORS, 'three-stories.wmk')), segment)).toBe(0);
    const coarse = writeSegment(vectorEntries().reverse(), 'vectors', 4);
    expect(Buffer.compare(fs.readFileSync(path.join(VECTORS, 'three-stories-of-4-bits.wmk')), coarse)).toBe(
      0,
    );
  });
});

it('the bytes that FORMAT.md shows are those of the vector', () => {
  const text = fs.readFileSync(new URL('../../src/story-index/FORMAT.md', import.meta.url), 'utf8');
  const shown = [...text.matchAll(/^([0-9a-f]{2}) {2}((?:[0-9a-f]{2} )*[0-9a-f]{2})(?= {2,})/gm)];
  const bytes = shown.flatMap(([, , hex]) => (hex as string).split(' ').map((byte) => parseInt(byte, 16)));
  const segment = fs.readFileSync(path.join(VECTORS, 'three-stories.wmk'));
  const shard = segment.subarray(segment.readUInt32LE(28) + segment.readUInt32LE(160));
  expect(bytes).toEqual([...shard.subarray(0, bytes.length)]);
  expect(bytes.length).toBeGreaterThan(30);
  let at = 0;
  for (const [, offset, hex] of shown) {
    expect(parseInt(offset as string, 16)).toBe(at);
    at += (hex as string).split(' ').length;
  }
});
