import { mayBeArticle } from '../article/may-be-article.ts';
import { readPageInSteps } from '../article/read-page.ts';
import { findCredits } from '../credit/find-credits.ts';
import { fingerprintPage } from '../fingerprint/fingerprint-page.ts';
import { fitPage } from '../browser/page-limits.ts';
import type { Page, PageFingerprints } from '../model.ts';
import { waitForIdle } from './idle.ts';

/** A page as the content script holds it: with its nodes, which stay here, and as it is sent. */
export interface ReadDocument {
  page: Page;
  fingerprints: PageFingerprints;
}

/** Reads the document in idle moments; `undefined` if it is no article. Costs next to nothing where it cannot be one. */
export async function readDocument(document: Document, url: string): Promise<ReadDocument | undefined> {
  await waitForIdle();
  if (!mayBeArticle(document)) return undefined;
  const steps = readPageInSteps(document, url);
  let step = steps.next();
  while (step.done !== true) {
    await waitForIdle();
    step = steps.next();
  }
  const page = step.value;
  if (!page) return undefined;
  await waitForIdle();
  return { page, fingerprints: fitPage(fingerprintPage(page, findCredits(page))) };
}

/** Tells whether two readings differ in anything that matters to a match, without keeping the texts. */
export function summarise({ fingerprints }: ReadDocument): string {
  const articles = fingerprints.articles.map(({ hashes, headline }) => [
    headline,
    hashes.length,
    hashes.reduce((sum, hash, i) => (sum + hash * (i + 1)) % 0xffff_fffb, 0),
  ]);
  return JSON.stringify([fingerprints.url, articles, fingerprints.credits.length]);
}
