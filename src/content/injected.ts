/** What one injected script knows of another: they share a world of the extension's own, which the page cannot see. */

/** A running reading script. */
export interface Running {
  /** False once the extension was updated or removed under the page. */
  isAlive(): boolean;
  /** Reads and sends the page again, changed or not. */
  checkAgain(): void;
  stop(): void;
}

/** Where each script leaves word for those that come later. */
export const world = globalThis as typeof globalThis & {
  /** Ends the first script. */
  wiremarkFirst?: AbortController;
  wiremarkReading?: Promise<Running>;
};

/** Starts on a page that can be read: one of HTML, once the reader sees it, for browsers load some ahead. */
export function whenShown(document: Document, start: () => void): void {
  if (!['text/html', 'application/xhtml+xml'].includes(document.contentType)) return;
  const isPrerendering = 'prerendering' in document && document.prerendering === true;
  if (isPrerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
