import { keptValue } from '../storage/kept-value.ts';
import { readMemoryRecord, type MemoryRecord } from './memory-record.ts';

const kept = keptValue('memoryFiles', readMemoryRecord);

/** What is known of the memory's files. */
export const getMemoryRecord = kept.get;

/** Changes a part of it. */
export const changeMemoryRecord = (change: Partial<MemoryRecord>): Promise<void> =>
  kept.change((now) => ({ ...now, ...change }));
