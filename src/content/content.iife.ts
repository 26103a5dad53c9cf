/** The first script: one small self-contained file that the browser runs on every page that the user allowed. */
import { waitForIdle, waitForNextIdle } from './reading/idle.ts';
import { scripts, whenShown } from './injected.ts';

async function start(): Promise<void> {
  await waitForIdle();
  // The imported modules are part of this file but are evaluated only now. This one is the first to use the extension API, which the browser
  // creates for each page at its first use: in Firefox, that takes longer than everything else here. So it gets an idle moment of its own.
  await import('../browser/messages/send-message.ts');
  await waitForNextIdle();
  const { watchForArticle } = await import('./first-look.ts');
  await waitForNextIdle();
  // After a click, the reading script may be here before this one.
  if ((await scripts.reading)?.isAlive()) return;
  scripts.first?.abort();
  scripts.first = watchForArticle(document);
}

whenShown(document, () => void start());
