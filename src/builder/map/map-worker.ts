/** A thread that reads pages. It is given batches, and answers each with what came of its entries, in their order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { RawEntry } from '../archive/read-raw.ts';
import { mapEntry, type Reading } from './map-page.ts';

const reading = workerData as Reading;

parentPort?.on('message', (entries: readonly RawEntry[]) => {
  parentPort?.postMessage(entries.map((entry) => mapEntry(entry, reading)));
});
