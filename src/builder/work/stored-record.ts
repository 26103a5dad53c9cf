/**
 * A prepared record as a line of JSON: fingerprints, credits without their words, names and headlines, and nothing of the text. Numbers are packed in
 * base64: hashes as 32-bit numbers, rising numbers as LEB128 of their differences.
 */
import * as v from 'valibot';
import {
  CREDIT_COVERS,
  CREDIT_KINDS,
  CREDIT_PLACE_PARTS,
  STORY_RELATIONS,
  type ArticleFingerprints,
  type PageFingerprints,
} from '../../model.ts';
import { ByteReader, ByteWriter } from '../../story-index/format/bytes.ts';
import { printsOf, type Prepared } from '../input/prepared.ts';

/** Most UTF-16 units of a headline that is kept: a page can give itself any, and the text must not come in by it. */
const MOST_HEADLINE = 500;
/** Articles of a page that are kept, as many as are matched at once. */
const MOST_ARTICLES = 12;

const text = v.string();
const nullable = v.nullable(text);

const articleSchema = v.strictObject({
  headline: text,
  words: v.number(),
  hashes: text,
  positions: text,
  blocks: text,
  names: text,
  quoted: text,
  first: text,
});

const creditSchema = v.strictObject({
  agency: nullable,
  outlet: nullable,
  kind: v.picklist(CREDIT_KINDS),
  covers: v.picklist(CREDIT_COVERS),
  confidence: v.number(),
  part: v.boolean(),
  place: v.nullable(
    v.strictObject({
      article: v.number(),
      part: v.picklist(CREDIT_PLACE_PARTS),
      index: v.number(),
      charStart: v.number(),
      charEnd: v.number(),
    }),
  ),
});

const pageSchema = v.strictObject({
  canonicalUrl: nullable,
  language: nullable,
  published: nullable,
  hasUnreadMetadata: v.exactOptional(v.boolean()),
  credits: v.array(creditSchema),
  articles: v.array(articleSchema),
});

const storedSchema = v.strictObject({
  url: text,
  /** When the run began that found it. */
  seen: text,
  id: text,
  title: nullable,
  published: nullable,
  lang: nullable,
  relation: v.nullable(v.picklist(STORY_RELATIONS.filter((relation) => relation !== 'none'))),
  outlet: text,
  agency: nullable,
  isOriginal: v.boolean(),
  credited: v.nullable(v.boolean()),
  /** The story that the input names. */
  story: v.exactOptional(text),
  /** What the input itself says of whether the page credits its origin. */
  claimed: v.exactOptional(v.boolean()),
  /** Digest of what the input says. */
  said: v.exactOptional(text),
  page: v.nullable(pageSchema),
});

/** A record of the work folder. */
export type StoredRecord = v.InferOutput<typeof storedSchema>;

const clip = (headline: string): string => headline.slice(0, MOST_HEADLINE);

/** A prepared record as it is kept. @param seen when its run began */
export function storedOf(
  { record, page, outlet, agency, isOriginal, credited }: Prepared,
  seen: string,
): StoredRecord {
  return {
    url: record.url ?? '',
    seen,
    id: record.id ?? record.url ?? '',
    title: record.title == null ? null : clip(record.title),
    published: record.published ?? null,
    lang: record.lang ?? null,
    relation: record.relation ?? null,
    outlet,
    agency,
    isOriginal,
    credited,
    page: page === null ? null : storedPage(page),
  };
}

/** Like `storedOf`, for a record that is built from later: with what the input names and says besides. */
export const storedWhole = (item: Prepared, seen: string): StoredRecord => ({
  ...storedOf(item, seen),
  ...(item.record.story && { story: item.record.story }),
  ...(item.record.credited != null && { claimed: item.record.credited }),
  said: item.said,
});

/** The prepared record again. Its credits have no words. @throws RangeError where packed numbers are damaged */
export function preparedOf(stored: StoredRecord): Prepared {
  const { id, title, published, lang, relation, agency, page: kept, story, claimed, said = '' } = stored;
  const url = stored.url || null;
  const page: PageFingerprints | null = kept && {
    url,
    canonicalUrl: kept.canonicalUrl,
    title: title ?? '',
    language: kept.language,
    published: kept.published,
    articles: kept.articles.map(printsOfStored),
    credits: kept.credits.map((credit) => ({ ...credit, quote: '' })),
    ...(kept.hasUnreadMetadata === true && { hasUnreadMetadata: true }),
  };
  const { outlet, isOriginal, credited } = stored;
  const prints = printsOf(page);
  return {
    record: {
      ...{ id, url, outlet, title, published, lang, agency, relation },
      ...(story !== undefined && { story }),
      ...(claimed !== undefined && { credited: claimed }),
    },
    said,
    page,
    prints,
    words: prints?.wordCount ?? null,
    ...{ outlet, agency, isOriginal, credited },
  };
}

/** Reads what stands in a line. Undefined if it is no record. */
export function parseStored(value: unknown): StoredRecord | undefined {
  const parsed = v.safeParse(storedSchema, value);
  return parsed.success ? parsed.output : undefined;
}

function storedPage(page: PageFingerprints): StoredRecord['page'] {
  return {
    canonicalUrl: page.canonicalUrl,
    language: page.language,
    published: page.published,
    ...(page.hasUnreadMetadata === true && { hasUnreadMetadata: true }),
    credits: page.credits.map(({ quote: _, ...credit }) => credit),
    articles: page.articles.slice(0, MOST_ARTICLES).map((article) => ({
      headline: clip(article.headline),
      words: article.wordCount,
      hashes: base64(new Uint8Array(Uint32Array.from(article.hashes).buffer)),
      positions: packRising(article.wordPositions),
      blocks: packRising(article.blockWordStarts),
      names: packRising(article.nameTokens),
      quoted: packRising(article.quotedWordRanges),
      first: packRising(article.firstPersonWordRanges),
    })),
  };
}

type StoredArticle = v.InferOutput<typeof articleSchema>;

function printsOfStored(article: StoredArticle): ArticleFingerprints {
  const bytes = Uint8Array.from(Buffer.from(article.hashes, 'base64'));
  return {
    headline: article.headline,
    wordCount: article.words,
    hashes: [...new Uint32Array(bytes.buffer)],
    wordPositions: unpackRising(article.positions),
    blockWordStarts: unpackRising(article.blocks),
    nameTokens: unpackRising(article.names),
    quotedWordRanges: unpackRising(article.quoted),
    firstPersonWordRanges: unpackRising(article.first),
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function packRising(numbers: readonly number[]): string {
  const writer = new ByteWriter();
  numbers.forEach((number, i) => writer.varint(number - (numbers[i - 1] ?? 0)));
  return base64(writer.view());
}

function unpackRising(packed: string): number[] {
  const reader = new ByteReader(Buffer.from(packed, 'base64'));
  const numbers: number[] = [];
  while (!reader.isAtEnd) numbers.push(reader.varint() + (numbers.at(-1) ?? 0));
  return numbers;
}
