/** The content script: one self-contained file, injected on click, or by the browser where the reader allowed every page. */
import { getLocale, getMessage } from '../browser/locale.ts';
import { createLanguage } from '../ui/language.ts';
import { runContent, type Running } from './run-content.ts';

/** Where a first injection leaves word for later ones; the page cannot see it. */
const world = globalThis as typeof globalThis & { wiremarkContent?: Running };

function start(): void {
  if (world.wiremarkContent?.isAlive()) return world.wiremarkContent.checkAgain();
  world.wiremarkContent?.stop();
  world.wiremarkContent = runContent(document, createLanguage(getLocale(), getMessage));
}

/** Pages that the browser loads ahead of the reader are read when they are shown. */
function startWhenShown(): void {
  const isPrerendering = 'prerendering' in document && document.prerendering === true;
  if (isPrerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

if (document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml')
  startWhenShown();
