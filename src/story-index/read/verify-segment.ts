import type { IndexCoverage } from '../../model.ts';
import { check } from '../format/check.ts';
import { signatureCodeOf } from '../format/signature-code.ts';
import type { SegmentFile } from '../segment-file.ts';
import { parseNames, inflateNames } from './decode-names.ts';
import { checkBlocks, decodeRecord } from './decode-record.ts';
import { readResident, readShardAt } from './open-segment.ts';
import type { ShardPlace } from './shard.ts';
import { checkLists } from './check-lists.ts';

/** Sums over stories, to be compared with the coverage. */
interface Sums {
  words: number;
  carriers: number;
}

/**
 * Checks all of a segment: every checksum, every posting list, every record and every name, and the coverage against them. For a segment that
 * arrives; one that was verified is opened without this. Cost: about 40 ms a megabyte. Returns what the segment holds.
 * @throws Error with one sentence, expected and found, for the first thing that does not fit
 */
export async function verifySegment(file: SegmentFile): Promise<IndexCoverage> {
  const { header, coverage, signatureCode, groups, postings, shards } = await readResident(file);
  checkLists({ groups, postings }, header);
  const code = signatureCodeOf(signatureCode);
  const sums: Sums = { words: 0, carriers: 0 };
  for (const place of shards) await addShard(file, place, { code, sums });
  const { words, carriers } = coverage;
  check(sums.words === words, `its stories have ${sums.words} words, its coverage says ${words}`);
  check(
    sums.carriers === carriers,
    `its stories have ${sums.carriers} carriers, its coverage says ${carriers}`,
  );
  return coverage;
}

async function addShard(
  file: SegmentFile,
  place: ShardPlace,
  { code, sums }: { code: ReturnType<typeof signatureCodeOf>; sums: Sums },
): Promise<void> {
  const shard = await readShardAt(file, place);
  const lines = inflateNames(shard);
  const stories = place.end - place.first;
  check(lines.length === stories, `a shard of ${stories} stories has names of ${lines.length}`);
  lines.forEach((line, i) => {
    const signature = decodeRecord(shard.record(i), code, ({ weight }) => weight);
    checkBlocks(signature, signature.tokens.length, signature.wordCount);
    sums.words += signature.wordCount;
    sums.carriers += parseNames(line).carriers.length;
  });
}
