import type { RememberingSources } from '../../src/background/remembering.ts';
import type { MemoryRecord } from '../../src/browser/settings/memory-record.ts';

/** A user who has the memory on, or off, for 30 days, in a browser that keeps a record of its files. */
export function memorySources(isOn = true): RememberingSources & { record: MemoryRecord; changes: number } {
  const sources = {
    record: { hasFiles: false, trouble: null } as MemoryRecord,
    changes: 0,
    getChoice: () => Promise.resolve({ isOn, days: 30 as const }),
    getRecord: () => Promise.resolve(sources.record),
    changeRecord: (change: Partial<MemoryRecord>) => {
      sources.changes++;
      sources.record = { ...sources.record, ...change };
      return Promise.resolve();
    },
  };
  return sources;
}
