/**
 * From a work folder to segments: one for each UTC day that is over, one for each hour of today in which a run found something, or for some hours where there are many
 * segments already.
 *
 * Each such unit tells the stories of its records, and those of units before it that its records carry. What it came to is kept beside the records, under a
 * digest of all that it depends on, so that a run makes only what is new, and what is made does not depend on how often one published.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { MOST_SEGMENT_BYTES, MOST_SEGMENTS } from '../library/subscription/manifest.ts';
import { openSegment } from '../story-index/read/open-segment.ts';
import type { Segment } from '../story-index/segment.ts';
import { segmentInMemory } from '../story-index/segment-in-memory.ts';
import type { StoryEntry } from '../story-index/story-entry.ts';
import type { TokenBits } from '../story-index/story-signature.ts';
import { writeSegment } from '../story-index/write/writer.ts';
import { writeAside } from './folder/write-aside.ts';
import { segmentName } from './folder/write-folder.ts';
import type { Prepared } from './input/prepared.ts';
import type { NamedSegment } from './publish/publish-index.ts';
import { entriesOf } from './group/draft.ts';
import { storiesOf } from './stories.ts';
import { preparedOf, type StoredRecord } from './work/stored-record.ts';
import type { WorkFolder } from './work/work-folder.ts';

const SEGMENTS = 'segments';
const UNITS = 'units.json';
/** Raised when the same records would make other segments. */
const VERSION = 3;
/**
 * Segments of a publication: as many as a reader's library asks, less some for those that come with the extension. Higher: a library leaves out what
 * it was published for.
 */
const MOST_PUBLISHED = MOST_SEGMENTS - 8;
/** Hours of a part of today, so that a day has whole ones. */
const PART_HOURS = [1, 2, 3, 4, 6, 8, 12, 24];
const TOO_MANY = `of the oldest days, beyond the ${MOST_PUBLISHED} files that readers take`;

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

/** What segments are made as. */
export interface MadeAs {
  /** Of the index. */
  name: string;
  tokenBits: TokenBits;
  onProgress?: ((step: string, share?: number) => void) | undefined;
}

/**
 * Makes the segments that are new, and removes those that nothing needs any more. Cost: that of the units that changed, and a pass over the bytes of all
 * records. @throws UnreadableInput; Unwritable
 */
export async function segmentsOfWork(work: WorkFolder, as: MadeAs): Promise<WorkSegments> {
  const known = readUnits(work);
  const units: Units = {};
  const before: Record<string, string[]> = {};
  const opened: Segment[] = [];
  const made: { unit: string; segments: NamedSegment[]; stories: number }[] = [];
  const leftOut = new Map<string, number>();
  const today = new Date(work.now).toISOString().slice(0, 10);
  for (const { unit, digest: ofRecords, records } of unitsOf(work, today, () => opened.length)) {
    const digest = digestOf(VERSION, as.name, as.tokenBits, ofRecords);
    const kept = known[unit];
    const isSame = kept?.digest === digest && isMadeAfter(kept, before);
    const isThere = isSame && kept.segments.every((file) => fs.existsSync(pathOf(work, file)));
    const one: Unit = isThere
      ? kept
      : { digest, before: { ...before }, ...(await makeUnit(records(), work, { ...as, earlier: opened })) };
    units[unit] = one;
    before[unit] = one.segments;
    const segments: Segment[] = [];
    for (const file of one.segments)
      segments.push(
        await openSegment(segmentInMemory(file, new Uint8Array(fs.readFileSync(pathOf(work, file))))),
      );
    opened.push(...segments);
    made.push({
      unit,
      segments: one.segments.map((file) => ({
        file: pathOf(work, file),
        day: dayOf(unit),
        kind: dayOf(unit) === today ? 'part' : 'day',
      })),
      stories: segments.reduce((sum, { storyCount }) => sum + storyCount, 0),
    });
    for (const [reason, times] of Object.entries(one.leftOut))
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + times);
  }
  work.writeJson(UNITS, units);
  removeOthers(work, new Set(Object.values(before).flat()));
  // The oldest days go, where there is more than readers take.
  for (let files = opened.length; files > MOST_PUBLISHED;) {
    const gone = made.shift();
    files -= gone?.segments.length ?? files;
    leftOut.set(TOO_MANY, (leftOut.get(TOO_MANY) ?? 0) + (gone?.stories ?? 0));
  }
  return { segments: made.flatMap(({ segments }) => segments), leftOut };
}

/** Was a unit made after these, and after nothing else but days that are not kept any more? */
function isMadeAfter(kept: Unit, before: Readonly<Record<string, readonly string[]>>): boolean {
  const first = Object.keys(before)[0] ?? '';
  const hasAll = Object.entries(before).every(([unit, files]) => kept.before[unit]?.join() === files.join());
  return hasAll && Object.keys(kept.before).every((unit) => unit in before || unit < first || first === '');
}

/** Records that make segments of their own. They are read where these are not there yet. */
interface UnitOfRecords {
  /** Its UTC day, or the first hour of its part of today. */
  unit: string;
  digest: string;
  records: () => StoredRecord[];
}

const dayOf = (unit: string): string => unit.slice(0, 10);

/** A day that is over is one unit; of today each hour is one. @param made segments of the units that came before */
function* unitsOf(work: WorkFolder, today: string, made: () => number): Generator<UnitOfRecords> {
  for (const day of work.days())
    if (day < today) yield { unit: day, digest: work.digestOf(day), records: () => work.recordsOf(day) };
    else yield* partsOf(day, work.recordsOf(day), hoursOfPart(MOST_PUBLISHED - made()));
}

/** Hours of today that are one unit: more than one where the days that are over leave too few segments for 24. */
const hoursOfPart = (room: number): number => PART_HOURS.find((hours) => 24 / hours <= room) ?? 24;

function partsOf(day: string, records: readonly StoredRecord[], hours: number): UnitOfRecords[] {
  const parts = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const first = Math.floor(Number(record.seen.slice(11, 13)) / hours) * hours;
    const unit = `${day}T${String(first).padStart(2, '0')}`;
    const found = parts.get(unit) ?? [];
    parts.set(unit, found);
    found.push(record);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, own]) => ({ unit, digest: digestOf(hours, own), records: () => own }));
}

async function makeUnit(
  stored: readonly StoredRecord[],
  work: WorkFolder,
  { name, tokenBits, earlier, onProgress }: MadeAs & { earlier: readonly Segment[] },
): Promise<Pick<Unit, 'segments' | 'leftOut'>> {
  const leftOut: Record<string, number> = {};
  const drafts = await storiesOf(stored.map(preparedOf), {
    name,
    origins: 'agency',
    skip: (reason) => void (leftOut[reason] = (leftOut[reason] ?? 0) + 1),
    ...(earlier.length > 0 && {
      earlier: { segments: earlier, recordsOf: (ids) => preparedWith(work, ids) },
    }),
    ...(onProgress && { onProgress }),
  });
  const segments = drafts.length === 0 ? [] : segmentsOf([...entriesOf(drafts)], name, tokenBits);
  for (const segment of segments) writeAside(pathOf(work, segmentName(segment)), segment, work.disk);
  return { segments: segments.map(segmentName), leftOut };
}

const preparedWith = (work: WorkFolder, ids: ReadonlySet<string>): Map<string, Prepared> =>
  new Map([...work.recordsWith(ids)].map(([id, record]) => [id, preparedOf(record)]));

/** Segments that may be published: halved until each is small enough. */
function segmentsOf(entries: readonly StoryEntry[], name: string, tokenBits: TokenBits): Uint8Array[] {
  const segment = writeSegment(entries, name, tokenBits);
  if (segment.length <= MOST_SEGMENT_BYTES || entries.length < 2) return [segment];
  const sorted = entries.toSorted((a, b) => (a.story.id < b.story.id ? -1 : 1));
  const half = Math.ceil(sorted.length / 2);
  return [sorted.slice(0, half), sorted.slice(half)].flatMap((part) => segmentsOf(part, name, tokenBits));
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
  for (const name of fs.readdirSync(folder)) if (!needed.has(name)) work.disk.rmSync(path.join(folder, name));
}
