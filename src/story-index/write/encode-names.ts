import { deflateSync } from 'fflate';
import { check } from '../format/check.ts';
import { MOST_NAMES_BYTES } from '../format/layout.ts';
import { CREDITED_CODES, outletOf, RELATION_CODES, slugWords } from '../format/names.ts';
import type { StoryNames } from '../story-index.ts';

/**
 * The names of a shard: its stories' lines, deflated (RFC 1951), and their bytes before. fflate gives the same bytes in every engine. A larger
 * `mem` takes up to 32 MB for each shard, without gain. @throws Error if the names of the stories are more than a shard may hold
 */
export function encodeNames(lines: readonly string[]): { deflated: Uint8Array; bytes: number } {
  const text = new TextEncoder().encode(lines.join('\n'));
  check(
    text.length <= MOST_NAMES_BYTES,
    `the names of a story and its carriers have ${text.length} bytes, at most ${MOST_NAMES_BYTES} fit`,
  );
  return { deflated: deflateSync(text, { level: 9, mem: 4 }), bytes: text.length };
}

/** An address as it is, or, if it contains words of the headline: the text before them, the first word's index, their number, the text after. */
type PackedUrl = string | null | [before: string, first: number, count: number, after: string];

/** Fewest characters of a run of words that is worth packing: a shorter run takes no more bytes than two numbers. */
const LEAST_SLUG = 9;

/** Packs an address: takes out the longest run of the headline's words. Cost: a search in the address for each word and each longer run. */
function packUrl(url: string | null, headline: string): PackedUrl {
  const words = slugWords(headline);
  let best: { first: number; count: number; slug: string } | undefined;
  for (let first = 0; url !== null && first < words.length; first++) {
    let slug = words[first] as string;
    for (let count = 1; url.includes(slug); count++) {
      if (slug.length >= LEAST_SLUG && slug.length > (best?.slug.length ?? 0)) best = { first, count, slug };
      if (first + count === words.length) break;
      slug += `-${words[first + count] as string}`;
    }
  }
  if (url === null || best === undefined) return url;
  const at = url.indexOf(best.slug);
  return [url.slice(0, at), best.first, best.count, url.slice(at + best.slug.length)];
}

/**
 * One story's line. A field is null if it follows from the others: an id that is the address, an outlet that is the address's host, a carrier's
 * headline that is the story's.
 */
export function lineOf({ story, carriers }: StoryNames): string {
  const { headline, url, published, agency, outlet, language, id } = story;
  return JSON.stringify([
    headline,
    packUrl(url, headline),
    published,
    agency,
    outlet,
    language,
    id === url ? null : id,
    ...carriers.map((carrier) => [
      carrier.headline === headline ? null : carrier.headline,
      packUrl(carrier.url, carrier.headline),
      carrier.published,
      carrier.outlet === outletOf(carrier.url) ? null : carrier.outlet,
      RELATION_CODES[carrier.relation] * 4 + CREDITED_CODES.indexOf(carrier.credited),
    ]),
  ]);
}
