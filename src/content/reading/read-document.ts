import { mayBeArticleInSteps } from '../../article/document/may-be-article.ts';
import { fitPage } from '../../browser/messages/page-form.ts';
import type { Page, PageFingerprints } from '../../model.ts';
import { LIMITS, type Budget } from './budget.ts';
import { runInSlices, waitForIdle, waitForNextIdle } from './idle.ts';

/** A page in the content script: with its nodes, which stay here, and in the form that is sent to the worker. */
export interface ReadDocument {
  page: Page;
  fingerprints: PageFingerprints;
}

/** How a document is read. */
interface Reading {
  url: string;
  /** Reads its longest text although the page looks like no article, or is large: the user asked, and waits. */
  isAnyway: boolean;
  budget: Budget;
  onPause?: () => void;
}

/** Why a document was not read: it is no article; or reading it, or what was asked of it, was more than its budget. */
export type Unread = 'not-article' | 'too-large';

/** Reads the document in idle moments. Costs almost nothing on a page that cannot be an article, and never more than the budget. */
export async function readDocument(
  document: Document,
  { url, isAnyway, budget, onPause }: Reading,
): Promise<ReadDocument | Unread> {
  await waitForIdle();
  if (!isAnyway) {
    const look = await runInSlices(mayBeArticleInSteps(document), budget);
    if (look?.value !== true) return look ? 'not-article' : 'too-large';
  }
  // The imported modules stand in this same file, but are evaluated only when imported: each in an idle moment of its own.
  await waitForNextIdle();
  const { readPageInSteps } = await import('../../article/read-page.ts');
  const slicing = { isAwaited: isAnyway, onPause };
  const read = await runInSlices(readPageInSteps(document, url, { isAnyway }), budget, slicing);
  if (!read?.value) return read ? 'not-article' : 'too-large';
  if (!isAnyway) budget.setLimit(LIMITS.comparing);
  const page = read.value;
  // The pipeline imports both of these. Import them first, so that they are not evaluated in one go.
  await waitForNextIdle();
  await import('../../credit/find-credits.ts');
  await waitForNextIdle();
  await import('../../fingerprint/fingerprint-page.ts');
  const { fingerprintsInSteps } = await import('../../pipeline.ts');
  const prints = await runInSlices(fingerprintsInSteps(page), budget, slicing);
  return prints ? { page, fingerprints: fitPage(prints.value) } : 'too-large';
}

/** A short form of a reading, without its text. Two readings with the same summary get the same report. */
export function summarise({ fingerprints }: ReadDocument): string {
  const articles = fingerprints.articles.map(({ hashes, headline }) => [
    headline,
    hashes.length,
    hashes.reduce((sum, hash, i) => (sum + hash * (i + 1)) % 0xffff_fffb, 0),
  ]);
  return JSON.stringify([fingerprints.url, articles, fingerprints.credits.length]);
}
