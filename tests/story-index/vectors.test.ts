import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderSource } from '../../src/builder/folder/index-folder.ts';
import type { Carrier, Story } from '../../src/model.ts';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import { openIndex, verifyIndex } from '../../src/story-index/read/reader.ts';
import { writeIndex } from '../../src/story-index/write/writer.ts';
import { vectorEntries, VECTORS } from './make-vectors.ts';

interface Expected {
  sentence?: string;
  stories?: {
    story: Story;
    carriers: Carrier[];
    words: number;
    hashes: number[];
    blockWordStarts: number[];
  }[];
}

const folders = fs.readdirSync(VECTORS);
const expectedOf = (folder: string): Expected =>
  JSON.parse(fs.readFileSync(path.join(VECTORS, folder, 'expected.json'), 'utf8')) as Expected;

describe('the test vectors of the format', () => {
  it.each(folders.filter((folder) => !folder.startsWith('broken-')))(
    '%s: all that it holds',
    async (folder) => {
      const { stories = [] } = expectedOf(folder);
      const index = await openIndex(folderSource(path.join(VECTORS, folder)));
      await verifyIndex(folderSource(path.join(VECTORS, folder)));
      expect(index.storyCount).toBe(stories.length);
      const buffer = createPostingBuffer();
      let lists = 0;
      for (let ordinal = 0; ordinal < index.storyCount; ordinal++) {
        const names = await index.readNames(ordinal);
        const expected = stories.find(({ story }) => story.id === names.story.id);
        expect(names).toEqual({ story: expected?.story, carriers: expected?.carriers });
        const signature = await index.readSignature(ordinal);
        expect([...signature.tokens]).toEqual(expected?.hashes.map((hash) => hash & 255));
        expect(signature.blockWordStarts).toEqual(expected?.blockWordStarts);
        expect(signature.wordCount).toBe(expected?.words);
        // Terms that are common in all news have no list.
        for (const hash of expected?.hashes ?? []) {
          const listed = buffer.stories.subarray(0, index.readPostings(hash, buffer));
          if (listed.length > 0) expect(listed).toContain(ordinal);
          lists += listed.length;
        }
        const { url } = names.story;
        if (url !== null) expect(index.findUrl(url)).toEqual([{ story: ordinal, isOwn: true }]);
      }
      expect(lists).toBeGreaterThanOrEqual(stories.length);
    },
  );

  it.each(folders.filter((folder) => folder.startsWith('broken-')))('%s: its sentence', async (folder) => {
    const { sentence } = expectedOf(folder);
    expect(sentence).toMatch(/^story index: /);
    await expect(verifyIndex(folderSource(path.join(VECTORS, folder)))).rejects.toThrow(sentence);
    if (folder.includes('shard-')) return;
    await expect(openIndex(folderSource(path.join(VECTORS, folder)))).rejects.toThrow(sentence);
  });

  it('are what the writer writes', () => {
    const files = writeIndex(vectorEntries().reverse(), 'vectors');
    for (const [name, bytes] of files) {
      const vector = fs.readFileSync(path.join(VECTORS, 'three-stories', name));
      expect(Buffer.compare(vector, bytes), name).toBe(0);
    }
  });
});

it('the bytes that FORMAT.md shows are those of the vector', () => {
  const text = fs.readFileSync(new URL('../../src/story-index/FORMAT.md', import.meta.url), 'utf8');
  const shown = [...text.matchAll(/^([0-9a-f]{2}) {2}((?:[0-9a-f]{2} )*[0-9a-f]{2})(?= {2,})/gm)];
  const bytes = shown.flatMap(([, , hex]) => (hex as string).split(' ').map((byte) => parseInt(byte, 16)));
  const shard = fs.readFileSync(path.join(VECTORS, 'three-stories', 'shard-00000.wms'));
  expect(bytes).toEqual([...shard.subarray(0, 47)]);
  let at = 0;
  for (const [, offset, hex] of shown) {
    expect(parseInt(offset as string, 16)).toBe(at);
    at += (hex as string).split(' ').length;
  }
});
