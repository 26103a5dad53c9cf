import { keptValue } from '../storage/kept-value.ts';
import { readMemoryChoice, type MemoryChoice } from './memory-choice-record.ts';

const kept = keptValue('memory', readMemoryChoice);

/** What the user chose for the memory. */
export const getMemoryChoice = kept.get;

/** Changes a part of the choice. */
export const changeMemoryChoice = (change: Partial<MemoryChoice>): Promise<void> =>
  kept.change((now) => ({ ...now, ...change }));

/** Calls back with the choice whenever it changes. Call it synchronously at top level. */
export const watchMemoryChoice = kept.watch;
