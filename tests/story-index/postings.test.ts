import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostingBuffer, decodePostings, encodePostings } from '../../src/story-index/postings.ts';
import { ByteReader, ByteWriter } from '../../src/story-index/bytes.ts';

describe('a posting list', () => {
  it('comes back as it was written, for any stories and levels', () => {
    const postings = fc.integer({ min: 1, max: 2 ** 20 }).chain((storyCount) =>
      fc.record({
        storyCount: fc.constant(storyCount),
        list: fc.uniqueArray(fc.tuple(fc.nat(storyCount - 1), fc.integer({ min: 1, max: 8 })), {
          selector: ([story]) => story,
          maxLength: 200,
        }),
      }),
    );
    fc.assert(
      fc.property(postings, ({ storyCount, list }) => {
        const sorted = [...list].sort(([a], [b]) => a - b);
        const stories = sorted.map(([story]) => story);
        const levels = sorted.map(([, level]) => level);
        const bytes = encodePostings(stories, levels, storyCount);
        const buffer = createPostingBuffer();
        const count = decodePostings({ bytes, start: 0, end: bytes.length }, storyCount, buffer);
        expect([...buffer.stories.subarray(0, count)]).toEqual(stories);
        expect([...buffer.levels.subarray(0, count)]).toEqual(levels);
      }),
    );
  });

  it('has the bytes of the example in FORMAT.md', () => {
    expect([...encodePostings([3, 9], [1, 4], 20)]).toEqual([0x02, 0x56, 0x07]);
  });

  it('of 1,000 among 20,000 stories costs at most 10 bits a posting', () => {
    const stories = Array.from({ length: 1000 }, (_, i) => i * 20 + ((i * 7919) % 20));
    expect(
      encodePostings(
        stories,
        stories.map(() => 3),
        20_000,
      ).length * 8,
    ).toBeLessThan(10_000);
  });
});

describe('bytes', () => {
  it('come back as they were written: numbers and strings', () => {
    fc.assert(
      fc.property(
        fc.array(fc.maxSafeNat()),
        fc.array(fc.option(fc.string({ unit: 'grapheme' }))),
        (numbers, strings) => {
          const writer = new ByteWriter();
          for (const number of numbers) writer.varint(number % 2 ** 49);
          for (const text of strings) writer.string(text);
          const reader = new ByteReader(writer.bytes());
          expect(numbers.map(() => reader.varint())).toEqual(numbers.map((number) => number % 2 ** 49));
          expect(strings.map(() => reader.string())).toEqual(strings);
        },
      ),
    );
  });

  it('end with a sentence, not with made-up values', () => {
    expect(() => new ByteReader(Uint8Array.of(200)).varint()).toThrow('a record runs past its end at byte 1');
    expect(() => new ByteReader(Uint8Array.of(9, 1)).string()).toThrow(
      'a record runs past its end at byte 2',
    );
    expect(() => new ByteReader(new Uint8Array(12).fill(255)).varint()).toThrow('too many bytes');
  });
});
