import fs from 'node:fs';
import zlib from 'node:zlib';
import * as v from 'valibot';
import { STORY_RELATIONS, type StoryRelation } from '../../model.ts';
import { sayError } from './say-error.ts';

const nullableText = v.optional(v.nullable(v.string()));

type OrNone<T> = T | null | undefined;

/** One line of build or check input; README.md says more of the fields. */
export interface InputRecord {
  id?: OrNone<string>;
  /** Address of the page. */
  url?: OrNone<string>;
  /** Host of the outlet; without it, that of the address. */
  outlet?: OrNone<string>;
  /** Day or time of publication, ISO 8601. */
  published?: OrNone<string>;
  /** Headline. */
  title?: OrNone<string>;
  /** Language code. */
  lang?: OrNone<string>;
  /** The article as plain text, a paragraph a line. */
  text?: OrNone<string>;
  /** The page as HTML; wins over `text`. */
  html?: OrNone<string>;
  /** Id of the story that the page carries, where that is known. */
  story?: OrNone<string>;
  /** Code of the agency whose story it is. */
  agency?: OrNone<string>;
  /** How the page carries the story. */
  relation?: OrNone<Exclude<StoryRelation, 'none'>>;
  /** Does the page name the origin of its text? */
  credited?: OrNone<boolean>;
  /** Fields that are none of these, as they came: they are handed on, and nothing rests on them. Absent if there are none. */
  other?: Record<string, unknown>;
}

/** The fields of a line. `series` and `date` are what passim and others call outlet and date. */
const FIELDS = {
  id: v.optional(v.nullable(v.union([v.string(), v.pipe(v.number(), v.transform(String))]))),
  url: nullableText,
  outlet: nullableText,
  published: nullableText,
  title: nullableText,
  lang: nullableText,
  text: nullableText,
  html: nullableText,
  story: nullableText,
  agency: nullableText,
  relation: v.optional(v.nullable(v.picklist(STORY_RELATIONS.filter((relation) => relation !== 'none')))),
  credited: v.optional(v.nullable(v.boolean())),
  series: nullableText,
  date: nullableText,
};

const recordSchema: v.GenericSchema<unknown, InputRecord> = v.pipe(
  v.looseObject(FIELDS),
  v.transform(({ series, date, ...record }) => {
    const known: [string, unknown][] = [];
    const other: [string, unknown][] = [];
    for (const field of Object.entries(record)) (field[0] in FIELDS ? known : other).push(field);
    return {
      ...(Object.fromEntries(known) as InputRecord),
      ...(series != null && record.outlet == null && { outlet: series }),
      ...(date != null && record.published == null && { published: date }),
      ...(other.length > 0 && { other: Object.fromEntries(other) }),
    };
  }),
);

/** A record, or the reason why a line is none. Lines are counted from 1, including empty ones. */
export type InputLine = { lineNumber: number } & LineContent;
export type LineContent = { record: InputRecord } | { skipped: string };

/** Thrown if a file cannot be read. The command line prints the message and exits with 1. */
export class UnreadableInput extends Error {}

/** The error that says why a file cannot be read. @param file its name, or that of a stream */
export const unreadable = (file: string, error: unknown): UnreadableInput =>
  new UnreadableInput(`${file}: ${isAddress(file) ? NOT_DOWNLOADED : sayError(error)}`);

const isAddress = (file: string): boolean => /^https?:\/\//i.test(file);
const NOT_DOWNLOADED = 'is an address, where a file is expected: nothing is downloaded';

/** Characters of a line. A page's HTML has 5 MB at most; JSON may double it. Higher: a file that is one line fills the memory. */
const MOST_LINE = 20_000_000;

/** The records of a JSONL file, gzipped or not, one by one, so that memory does not grow with the file. @throws UnreadableInput that names the file */
export async function* readInput(file: string): AsyncGenerator<InputLine> {
  for await (const { lineNumber, text } of readLines(file)) yield { lineNumber, ...parseRecord(text) };
}

/**
 * The lines of a file, gzipped or not, that are not empty; one that is too long is cut, and therefore no record. `told.bytes` says how much of the file was read.
 * @throws UnreadableInput that names the file
 */
export async function* readLines(
  file: string,
  told: { bytes: number } = { bytes: 0 },
): AsyncGenerator<{ lineNumber: number; text: string }> {
  const stream = fs.createReadStream(file);
  const bytes = file.endsWith('.gz') ? stream.pipe(zlib.createGunzip()) : stream;
  // pipe() does not pass on an error of the file itself, so it is passed on here.
  stream.on('error', (error) => bytes.destroy(error));
  let lineNumber = 0;
  try {
    for await (const text of linesOf(bytes)) {
      lineNumber++;
      told.bytes = stream.bytesRead;
      if (text.trim() !== '') yield { lineNumber, text };
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

/**
 * Lines of UTF-8, without a byte order mark. Only a line feed ends a line: JSON may hold U+2028 as it is, at which readline ends one in some
 * versions of Node.
 */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = '';
  for await (const chunk of bytes) {
    const [end = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    if (line.length <= MOST_LINE) line += end;
    for (const other of others) {
      yield line;
      line = other;
    }
  }
  yield line + decoder.decode();
}

/** Reads what stands in a line. */
export function parseRecord(line: string): LineContent {
  if (line.length > MOST_LINE) return { skipped: 'line too long' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { skipped: line.includes('\0') ? 'no JSON: UTF-16, expected UTF-8' : 'no JSON' };
  }
  const parsed = v.safeParse(recordSchema, value);
  if (parsed.success) return { record: parsed.output };
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue);
  if (field === null) return { skipped: 'no JSON object' };
  // Without what stands there: it may be long, and builds count lines by their reason.
  return { skipped: `field ${field}: expected ${issue.expected ?? 'another value'}` };
}
