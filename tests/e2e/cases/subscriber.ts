/** A browser that subscribes to an index, by the messages of the extension's own pages. */
import type { Result } from '../../../src/messages.ts';
import type { SubscriptionFacts, SubscriptionMessage } from '../../../src/subscription-messages.ts';
import type { BrowserDriver } from '../browser-driver.ts';
import type { IndexServer } from '../index-server.ts';
import { waitFor } from '../wait.ts';
import type { CaseContext } from './context.ts';

/** Where a browser subscribes: an index on this machine, and a segment of it. */
export interface Place extends CaseContext {
  index: IndexServer;
  segment: Uint8Array<ArrayBuffer>;
}

/** What the worker answers to a page of the extension. */
export async function tell<T>(driver: BrowserDriver, ...messages: SubscriptionMessage[]): Promise<T> {
  const answers = await driver.evaluateInExtension<Result<T>[]>(
    `Promise.all(${JSON.stringify(messages)}.map((message) => browserApi.runtime.sendMessage(message)))`,
  );
  const [first] = answers;
  if (first?.ok !== true) throw new Error(`${messages[0]?.type}: ${JSON.stringify(first)}`);
  return first.value;
}

/** The only subscription, as the options show it. */
export const readFacts = async (driver: BrowserDriver): Promise<SubscriptionFacts | undefined> =>
  (await tell<readonly SubscriptionFacts[]>(driver, { type: 'get-subscriptions' }))[0];

/** Waits until no update runs and the facts are good. @param what for the message, if they never are */
export const waitForFacts = (
  driver: BrowserDriver,
  what: string,
  isGood: (facts: SubscriptionFacts) => boolean,
): Promise<SubscriptionFacts | undefined> =>
  waitFor(
    what,
    () => readFacts(driver),
    (facts) => facts !== undefined && facts.progress === null && isGood(facts),
  );

/** Asks for an update, as the button does. */
export const update = async ({ driver }: Place): Promise<void> => {
  const { id = '' } = (await readFacts(driver)) ?? {};
  await tell(driver, { type: 'update-subscription', id });
};
