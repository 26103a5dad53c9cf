/**
 * The memory's files.
 *
 *     journal-N   the newest pages, and the names of the other files that belong to the memory: JSON after its SHA-256
 *     sealed-N-I  pages of one week: JSON compressed with gzip, whose checksum tells a damaged file
 *     seeds-N     the seeds of all sealed volumes (`seeds.ts`), then the keys of their addresses (`address-keys.ts`), after their SHA-256
 *
 * N counts the changes of the memory. The whole journal with the largest N is the memory; every other file that it does not name is a leftover.
 * The journal is written with each page that is kept, so it is not compressed, and the JSON of a page is made once.
 */
import * as v from 'valibot';
import type { RememberedPage } from './remembered-page.ts';
import { MOST_PAGES_OF_VOLUME } from './seeds.ts';

const KIND = 'wiremark-memory-2';
const SHA256_BYTES = 32;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const pageSchema = v.pipe(
  v.object({
    url: v.string(),
    isAlone: v.optional(v.boolean(), false),
    outlet: v.string(),
    headline: v.string(),
    hour: count,
    credits: v.array(v.string()),
    wordCount: count,
    /** Base64. */
    tokens: v.string(),
    quotedTokenRanges: v.array(count),
  }),
  v.transform((page): RememberedPage => ({ ...page, tokens: bytesOf(page.tokens) })),
);

const pagesSchema = v.pipe(v.array(pageSchema), v.maxLength(MOST_PAGES_OF_VOLUME));
const volumeSchema = v.object({ kind: v.literal(KIND), pages: pagesSchema });
const sealedSchema = v.object({ name: v.string(), count, since: count, until: count });
const journalSchema = v.object({
  ...volumeSchema.entries,
  sealed: v.array(sealedSchema),
  seeds: v.nullable(v.string()),
});

/** What a journal says of a sealed volume: its file, how many pages it holds, and the hours of the oldest and of the newest. */
export type Sealed = v.InferOutput<typeof sealedSchema>;

/** What a journal holds. */
export interface Journal {
  pages: readonly RememberedPage[];
  sealed: readonly Sealed[];
  /** Name of the file of the tables of the sealed volumes; null where there are none. */
  seeds: string | null;
}

/** The bytes of a sealed volume. */
export const writeVolume = (pages: readonly RememberedPage[]): Promise<Uint8Array<ArrayBuffer>> =>
  through(new Blob([textOf({ pages })]), new CompressionStream('gzip'));

/** The pages of a sealed volume. Rejects if a byte of it is not as it was written. */
export const readVolume = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly RememberedPage[]> => {
  const plain = await through(new Blob([bytes]), new DecompressionStream('gzip'));
  return v.parse(volumeSchema, parsed(plain)).pages;
};

/** The bytes of a journal. */
export const writeJournal = ({ pages, sealed, seeds }: Journal): Promise<Uint8Array<ArrayBuffer>> =>
  withSum(new TextEncoder().encode(textOf({ pages, sealed, seeds })));

/** A journal. Rejects if a byte of it is not as it was written. */
export const readJournal = async (bytes: Uint8Array<ArrayBuffer>): Promise<Journal> =>
  v.parse(journalSchema, parsed(await checked(bytes)));

/** The bytes of the tables of all volumes: how many there are, the length of each, then each. */
export function writeSeeds(tables: readonly Uint32Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint32Array(tables.reduce((sum, { length }) => sum + length, 1 + tables.length));
  all[0] = tables.length;
  let at = 1 + tables.length;
  tables.forEach((table, i) => {
    all[1 + i] = table.length;
    all.set(table, at);
    at += table.length;
  });
  return withSum(new Uint8Array(all.buffer));
}

/** The tables of all volumes. Rejects if a byte of them is not as it was written. */
export async function readSeeds(bytes: Uint8Array<ArrayBuffer>): Promise<Uint32Array[]> {
  const { buffer, byteOffset, length } = await checked(bytes);
  const all = new Uint32Array(buffer, byteOffset, length / 4);
  let at = 1 + (all[0] as number);
  return Array.from(all.subarray(1, at), (entries) => all.subarray(at, (at += entries)));
}

/** A page's JSON. A page is never changed, so it is made once. */
const jsonOf = (() => {
  const made = new WeakMap<RememberedPage, string>();
  return (page: RememberedPage): string => {
    const known = made.get(page);
    if (known !== undefined) return known;
    const json = JSON.stringify({ ...page, tokens: btoa(String.fromCharCode(...page.tokens)) });
    made.set(page, json);
    return json;
  };
})();

const textOf = ({ pages, ...rest }: Pick<Journal, 'pages'> & Partial<Journal>): string =>
  `${JSON.stringify({ kind: KIND, ...rest }).slice(0, -1)},"pages":[${pages.map(jsonOf).join(',\n')}]}`;

const parsed = (bytes: Uint8Array<ArrayBuffer>): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** A loop: `Uint8Array.from` takes five times as long. */
function bytesOf(base64: string): Uint8Array {
  const chars = atob(base64);
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = chars.charCodeAt(i);
  return bytes;
}

const sumOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

async function withSum(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(SHA256_BYTES + bytes.length);
  all.set(await sumOf(bytes));
  all.set(bytes, SHA256_BYTES);
  return all;
}

/** What follows the sum. Throws if it is not its. */
async function checked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const rest = bytes.subarray(SHA256_BYTES);
  const sum = await sumOf(rest);
  if (sum.some((byte, i) => byte !== bytes[i])) throw new Error('the file is damaged');
  return rest;
}

const through = async (
  bytes: Blob,
  transform: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(bytes.stream().pipeThrough(transform)).arrayBuffer());
