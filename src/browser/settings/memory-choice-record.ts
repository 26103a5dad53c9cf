/** Days for which the user can have pages remembered. */
export const MEMORY_DAYS = [7, 30, 90, 365] as const;
export type MemoryDays = (typeof MEMORY_DAYS)[number];

/** What the user chose for the memory. It is no part of the settings: no file of settings switches a memory on. */
export interface MemoryChoice {
  isOn: boolean;
  days: MemoryDays;
}

/** Off until the user switches it on. */
export const DEFAULT_MEMORY: MemoryChoice = { isOn: false, days: 30 };

/** The choice out of anything that was stored; off where it is broken. */
export function readMemoryChoice(raw: unknown): MemoryChoice {
  if (typeof raw !== 'object' || raw === null) return DEFAULT_MEMORY;
  const { isOn, days }: { isOn?: unknown; days?: unknown } = raw;
  return { isOn: isOn === true, days: MEMORY_DAYS.find((each) => each === days) ?? DEFAULT_MEMORY.days };
}
