import { fitPage } from '../../browser/messages/page-form.ts';
import { tellText } from '../../browser/messages/send-message.ts';
import type { Page } from '../../model.ts';

/** Asks the worker about a text that is no page of its own. Its module stands in this same file, but is evaluated only when somebody asks. */
export async function askAboutPage(page: Page): Promise<unknown> {
  const { fingerprintsOf } = await import('../../pipeline.ts');
  return tellText(fitPage(fingerprintsOf(page)));
}
