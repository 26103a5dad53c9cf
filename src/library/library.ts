/** The segments in use, asked as one index. Knows neither browser nor Node, because the stores of the segments are passed in. */
import type { IndexCoverage } from '../model.ts';
import { openSegment } from '../story-index/read/open-segment.ts';
import { ShardCache } from '../story-index/read/shard-cache.ts';
import type { SegmentFile } from '../story-index/segment-file.ts';
import type { Segment } from '../story-index/segment.ts';
import type { StoryIndex } from '../story-index/story-index.ts';
import { coverageOfAll, type LeftOut } from './coverage.ts';
import { findLinks, type FoundLink } from './find-links.ts';
import { openOnce } from './open-once.ts';
import { segmentsAsOne, type OpenSegment, type Published } from './segments-as-one.ts';

/** Most segments that are asked, and most bytes of all: with more, the worker's memory would pass 150 MB. */
export const MOST_SEGMENTS = 128;
export const MOST_LIBRARY_BYTES = 256e6;

/** A segment's file, with its publisher where it came with a subscription. */
export interface PublishedFile extends SegmentFile {
  published?: Published;
}

/** Segments to be asked. Of the same segment in two stores, each publisher has a say. */
export interface LibraryStore {
  list(): Promise<readonly PublishedFile[]>;
  /** Segments that should be there. */
  missing?(): Promise<readonly LeftOut[]>;
}

/** All that is asked: the segments that could be opened, as one index. */
export interface OpenLibrary {
  index: StoryIndex;
  /** What is asked, by publisher; then each segment that is left out, with the reason. */
  coverage: readonly IndexCoverage[];
}

/** The segments of some stores. While none of them can be opened, calls reject with a `BrokenIndex`. */
export interface Library {
  /** The first call opens all segments; later calls share them. After a failure the next call tries again. */
  open: () => Promise<OpenLibrary>;
  /** What is known of each address, in their order; null where no segment knows it. */
  findLinks: (urls: readonly string[]) => Promise<readonly (FoundLink | null)[]>;
  /** Says that the stores hold other segments now. The next call opens them anew. */
  reopen: () => void;
}

/** Not one segment could be opened. The message is the first one's own sentence. */
export class BrokenIndex extends Error {
  /** Name of the segment's file. */
  readonly source: string;

  constructor({ name, reason }: LeftOut) {
    super(reason);
    this.source = name;
  }
}

/** Makes a library of the segments in these stores. Opens nothing yet. A segment that is in two stores is asked once. */
export function createLibrary(stores: readonly LibraryStore[]): Library {
  const { open, forget } = openOnce(() => openAll(stores));
  return {
    open,
    findLinks: async (urls) => findLinks(urls, (await open()).index),
    reopen: forget,
  };
}

async function openAll(stores: readonly LibraryStore[]): Promise<OpenLibrary> {
  const lists = await Promise.all(stores.map((store) => store.list()));
  const missing = await Promise.all(stores.map((store) => store.missing?.() ?? Promise.resolve([])));
  const files = oncePerName(lists.flat());
  const [asked, beyond] = withinCaps(files);
  const cache = new ShardCache();
  const opened = await Promise.all(asked.map((file) => openOne(file, cache)));
  const segments = opened.filter((one): one is OpenSegment => 'storyCount' in one).sort(byNewest);
  const leftOut = [...opened.filter((one): one is LeftOut => 'reason' in one), ...beyond, ...missing.flat()];
  const [first] = leftOut;
  if (segments.length === 0 && first !== undefined) throw new BrokenIndex(first);
  return { index: segmentsAsOne(segments), coverage: coverageOfAll(segments, leftOut) };
}

/** The files that are asked, and those beyond the caps. */
function withinCaps(files: readonly AskedFile[]): [AskedFile[], LeftOut[]] {
  const asked: AskedFile[] = [];
  const beyond: LeftOut[] = [];
  let bytes = 0;
  for (const file of files) {
    const isWithin = asked.length < MOST_SEGMENTS && bytes + file.byteLength <= MOST_LIBRARY_BYTES;
    if (!isWithin) {
      const most = `at most ${MOST_SEGMENTS} segments and ${MOST_LIBRARY_BYTES / 1e6} MB are asked`;
      beyond.push({ name: file.name, reason: `story index: ${most}` });
      continue;
    }
    asked.push(file);
    bytes += file.byteLength;
  }
  return [asked, beyond];
}

/** A file with all who publish it; none where it is also kept for another reason. */
type AskedFile = SegmentFile & Pick<OpenSegment, 'publishers'>;

function oncePerName(files: readonly PublishedFile[]): AskedFile[] {
  const byName = new Map<string, AskedFile>();
  for (const file of files) {
    const known = byName.get(file.name)?.publishers;
    const { published } = file;
    const publishers = published === undefined || known?.length === 0 ? [] : [...(known ?? []), published];
    byName.set(file.name, { ...file, publishers });
  }
  return [...byName.values()];
}

async function openOne(file: AskedFile, cache: ShardCache): Promise<OpenSegment | LeftOut> {
  try {
    return { ...(await openSegment(file, cache)), publishers: file.publishers };
  } catch (error) {
    return { name: file.name, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Segments with older stories first: of two texts of one story, the later counts. */
function byNewest({ coverage: a }: Segment, { coverage: b }: Segment): number {
  const [first, second] = [a.publishedTo ?? '', b.publishedTo ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
