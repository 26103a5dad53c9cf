import * as v from 'valibot';
import { KEEP_DAYS } from '../../library/subscription/keep-days.ts';
import type { Forgetting } from '../../memory-messages.ts';
import { UNREADABLE, type Message, type Result } from '../../messages.ts';
import { nullable, name, place } from './form.ts';
import { pageForm } from './page-form.ts';
import { PAGE_LIMITS } from './page-limits.ts';

const address = name(PAGE_LIMITS.urlChars).schema;
const claimedAddress = nullable(name(PAGE_LIMITS.urlChars)).schema;

const subscriptionId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const keepDays = v.picklist(KEEP_DAYS);

/** Whole hours from 1970 to the end of what a date can be. */
const hour = place(2_400_000_000).schema;

const forgetting: v.GenericSchema<unknown, Forgetting> = v.variant('kind', [
  v.strictObject({ kind: v.literal('page'), url: address }),
  v.strictObject({ kind: v.literal('site'), url: address }),
  v.strictObject({ kind: v.literal('since'), hour }),
  v.strictObject({ kind: v.literal('all') }),
]);

const unreadFields = { url: claimedAddress, isForced: v.exactOptional(v.boolean()) };

/** One schema for each type of message: a type without one does not compile. */
const messageSchemas = {
  'check-page': v.strictObject({ type: v.literal('check-page'), page: pageForm.schema }),
  'check-text': v.strictObject({ type: v.literal('check-text'), page: pageForm.schema }),
  'remember-page': v.strictObject({ type: v.literal('remember-page'), page: pageForm.schema }),
  'get-memory': v.strictObject({ type: v.literal('get-memory') }),
  'get-reading': v.strictObject({
    type: v.literal('get-reading'),
    part: place(Number.MAX_SAFE_INTEGER).schema,
  }),
  forget: v.strictObject({ type: v.literal('forget'), what: forgetting }),
  'not-article': v.strictObject({ type: v.literal('not-article'), ...unreadFields }),
  'too-large': v.strictObject({ type: v.literal('too-large'), ...unreadFields }),
  'reading-progress': v.strictObject({
    type: v.literal('reading-progress'),
    url: claimedAddress,
    share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  unreadable: v.strictObject({
    type: v.literal('unreadable'),
    url: claimedAddress,
    why: v.picklist(UNREADABLE),
  }),
  'start-reading': v.strictObject({ type: v.literal('start-reading') }),
  'start-watching': v.strictObject({ type: v.literal('start-watching') }),
  'start-showing': v.strictObject({ type: v.literal('start-showing') }),
  // It becomes a part of a style sheet.
  'style-page': v.strictObject({
    type: v.literal('style-page'),
    name: v.pipe(v.string(), v.regex(/^[a-z]{8}-[a-z]{4}$/)),
  }),
  'get-tab-result': v.strictObject({
    type: v.literal('get-tab-result'),
    tabId: place(Number.MAX_SAFE_INTEGER).schema,
  }),
  'check-tab-anyway': v.strictObject({
    type: v.literal('check-tab-anyway'),
    tabId: place(Number.MAX_SAFE_INTEGER).schema,
  }),
  'get-coverage': v.strictObject({ type: v.literal('get-coverage') }),
  'segments-changed': v.strictObject({ type: v.literal('segments-changed') }),
  'get-choices': v.strictObject({ type: v.literal('get-choices') }),
  'get-texts': v.strictObject({ type: v.literal('get-texts') }),
  'check-links': v.strictObject({
    type: v.literal('check-links'),
    urls: v.pipe(v.array(address), v.maxLength(PAGE_LIMITS.links)),
  }),
  'get-subscriptions': v.strictObject({ type: v.literal('get-subscriptions') }),
  'look-at-index': v.strictObject({ type: v.literal('look-at-index'), address }),
  subscribe: v.strictObject({ type: v.literal('subscribe'), address, keepDays }),
  'update-subscription': v.strictObject({ type: v.literal('update-subscription'), id: subscriptionId }),
  'keep-days': v.strictObject({ type: v.literal('keep-days'), id: subscriptionId, keepDays }),
  unsubscribe: v.strictObject({ type: v.literal('unsubscribe'), id: subscriptionId }),
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
