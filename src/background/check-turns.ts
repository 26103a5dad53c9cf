/**
 * Which of several checks of one tab counts: of those that are done, the one that began last. A check takes a while, so a page that is checked
 * twice in a row may be answered in the other order. What a stopped worker forgets here are checks that ended with it.
 */
export interface CheckTurns {
  /** Begins a check of a tab; its number is its turn. */
  begin(tabId: number): number;
  /** May the result of this turn be kept? No if that of a later one was, or if the tab showed another page or was closed since it began. */
  take(tabId: number, turn: number): boolean;
  /** The turn that began last; 0 for none. */
  last(tabId: number): number;
  /** The tab shows another page: no check up to this turn counts. */
  leave(tabId: number, turn: number): void;
  /** The tab is closed: no check that has begun counts. */
  forget(tabId: number): void;
}

/** No check has begun. */
export function createCheckTurns(): CheckTurns {
  const tabs = new Map<number, { begun: number; taken: number }>();
  return {
    begin: (tabId) => {
      const tab = tabs.get(tabId) ?? { begun: 0, taken: 0 };
      tabs.set(tabId, tab);
      return ++tab.begun;
    },
    take: (tabId, turn) => {
      const tab = tabs.get(tabId);
      if (tab === undefined || turn <= tab.taken) return false;
      tab.taken = turn;
      return true;
    },
    last: (tabId) => tabs.get(tabId)?.begun ?? 0,
    leave: (tabId, turn) => {
      const tab = tabs.get(tabId);
      if (tab) tab.taken = Math.max(tab.taken, turn);
    },
    forget: (tabId) => void tabs.delete(tabId),
  };
}
