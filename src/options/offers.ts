/** The index files that a user gives: which of them can be added, and why others cannot. */
import { segmentFileOf, segmentNameOf } from '../browser/storage/segment-folder.ts';
import type { IndexCoverage } from '../model.ts';
import type { SegmentFile } from '../story-index/segment-file.ts';

/** A file that is a whole segment, and is not yet kept. */
export interface Offer {
  /** As the user's file is called. */
  fileName: string;
  /** As the segment is to be called. */
  name: string;
  bytes: Blob;
  coverage: IndexCoverage;
}

/** Why a file cannot be added. `free`: bytes that are left of the cap. */
export type Refusal = { fileName: string } & (
  { why: 'damaged'; detail: string } | { why: 'known' | 'too-many' } | { why: 'too-large'; free: number }
);

/** How many segments may be kept, and of how many bytes all together. */
export interface Caps {
  segments: number;
  bytes: number;
}

/** What files are checked against. */
export interface Checking {
  /** All segments that are kept, those that came with the extension too. */
  kept: readonly SegmentFile[];
  caps: Caps;
  /** Reads a segment whole. Rejects with one sentence if anything is wrong with it. */
  verify: (file: SegmentFile) => Promise<IndexCoverage>;
  /** Called before each file. */
  onFile: (fileName: string) => void;
}

/** What comes of some files, each in their order. */
export interface Offers {
  offers: readonly Offer[];
  refusals: readonly Refusal[];
}

/** Checks files one after the other, so that one at a time is in memory. What is beyond the caps is not read. */
export async function checkFiles(files: readonly File[], checking: Checking): Promise<Offers> {
  const offers: Offer[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    checking.onFile(file.name);
    const result = await checkFile(file, offers, checking);
    if ('why' in result) refusals.push(result);
    else offers.push(result);
  }
  return { offers, refusals };
}

async function checkFile(
  file: File,
  offers: readonly Offer[],
  { kept, caps, verify }: Checking,
): Promise<Offer | Refusal> {
  const fileName = file.name;
  if (kept.length + offers.length >= caps.segments) return { fileName, why: 'too-many' };
  const held = kept.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const free = Math.max(
    0,
    offers.reduce((left, { bytes }) => left - bytes.size, caps.bytes - held),
  );
  if (file.size > free) return { fileName, why: 'too-large', free };
  try {
    const name = await segmentNameOf(file);
    if ([...kept, ...offers].some((known) => known.name === name)) return { fileName, why: 'known' };
    return { fileName, name, bytes: file, coverage: await verify(segmentFileOf(fileName, file)) };
  } catch (error) {
    return { fileName, why: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}
