/**
 * The memory's files.
 *
 *     journal-N   the newest pages, and the names of the other files that belong to the memory: JSON after its SHA-256
 *     sealed-N-I  pages of one week: what their texts are compared by, a checked record each, then the rest as JSON compressed with gzip, whose
 *                 checksum tells a damaged file
 *     seeds-N     tables of all sealed pages (`tables.ts`), after their SHA-256
 *
 * N counts the changes of the memory. The whole journal with the largest N is the memory; every other file that it does not name is a leftover.
 * The journal is written with each page that is kept, so it is not compressed, and the JSON of a page is made once. To compare a text with a few pages
 * of a volume, only their records are read.
 */
import * as v from 'valibot';
import { ByteReader, ByteWriter } from '../story-index/format/bytes.ts';
import { crc32 } from '../story-index/format/crc32.ts';
import { checked, withSum } from './checked-bytes.ts';
import { packTokens, unpackTokens } from './packed-tokens.ts';
import type { RememberedPage, SignedText } from './remembered-page.ts';

/** Another for each form of the files: a memory of another is dropped. */
const KIND = 'wiremark-memory-4';

/** Most pages of a volume. */
const MOST_PAGES_OF_VOLUME = 512;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const factsEntries = {
  url: v.string(),
  isAlone: v.boolean(),
  outlet: v.string(),
  headline: v.string(),
  hour: count,
  credits: v.array(v.string()),
};

const pageSchema = v.pipe(
  v.object({
    ...factsEntries,
    wordCount: count,
    /** Base64. */
    tokens: v.string(),
    quotedTokenRanges: v.array(count),
  }),
  v.transform((page): RememberedPage => ({ ...page, tokens: bytesOf(page.tokens) })),
);

const kind = v.literal(KIND);
const volumeSchema = v.object({
  kind,
  pages: v.pipe(v.array(v.object(factsEntries)), v.maxLength(MOST_PAGES_OF_VOLUME)),
});
const sealedSchema = v.object({ name: v.string(), count, since: count, until: count });
const journalSchema = v.object({
  kind,
  pages: v.pipe(v.array(pageSchema), v.maxLength(MOST_PAGES_OF_VOLUME)),
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

/** Bytes of a place and of a checksum. */
const NUMBER_BYTES = 4;

/** The bytes of a sealed volume: how many pages, where the record of each ends, the records, then what else is kept of the pages. */
export async function writeVolume(pages: readonly RememberedPage[]): Promise<Uint8Array<ArrayBuffer>> {
  const records = pages.map(recordOf);
  const facts = pages.map(({ url, isAlone, outlet, headline, hour, credits }) => ({
    ...{ url, isAlone, outlet, headline, hour, credits },
  }));
  const packed = await through(
    new Blob([JSON.stringify({ kind: KIND, pages: facts })]),
    new CompressionStream('gzip'),
  );
  let end = NUMBER_BYTES * (1 + pages.length);
  const head = Uint32Array.of(pages.length, ...records.map(({ length }) => (end += length)));
  const bytes = new Uint8Array(end + packed.length);
  bytes.set(new Uint8Array(head.buffer));
  let at = head.byteLength;
  for (const part of [...records, packed]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A record: its checksum, the counts of words and tokens, the quotations, each number less the one before, then the tokens. */
function recordOf({ wordCount, quotedTokenRanges, tokens }: SignedText): Uint8Array {
  const writer = new ByteWriter();
  writer.raw(new Uint8Array(NUMBER_BYTES));
  writer.varint(wordCount);
  writer.varint(tokens.length);
  writer.varint(quotedTokenRanges.length);
  quotedTokenRanges.forEach((place, i) => writer.varint(place - (quotedTokenRanges[i - 1] ?? 0)));
  writer.raw(packTokens(tokens));
  const record = writer.bytes();
  new DataView(record.buffer).setUint32(0, crc32(record.subarray(NUMBER_BYTES)), true);
  return record;
}

function readRecord(record: Uint8Array): SignedText | undefined {
  if (record.length <= NUMBER_BYTES) return undefined;
  const sum = new DataView(record.buffer, record.byteOffset).getUint32(0, true);
  if (crc32(record.subarray(NUMBER_BYTES)) !== sum) return undefined;
  const reader = new ByteReader(record, NUMBER_BYTES);
  const wordCount = reader.varint();
  const count = reader.varint();
  let place = 0;
  const quotedTokenRanges = Array.from({ length: reader.varint() }, () => (place += reader.varint()));
  return { wordCount, quotedTokenRanges, tokens: unpackTokens(record.subarray(reader.position), count) };
}

/** A sealed volume. What is damaged of it is undefined: of a page, or all of them. */
export interface Volume {
  /** What a page's text is compared by. */
  textOf(page: number): SignedText | undefined;
  /** All of the pages. Cost: unpacks the volume. */
  readPages(): Promise<readonly (RememberedPage | undefined)[]>;
}

/** A volume of these bytes. Reads nothing before it is asked. */
export function openVolume(bytes: Uint8Array<ArrayBuffer>): Volume {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numberAt = (i: number): number =>
    (i + 1) * NUMBER_BYTES <= bytes.length ? view.getUint32(i * NUMBER_BYTES, true) : 0;
  const pages = numberAt(0);
  /** Where the record of a page ends, and the next one begins. */
  const endOf = (page: number): number => (page < 0 ? NUMBER_BYTES * (1 + pages) : numberAt(1 + page));
  const textOf = (page: number): SignedText | undefined =>
    readRecord(bytes.subarray(endOf(page - 1), endOf(page)));

  async function readPages(): Promise<readonly (RememberedPage | undefined)[]> {
    const packed = new Blob([bytes.subarray(endOf(pages - 1))]);
    const facts = parsed(await through(packed, new DecompressionStream('gzip')));
    return v.parse(volumeSchema, facts).pages.map((page, i): RememberedPage | undefined => {
      const text = textOf(i);
      return text && { ...page, ...text };
    });
  }
  return { textOf, readPages: () => readPages().catch(() => []) };
}

/** The bytes of a journal. */
export const writeJournal = ({ pages, sealed, seeds }: Journal): Promise<Uint8Array<ArrayBuffer>> => {
  const rest = JSON.stringify({ kind: KIND, sealed, seeds }).slice(0, -1);
  return withSum(new TextEncoder().encode(`${rest},"pages":[${pages.map(jsonOf).join(',\n')}]}`));
};

/** A journal. Rejects if a byte of it is not as it was written. */
export const readJournal = async (bytes: Uint8Array<ArrayBuffer>): Promise<Journal> =>
  v.parse(journalSchema, parsed(await checked(bytes)));

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

const parsed = (bytes: Uint8Array<ArrayBuffer>): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** A loop: `Uint8Array.from` takes five times as long. */
function bytesOf(base64: string): Uint8Array {
  const chars = atob(base64);
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = chars.charCodeAt(i);
  return bytes;
}

const through = async (
  bytes: Blob,
  transform: ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(bytes.stream().pipeThrough(transform)).arrayBuffer());
