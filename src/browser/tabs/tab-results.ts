import type { TabResult } from '../../messages.ts';
import { readTabResult } from '../messages/result-schema.ts';

/** The part of `storage.session` that is used; tests pass their own. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What is known of each tab's page, in memory that outlives the worker and is gone when the browser closes. */
export interface TabResults {
  get(tabId: number): Promise<TabResult | undefined>;
  set(tabId: number, result: TabResult): Promise<void>;
  remove(tabId: number): Promise<void>;
}

/** The key of a tab's result. */
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** Per-tab results kept in a session area. */
export function createTabResults(area: SessionArea): TabResults {
  return {
    get: async (tabId) => readTabResult((await area.get(tabKey(tabId)))[tabKey(tabId)]),
    set: (tabId, result) => area.set({ [tabKey(tabId)]: result }),
    remove: (tabId) => area.remove(tabKey(tabId)),
  };
}
