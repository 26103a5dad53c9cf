/** The first script: one small self-contained file, run by the browser on every page that the reader allowed. */
import { waitForIdle } from './idle.ts';
import { whenShown, world } from './injected.ts';

async function start(): Promise<void> {
  // In the same file. The first use of the extension's API in a page costs milliseconds in Firefox: not while the page is loading.
  await waitForIdle();
  const { watchForArticle } = await import('./first-look.ts');
  // A click may have brought the reading script before this one.
  if ((await world.wiremarkReading)?.isAlive()) return;
  world.wiremarkFirst?.abort();
  world.wiremarkFirst = watchForArticle(document);
}

whenShown(document, () => void start());
