/** What the fields of signed files may hold: SUBSCRIPTION.md, "Fields". */
import * as v from 'valibot';
import { textOf } from './bytes.ts';
import { UpdateFailure } from './failure.ts';
import { UNSHOWN } from './unshown.ts';

/** Version of the protocol. */
export const FORMAT = 1;

/** Characters of a name or other line that is shown. */
const MOST_LINE = 100;

/** A line that is shown to the user. */
export const line = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(MOST_LINE),
  v.check((text) => !UNSHOWN.test(text) && text.trim() === text),
);

/** A count from `least` to `most`. */
export const count = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** A number that rises with each version of a file. */
export const sequence = count(1, Number.MAX_SAFE_INTEGER);

const isTime = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && timeOf(time) === text;
};

/** `2026-11-28T10:00:00Z`, in whole seconds. @param ms since 1970 */
export const timeOf = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** A time, to the second, in UTC. */
export const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), v.check(isTime));

/** A day, in UTC. */
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((text) => isTime(`${text}T00:00:00Z`)),
);

/** A SHA-256 in hexadecimal. */
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A list of at most `most`, with nothing twice. */
export const list = <T>(item: v.GenericSchema<T>, most: number) =>
  v.pipe(
    v.array(item),
    v.maxLength(most),
    v.check((items) => new Set(items).size === items.length),
  );

/** An object with these fields and no other. Unlike valibot's, refuses names that every object inherits, such as `__proto__`. */
export const exact = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (raw) =>
        typeof raw === 'object' &&
        raw !== null &&
        Object.keys(raw).every((key) => Object.hasOwn(entries, key)),
    ),
    v.strictObject(entries),
  );

/** A signed file's content. @throws UpdateFailure that names the file and the first field that does not fit */
export function parseContent<T>(name: string, bytes: Uint8Array, schema: v.GenericSchema<unknown, T>): T {
  const raw = parseJson(name, bytes);
  if (typeof raw === 'object' && raw !== null && 'format' in raw && typeof raw.format === 'number')
    if (raw.format > FORMAT)
      throw new UpdateFailure('newer-format', `${name}: format ${raw.format}, expected ${FORMAT}`);
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UpdateFailure('malformed', `${name}: ${v.getDotPath(issue) ?? 'its fields'} is not as expected`);
}

function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes) ?? '');
  } catch {
    throw new UpdateFailure('malformed', `${name}: expected JSON in UTF-8`);
  }
}
