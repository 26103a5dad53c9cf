/** What every context does with a page that was read: find its credits, then make the fingerprints that are matched. */
import { findCreditsInSteps } from './credit/find-credits.ts';
import { fingerprintPageInSteps } from './fingerprint/fingerprint-page.ts';
import type { Page, PageFingerprints } from './model.ts';
import { runToEnd, type Steps } from './steps.ts';

/** Everything of a page that is matched, its credits included. Cost: linear in the page's length. */
export const fingerprintsOf = (page: Page): PageFingerprints => runToEnd(fingerprintsInSteps(page));

/** Like `fingerprintsOf`, with pauses. */
export function* fingerprintsInSteps(page: Page): Steps<PageFingerprints> {
  return yield* fingerprintPageInSteps(page, yield* findCreditsInSteps(page));
}
