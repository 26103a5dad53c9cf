import { timeOf } from '../../library/subscription/forms.ts';
import { withdrawnKey, type WorkFolder } from './work-folder.ts';

/** The output of `wiremark work inspect --json`. */
export interface HeldWork {
  days: readonly { day: string; records: number; withText: number; ofAgencies: number }[];
  /** Addresses by outcome, with the reason where there is one: `reserved: robots.txt`. */
  items: Record<string, number>;
  withdrawn: number;
}

/** What a work folder holds. Reads all of it. */
export function inspectWork(work: WorkFolder): HeldWork {
  const items: Record<string, number> = {};
  for (const { outcome, reason } of work.tables.items.values()) {
    const name = reason === undefined ? outcome : `${outcome}: ${reason}`;
    items[name] = (items[name] ?? 0) + 1;
  }
  const days = work.days().map((day) => {
    const records = work.recordsOf(day);
    return {
      day,
      records: records.length,
      withText: records.filter(({ page }) => page !== null).length,
      ofAgencies: records.filter(({ isOriginal, agency }) => isOriginal && agency !== null).length,
    };
  });
  return {
    days,
    items: Object.fromEntries(Object.entries(items).sort()),
    withdrawn: work.tables.withdrawn.size,
  };
}

/** Takes back what has this id or address, now and for good. Returns how many records that removed. */
export function withdraw(work: WorkFolder, named: string): number {
  const count = (): number => work.days().reduce((sum, day) => sum + work.recordsOf(day).length, 0);
  const before = count();
  work.put('withdrawn', withdrawnKey(named), { at: timeOf(work.now), why: 'asked', id: named });
  work.finish();
  return before - count();
}
