/** What a shard's stories are called: one line of JSON for each, all of a shard's deflated together. */
import type { Carrier, Relation, Story } from '../model.ts';
import { deflateSync, inflateSync } from 'fflate';
import type { StoryEntry } from './records.ts';
import { hostOf } from './url-key.ts';

/** A story with those who carry it. */
export interface StoryNames {
  story: Story;
  carriers: readonly Carrier[];
}

const RELATIONS: readonly Relation[] = [
  'none',
  'original',
  'reprint',
  'edited',
  'excerpt',
  'rewrite',
  'cites',
];
const CREDITED: readonly (boolean | null)[] = [null, false, true];

/** The names block of a shard, from its stories' lines (RFC 1951). fflate gives the same bytes in every engine. */
export function deflateNames(lines: readonly string[]): Uint8Array {
  return deflateSync(new TextEncoder().encode(lines.join('\n')), { level: 9, mem: 12 });
}

/** The lines of a names block, one for each story. @throws Error if it cannot be inflated. */
export function inflateNames(block: Uint8Array): string[] {
  try {
    return new TextDecoder().decode(inflateSync(block)).split('\n');
  } catch (error) {
    throw new Error(`story index: the names of a shard cannot be inflated, ${(error as Error).message}`);
  }
}

/** One story's line. null for what follows from the rest: an id that is the address, an outlet that is the address's host, the story's headline. */
export function lineOf({ story, carriers }: StoryEntry): string {
  const { headline, url, published, agency, outlet, language, id } = story;
  return JSON.stringify([
    headline,
    url,
    published,
    agency,
    outlet,
    language,
    id === url ? null : id,
    ...carriers.map((carrier) => [
      carrier.headline === headline ? null : carrier.headline,
      carrier.url,
      carrier.published,
      carrier.outlet === outletOf(carrier.url) ? null : carrier.outlet,
      RELATIONS.indexOf(carrier.relation) * 4 + CREDITED.indexOf(carrier.credited),
    ]),
  ]);
}

function outletOf(url: string | null): string {
  return (url === null ? undefined : hostOf(url)) ?? '';
}

/** Decodes one line. @throws Error if it is no story's. */
export function parseNames(line: string): StoryNames {
  const fields = JSON.parse(line) as unknown;
  if (!Array.isArray(fields)) throw new Error('story index: the names of a story are no list');
  const [headline, url, published, agency, outlet, language, id, ...carriers] = fields as unknown[];
  const story: Story = {
    id: textOf(id) ?? textOf(url) ?? '',
    agency: textOf(agency),
    outlet: textOf(outlet),
    headline: textOf(headline) ?? '',
    published: textOf(published),
    url: textOf(url),
    language: textOf(language),
  };
  return { story, carriers: carriers.map((carrier) => carrierOf(carrier, story.headline)) };
}

function carrierOf(fields: unknown, storyHeadline: string): Carrier {
  const [headline, url, published, outlet, flags] = Array.isArray(fields) ? (fields as unknown[]) : [];
  const code = typeof flags === 'number' ? flags : 0;
  return {
    outlet: textOf(outlet) ?? outletOf(textOf(url)),
    url: textOf(url),
    headline: textOf(headline) ?? storyHeadline,
    published: textOf(published),
    relation: RELATIONS[code >> 2] ?? 'none',
    credited: CREDITED[code & 3] ?? null,
  };
}

function textOf(field: unknown): string | null {
  return typeof field === 'string' ? field : null;
}
