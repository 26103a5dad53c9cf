/** What a shard's stories are called: one line of JSON for each, all of a shard's deflated together. */
import { RELATIONS, type Carrier, type Relation, type Story } from '../../model.ts';
import { deflateSync, inflateSync } from 'fflate';
import type { StoryEntry } from './records.ts';
import { hostOf } from '../../text/site.ts';

/** A story with those who carry it. */
export interface StoryNames {
  story: Story;
  carriers: readonly Carrier[];
}

/** A relation's number in the file. Part of the format: a number is never given to another relation. */
const RELATION_CODES: Readonly<Record<Relation, number>> = {
  none: 0,
  original: 1,
  reprint: 2,
  edited: 3,
  excerpt: 4,
  rewrite: 5,
  cites: 6,
};
const CREDITED: readonly (boolean | null)[] = [null, false, true];

/**
 * The names block of a shard, from its stories' lines (RFC 1951). fflate gives the same bytes in every engine; with more `mem` it takes up to
 * 32 MB for each block, to no gain.
 */
export function deflateNames(lines: readonly string[]): Uint8Array {
  return deflateSync(new TextEncoder().encode(lines.join('\n')), { level: 9, mem: 4 });
}

/** The lines of a names block, one for each story. @throws Error if it cannot be inflated. */
export function inflateNames(block: Uint8Array): string[] {
  try {
    return new TextDecoder().decode(inflateSync(block)).split('\n');
  } catch (error) {
    throw new Error(`story index: the names of a shard cannot be inflated, ${(error as Error).message}`);
  }
}

/** An address, or, where the headline's own words stand in it: what is before them, the first of them, their number, what is after them. */
type PackedUrl = string | null | [before: string, first: number, count: number, after: string];

/** A shorter run of words is no shorter as two numbers. */
const LEAST_SLUG = 9;

/** A headline's words as addresses hold them: ASCII letters and digits in lower case, apostrophes dropped. */
function slugWords(headline: string): string[] {
  return (
    headline
      .replace(/['\u2019]/g, '')
      .replace(/[A-Z]/g, (capital) => capital.toLowerCase())
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** The address without the longest run of the headline's words in it. Cost: a search in the address for each word and each longer run. */
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

/** The address of a field that `packUrl` wrote; null for a field that is none. */
function unpackUrl(field: unknown, headline: string): string | null {
  if (!Array.isArray(field)) return textOf(field);
  const [before, first, count, after] = field as unknown[];
  if (typeof first !== 'number' || typeof count !== 'number') return null;
  const slug = slugWords(headline)
    .slice(first, first + count)
    .join('-');
  return `${textOf(before) ?? ''}${slug}${textOf(after) ?? ''}`;
}

/** One story's line. null for what follows from the rest: an id that is the address, an outlet that is the address's host, the story's headline. */
export function lineOf({ story, carriers }: StoryEntry): string {
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
      RELATION_CODES[carrier.relation] * 4 + CREDITED.indexOf(carrier.credited),
    ]),
  ]);
}

function outletOf(url: string | null): string {
  return hostOf(url) ?? '';
}

/** Decodes one line. @throws Error if it is no story's. */
export function parseNames(line: string): StoryNames {
  const fields = JSON.parse(line) as unknown;
  if (!Array.isArray(fields)) throw new Error('story index: the names of a story are no list');
  const [headlineField, urlField, published, agency, outlet, language, id, ...carriers] = fields as unknown[];
  const headline = textOf(headlineField) ?? '';
  const url = unpackUrl(urlField, headline);
  const story: Story = {
    id: textOf(id) ?? url ?? '',
    agency: textOf(agency),
    outlet: textOf(outlet),
    headline,
    published: textOf(published),
    url,
    language: textOf(language),
  };
  return { story, carriers: carriers.map((carrier) => carrierOf(carrier, story.headline)) };
}

function carrierOf(fields: unknown, storyHeadline: string): Carrier {
  const [headlineField, urlField, published, outlet, flags] = Array.isArray(fields)
    ? (fields as unknown[])
    : [];
  const code = typeof flags === 'number' ? flags : 0;
  const headline = textOf(headlineField) ?? storyHeadline;
  const url = unpackUrl(urlField, headline);
  return {
    outlet: textOf(outlet) ?? outletOf(url),
    url,
    headline,
    published: textOf(published),
    relation: RELATIONS.find((relation) => RELATION_CODES[relation] === code >> 2) ?? 'none',
    credited: CREDITED[code & 3] ?? null,
  };
}

function textOf(field: unknown): string | null {
  return typeof field === 'string' ? field : null;
}
