/** All that reading an article takes, loaded when a page may hold one: most of the bundle, and milliseconds to set up its tables. */
import { readPageInSteps } from '../article/read-page.ts';
import { fitPage } from '../browser/page-limits.ts';
import { findCredits } from '../credit/find-credits.ts';
import { fingerprintPage } from '../fingerprint/fingerprint-page.ts';
import { waitForIdle } from './idle.ts';
import type { ReadDocument } from './read-document.ts';

/** Reads the document in idle moments; `undefined` if it is no article after all. */
export async function readArticle(document: Document, url: string): Promise<ReadDocument | undefined> {
  const steps = readPageInSteps(document, url);
  let step = steps.next();
  while (step.done !== true) {
    await waitForIdle();
    step = steps.next();
  }
  const page = step.value;
  if (!page) return undefined;
  await waitForIdle();
  const credits = findCredits(page);
  await waitForIdle();
  return { page, fingerprints: fitPage(fingerprintPage(page, credits)) };
}
