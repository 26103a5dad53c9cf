import type { SessionArea } from '../../src/browser/tabs/tab-results.ts';

/** A session area in memory that clones what it keeps, as the browser does. */
export function createFakeSessionArea(): SessionArea & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: (key) => Promise.resolve(items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
    set: (changes) => {
      for (const [key, value] of Object.entries(changes)) items.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of keys) items.delete(key);
      return Promise.resolve();
    },
  };
}
