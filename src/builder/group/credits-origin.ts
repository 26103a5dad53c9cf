import type { Story } from '../../model.ts';
import { namesOrigin } from '../../origin.ts';
import type { Prepared } from '../input/prepared.ts';

/** Does a carrier name the origin of its text? null if it has no text to read. */
export function creditsOrigin(item: Prepared, story: Story): boolean | null {
  if (item.page === null) return null;
  return item.page.credits.some((credit) => credit.covers === 'text' && namesOrigin(credit, story));
}
