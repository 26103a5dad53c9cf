import * as v from 'valibot';
import { isFolder, MANIFEST, type IsAskable } from './address.ts';
import { count, day, exact, FORMAT, hash, line, list, parseContent, sequence, time } from './forms.ts';
import type { KeepDays } from './keep-days.ts';

/** Bytes of a manifest. */
export const MOST_MANIFEST_BYTES = 262_144;
/** Bytes of a segment. A download of 2 MB ends within the minutes that a browser leaves a background alive. */
export const MOST_SEGMENT_BYTES = 2_000_000;
/** Segments of a manifest: as many as a library asks. */
export const MOST_SEGMENTS = 128;
const MOST_MIRRORS = 4;
/** Stories that a manifest takes back, and UTF-16 units of the id of each. */
export const MOST_WITHDRAWN = 2000;
export const MOST_STORY_ID = 200;
/** The table of agencies has some 210. */
const MOST_AGENCIES = 500;
const MOST_STORIES = 2 ** 24;
/** How far ahead `next` may lie. */
const MOST_DAYS_AHEAD = 31;
const DAY_MS = 86_400_000;

/** part: of one run. day: of one UTC day that is over, in place of its parts. archive: of any days, and never too old. */
const SEGMENT_KINDS = ['part', 'day', 'archive'] as const;

const segmentSchema = v.pipe(
  exact({
    sha256: hash,
    bytes: count(1, MOST_SEGMENT_BYTES),
    stories: count(0, MOST_STORIES),
    from: day,
    to: day,
    kind: v.picklist(SEGMENT_KINDS),
  }),
  v.check(({ kind, from, to }) => (kind === 'day' ? from === to : from <= to)),
);

const contact = v.pipe(
  line,
  v.check((text) => /^(?:https:\/\/|mailto:)[^\s]+$/.test(text) && URL.canParse(text)),
);
const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,20}$/));
const storyId = v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_STORY_ID));

/** The schema of a manifest. */
export const manifestSchema = (isAskable: IsAskable) =>
  v.pipe(
    exact({
      format: v.literal(FORMAT),
      name: line,
      publisher: line,
      contact,
      licence: line,
      languages: list(code, 100),
      agencies: list(line, MOST_AGENCIES),
      sequence,
      made: time,
      next: time,
      mirrors: list(
        v.pipe(
          v.string(),
          v.check((text) => isFolder(text, isAskable)),
        ),
        MOST_MIRRORS,
      ),
      segments: v.pipe(
        v.array(segmentSchema),
        v.maxLength(MOST_SEGMENTS),
        v.check((segments) => new Set(segments.map(({ sha256 }) => sha256)).size === segments.length),
      ),
      withdrawn: list(storyId, MOST_WITHDRAWN),
    }),
    v.check(({ made, next }) => {
      const ahead = Date.parse(next) - Date.parse(made);
      return ahead > 0 && ahead <= MOST_DAYS_AHEAD * DAY_MS;
    }),
  );

/** `wiremark.json`: what an index is, and the segments that it is made of. A release key signs it. */
export type Manifest = v.InferOutput<ReturnType<typeof manifestSchema>>;

/** A line of the manifest's list of segments. */
export type SegmentEntry = Manifest['segments'][number];

/** @throws UpdateFailure */
export const parseManifest = (bytes: Uint8Array, isAskable: IsAskable): Manifest =>
  parseContent(MANIFEST, bytes, manifestSchema(isAskable));

/**
 * The segments that a reader wants, newest first. Days are counted back from the day of the manifest, not of the clock: no wrong clock and no
 * publisher that fell silent makes a story too old.
 */
export function wantedSegments({ made, segments }: Manifest, keepDays: KeepDays): SegmentEntry[] {
  const first = new Date(Date.parse(made) - keepDays * DAY_MS).toISOString().slice(0, 10);
  return segments
    .filter(({ kind, to }) => kind === 'archive' || to >= first)
    .toSorted((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1));
}
