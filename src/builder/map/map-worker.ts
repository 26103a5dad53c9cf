/** A thread that reads pages. It is given batches, and answers each with what came of its entries, in their order. */
import { workerData } from 'node:worker_threads';
import type { RawEntry } from '../archive/read-raw.ts';
import { answerBatches } from '../threads/answer-batches.ts';
import { mapEntry, type Reading } from './map-page.ts';

const reading = workerData as Reading;

answerBatches((entries: readonly RawEntry[]) => entries.map((entry) => mapEntry(entry, reading)));
