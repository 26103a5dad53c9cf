import type { TabResult } from '../../messages.ts';
import { bytesOf, readKept, writeKept, type KeptResult } from './kept-result.ts';

/** The part of `storage.session` that is used; tests pass their own. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What is known of each tab's page, in memory that outlives the worker and is gone when the browser closes. */
export interface TabResults {
  get(tabId: number): Promise<KeptResult | undefined>;
  /** Keeps a result, and forgets the oldest ones where there is no room. */
  set(tabId: number, result: TabResult): Promise<void>;
  remove(tabId: number): Promise<void>;
  /** Removes all results. Returns the tabs that had one. */
  removeAll(): Promise<readonly number[]>;
}

/** Bytes that all results together may take. Browsers give 10 MB to all that an extension keeps for a session. */
export const ALL_BYTES = 8_000_000;

/** The key of a tab's result. */
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** The id under which the result of a selected text is kept, which is shown in this tab. No tab has such an id. */
export const selectionIdOf = (tabId: number): number => -tabId;

/** The key of the ledger: which tabs have a result, the oldest first, and how many bytes it takes. */
const LEDGER_KEY = 'ledger';

type Ledger = readonly (readonly [tabId: number, bytes: number])[];

const isEntry = (entry: unknown): entry is Ledger[number] =>
  Array.isArray(entry) && entry.length === 2 && entry.every((number) => typeof number === 'number');

/** The newest entries of a ledger that have room beside so many bytes. */
function withRoomFor(ledger: Ledger, bytes: number): Ledger {
  let left = ALL_BYTES - bytes;
  const firstKept = ledger.findLastIndex(([, each]) => (left -= each) < 0) + 1;
  return ledger.slice(firstKept);
}

/** Per-tab results kept in a session area. One writer at a time: changes are made one after another. */
export function createTabResults(area: SessionArea): TabResults {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const done = last.then(change);
    last = done.catch(() => undefined);
    return done;
  };

  async function readLedger(): Promise<Ledger> {
    const stored = (await area.get(LEDGER_KEY))[LEDGER_KEY];
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  }

  async function set(tabId: number, result: TabResult): Promise<void> {
    const text = writeKept(result);
    const bytes = bytesOf(text);
    const others = (await readLedger()).filter(([id]) => id !== tabId);
    const kept = withRoomFor(others, bytes);
    const evicted = others.slice(0, others.length - kept.length);
    if (evicted.length > 0) await area.remove(evicted.map(([id]) => tabKey(id)));
    await area.set({ [tabKey(tabId)]: text, [LEDGER_KEY]: [...kept, [tabId, bytes]] });
  }

  async function remove(tabId: number): Promise<void> {
    await area.remove([tabKey(tabId)]);
    const ledger = await readLedger();
    const others = ledger.filter(([id]) => id !== tabId);
    if (others.length < ledger.length) await area.set({ [LEDGER_KEY]: others });
  }

  async function removeAll(): Promise<readonly number[]> {
    const tabIds = (await readLedger()).map(([tabId]) => tabId);
    await area.remove([...tabIds.map(tabKey), LEDGER_KEY]);
    return tabIds;
  }

  return {
    get: async (tabId) => readKept((await area.get(tabKey(tabId)))[tabKey(tabId)]),
    set: (tabId, result) => inTurn(() => set(tabId, result)),
    remove: (tabId) => inTurn(() => remove(tabId)),
    removeAll: () => inTurn(removeAll),
  };
}
