import * as v from 'valibot';
import type { ArticleFingerprints, PageFingerprints } from '../../model.ts';
import { UNREADABLE, type Message, type Result } from '../../messages.ts';
import { creditSchema, name, text, wholeNumber } from './credit-schema.ts';
import { PAGE_LIMITS } from './page-limits.ts';

/** Highest value of an unsigned 32-bit hash. */
const MAX_HASH = 0xffff_ffff;

/** Loops by hand: a schema for each of 100,000 numbers would cost 20 times as much. */
function isNumberList(value: unknown, maxLength: number, accepts: (n: number, before: number) => boolean) {
  if (!Array.isArray(value) || value.length > maxLength) return false;
  let before = -1;
  for (const n of value as unknown[]) {
    if (typeof n !== 'number' || !Number.isInteger(n) || !accepts(n, before)) return false;
    before = n;
  }
  return true;
}

const numberList = (maxLength: number, accepts: (n: number, before: number) => boolean) =>
  v.custom<readonly number[]>((value) => isNumberList(value, maxLength, accepts), 'numbers out of order');

const rangeList = v.pipe(
  numberList(PAGE_LIMITS.quotedNumbersPerArticle, (n, before) => n >= 0 && n >= before),
  v.check((numbers) => numbers.length % 2 === 0, 'half a range'),
);

const url = text(PAGE_LIMITS.urlChars);

const articleSchema: v.GenericSchema<unknown, ArticleFingerprints> = v.pipe(
  v.strictObject({
    headline: text(PAGE_LIMITS.titleChars),
    wordCount: wholeNumber,
    hashes: numberList(PAGE_LIMITS.hashes, (n) => n >= 0 && n <= MAX_HASH),
    wordPositions: numberList(PAGE_LIMITS.hashes, (n, before) => n > before),
    blockWordStarts: numberList(PAGE_LIMITS.blocksPerArticle, (n, before) => n >= 0 && n >= before),
    nameTokens: numberList(PAGE_LIMITS.hashes, (n, before) => n > before),
    quotedWordRanges: rangeList,
    firstPersonWordRanges: rangeList,
  }),
  v.check((article) => article.hashes.length === article.wordPositions.length, 'hashes without positions'),
  v.check((article) => (article.wordPositions.at(-1) ?? -1) < article.wordCount, 'position past the end'),
  v.check((article) => (article.nameTokens.at(-1) ?? -1) < article.hashes.length, 'name past the end'),
);

/** A page's fingerprints as a message may carry them. Strict: a field that is not named here, such as a text, is refused. */
export const pageSchema: v.GenericSchema<unknown, PageFingerprints> = v.pipe(
  v.strictObject({
    url: v.nullable(url),
    canonicalUrl: v.nullable(url),
    title: text(PAGE_LIMITS.titleChars),
    language: v.nullable(name),
    published: v.nullable(name),
    articles: v.pipe(v.array(articleSchema), v.minLength(1), v.maxLength(PAGE_LIMITS.articles)),
    credits: v.pipe(v.array(creditSchema), v.maxLength(PAGE_LIMITS.credits)),
    hasUnreadMetadata: v.exactOptional(v.boolean()),
  }),
  v.check(
    (page) => page.articles.reduce((sum, article) => sum + article.hashes.length, 0) <= PAGE_LIMITS.hashes,
    'too many hashes',
  ),
);

/** One schema for each type of message: a type without one does not compile. */
const messageSchemas = {
  'check-page': v.strictObject({ type: v.literal('check-page'), page: pageSchema }),
  'not-article': v.strictObject({
    type: v.literal('not-article'),
    url,
    isForced: v.exactOptional(v.boolean()),
  }),
  unreadable: v.strictObject({ type: v.literal('unreadable'), url, why: v.picklist(UNREADABLE) }),
  'start-reading': v.strictObject({ type: v.literal('start-reading') }),
  'get-tab-result': v.strictObject({ type: v.literal('get-tab-result'), tabId: wholeNumber }),
  'get-coverage': v.strictObject({ type: v.literal('get-coverage') }),
  'check-links': v.strictObject({
    type: v.literal('check-links'),
    urls: v.pipe(v.array(url), v.maxLength(PAGE_LIMITS.links)),
  }),
} satisfies { [T in Message['type']]: v.GenericSchema<unknown, Extract<Message, { type: T }>> };

const messageSchema: v.GenericSchema<unknown, Message> = v.variant('type', Object.values(messageSchemas));

/** Checks what arrived as a message. Never throws: what does not hold to the rules comes back as the failure `bad-message`. */
export function readMessage(raw: unknown): Result<Message> {
  const parsed = v.safeParse(messageSchema, raw, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? 'message';
  return { ok: false, error: { code: 'bad-message', message: `message refused: ${path}: ${issue.message}` } };
}
