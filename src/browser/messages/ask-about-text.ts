import type { TextResult } from '../../messages.ts';
import type { PageFingerprints } from '../../model.ts';
import { readTextAnswer } from './ask-for-result.ts';
import { fitPage } from './page-form.ts';
import { tellText } from './send-message.ts';

/** Asks the worker about a text. Never rejects. */
export const askAboutText = async (text: PageFingerprints): Promise<TextResult> =>
  readTextAnswer(await tellText(fitPage(text)), text.url ?? '');
