import type { PageFingerprints, Story } from '../../model.ts';
import { namesOrigin } from '../../origin.ts';

/** Does a carrier name the origin of its text? null if it has no text to read. */
export function creditsOrigin(page: PageFingerprints | null, story: Story): boolean | null {
  if (page === null) return null;
  return page.credits.some((credit) => credit.covers === 'text' && namesOrigin(credit, story));
}
