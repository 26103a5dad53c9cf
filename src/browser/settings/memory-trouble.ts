import browser from 'webextension-polyfill';
import { readMemoryRecord, type MemoryRecord } from './memory-record.ts';

/** Key in `storage.local` of the record of the memory's files. */
const KEY = 'memoryFiles';

/** What is known of the memory's files. */
export const getMemoryRecord = async (): Promise<MemoryRecord> =>
  readMemoryRecord((await browser.storage.local.get(KEY))[KEY]);

/** Changes a part of it. */
export async function changeMemoryRecord(change: Partial<MemoryRecord>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await getMemoryRecord()), ...change } });
}
