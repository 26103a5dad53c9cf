/** The reading script: one self-contained file, injected on click, or when the first script has found that a page may be worth it. */
import { loadTexts } from '../browser/settings/locale.ts';
import { createLanguage } from '../report/language.ts';
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
  // Without a reason the browser makes an error, and reads this whole file again to say where: 15 ms in Chromium.
  world.wiremarkFirst?.abort('the reading script has come');
  world.wiremarkReading = startAfter(world.wiremarkReading);
});
