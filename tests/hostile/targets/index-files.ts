/** A segment whose file was changed, on a disk or by whoever offers it: it is refused in a sentence, or every answer is in range. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { crc32 } from '../../../src/story-index/format/crc32.ts';
import * as layout from '../../../src/story-index/format/layout.ts';
import { createPostingBuffer } from '../../../src/story-index/posting-buffer.ts';
import { openSegment } from '../../../src/story-index/read/open-segment.ts';
import { verifySegment } from '../../../src/story-index/read/verify-segment.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';
import { writeSegment } from '../../../src/story-index/write/writer.ts';
import { randomEntries } from '../../story-index/sample-entries.ts';
import type { Target } from './target.ts';

/** One change of the file. */
type Change =
  | { what: 'flip'; at: number; bits: number }
  | { what: 'write'; at: number; value: number }
  | { what: 'cut'; at: number }
  | { what: 'swap'; at: number; with: number };

/** Changes one after another; `isMended`: by someone who mends the checksums too. */
export interface ChangedIndex {
  changes: readonly Change[];
  isMended: boolean;
}

const entries = randomEntries(60);
const segment = writeSegment(entries, 'hostile');
const hashes = [...new Set(entries.slice(0, 5).flatMap((entry) => entry.fingerprints?.hashes ?? []))];

/** A place in a file: anywhere, or in its header, where most depends on a byte. */
const anyPlace = fc.oneof(fc.nat(), fc.nat(layout.HEADER_BYTES));
const NUMBERS = [0, 1, 255, 2 ** 16, 2 ** 24, 2 ** 24 + 1, 2 ** 31, 2 ** 32 - 1];

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    what: fc.constant('flip' as const),
    at: anyPlace,
    bits: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ what: fc.constant('write' as const), at: anyPlace, value: fc.constantFrom(...NUMBERS) }),
  fc.record({ what: fc.constant('cut' as const), at: anyPlace }),
  fc.record({ what: fc.constant('swap' as const), at: anyPlace, with: anyPlace }),
);

function applyChange(bytes: Uint8Array<ArrayBuffer>, change: Change): Uint8Array<ArrayBuffer> {
  if (bytes.length < 8) return bytes;
  const at = change.at % bytes.length;
  if (change.what === 'cut') return bytes.slice(0, at);
  if (change.what === 'flip') bytes[at] = (bytes[at] ?? 0) ^ change.bits;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = Math.min(at & ~3, bytes.length - 4);
  if (change.what === 'write') view.setUint32(whole, change.value, true);
  if (change.what === 'swap') {
    const other = change.with % bytes.length;
    [bytes[at], bytes[other]] = [bytes[other] ?? 0, bytes[at] ?? 0];
  }
  return bytes;
}

/** Makes the checksums of the resident part right again, where its header still says where its sections are. */
function mend(bytes: Uint8Array): void {
  if (bytes.length < layout.HEADER_BYTES) return;
  const view = new DataView(bytes.buffer);
  layout.SECTIONS.forEach((_, i) => {
    const [offset, length] = [view.getUint32(48 + i * 12, true), view.getUint32(52 + i * 12, true)];
    if (offset + length <= bytes.length)
      view.setUint32(56 + i * 12, crc32(bytes.subarray(offset, offset + length)), true);
  });
  view.setUint32(layout.HEADER_BYTES - 4, crc32(bytes.subarray(0, layout.HEADER_BYTES - 4)), true);
}

function fileOf({ changes, isMended }: ChangedIndex) {
  let bytes = segment.slice();
  for (const change of changes) bytes = applyChange(bytes, change);
  if (isMended) mend(bytes);
  return segmentInMemory('hostile', bytes);
}

/** Asks everything that matching asks. Returns the answers, of which each is in range. */
async function ask(index: StoryIndex): Promise<unknown[]> {
  const buffer = createPostingBuffer();
  const isStory = (story: number) => Number.isInteger(story) && story >= 0 && story < index.storyCount;
  const answers: unknown[] = [];
  const asked = [...hashes, 0, 0xffff_ffff];
  const lists = index.findTerms(asked);
  for (const term of asked.keys()) {
    const stories = [...buffer.stories.subarray(0, lists.read(term, buffer))];
    assert.ok(stories.every(isStory), 'a posting of no story');
    const levels = new Uint8Array(3);
    lists.probe(term, Uint32Array.of(0, 1, 5), levels);
    answers.push(stories, [...levels], lists.counts[term]);
  }
  for (const { story } of entries) {
    const hits = index.findUrl(story.url ?? '');
    assert.ok(
      hits.every((hit) => isStory(hit.story)),
      'an address of no story',
    );
    answers.push(hits);
  }
  for (const story of [0, 1, index.storyCount - 1].filter(isStory)) {
    const { tokens, wordCount, blockWordStarts } = await index.readSignature(story);
    assert.ok(wordCount >= 0 && blockWordStarts.every((start) => start >= 0), 'a signature below zero');
    answers.push([...tokens], wordCount, blockWordStarts, await index.readNames(story));
  }
  return answers;
}

/** The answers, or in what words they were refused. */
async function tell(run: () => Promise<unknown>): Promise<{ answers?: unknown; refusal?: string }> {
  try {
    return { answers: await run() };
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assert.ok(error instanceof Error, 'something that is no error was thrown');
    return { refusal: error.message };
  }
}

const good = openSegment(segmentInMemory('hostile', segment)).then(ask);

async function check(input: ChangedIndex): Promise<void> {
  const file = fileOf(input);
  const told = await tell(async () => ask(await openSegment(file)));
  const { refusal } = await tell(() => verifySegment(file));
  if (input.isMended) return;
  // Whoever looks at all of an index finds what was changed in it. What is left stands between the sections, and says nothing.
  if (refusal === undefined) assert.deepEqual(told.answers, await good);
  else assert.match(refusal, /^story index: /);
}

export const indexFiles: Target<ChangedIndex> = {
  name: 'index-files',
  inputs: fc.record({ changes: fc.array(anyChange, { minLength: 1, maxLength: 4 }), isMended: fc.boolean() }),
  check,
  runs: 100,
};
