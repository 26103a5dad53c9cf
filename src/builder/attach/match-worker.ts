/** A thread that matches pages against segments. It is given batches, and answers each with the stories that its pages carry. */
import { workerData } from 'node:worker_threads';
import { segmentsAsOne } from '../../library/segments-as-one.ts';
import { segmentFile } from '../folder/index-folder.ts';
import { unpackPage } from '../group/packed-page.ts';
import { answerBatches } from '../threads/answer-batches.ts';
import { carriedStories, type Carried } from './carried-stories.ts';
import { openKept } from './kept-stories.ts';

const files = workerData as readonly string[];
const opening = Promise.all(files.map((file) => openKept(segmentFile(file)))).then(segmentsAsOne);

answerBatches(async (pages: readonly Uint8Array[]) => {
  const index = await opening;
  const carried: Carried[][] = [];
  for (const page of pages) carried.push(await carriedStories(unpackPage(page), index));
  return carried;
});
