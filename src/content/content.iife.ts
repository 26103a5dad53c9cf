/** The first script: one small self-contained file that the browser runs on every page that the user allowed. */
import { createFirstLook } from './first-look.ts';
import { scripts, whenShown } from './injected.ts';
import { waitForIdle } from './reading/idle.ts';

async function start(): Promise<void> {
  await waitForIdle();
  // After a click, the reading script may be here before this one.
  if ((await scripts.reading)?.isAlive()) return;
  scripts.first?.end('another first script has come');
  scripts.first = createFirstLook(document);
}

whenShown(document, () => void start());
