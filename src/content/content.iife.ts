/** The content script: one self-contained file, injected on click, or by the browser where the reader allowed every page. */
import { loadTexts } from '../browser/locale.ts';
import { createLanguage } from '../ui/language.ts';
import { runContent, type Running } from './run-content.ts';

/** Where a first injection leaves word for later ones; the page cannot see it. */
const world = globalThis as typeof globalThis & { wiremarkContent?: Promise<Running> };

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

function start(): void {
  world.wiremarkContent = startAfter(world.wiremarkContent);
}

/** Pages that the browser loads ahead of the reader are read when they are shown. */
function startWhenShown(): void {
  const isPrerendering = 'prerendering' in document && document.prerendering === true;
  if (isPrerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

if (document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml')
  startWhenShown();
