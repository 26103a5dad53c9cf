import * as v from 'valibot';
import type { PageDescription } from '../../messages.ts';
import { descriptionForm, MOST_AGENCIES } from './description-form.ts';
import { askTab } from './page-messages.ts';

/** Asks the content script of a tab to describe its page. Undefined where none answers, or the answer has another form. Never rejects. */
export async function askForDescription(
  tabId: number,
  agencies: readonly string[],
): Promise<PageDescription | undefined> {
  const answer = await askTab(tabId, {
    type: 'describe-page',
    agencies: agencies.slice(0, MOST_AGENCIES),
  });
  const parsed = v.safeParse(descriptionForm.schema, answer);
  return parsed.success ? parsed.output : undefined;
}
