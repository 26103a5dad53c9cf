/** What a work folder knows besides its records: four tables, each a file of lines `["key", { ... }]` in the order of their keys. */
import * as v from 'valibot';

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/));
const validators = { etag: v.exactOptional(v.string()), modified: v.exactOptional(v.string()) };

/** An address that a source listed. */
const item = v.strictObject({
  /** Digest of all that its list says of it, and of how it may be taken. */
  version: v.string(),
  outcome: v.picklist(['kept', 'gone', 'reserved', 'left out', 'failed']),
  /** Why, unless kept. */
  reason: v.exactOptional(v.string()),
  /** When it was listed last with something new, or asked. */
  at: time,
  /** When the page itself was asked; absent where it never was. */
  asked: v.exactOptional(time),
  /** Failures in a row. */
  failures: v.exactOptional(v.number()),
  ...validators,
});

/** A list whose items were all done: asked again with these, it answers 304. */
const list = v.strictObject({ version: v.string(), at: time, ...validators });

/** What a host asks of whoever reads it. */
const host = v.strictObject({
  robots: v.exactOptional(v.strictObject({ at: time, answer: v.string(), text: v.string() })),
  tdmrep: v.exactOptional(v.strictObject({ at: time, answer: v.string(), text: v.string() })),
  /** It asked not to be asked before. */
  notBefore: v.exactOptional(time),
});

/** A story or page that left: gone from the web, reserved since, or taken back on request. */
const withdrawn = v.strictObject({
  at: time,
  why: v.picklist(['gone', 'reserved', 'asked']),
  /** The id of its record, by which readers know it. */
  id: v.string(),
});

/** The tables, by name, with the form of their values. Values of addresses and hosts never hold text of an article. */
export const TABLES = { items: item, lists: list, hosts: host, withdrawn } as const;
export type TableName = keyof typeof TABLES;
export type ValueOf<N extends TableName> = v.InferOutput<(typeof TABLES)[N]>;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The values of each table. */
export type Tables = { [N in TableName]: Map<string, ValueOf<N>> };

export const emptyTables = (): Tables => ({
  items: new Map(),
  lists: new Map(),
  hosts: new Map(),
  withdrawn: new Map(),
});

/** Reads a value of a table. Undefined if it is none. */
export function parseValue<N extends TableName>(name: N, value: unknown): ValueOf<N> | undefined {
  const parsed = v.safeParse(TABLES[name], value);
  return parsed.success ? parsed.output : undefined;
}

/** A table as a file: the same bytes for the same values. */
export const tableText = (table: ReadonlyMap<string, object>): string =>
  [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => `${JSON.stringify(pair)}\n`)
    .join('');
