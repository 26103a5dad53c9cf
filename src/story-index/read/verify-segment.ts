import type { IndexCoverage } from '../../model.ts';
import { check } from '../format/check.ts';
import { headlineKeysOf } from '../format/headline-key.ts';
import { signatureCodeOf } from '../format/signature-code.ts';
import { lengthOf } from '../frequency.ts';
import type { SegmentFile } from '../segment-file.ts';
import { parseNames, inflateNames } from './decode-names.ts';
import { checkBlocks, decodeRecord } from './decode-record.ts';
import { hasHeadline, type HeadlineTable } from './headline-table.ts';
import { readHeadlines, readResident, readShardAt } from './open-segment.ts';
import type { StoryNames } from '../story-index.ts';
import type { StorySignature, TokenBits } from '../story-signature.ts';
import type { ShardPlace } from './shard.ts';
import { checkLists } from './check-lists.ts';

/** Sums over stories, to be compared with the coverage. */
interface Sums {
  words: number;
  carriers: number;
  headlines: number;
}

/**
 * Checks all of a segment: every checksum, every posting list, record, length and name, and the coverage against them. For a segment that
 * arrives; one that was verified is opened without this. Cost: about 40 ms a megabyte. Returns what the segment holds.
 * @throws Error with one sentence, expected and found, for the first thing that does not fit
 */
export async function verifySegment(file: SegmentFile): Promise<IndexCoverage> {
  const resident = await readResident(file);
  const { coverage, lengths, shards } = resident;
  checkLists(resident);
  const code = signatureCodeOf(resident.signatureCode);
  const { tokenBits } = resident.header;
  const sums: Sums = { words: 0, carriers: 0, headlines: 0 };
  const headlines = await readHeadlines(file, resident.header);
  const listed = headlines.keys.length;
  for (const place of shards) await addShard(file, place, { code, tokenBits, lengths, sums, headlines });
  const { words, carriers } = coverage;
  check(sums.words === words, `its stories have ${sums.words} words, its coverage says ${words}`);
  check(
    sums.carriers === carriers,
    `its stories have ${sums.carriers} carriers, its coverage says ${carriers}`,
  );
  check(sums.headlines === listed, `its stories have ${sums.headlines} headlines, its keys are of ${listed}`);
  return coverage;
}

/** What each story is checked against, and the sums to add it to. */
interface Expected {
  code: ReturnType<typeof signatureCodeOf>;
  tokenBits: TokenBits;
  lengths: Uint8Array;
  sums: Sums;
  headlines: HeadlineTable;
}

async function addShard(
  file: SegmentFile,
  place: ShardPlace,
  { code, tokenBits, lengths, sums, headlines }: Expected,
): Promise<void> {
  const shard = await readShardAt(file, place);
  const lines = inflateNames(shard);
  const stories = place.end - place.first;
  check(lines.length === stories, `a shard of ${stories} stories has names of ${lines.length}`);
  lines.forEach((line, i) => {
    const signature = decodeRecord(shard.record(i), { code, tokenBits });
    checkTokens(signature);
    checkBlocks(signature, signature.tokens.length, signature.wordCount);
    checkLength(lengths[place.first + i] as number, signature.wordCount);
    sums.words += signature.wordCount;
    const names = parseNames(line);
    sums.carriers += names.carriers.length;
    sums.headlines += checkHeadlines(names, place.first + i, headlines);
  });
}

/** @throws Error for a token with more bits than the segment says that tokens have */
function checkTokens({ tokens, tokenBits }: StorySignature): void {
  const most = 2 ** tokenBits - 1;
  check(
    tokens.every((token) => token <= most),
    `a token of a story is above ${most}, its header says ${tokenBits} bits`,
  );
}

/** Allows a step of difference, because logarithms of two engines may differ in their last bit. */
function checkLength(length: number, words: number): void {
  const expected = lengthOf(words);
  check(
    Math.abs(length - expected) <= 1,
    `a story of ${words} words has a length of ${length}, expected ${expected}`,
  );
}

/** The number of a story's keys of headlines. @throws Error if one of them is missing */
function checkHeadlines(names: StoryNames, story: number, table: HeadlineTable): number {
  const keys = headlineKeysOf(names);
  for (const key of keys) check(hasHeadline(table, key, story), `a headline of story ${story} has no key`);
  return keys.length;
}
