/** When the worker asks for news of subscriptions, and how it lives as long as that takes. */
import browser from 'webextension-polyfill';

/** Both browsers stop a worker 30 s after its last event, also in the middle of a download; a call of their API counts as one. */
const AWAKE_MS = 20_000;
const ALARM = 'subscriptions';

/** Keeps the worker running until what it returns is called. */
export function stayAwake(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  return () => clearInterval(timer);
}

/** Runs when no other update does, in any context of the extension. */
export const oneAtATime = <T>(run: () => Promise<T>): Promise<T> =>
  navigator.locks.request('subscriptions', run);

/** Calls `onAlarm` at the time that was set, also if the worker was stopped. Call it synchronously at top level. */
export function watchUpdateAlarm(onAlarm: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) onAlarm();
  });
}

/** Sets the time of the next alarm, in ms; null: none. */
export async function setUpdateAlarm(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(ALARM);
  // Chromium answers with a promise, Firefox with nothing.
  else await Promise.resolve(browser.alarms.create(ALARM, { when }));
}

/** Is an alarm set? */
export const hasUpdateAlarm = async (): Promise<boolean> => (await browser.alarms.get(ALARM)) !== undefined;
