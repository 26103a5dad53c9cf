import { mayBeArticleInSteps } from '../../article/document/may-be-article.ts';
import { fitPage } from '../../browser/messages/page-form.ts';
import type { Page, PageFingerprints } from '../../model.ts';
import { runInSlices, waitForIdle, waitForNextIdle } from './idle.ts';

/** A page in the content script: with its nodes, which stay here, and in the form that is sent to the worker. */
export interface ReadDocument {
  page: Page;
  fingerprints: PageFingerprints;
}

/**
 * Reads the document in idle moments; `undefined` if it is not an article. Costs almost nothing on a page that cannot be one.
 * @param isAnyway reads its longest text although the page looks like no article
 */
export async function readDocument(
  document: Document,
  { url, isAnyway }: { url: string; isAnyway: boolean },
): Promise<ReadDocument | undefined> {
  await waitForIdle();
  if (!isAnyway && !(await runInSlices(mayBeArticleInSteps(document)))) return undefined;
  // The imported modules stand in this same file, but are evaluated only when imported: each in an idle moment of its own.
  await waitForNextIdle();
  const { readPageInSteps } = await import('../../article/read-page.ts');
  const page = await runInSlices(readPageInSteps(document, url, { isAnyway }));
  if (!page) return undefined;
  // The pipeline imports both of these. Import them first, so that they are not evaluated in one go.
  await waitForNextIdle();
  await import('../../credit/find-credits.ts');
  await waitForNextIdle();
  await import('../../fingerprint/fingerprint-page.ts');
  const { fingerprintsInSteps } = await import('../../pipeline.ts');
  return { page, fingerprints: fitPage(await runInSlices(fingerprintsInSteps(page))) };
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
