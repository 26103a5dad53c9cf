/** A thread that matches pages against segments. It is given batches, and answers each with the stories that its pages carry. */
import { workerData } from 'node:worker_threads';
import { segmentsAsOne } from '../../library/segments-as-one.ts';
import { unpackPage } from '../group/packed-page.ts';
import { answerBatches } from '../threads/answer-batches.ts';
import { carriedStories, type Carried } from './carried-stories.ts';
import { openShared, type SharedSegment } from './shared-segment.ts';

const segments = workerData as readonly SharedSegment[];
const opening = Promise.all(segments.map(openShared)).then(segmentsAsOne);

answerBatches(async (pages: readonly Uint8Array[]) => {
  const index = await opening;
  const carried: Carried[][] = [];
  for (const page of pages) carried.push(await carriedStories(unpackPage(page), index));
  return carried;
});
