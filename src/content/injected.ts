/** How the injected scripts find one another: they share the extension's isolated world, which the page cannot see. */

/** A running reading script. */
export interface Running {
  /** False once the extension was updated or removed while the page stayed open. */
  isAlive(): boolean;
  /** Reads and sends the page again, changed or not. */
  checkAgain(): void;
  stop(): void;
}

/** The isolated world. Each script registers itself here for those injected later. */
export const world = globalThis as typeof globalThis & {
  /** Ends the first script. */
  wiremarkFirst?: AbortController;
  wiremarkReading?: Promise<Running>;
};

/** Is the document a web page? PDF, plain text and pictures are documents to the browser too. */
export const isWebPage = ({ contentType }: Document): boolean =>
  ['text/html', 'application/xhtml+xml'].includes(contentType);

/** Calls `start` if the document is a web page: at once, or when the user first sees a page that the browser has rendered ahead. */
export function whenShown(document: Document, start: () => void): void {
  if (!isWebPage(document)) return;
  const isPrerendering = 'prerendering' in document && document.prerendering === true;
  if (isPrerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
