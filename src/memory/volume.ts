/**
 * The memory's files. Each is JSON, compressed by the browser itself (gzip, whose checksum tells a damaged file): readable with any tool, and read
 * by nothing but this file.
 *
 *     journal-N   the newest pages, and the names of the sealed volumes that belong to the memory
 *     sealed-N-I  pages of one week
 *
 * N counts the changes of the memory. The whole journal with the largest N is the memory; every other file that it does not name is a leftover.
 */
import * as v from 'valibot';
import type { RememberedPage } from './remembered-page.ts';

const KIND = 'wiremark-memory-1';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const pageSchema = v.pipe(
  v.object({
    url: v.string(),
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

const volumeSchema = v.object({ kind: v.literal(KIND), pages: v.array(pageSchema) });
const journalSchema = v.object({ ...volumeSchema.entries, sealed: v.array(v.string()) });

/** What a journal holds. */
export interface Journal {
  pages: readonly RememberedPage[];
  /** Names of the sealed volumes. */
  sealed: readonly string[];
}

/** The bytes of a sealed volume. */
export const writeVolume = (pages: readonly RememberedPage[]): Promise<Uint8Array<ArrayBuffer>> =>
  compress(JSON.stringify({ kind: KIND, pages: pages.map(plainOf) }));

/** The bytes of a journal. */
export const writeJournal = ({ pages, sealed }: Journal): Promise<Uint8Array<ArrayBuffer>> =>
  compress(JSON.stringify({ kind: KIND, pages: pages.map(plainOf), sealed }));

/** The pages of a sealed volume. Rejects if a byte of it is not as it was written. */
export const readVolume = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly RememberedPage[]> =>
  v.parse(volumeSchema, JSON.parse(await decompress(bytes))).pages;

/** A journal. Rejects if a byte of it is not as it was written. */
export const readJournal = async (bytes: Uint8Array<ArrayBuffer>): Promise<Journal> =>
  v.parse(journalSchema, JSON.parse(await decompress(bytes)));

const plainOf = (page: RememberedPage): object => ({
  ...page,
  tokens: btoa(String.fromCharCode(...page.tokens)),
});

/** A loop: `Uint8Array.from` takes five times as long. */
function bytesOf(base64: string): Uint8Array {
  const chars = atob(base64);
  const bytes = new Uint8Array(chars.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = chars.charCodeAt(i);
  return bytes;
}

const through = async (stream: ReadableStream<BufferSource>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

const compress = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  through(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));

const decompress = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new TextDecoder().decode(
    await through(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))),
  );
