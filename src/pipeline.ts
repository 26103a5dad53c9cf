/** The steps between reading a page and matching it, the same in every context: find its credits, then fingerprint it. */
import { findCreditsInSteps } from './credit/find-credits.ts';
import { fingerprintPageInSteps } from './fingerprint/fingerprint-page.ts';
import type { Page, PageFingerprints } from './model.ts';
import { runToEnd, type Steps } from './steps.ts';

/** All that matching needs of a page, including its credits. Cost: linear in the page's length. */
export const fingerprintsOf = (page: Page): PageFingerprints => runToEnd(fingerprintsInSteps(page));

/** Like `fingerprintsOf`, with pauses. */
export function* fingerprintsInSteps(page: Page): Steps<PageFingerprints> {
  return yield* fingerprintPageInSteps(page, yield* findCreditsInSteps(page));
}
