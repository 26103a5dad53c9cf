import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderScratch } from '../../src/builder/folder/folder-scratch.ts';
import { crc32 } from '../../src/story-index/format/crc32.ts';
import { readHeader } from '../../src/story-index/format/header.ts';
import * as layout from '../../src/story-index/format/layout.ts';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import { openIndex, verifyIndex } from '../../src/story-index/read/reader.ts';
import type { IndexSource } from '../../src/story-index/story-index.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { IndexWriter, writeIndex } from '../../src/story-index/write/writer.ts';
import { entryOf, printsOf, randomEntries } from './sample-entries.ts';
import { runsOf } from '../tier.ts';

type Files = ReadonlyMap<string, Uint8Array>;

function sourceOf(files: Files): IndexSource {
  return {
    name: 'test',
    read: (name) => {
      const bytes = files.get(name);
      return bytes === undefined
        ? Promise.reject(new Error(`no file ${name}`))
        : Promise.resolve(bytes.slice().buffer);
    },
  };
}

const entries = randomEntries(400);
const files = writeIndex(entries, 'test index');
const resident = files.get(layout.RESIDENT_FILE) as Uint8Array;

/** The files with the resident one changed; the header's own checksum is mended unless told otherwise. */
function withResident(change: (bytes: Uint8Array, view: DataView) => Uint8Array | void, mend = true): Files {
  const bytes = resident.slice();
  const changed = change(bytes, new DataView(bytes.buffer)) ?? bytes;
  if (mend && changed.length >= layout.HEADER_BYTES) {
    const view = new DataView(changed.buffer, changed.byteOffset);
    view.setUint32(layout.HEADER_BYTES - 4, crc32(changed.subarray(0, layout.HEADER_BYTES - 4)), true);
  }
  return new Map([...files, [layout.RESIDENT_FILE, changed]]);
}

describe('an index', () => {
  it('gives back every story, carrier and signature that was written', async () => {
    const index = await openIndex(sourceOf(files));
    expect(index.storyCount).toBe(entries.length);
    const seen = new Map<string, StoryEntry>();
    for (let i = 0; i < index.storyCount; i++) {
      const { story, carriers } = await index.readNames(i);
      const entry = entries.find((each) => each.story.id === story.id) as StoryEntry;
      const signature = await index.readSignature(i);
      expect(story).toEqual(entry.story);
      expect(carriers).toEqual(entry.carriers);
      expect([...signature.tokens]).toEqual(entry.fingerprints?.hashes.map((hash) => hash & 255));
      expect(signature.blockWordStarts).toEqual(entry.fingerprints?.blockWordStarts);
      expect(signature.wordCount).toBe(entry.fingerprints?.wordCount);
      seen.set(story.id, entry);
    }
    expect(seen.size).toBe(entries.length);
  });

  it('lists for each rare term exactly the stories that hold it, but for the few of its bucket', async () => {
    const index = await openIndex(sourceOf(files));
    const buffer = createPostingBuffer();
    const ids = await Promise.all(
      Array.from({ length: index.storyCount }, async (_, i) => (await index.readNames(i)).story.id),
    );
    const hashes = new Set(entries.flatMap((entry) => entry.fingerprints?.hashes ?? []));
    let extra = 0;
    for (const hash of hashes) {
      const holding = entries
        .filter((entry) => entry.fingerprints?.hashes.includes(hash))
        .map((entry) => entry.story.id);
      if (holding.length > entries.length * 0.08) continue;
      const count = index.readPostings(hash, buffer);
      expect(index.countStoriesWith(hash)).toBe(count);
      const listed = [...buffer.stories.subarray(0, count)].map((ordinal) => ids[ordinal]);
      expect(listed).toEqual(expect.arrayContaining(holding));
      extra += listed.length - holding.length;
    }
    expect(extra / hashes.size).toBeLessThan(25);
  });

  it('tells how many bytes its files have', async () => {
    const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
    expect((await openIndex(sourceOf(files))).coverage.bytes).toBe(bytes);
  });

  it('tells the terms that too many stories hold from those that none holds', async () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      entryOf(`s-${i}`, `lighthouse keepers ${i % 7 === 0 ? 'row' : `rest${i}`}`),
    );
    const index = await openIndex(sourceOf(writeIndex(many, 'x')));
    const buffer = createPostingBuffer();
    const [keeper, row, absent] = printsOf('lighthouse row zeppelin').hashes as [number, number, number];
    expect([keeper, row, absent].map((hash) => index.isCommon(hash))).toEqual([true, false, false]);
    expect([keeper, row, absent].map((hash) => index.readPostings(hash, buffer))).toEqual([0, 29, 0]);
  });

  it('knows the long quotations of a story, and leaves out the short ones', async () => {
    const [short, long] = [
      '“gulls nest here,” said Oster',
      '“harbour cranes drivers wait ferries anchor storm ledgers bridge quarry,” said Oster',
    ];
    const paragraphs = [`Council heard ${short}. Later ${long}.`, 'No marks here.', `Then ${long}.`];
    const prints = printsOf(...paragraphs);
    const index = await openIndex(sourceOf(writeIndex([{ ...entryOf('a'), fingerprints: prints }], 'x')));
    const { quotedTokenRanges: ranges, tokens } = await index.readSignature(0);
    const quoted = printsOf(long.slice(1, long.indexOf(',')));
    expect(ranges).toHaveLength(4);
    for (const start of [0, 2])
      expect([...tokens.subarray(ranges[start], ranges[start + 1])]).toEqual(
        quoted.hashes.map((hash) => hash & 255),
      );
  });

  it('has the same bytes for the same entries in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
        (shuffled) => {
          const again = writeIndex(shuffled, 'test index');
          expect([...again.keys()].sort()).toEqual([...files.keys()].sort());
          const differing = [...files].filter(
            ([name, bytes]) => Buffer.compare(again.get(name) ?? Buffer.of(), bytes) !== 0,
          );
          expect(differing.map(([name]) => name)).toEqual([]);
        },
      ),
      { numRuns: runsOf(3) },
    );
  });

  it('has the same bytes whether its entries are sorted in memory or in many runs on the disk', () => {
    const scratch = folderScratch();
    const writer = new IndexWriter(scratch, 5000);
    for (const entry of [...entries].reverse()) writer.add(entry);
    const again = new Map<string, Uint8Array>();
    writer.finish('test index', (name, bytes) => void again.set(name, bytes));
    scratch.dispose();
    expect(again).toEqual(files);
  });

  it('recognises addresses, whatever their tracking parameters, host prefix or trailing slash', async () => {
    const index = await openIndex(sourceOf(files));
    const own = index.findUrl('http://www.apnews.com/story-7/?utm_campaign=a#top');
    const carried = index.findUrl('https://m.harbour.example/story-7');
    expect(own.map((hit) => hit.isOwn)).toEqual([true]);
    expect(carried.map((hit) => hit.isOwn)).toEqual([false]);
    expect((await index.readNames(own[0]?.story ?? -1)).story.id).toBe('story-7');
    expect(index.findUrl('https://harbour.example/other')).toEqual([]);
    expect(index.findUrl('about:blank')).toEqual([]);
  });

  it('holds no word of a story', () => {
    const text = [...writeIndex([entryOf('one', 'unmistakable lighthouses everywhere')], 'x').values()]
      .map((bytes) => new TextDecoder('latin1').decode(bytes))
      .join('');
    expect(text).not.toMatch(/unmistak|lighthous|everywhere/);
  });

  it('can be empty', async () => {
    const index = await openIndex(sourceOf(writeIndex([], 'empty')));
    expect(index.storyCount).toBe(0);
    expect(index.readPostings(123456, createPostingBuffer())).toBe(0);
  });
});

describe('a broken index is refused; vectors.test.ts has a sentence for each broken header:', () => {
  const { sections } = readHeader(resident);
  it.each(layout.SECTIONS)('cut at the start of section %s', async (name) => {
    const broken = withResident((bytes) => bytes.slice(0, sections[name].byteOffset));
    await expect(openIndex(sourceOf(broken))).rejects.toThrow(
      `truncated, header says ${resident.length} bytes, file has ${sections[name].byteOffset}`,
    );
  });

  it('a shard that is cut, garbled or missing', async () => {
    const name = layout.shardFile(0);
    const shard = files.get(name) as Uint8Array;
    const garbled = shard.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
    const cases: [Files, string][] = [
      [
        new Map([...files, [name, shard.slice(0, 100)]]),
        `${name} is truncated, the index says ${shard.length} bytes, the file has 100`,
      ],
      [new Map([...files, [name, garbled]]), `${name} is damaged or of another index`],
      [new Map([...files].filter(([file]) => file !== name)), `no file ${name}`],
    ];
    for (const [broken, sentence] of cases) {
      const index = await openIndex(sourceOf(broken));
      await expect(index.readSignature(0)).rejects.toThrow(sentence);
      await expect(verifyIndex(sourceOf(broken))).rejects.toThrow(sentence);
    }
  });

  it('garbled postings give other candidates, never a crash or an endless list', async () => {
    const { byteOffset, byteLength } = sections.postings;
    const hashes = entries.slice(0, 20).flatMap((entry) => entry.fingerprints?.hashes ?? []);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 64 }), async (noise) => {
        const broken = withResident((bytes) => {
          for (let i = 0; i < byteLength; i++) bytes[byteOffset + i] = noise[i % noise.length] as number;
        });
        const index = await openIndex(sourceOf(broken));
        const buffer = createPostingBuffer();
        let inside = true;
        for (const hash of hashes) {
          const count = index.readPostings(hash, buffer);
          inside &&= buffer.stories.subarray(0, count).every((story) => story < index.storyCount);
        }
        expect(inside).toBe(true);
        await expect(verifyIndex(sourceOf(broken))).rejects.toThrow('section postings is damaged');
      }),
      { numRuns: runsOf(10) },
    );
  });
});
