/** Subscriptions, as pages of the extension ask the worker for them, and follow them. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { FAILURES } from '../../library/subscription/failure.ts';
import { KEEP_DAYS, type KeepDays } from '../../library/subscription/keep-days.ts';
import type { Result } from '../../messages.ts';
import {
  SUBSCRIBED,
  type LookedAt,
  type PublishedFacts,
  type Subscribed,
  type SubscriptionFacts,
  type SubscriptionProblem,
  type SubscriptionsChangedMessage,
} from '../../subscription-messages.ts';
import { readAnswer } from './result-schema.ts';
import { sendMessage } from './send-message.ts';

const published: v.GenericSchema<unknown, PublishedFacts> = v.object({
  name: v.string(),
  publisher: v.string(),
  contact: v.string(),
  licence: v.string(),
  languages: v.array(v.string()),
  agencies: v.array(v.string()),
  stories: v.number(),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  bytes: v.number(),
  made: v.string(),
});

const problem: v.GenericSchema<unknown, SubscriptionProblem> = v.object({
  kind: v.picklist(FAILURES),
  message: v.string(),
  since: v.number(),
});

const facts: v.GenericSchema<unknown, SubscriptionFacts> = v.object({
  id: v.string(),
  address: v.string(),
  key: v.string(),
  keepDays: v.picklist(KEEP_DAYS),
  index: v.nullable(published),
  age: v.picklist(['new', 'fresh', 'late', 'silent']),
  renewedAt: v.nullable(v.number()),
  nextAt: v.number(),
  problem: v.nullable(problem),
  holes: v.number(),
  droppedTo: v.nullable(v.string()),
  progress: v.nullable(v.object({ bytes: v.number(), of: v.number() })),
});

const lookedAt: v.GenericSchema<unknown, LookedAt> = v.variant('outcome', [
  v.object({
    outcome: v.literal('found'),
    index: published,
    key: v.string(),
    isSubscribed: v.boolean(),
    hasOtherKey: v.boolean(),
  }),
  v.object({ outcome: v.literal('no-index') }),
  v.object({ outcome: v.literal('failed'), problem }),
]);

/** The subscriptions, in the order in which they were added; null where the browser keeps no files. Never rejects. */
export const askForSubscriptions = async (): Promise<Result<readonly SubscriptionFacts[] | null>> =>
  readAnswer(await sendMessage({ type: 'get-subscriptions' }), v.nullable(v.array(facts)));

/** Asks what index is at an address. Keeps nothing. Its host is asked, so call it only where the user wants that. Never rejects. */
export const lookAtIndex = async (address: string): Promise<Result<LookedAt>> =>
  readAnswer(await sendMessage({ type: 'look-at-index', address }), lookedAt);

/** Subscribes to the index at an address, and begins its first update. Never rejects. */
export const subscribe = async (address: string, keepDays: KeepDays): Promise<Result<Subscribed>> =>
  readAnswer(await sendMessage({ type: 'subscribe', address, keepDays }), v.picklist(SUBSCRIBED));

/** Begins an update now. Never rejects. */
export const updateSubscription = async (id: string): Promise<Result<boolean>> =>
  readAnswer(await sendMessage({ type: 'update-subscription', id }), v.boolean());

/** Keeps stories of so many days: with fewer, the others go at once; with more, they come with an update that begins now. Never rejects. */
export const keepSubscriptionDays = async (id: string, keepDays: KeepDays): Promise<Result<boolean>> =>
  readAnswer(await sendMessage({ type: 'keep-days', id, keepDays }), v.boolean());

/** Gives an index up, with all that came of it. Never rejects. */
export const unsubscribe = async (id: string): Promise<Result<boolean>> =>
  readAnswer(await sendMessage({ type: 'unsubscribe', id }), v.boolean());

const NEWS: SubscriptionsChangedMessage = { type: 'subscriptions-changed' };

/** Calls `onChange` whenever a subscription is other than before, or its update came further. */
export function watchSubscriptions(onChange: () => void): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: browser.Runtime.MessageSender): undefined => {
    const isNews = typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === NEWS.type;
    if (isNews && sender.id === browser.runtime.id) onChange();
  });
}

/** Tells the extension's open pages that subscriptions are other than before. Never rejects. */
export async function tellSubscriptionsChanged(): Promise<void> {
  // No page is open.
  await browser.runtime.sendMessage(NEWS).catch(() => undefined);
}
