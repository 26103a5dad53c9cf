/** From files to prepared records, on many cores, in the order of the files: the same whatever the number of threads. */
import { listFiles } from '../archive/input-files.ts';
import { RawReader, type RawEntry } from '../archive/read-raw.ts';
import { entryBeside, Threads, usualThreads } from '../threads/threads.ts';
import { mapEntry, PLAIN_READING, type Mapped, type Reading } from './map-page.ts';

/** One job of an array: the `part`-th of `parts`, from 1. It has every n-th file; where files are fewer than jobs, every n-th page of all. */
export interface Shard {
  part: number;
  parts: number;
}

export interface MapOptions extends Partial<Reading> {
  /** Threads besides this one; 0: none. By default one for each core, and none for little. */
  threads?: number;
  shard?: Shard;
  /** Called after each batch. */
  onProgress?: (progress: MapProgress) => void;
}

/** How far a run is. */
export interface MapProgress {
  pages: number;
  bytesRead: number;
  totalBytes: number;
}

/** A batch ends with this many pages, or bytes. Higher: more memory in the queue. Lower: more messages. */
const BATCH = { pages: 16, bytes: 1 << 20 };

/**
 * What came of each page of the inputs, in their order. Cost: that of reading the pages, on all cores; memory: two batches a thread.
 * @throws UnreadableInput for an input that cannot be read at all; Error if a thread ends
 */
export async function* mapPages(
  inputs: readonly string[],
  { threads, shard, onProgress, filter, ignored, withTexts }: MapOptions = {},
): AsyncGenerator<Mapped, void> {
  // These and no more: callers have options of their own beside them, and threads are told nothing that cannot be copied.
  const reading: Reading = {
    filter: filter ?? PLAIN_READING.filter,
    ignored: ignored ?? PLAIN_READING.ignored,
    withTexts: withTexts ?? PLAIN_READING.withTexts,
  };
  const listed = listFiles(inputs);
  const { part, parts } = shard ?? { part: 1, parts: 1 };
  const isOwn = (_: unknown, i: number): boolean => i % parts === part - 1;
  const isByFile = listed.length >= parts;
  const reader = new RawReader(isByFile ? listed.filter(isOwn) : listed);
  const entries = isByFile ? reader.pages() : filterEntries(reader.pages(), isOwn);
  const count = threads ?? usualThreads(reader.totalBytes);
  const batches = count === 0 ? mapHere(entries, reading) : mapThere(entries, reading, count);
  let pages = 0;
  for await (const batch of batches) {
    yield* batch;
    pages += batch.length;
    onProgress?.({ pages, bytesRead: reader.bytesRead, totalBytes: reader.totalBytes });
  }
}

/** The entries that a test keeps, which is given each with its number, from 0. */
async function* filterEntries(
  entries: AsyncIterable<RawEntry>,
  isKept: (entry: RawEntry, i: number) => boolean,
): AsyncGenerator<RawEntry, void> {
  let i = 0;
  for await (const entry of entries) if (isKept(entry, i++)) yield entry;
}

async function* mapHere(
  entries: AsyncIterable<RawEntry>,
  reading: Reading,
): AsyncGenerator<readonly Mapped[], void> {
  for await (const entry of entries) yield [mapEntry(entry, reading)];
}

async function* mapThere(
  entries: AsyncIterable<RawEntry>,
  reading: Reading,
  count: number,
): AsyncGenerator<readonly Mapped[], void> {
  const threads = new Threads<readonly RawEntry[], readonly Mapped[]>(
    count,
    entryBeside(import.meta.url, 'map-worker'),
    reading,
  );
  try {
    yield* threads.answers(batchesOf(entries), bytesOf);
  } finally {
    await threads.end();
  }
}

const bytesOf = (batch: readonly RawEntry[]): ArrayBuffer[] =>
  batch.flatMap((entry) => ('bytes' in entry ? [entry.bytes.buffer as ArrayBuffer] : []));

/** Batches whose pages have bytes of their own: a message would copy the whole block that they are a part of. */
async function* batchesOf(entries: AsyncIterable<RawEntry>): AsyncGenerator<RawEntry[], void> {
  let batch: RawEntry[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    batch.push('bytes' in entry ? { ...entry, bytes: new Uint8Array(entry.bytes) } : entry);
    bytes += 'bytes' in entry ? entry.bytes.length : 'line' in entry ? entry.line.length : 0;
    if (batch.length < BATCH.pages && bytes < BATCH.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
