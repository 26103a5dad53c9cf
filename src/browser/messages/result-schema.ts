import * as v from 'valibot';
import {
  BASES,
  RELATIONS,
  STORY_RELATIONS,
  type Carrier,
  type IndexCoverage,
  type Report,
  type SharedFacts,
  type Source,
  type Story,
} from '../../model.ts';
import {
  MEMORY_TROUBLES,
  type MemoryFacts,
  type ReadBefore,
  type ReadingPart,
} from '../../memory-messages.ts';
import {
  ERROR_CODES,
  UNREADABLE,
  type ChosenTexts,
  type Failure,
  type Result,
  type TabResult,
} from '../../messages.ts';
import { creditForm } from './credit-form.ts';
import { BAD_ANSWER } from './light-answers.ts';

const relation = v.picklist(STORY_RELATIONS);
const nullableText = v.nullable(v.string());

const storySchema: v.GenericSchema<unknown, Story> = v.object({
  id: v.string(),
  agency: nullableText,
  outlet: nullableText,
  headline: v.string(),
  published: nullableText,
  url: nullableText,
  language: nullableText,
});

const carriersSchema: v.GenericSchema<unknown, Carrier[]> = v.array(
  v.object({
    outlet: v.string(),
    url: nullableText,
    headline: v.string(),
    published: nullableText,
    relation,
    credited: v.nullable(v.boolean()),
  }),
);

const factsSchema: v.GenericSchema<unknown, SharedFacts> = v.object({
  names: v.array(
    v.object({
      pageStart: v.number(),
      pageEnd: v.number(),
      estimatedStoryWord: v.nullable(v.number()),
    }),
  ),
  storyParagraphs: v.number(),
  estimatedSharedParagraphs: v.number(),
});

const sourceSchema: v.GenericSchema<unknown, Source> = v.object({
  story: storySchema,
  relation,
  confidence: v.number(),
  pageShare: v.number(),
  storyShare: v.number(),
  credited: v.boolean(),
  article: v.number(),
  passages: v.array(
    v.object({ pageStart: v.number(), pageEnd: v.number(), storyStart: v.number(), storyEnd: v.number() }),
  ),
  facts: v.exactOptional(factsSchema),
  isTranslation: v.exactOptional(v.literal(true)),
  isOfPart: v.exactOptional(v.literal(true)),
  headline: v.exactOptional(v.object({ by: v.picklist(['agency', 'carrier']), published: v.string() })),
  storyWords: v.number(),
  carriers: carriersSchema,
  claims: v.exactOptional(
    v.array(v.object({ publisher: v.string(), agency: nullableText, outlet: nullableText })),
  ),
});

const reportSchema: v.GenericSchema<unknown, Report> = v.object({
  page: v.object({
    url: nullableText,
    outlet: nullableText,
    title: v.string(),
    words: v.number(),
    language: nullableText,
    published: nullableText,
    articleWords: v.array(v.number()),
    hasUnreadMetadata: v.exactOptional(v.boolean()),
  }),
  verdict: v.object({
    relation: v.picklist(RELATIONS),
    agency: nullableText,
    basis: v.picklist(BASES),
    credited: v.boolean(),
    confidence: v.number(),
    part: v.boolean(),
  }),
  sources: v.array(sourceSchema),
  own: v.exactOptional(v.object({ story: storySchema, carriers: carriersSchema })),
  credits: v.array(creditForm.schema),
});

const coverageSchema: v.GenericSchema<unknown, IndexCoverage> = v.object({
  name: v.string(),
  stories: v.number(),
  carriers: v.number(),
  words: v.number(),
  agencies: v.array(v.object({ agency: nullableText, stories: v.number() })),
  languages: v.exactOptional(v.array(v.object({ language: nullableText, stories: v.number() }))),
  publishedFrom: nullableText,
  publishedTo: nullableText,
  bytes: v.number(),
  issued: v.exactOptional(v.object({ made: v.string(), next: v.string() })),
  leftOut: v.exactOptional(v.string()),
});

const failureSchema: v.GenericSchema<unknown, Failure> = v.object({
  code: v.picklist(ERROR_CODES),
  message: v.string(),
});

const readFields = {
  url: v.string(),
  outlet: v.string(),
  headline: v.string(),
  hour: v.number(),
  credits: v.array(v.string()),
  ownAgency: nullableText,
};

const readSchema: v.GenericSchema<unknown, ReadBefore[]> = v.array(
  v.object({ ...readFields, isPart: v.boolean() }),
);

const readingSchema: v.GenericSchema<unknown, ReadingPart> = v.object({
  version: v.number(),
  parts: v.number(),
  pages: v.array(v.object({ ...readFields, agencies: v.array(v.string()), text: v.number() })),
});

const checkedFields = {
  url: v.string(),
  report: reportSchema,
  coverage: v.array(coverageSchema),
  paragraphStarts: v.exactOptional(v.array(v.array(v.number()))),
  read: v.exactOptional(readSchema),
};

const unreadFields = { url: v.string(), isForced: v.exactOptional(v.boolean()) };

/** One schema for each state: a state without one does not compile. */
const tabResultSchemas = {
  checking: v.object({ state: v.literal('checking'), url: v.string(), share: v.exactOptional(v.number()) }),
  'no-access': v.object({
    state: v.literal('no-access'),
    url: nullableText,
    why: v.picklist(UNREADABLE),
  }),
  'not-article': v.object({ state: v.literal('not-article'), ...unreadFields }),
  'too-large': v.object({ state: v.literal('too-large'), ...unreadFields }),
  none: v.object({ state: v.literal('none'), ...checkedFields }),
  found: v.object({ state: v.literal('found'), ...checkedFields }),
  error: v.object({ state: v.literal('error'), url: v.string(), error: failureSchema }),
} satisfies { [S in TabResult['state']]: v.GenericSchema<unknown, TabResult & { state: S }> };

const tabResultSchema: v.GenericSchema<unknown, TabResult> = v.variant(
  'state',
  Object.values(tabResultSchemas),
);

/** A tab's result as it was stored; `undefined` if nothing is stored or it is of another version. */
export function readTabResult(raw: unknown): TabResult | undefined {
  const parsed = v.safeParse(tabResultSchema, raw, { abortEarly: true });
  return parsed.success ? parsed.output : undefined;
}

/** Checks a worker's answer against the schema of its value. */
export function readAnswer<T>(raw: unknown, value: v.GenericSchema<unknown, T>): Result<T> {
  const schema = v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), error: failureSchema }),
  ]);
  const parsed = v.safeParse(schema, raw, { abortEarly: true });
  return parsed.success ? parsed.output : BAD_ANSWER;
}

/** Checks a worker's answer that should hold a tab's result. */
export const readTabResultAnswer = (raw: unknown): Result<TabResult> => readAnswer(raw, tabResultSchema);

/** Checks a worker's answer that should hold pages that were read before. */
export const readReadAnswer = (raw: unknown): Result<readonly ReadBefore[]> => readAnswer(raw, readSchema);

const factsOfMemory: v.GenericSchema<unknown, MemoryFacts> = v.object({
  pages: v.number(),
  since: v.nullable(v.number()),
  trouble: v.nullable(v.picklist(MEMORY_TROUBLES)),
});

/** Checks a worker's answer that should say what the memory holds. */
export const readMemoryAnswer = (raw: unknown): Result<MemoryFacts | null> =>
  readAnswer(raw, v.nullable(factsOfMemory));

/** Checks a worker's answer that should hold a part of the memory. */
export const readReadingAnswer = (raw: unknown): Result<ReadingPart | null> =>
  readAnswer(raw, v.nullable(readingSchema));

/** Checks a worker's answer that should hold what the indexes cover. */
export const readCoverageAnswer = (raw: unknown): Result<readonly IndexCoverage[]> =>
  readAnswer(raw, v.array(coverageSchema));

const textsSchema: v.GenericSchema<unknown, ChosenTexts> = v.object({
  tag: v.string(),
  texts: v.record(v.string(), v.string()),
});

/** Checks a worker's answer that should hold the texts of the chosen language. */
export const readTextsAnswer = (raw: unknown): Result<ChosenTexts | null> =>
  readAnswer(raw, v.nullable(textsSchema));
