/** Segments for matching many records: what was read of a story is kept, as many records are compared with it. */
import { openSegment } from '../../story-index/read/open-segment.ts';
import { ShardCache } from '../../story-index/read/shard-cache.ts';
import type { SegmentFile } from '../../story-index/segment-file.ts';
import type { Segment } from '../../story-index/segment.ts';
import { Recent } from '../group/recent.ts';
import { inflateFast } from './inflate-fast.ts';

/** Stories whose signatures, about 1 kB each, and names are in memory, once or twice as many. A page is compared with some 40 stories. Lower: they are decoded more often. */
const STORIES_IN_MEMORY = 2 ** 13;
/** Bytes of shards that are in memory. Lower: shards of 64 kB are read, and checked, for one story each. */
const SHARD_BYTES = 32 * 2 ** 20;
/** Shards whose names are in memory, about 25 kB each. */
const SHARDS_WITH_NAMES = 256;

/** How a segment for many records is read. */
export interface Keeping {
  /** Bytes of shards that are in memory; by default 32 MB. */
  shardBytes?: number | undefined;
  /** Reads the names of a story; by default from its shard. */
  readNames?: Segment['readNames'];
}

/** Opens a segment that many records are matched against. @throws as `openSegment` */
export async function openKept(
  file: SegmentFile,
  { shardBytes = SHARD_BYTES, readNames }: Keeping = {},
): Promise<Segment> {
  const cache = new ShardCache({
    shardBytes,
    names: SHARDS_WITH_NAMES,
    inflate: inflateFast,
  });
  const segment = await openSegment(file, cache);
  const signatures = new Recent<ReturnType<Segment['readSignature']>>(STORIES_IN_MEMORY);
  const names = new Recent<ReturnType<Segment['readNames']>>(STORIES_IN_MEMORY);
  return {
    ...segment,
    readSignature: (story) => signatures.get(story, () => segment.readSignature(story)),
    readNames: (story) => names.get(story, () => (readNames ?? segment.readNames)(story)),
  };
}
