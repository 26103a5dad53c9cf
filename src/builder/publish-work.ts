/**
 * From a work folder to segments: one for each UTC day that is over, one for each hour of today in which a run found something.
 *
 * Each such unit tells the stories of its records, and those of units before it that its records carry. What it came to is kept beside the records, under a
 * digest of all that it depends on, so that a run makes only what is new, and what is made does not depend on how often one published.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { MOST_SEGMENT_BYTES } from '../library/subscription/manifest.ts';
import type { Story } from '../model.ts';
import { openSegment } from '../story-index/read/open-segment.ts';
import type { Segment } from '../story-index/segment.ts';
import { segmentInMemory } from '../story-index/segment-in-memory.ts';
import type { StoryEntry } from '../story-index/story-entry.ts';
import { writeSegment } from '../story-index/write/writer.ts';
import { writeAside } from './folder/write-aside.ts';
import { segmentName } from './folder/write-folder.ts';
import type { Prepared } from './input/prepared.ts';
import type { NamedSegment } from './publish/publish-index.ts';
import { storiesOf } from './stories.ts';
import { preparedOf, type StoredRecord } from './work/stored-record.ts';
import type { WorkFolder } from './work/work-folder.ts';

const SEGMENTS = 'segments';
const UNITS = 'units.json';
/** Raised when the same records would make other segments. */
const VERSION = 1;

const unitsSchema = v.record(
  v.string(),
  v.strictObject({
    /** Of its records. */
    digest: v.string(),
    /** Segments of the units before it when it was made, by unit. */
    before: v.record(v.string(), v.array(v.string())),
    segments: v.array(v.string()),
    leftOut: v.record(v.string(), v.number()),
  }),
);
type Units = v.InferOutput<typeof unitsSchema>;
type Unit = Units[string];

/** The segments of a work folder, and how many records are in none of them, by reason. */
export interface WorkSegments {
  segments: NamedSegment[];
  leftOut: Map<string, number>;
}

/** Makes the segments that are new, and removes those that nothing needs any more. Cost: that of the units that changed. @throws UnreadableInput; Unwritable */
export async function segmentsOfWork(
  work: WorkFolder,
  { name, onProgress }: { name: string; onProgress?: (step: string, share?: number) => void },
): Promise<WorkSegments> {
  const known = readUnits(work);
  const units: Units = {};
  const before: Record<string, string[]> = {};
  const opened: Segment[] = [];
  const names: NamedSegment[] = [];
  const leftOut = new Map<string, number>();
  const today = new Date(work.now).toISOString().slice(0, 10);
  const unitNames: { unit: string; records: StoredRecord[] }[] = work
    .days()
    .flatMap((day) => unitsOf(day, work.recordsOf(day), day < today));
  for (const { unit, records } of unitNames) {
    const digest = digestOf(VERSION, name, records);
    const kept = known[unit];
    const isSame = kept?.digest === digest && isMadeAfter(kept, before);
    const isThere = isSame && kept.segments.every((file) => fs.existsSync(pathOf(work, file)));
    const made: Unit = isThere
      ? kept
      : {
          digest,
          before: { ...before },
          ...(await makeUnit(records, work, { name, earlier: opened, onProgress })),
        };
    units[unit] = made;
    before[unit] = made.segments;
    for (const file of made.segments) {
      opened.push(
        await openSegment(segmentInMemory(file, new Uint8Array(fs.readFileSync(pathOf(work, file))))),
      );
      const day = unit.slice(0, 10);
      names.push({ file: pathOf(work, file), day, kind: unit.length > day.length ? 'part' : 'day' });
    }
    for (const [reason, times] of Object.entries(made.leftOut))
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + times);
  }
  work.writeJson(UNITS, units);
  removeOthers(work, new Set(Object.values(before).flat()));
  return { segments: names, leftOut };
}

/** Was a unit made after these, and after nothing else but days that are not kept any more? */
function isMadeAfter(kept: Unit, before: Readonly<Record<string, readonly string[]>>): boolean {
  const first = Object.keys(before)[0] ?? '';
  const hasAll = Object.entries(before).every(([unit, files]) => kept.before[unit]?.join() === files.join());
  return hasAll && Object.keys(kept.before).every((unit) => unit in before || unit < first || first === '');
}

/** A day that is over is one unit; of today each hour is one. */
function unitsOf(
  day: string,
  records: readonly StoredRecord[],
  isOver: boolean,
): { unit: string; records: StoredRecord[] }[] {
  if (isOver) return [{ unit: day, records: [...records] }];
  const hours = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const hour = record.seen.slice(0, 13);
    const found = hours.get(hour) ?? [];
    hours.set(hour, found);
    found.push(record);
  }
  return [...hours].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unit, records]) => ({ unit, records }));
}

async function makeUnit(
  stored: readonly StoredRecord[],
  work: WorkFolder,
  {
    name,
    earlier,
    onProgress,
  }: {
    name: string;
    earlier: readonly Segment[];
    onProgress?: ((step: string, share?: number) => void) | undefined;
  },
): Promise<Pick<Unit, 'segments' | 'leftOut'>> {
  const leftOut: Record<string, number> = {};
  const entries = await storiesOf(stored.map(preparedOf), {
    name,
    origins: 'agency',
    skip: (reason) => void (leftOut[reason] = (leftOut[reason] ?? 0) + 1),
    ...(earlier.length > 0 && { earlier: { segments: earlier, recordOf: recordsByStory(work) } }),
    ...(onProgress && { onProgress }),
  });
  const segments = entries.length === 0 ? [] : segmentsOf(entries, name);
  for (const segment of segments) writeAside(pathOf(work, segmentName(segment)), segment);
  return { segments: segments.map(segmentName), leftOut };
}

/** Segments that may be published: halved until each is small enough. */
function segmentsOf(entries: readonly StoryEntry[], name: string): Uint8Array[] {
  const segment = writeSegment(entries, name);
  if (segment.length <= MOST_SEGMENT_BYTES || entries.length < 2) return [segment];
  const sorted = entries.toSorted((a, b) => (a.story.id < b.story.id ? -1 : 1));
  const half = Math.ceil(sorted.length / 2);
  return [...segmentsOf(sorted.slice(0, half), name), ...segmentsOf(sorted.slice(half), name)];
}

/** Finds the records that earlier stories were made from. Reads all days, at the first story. */
function recordsByStory(work: WorkFolder): (story: Story) => Prepared | undefined {
  let byId: Map<string, StoredRecord> | undefined;
  return ({ id }) => {
    byId ??= new Map(
      work.days().flatMap((day) => work.recordsOf(day).map((record) => [record.id, record] as const)),
    );
    const record = byId.get(id);
    return record && preparedOf(record);
  };
}

const pathOf = (work: WorkFolder, file: string): string => path.join(work.folder, SEGMENTS, file);

function digestOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What was made before; nothing where that cannot be read: it is then made anew. */
function readUnits(work: WorkFolder): Units {
  const parsed = v.safeParse(unitsSchema, work.readJson(UNITS) ?? {});
  return parsed.success ? parsed.output : {};
}

function removeOthers(work: WorkFolder, needed: ReadonlySet<string>): void {
  const folder = path.join(work.folder, SEGMENTS);
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) if (!needed.has(name)) fs.rmSync(path.join(folder, name));
}
