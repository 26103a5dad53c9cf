/** `sources.json`: what a publisher reads, how far each source may be taken, and what the index says of itself. */
import * as v from 'valibot';
import { isPublicHttps, parseIndexAddress } from '../../library/subscription/address.ts';
import { parseContent, readJson } from '../input/json-file.ts';

/**
 * How far a source is taken. `headline`: its list alone. `feed`: the texts that the list itself holds. `page`: each article is asked for, where nothing
 * reserves it.
 */
export const LEVELS = ['headline', 'feed', 'page'] as const;
export type Level = (typeof LEVELS)[number];

/** Most days that records are kept, and published. */
const MOST_DAYS = 30;

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const webAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'expected an address of http or https',
  ),
);
const contact = v.pipe(
  line,
  v.check(
    (text) => /^(?:https:\/\/|mailto:)[^\s()<>]+$/.test(text) && URL.canParse(text),
    'expected a mailto: or https: address',
  ),
);

const sourceSchema = v.pipe(
  v.strictObject({
    url: webAddress,
    agency: v.exactOptional(
      v.pipe(v.string(), v.regex(/^\S(?:.{0,98}\S)?$/, 'expected the code of an agency')),
    ),
    outlet: v.exactOptional(
      v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'expected the host of an outlet')),
    ),
    level: v.exactOptional(v.picklist(LEVELS), 'headline'),
    licensed: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
  }),
  v.check(
    ({ agency, outlet }) => (agency === undefined) !== (outlet === undefined),
    'expected either agency or outlet',
  ),
);

const sourcesSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  index: v.strictObject({
    name: line,
    publisher: line,
    contact,
    licence: line,
    address: v.exactOptional(
      v.pipe(
        v.string(),
        v.check(
          (text) => parseIndexAddress(text, isPublicHttps) !== undefined,
          'expected https://HOST/PATH/wiremark.json#ROOT-KEY',
        ),
      ),
    ),
    mirrors: v.exactOptional(v.array(v.string())),
  }),
  keepDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)), MOST_DAYS),
  sources: v.pipe(
    v.array(sourceSchema),
    v.minLength(1),
    v.check(
      (sources) => new Set(sources.map(({ url }) => url)).size === sources.length,
      'has an address twice',
    ),
  ),
});

export type Sources = v.InferOutput<typeof sourcesSchema>;
export type Source = Sources['sources'][number];

/** Checks what stands in a file of sources, whose name is for errors. @throws UnreadableInput that names the field */
export const parseSources = (content: unknown, file: string): Sources =>
  parseContent(sourcesSchema, content, file);

/** Reads a file of sources. @throws UnreadableInput that names the file and the field */
export const readSources = (file: string): Sources => parseSources(readJson(file), file);
