import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderScratch } from '../../src/builder/folder/folder-scratch.ts';
import { isCommonTerm } from '../../src/fingerprint/term-rarity.ts';
import { crc32 } from '../../src/story-index/format/crc32.ts';
import { readHeader, shardsOffset } from '../../src/story-index/format/header.ts';
import * as layout from '../../src/story-index/format/layout.ts';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import { openSegment } from '../../src/story-index/read/open-segment.ts';
import { verifySegment } from '../../src/story-index/read/verify-segment.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { SegmentWriter, writeSegment } from '../../src/story-index/write/writer.ts';
import { openEntries } from './open-entries.ts';
import { entryOf, printsOf, randomEntries } from './sample-entries.ts';
import { runsOf } from '../tier.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const entries = randomEntries(400);
const segment = writeSegment(entries, 'test index');
const open = (bytes: Bytes) => openSegment(segmentInMemory('test', bytes));
const verify = (bytes: Bytes) => verifySegment(segmentInMemory('test', bytes));
const header = readHeader(segment, segment.length);

/** The segment changed, with the header's own checksum mended. */
function changed(change: (bytes: Bytes, view: DataView) => Bytes | void): Bytes {
  const copy = segment.slice();
  const bytes = change(copy, new DataView(copy.buffer)) ?? copy;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(layout.HEADER_BYTES - 4, crc32(bytes.subarray(0, layout.HEADER_BYTES - 4)), true);
  return bytes;
}

describe('a segment', () => {
  it('gives back every story, carrier and signature that was written', async () => {
    const index = await open(segment);
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

  it('lists for each term exactly the stories that hold it, but for the few that share the beginning of its hash', async () => {
    const index = await open(segment);
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
      if (isCommonTerm(hash)) continue;
      const lists = index.findTerms([hash]);
      const [, count = 0] = lists.read([0], buffer);
      expect(lists.counts[0]).toBe(count);
      const listed = [...buffer.stories.subarray(0, count)].map((ordinal) => ids[ordinal]);
      expect(listed).toEqual(expect.arrayContaining(holding));
      extra += listed.length - holding.length;
    }
    expect(extra / hashes.size).toBeLessThan(0.2);
  });

  it('tells how many bytes it has', async () => {
    expect((await open(segment)).coverage.bytes).toBe(segment.length);
  });

  it('lists no term that is common in all news', async () => {
    const index = await openEntries([entryOf('a', 'The lighthouse was new last year.')]);
    const [, , year] = printsOf('lighthouse new year').hashes as [number, number, number];
    expect(isCommonTerm(year)).toBe(true);
    expect([...index.findTerms([year]).counts]).toEqual([0]);
  });

  it('knows the long quotations of a story, and leaves out the short ones', async () => {
    const [short, long] = [
      '“gulls nest here,” said Oster',
      '“harbour cranes drivers wait ferries anchor storm ledgers bridge quarry,” said Oster',
    ];
    const paragraphs = [`Council heard ${short}. Later ${long}.`, 'No marks here.', `Then ${long}.`];
    const prints = printsOf(...paragraphs);
    const index = await openEntries([{ ...entryOf('a'), fingerprints: prints }]);
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
          expect(Buffer.compare(writeSegment(shuffled, 'test index'), segment)).toBe(0);
        },
      ),
      { numRuns: runsOf(3) },
    );
  });

  it('has the same bytes whether its entries are sorted in memory or in many runs on the disk', () => {
    const scratch = folderScratch();
    const writer = new SegmentWriter(scratch, { runBytes: 5000 });
    for (const entry of [...entries].reverse()) writer.add(entry);
    const parts: Uint8Array[] = [];
    writer.finish('test index', (bytes) => void parts.push(bytes));
    scratch.dispose();
    expect(Buffer.compare(Buffer.concat(parts), segment)).toBe(0);
  });

  it('recognises addresses, whatever their tracking parameters, host prefix or trailing slash', async () => {
    const index = await open(segment);
    const own = index.findUrl('http://www.apnews.com/story-7/?utm_campaign=a#top');
    const carried = index.findUrl('https://m.harbour.example/story-7');
    expect(own.map((hit) => hit.isOwn)).toEqual([true]);
    expect(carried.map((hit) => hit.isOwn)).toEqual([false]);
    expect((await index.readNames(own[0]?.story ?? -1)).story.id).toBe('story-7');
    expect(index.findUrl('https://harbour.example/other')).toEqual([]);
    expect(index.findUrl('about:blank')).toEqual([]);
  });

  it('holds no word of a story', () => {
    const bytes = writeSegment([entryOf('one', 'unmistakable lighthouses everywhere')], 'x');
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).not.toMatch(/unmistak|lighthous|everywhere/);
  });

  it('can be empty', async () => {
    const index = await openEntries([]);
    expect(index.storyCount).toBe(0);
    expect([...index.findTerms([123456]).read([0], createPostingBuffer())]).toEqual([0, 0]);
    await verify(writeSegment([], 'empty'));
  });
});

describe('a broken segment is refused; vectors.test.ts has a sentence for each broken header:', () => {
  const { sections } = header;
  it.each(layout.SECTIONS)('cut at the start of section %s', async (name) => {
    const broken = changed((bytes) => bytes.slice(0, sections[name].byteOffset));
    await expect(open(broken)).rejects.toThrow(
      `truncated, header says ${segment.length} bytes, file has ${sections[name].byteOffset}`,
    );
  });

  it.each(layout.SECTIONS)('one bit of section %s flipped: it does not open', async (name) => {
    const { byteOffset, byteLength } = sections[name];
    const broken = changed((bytes) => {
      const at = byteOffset + (byteLength >> 1);
      bytes[at] = (bytes[at] as number) ^ 4;
    });
    await expect(open(broken)).rejects.toThrow(`section ${name} is damaged, its checksum does not fit`);
  });

  it('a file that ends before its length', async () => {
    const short = segmentInMemory('test', segment.slice(0, -9));
    const file = { ...short, byteLength: segment.length };
    await expect(verifySegment(file)).rejects.toThrow(/bytes were asked for at \d+, the file gave \d+/);
  });

  it('a shard with one bit flipped: the first question to it says so', async () => {
    const broken = changed((bytes) => {
      const at = shardsOffset(header) + 40;
      bytes[at] = (bytes[at] as number) ^ 1;
    });
    const sentence = /the shard of stories 0 to \d+ is damaged, its checksum does not fit/;
    await expect((await open(broken)).readSignature(0)).rejects.toThrow(sentence);
    await expect(verify(broken)).rejects.toThrow(sentence);
  });

  it('postings garbled by someone who mends the checksum give other candidates, never a crash or an endless list', async () => {
    const { byteOffset, byteLength } = sections.postings;
    const hashes = entries.slice(0, 20).flatMap((entry) => entry.fingerprints?.hashes ?? []);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 64 }), async (noise) => {
        const broken = changed((bytes, view) => {
          for (let i = 0; i < byteLength; i++) bytes[byteOffset + i] = noise[i % noise.length] as number;
          const crc = crc32(bytes.subarray(byteOffset, byteOffset + byteLength));
          view.setUint32(48 + layout.SECTIONS.indexOf('postings') * 12 + 8, crc, true);
        });
        const index = await open(broken);
        const buffer = createPostingBuffer();
        const lists = index.findTerms(hashes);
        let inside = true;
        for (const term of hashes.keys()) {
          const [, count = 0] = lists.read([term], buffer);
          inside &&= buffer.stories.subarray(0, count).every((story) => story < index.storyCount);
        }
        expect(inside).toBe(true);
        await expect(verify(broken)).rejects.toThrow(/^story index: /);
      }),
      { numRuns: runsOf(10) },
    );
  });
});
