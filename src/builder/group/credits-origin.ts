import type { Story } from '../../model.ts';
import { namesOrigin } from '../../origin.ts';
import type { Prepared } from '../input/prepared.ts';

/** Does a carrier name the origin of its text? null where it has no text that could be read. */
export function creditsOrigin(item: Prepared, story: Story): boolean | null {
  if (item.page === null) return null;
  return item.page.credits.some((credit) => credit.covers === 'text' && namesOrigin(credit, story));
}
