import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riceParameter } from '../../src/story-index/format/posting-code.ts';
import { createPostingBuffer } from '../../src/story-index/posting-buffer.ts';
import { decodePostings, probePostings, setLevels } from '../../src/story-index/read/decode-postings.ts';
import { encodePostings } from '../../src/story-index/write/encode-postings.ts';
import { commonTimesOf, headOf } from '../../src/story-index/format/list-head.ts';
import { levelOf } from '../../src/story-index/frequency.ts';
import { encodedList, type EncodedList } from '../../src/story-index/read/encoded-list.ts';
import { ByteReader, ByteWriter } from '../../src/story-index/format/bytes.ts';
import { runsOf } from '../tier.ts';

/** Short lists and long ones, spread evenly or in clusters. */
const lists = fc
  .record({
    storyCount: fc.integer({ min: 1, max: 2 ** 20 }),
    gaps: fc.array(fc.oneof(fc.nat(3), fc.nat(40), fc.nat(5000)), { maxLength: 400, size: 'max' }),
    times: fc.infiniteStream(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 8 }))),
  })
  .map(({ storyCount, gaps, times }) => {
    let story = -1;
    const stories = gaps.map((gap) => (story += gap + 1)).filter((each) => each < storyCount);
    return { storyCount, stories, times: stories.map(() => times.next().value as number) };
  });

/** Lengths of stories, as bytes: of 20 words to 2,000. */
const lengthsOf = (storyCount: number): Uint8Array =>
  Uint8Array.from({ length: storyCount }, (_, story) => 70 + ((story * 31) % 106));

const listOf = (bytes: Uint8Array, times: readonly number[]): EncodedList =>
  encodedList(bytes, times.length, commonTimesOf(headOf(times)));

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

describe('a posting list', () => {
  it('comes back as it was written, for any stories and times, each at its level, behind what the buffer holds', () => {
    fc.assert(
      fc.property(lists, ({ storyCount, stories, times }) => {
        const lengths = lengthsOf(storyCount);
        const list = listOf(encodePostings({ stories, times }, storyCount), times);
        const buffer = createPostingBuffer(4);
        buffer.stories.set([7, 8]);
        const count = decodePostings(list, lengths, buffer, 2);
        expect([...buffer.stories.subarray(0, count + 2)]).toEqual([7, 8, ...stories]);
        const levels = stories.map((story, i) => levelOf(times[i] as number, lengths[story] as number));
        expect([...buffer.levels.subarray(2, count + 2)]).toEqual(levels);
        decodePostings(list, lengths, buffer, 2, { first: 0, asTimes: true });
        expect([...buffer.levels.subarray(2, count + 2)]).toEqual(times);
        setLevels(lengths, { ...buffer, from: 2, end: count + 2, first: 0 });
        expect([...buffer.levels.subarray(2, count + 2)]).toEqual(levels);
      }),
    );
  });

  it('asked for single stories gives the levels that a plain map gives', () => {
    fc.assert(
      fc.property(lists, fc.array(fc.nat(2 ** 20 - 1)), ({ storyCount, stories, times }, others) => {
        const lengths = lengthsOf(storyCount);
        const known = new Map(
          stories.map((story, i) => [story, levelOf(times[i] as number, lengths[story] as number)]),
        );
        const some = [
          ...stories.filter((_, i) => i % 3 === 0),
          ...others.filter((story) => story < storyCount),
        ];
        const asked = Uint32Array.from(new Set(some)).sort();
        const list = listOf(encodePostings({ stories, times }, storyCount), times);
        const answers = new Uint8Array(asked.length).fill(9);
        probePostings(list, lengths, {
          stories: asked,
          levels: answers,
          from: 0,
          end: asked.length,
          first: 0,
        });
        expect([...answers]).toEqual([...asked].map((story) => known.get(story) ?? 0));
      }),
    );
  });

  it('of any bytes gives rising stories of the index, and the same levels asked one by one', () => {
    const damaged = fc.uint8Array({ minLength: 1, maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(
        damaged,
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.boolean(),
        fc.nat(8),
        (bytes, storyCount, said, isFull, times) => {
          const count_ = Math.min(said, storyCount);
          const list = encodedList(isFull ? bytes.fill(255, bytes.length >> 1) : bytes, count_, times);
          const lengths = lengthsOf(storyCount);
          const buffer = createPostingBuffer();
          const count = decodePostings(list, lengths, buffer);
          const stories = buffer.stories.slice(0, count);
          expect([...stories]).toEqual([...new Set(stories)].sort((a, b) => a - b));
          expect(count === 0 || (stories[count - 1] as number) < storyCount).toBe(true);
          const levels = new Uint8Array(count);
          probePostings(list, lengths, { stories, levels, from: 0, end: count, first: 0 });
          expect([...levels]).toEqual([...buffer.levels.subarray(0, count)]);
        },
      ),
      { numRuns: runsOf(300) },
    );
  });

  it('with many stories in few days has blocks of more than 255 bytes, and comes back', () => {
    const stories = Array.from({ length: 3000 }, (_, i) => 5000 + i);
    const bytes = encodePostings({ stories, times: stories.map(() => 8) }, 100_000);
    const buffer = createPostingBuffer();
    const count = decodePostings(encodedList(bytes, stories.length), lengthsOf(100_000), buffer);
    expect(bytes.indexOf(255)).toBeGreaterThan(0);
    expect([...buffer.stories.subarray(0, count)]).toEqual(stories);
  });

  it('has the parameter of FORMAT.md, also where the logarithm rounds up to a whole number', () => {
    const asWritten = (count: number, storyCount: number): number =>
      storyCount / count < 2 ? 0 : Math.floor(Math.log2((storyCount / count) * 0.69));
    for (let power = 1; power < 18; power++)
      for (const count of [69, 138, 207, 690, 1173]) {
        const tie = (100 * count * 2 ** power) / 69;
        for (const storyCount of [tie - 1, tie, tie + 1])
          expect(riceParameter(count, storyCount)).toBe(asWritten(count, storyCount));
      }
  });

  it('has the bytes of the example in FORMAT.md', () => {
    const once = { stories: [3, 9], times: [1, 1] };
    const plain = { stories: [3, 9], times: [1, 4] };
    const coded = { stories: [3, 9, 10, 12, 19], times: [1, 4, 1, 2, 1] };
    expect(hexOf(encodePostings(once, 20))).toBe('23 01');
    expect(hexOf(encodePostings(plain, 20))).toBe('03 69');
    expect(hexOf(encodePostings(coded, 20))).toBe('b5 07 3b fe');
  });

  it('of 1,000 among 20,000 stories costs at most 8 bits a posting', () => {
    const stories = Array.from({ length: 1000 }, (_, i) => i * 20 + ((i * 7919) % 20));
    expect(encodePostings({ stories, times: stories.map(() => 1) }, 20_000).length * 8).toBeLessThan(8000);
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
