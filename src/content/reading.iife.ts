/** The reading script: one self-contained file. It is injected when the user clicks, or when the first script finds a page worth reading. */
import { contentTypeOf } from '../dom.ts';
import { askForTexts } from '../browser/messages/ask-for-result.ts';
import { languageOf } from '../browser/settings/texts.ts';
import { tellUnreadable } from '../browser/messages/send-message.ts';
import type { Unreadable } from '../messages.ts';
import { isWebPage, scripts, whenShown, type Running } from './injected.ts';
import { runContent } from './run-content.ts';

async function startAfter(before: Promise<Running> | undefined): Promise<Running> {
  const running = await before;
  if (running?.isAlive()) {
    running.checkAgain();
    return running;
  }
  running?.stop();
  const chosen = await askForTexts();
  return runContent(document, languageOf(chosen.ok ? chosen.value : null));
}

const unreadableKind = (contentType: string): Unreadable =>
  contentType === 'application/pdf' ? 'pdf' : contentType.startsWith('text/') ? 'plain-text' : 'file';

if (!isWebPage(document))
  void tellUnreadable(document.location.href, unreadableKind(contentTypeOf(document)));

whenShown(document, () => {
  // Without a reason, the browser creates an error and parses this whole file again for its stack trace: 15 ms in Chromium.
  scripts.first?.end('the reading script has come');
  scripts.reading = startAfter(scripts.reading);
});
