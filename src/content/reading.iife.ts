/** The reading script: one self-contained file. It is injected when the user clicks, or when the first script finds a page worth reading. */
import { contentTypeOf } from '../dom.ts';
import { tellUnreadable } from '../browser/messages/send-message.ts';
import type { Unreadable } from '../messages.ts';
import { isWebPage, scripts, whenShown, type Running } from './injected.ts';
import { waitForNextIdle } from './reading/idle.ts';
import { runContent } from './run-content.ts';

async function startAfter(before: Promise<Running> | undefined): Promise<Running> {
  const running = await before;
  if (running?.isAlive()) {
    running.checkAgain();
    return running;
  }
  running?.stop();
  // It may be that of an earlier version.
  scripts.createShowing = undefined;
  // Compiling this file took the page's turn already.
  await waitForNextIdle();
  return runContent(document);
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
