/** A thread that checks pages. It is given one after another, and answers each with what is printed of it. */
import { workerData } from 'node:worker_threads';
import { answerBatches } from '../threads/answer-batches.ts';
import type { NamedPage } from './named-pages.ts';
import { openPrinter, type Printing } from './print-check.ts';

const opening = openPrinter(workerData as Printing);

answerBatches(async (page: NamedPage) => (await opening).print(page));
