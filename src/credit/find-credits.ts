/** Reads from a page's own words whose its text, its pictures and its facts are. */
import type { Credit, Page } from '../model.ts';
import { LONG_WORK, runToEnd, WORK, type Steps } from '../steps.ts';
import { allAgencies } from './agencies/agencies.ts';
import { creditsOfPart, type FoundCredit } from './credits-of-part.ts';
import { PAGE_DETECTORS } from './detectors/detectors.ts';
import { nameSignOffs } from './name-sign-offs.ts';
import { agencyForms } from './reading/agency-forms.ts';
import { listParts } from './reading/text-part.ts';

/** Credits that are kept of the parts of a page; one with more of them is a list or an attack. */
const MAX_CREDITS = 400;

/**
 * All credits of a page, in reading order, those of pictures and metadata last; the same agency, kind and quote only once. Never throws; time is
 * linear in the text. A text is *credited* if one of them has `covers: 'text'`.
 */
export const findCredits = (page: Page): Credit[] => runToEnd(findCreditsInSteps(page));

/** `findCredits` in steps: one for each part, since a long page takes longer than a moment. */
export function* findCreditsInSteps(page: Page): Steps<Credit[]> {
  return (yield* findInSteps(page)).map(({ credit }) => credit);
}

/** What `findCredits` finds, in its order, each credit with the name of the detector that found it first. */
export const findCreditsExplained = (page: Page): FoundCredit[] => runToEnd(findInSteps(page));

function* findInSteps(page: Page): Steps<FoundCredit[]> {
  // Made at their first use, which is here: each takes longer than most pages' credits.
  for (const makeTable of [allAgencies, agencyForms]) {
    yield LONG_WORK;
    makeTable();
  }
  const inParts: FoundCredit[] = [];
  for (const part of listParts(page)) {
    inParts.push(...(yield* creditsOfPart(page, part)));
    if (inParts.length > MAX_CREDITS) break;
  }
  const besideParts: FoundCredit[] = [];
  for (const { name, detect } of PAGE_DETECTORS) {
    yield WORK.line;
    besideParts.push(...detect(page).map((credit) => ({ credit, detector: name })));
  }
  return mergeDuplicates(nameSignOffs(page, [...inParts.slice(0, MAX_CREDITS), ...besideParts]));
}

function mergeDuplicates(found: readonly FoundCredit[]): FoundCredit[] {
  const kept = new Map<string, FoundCredit>();
  for (const each of found) {
    const { agency, outlet, kind, quote } = each.credit;
    const key = [agency, outlet, kind, quote].join('\n');
    if (!kept.has(key)) kept.set(key, each);
  }
  return Array.from(kept.values());
}
