/** The reading script: one self-contained file, injected on click, or when the first script has found that a page may be worth it. */
import { loadTexts } from '../browser/locale.ts';
import { createLanguage } from '../ui/language.ts';
import { whenShown, world, type Running } from './injected.ts';
import { runContent } from './run-content.ts';

async function startAfter(before: Promise<Running> | undefined): Promise<Running> {
  const running = await before;
  if (running?.isAlive()) {
    running.checkAgain();
    return running;
  }
  running?.stop();
  const { locale, getMessage } = await loadTexts();
  return runContent(document, createLanguage(locale, getMessage));
}

whenShown(document, () => {
  world.wiremarkFirst?.abort();
  world.wiremarkReading = startAfter(world.wiremarkReading);
});
