/** The first script: one small self-contained file, run by the browser on every page that the reader allowed. */
import { waitForIdle, waitForNextIdle } from './reading/idle.ts';
import { whenShown, world } from './injected.ts';

async function start(): Promise<void> {
  await waitForIdle();
  // In the same file, but run only now: it uses the extension's API, which the browser makes for each page at its first use. In Firefox that
  // takes longer than all the rest; what wraps it in Chromium comes first, in a moment of its own.
  await import('../browser/settings/settings.ts');
  await waitForNextIdle();
  const { watchForArticle } = await import('./first-look.ts');
  await waitForNextIdle();
  // A click may have brought the reading script before this one.
  if ((await world.wiremarkReading)?.isAlive()) return;
  world.wiremarkFirst?.abort();
  world.wiremarkFirst = watchForArticle(document);
}

whenShown(document, () => void start());
