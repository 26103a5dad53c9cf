/** A thread that reads pages. It is given batches, and answers each with what came of its pages, in their order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { RawPage } from '../archive/raw-page.ts';
import { mapPage, type Reading } from './map-page.ts';

const reading = workerData as Reading;

parentPort?.on('message', (pages: readonly RawPage[]) => {
  parentPort?.postMessage(pages.map((page) => mapPage(page, reading)));
});
