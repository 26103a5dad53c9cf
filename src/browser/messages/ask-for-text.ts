import * as v from 'valibot';
import type { PageText } from '../../messages.ts';
import { askTab } from './tell-tabs.ts';
import { pageTextForm } from './text-form.ts';

/** Asks the content script of a tab for the text of its page. Undefined where none answers, or the answer has another form. Never rejects. */
export async function askForText(tabId: number): Promise<PageText | undefined> {
  const parsed = v.safeParse(pageTextForm.schema, await askTab(tabId, { type: 'read-text' }));
  return parsed.success ? parsed.output : undefined;
}
