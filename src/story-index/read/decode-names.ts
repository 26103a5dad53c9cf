import { inflateSync } from 'fflate';
import { STORY_RELATIONS, type Carrier, type Story } from '../../model.ts';
import { MOST_CARRIERS } from '../format/layout.ts';
import { CREDITED_CODES, outletOf, RELATION_CODES, slugWords } from '../format/names.ts';
import { check } from '../format/check.ts';
import type { Shard } from './shard.ts';
import type { StoryNames } from '../story-index.ts';

/** Inflates bytes to `most` bytes; it may throw for more of them, or give one more. */
export type Inflate = (deflated: Uint8Array, most: number) => Uint8Array;

/** Inflates in JavaScript, which every context has. */
export const inflateSlowly: Inflate = (deflated, most) =>
  // One byte more than said, so that names that are longer show; no more is ever taken.
  inflateSync(deflated, { out: new Uint8Array(most + 1) });

/** The lines of a shard's names, one for each story. @throws Error if they cannot be inflated to the size that the shard says */
export function inflateNames(
  { names, nameBytes }: Pick<Shard, 'names' | 'nameBytes'>,
  inflate = inflateSlowly,
): string[] {
  let inflated: Uint8Array;
  try {
    inflated = inflate(names, nameBytes);
  } catch (error) {
    throw new Error(`story index: the names of a shard cannot be inflated, ${(error as Error).message}`);
  }
  check(
    inflated.length === nameBytes,
    `the names of a shard have ${inflated.length} bytes, expected ${nameBytes}`,
  );
  return new TextDecoder().decode(inflated).split('\n');
}

/** Decodes one story's line. @throws Error if the line is no list, or has too many carriers */
export function parseNames(line: string): StoryNames {
  const fields = parsed(line);
  if (!Array.isArray(fields)) throw new Error('story index: the names of a story are no JSON list');
  const [headlineField, urlField, published, agency, outlet, language, id, ...carriers] = fields as unknown[];
  check(
    carriers.length <= MOST_CARRIERS,
    `a story has ${carriers.length} carriers, at most ${MOST_CARRIERS} are read`,
  );
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

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
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
    relation: STORY_RELATIONS.find((relation) => RELATION_CODES[relation] === code >> 2) ?? 'none',
    credited: CREDITED_CODES[code & 3] ?? null,
  };
}

function textOf(field: unknown): string | null {
  return typeof field === 'string' ? field : null;
}

/** The address in a field, packed or not; null if the field holds none. */
function unpackUrl(field: unknown, headline: string): string | null {
  if (!Array.isArray(field)) return textOf(field);
  const [before, first, count, after] = field as unknown[];
  if (typeof first !== 'number' || typeof count !== 'number') return null;
  const slug = slugWords(headline)
    .slice(first, first + count)
    .join('-');
  return `${textOf(before) ?? ''}${slug}${textOf(after) ?? ''}`;
}
