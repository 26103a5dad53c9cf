/** How the injected scripts find one another: they share the extension's isolated world, which the page cannot see. */
import { contentTypeOf, isPrerendering, windowOf } from '../dom.ts';
import type { CreateShowing } from './showing.ts';

/** A running reading script. */
export interface Running {
  /** False once the extension was updated or removed while the page stayed open. */
  isAlive(): boolean;
  /** Reads and sends the page again, changed or not. */
  checkAgain(): void;
  stop(): void;
}

/** A running first script. */
export interface FirstScript {
  /** Aborts at the end of the script, and of the watching script with it. */
  signal: AbortSignal;
  end: (reason: string) => void;
  /** Looks whether the page may be an article now, and if so has the reading script brought. Returns the work done, in units of `WORK`. */
  look(): Promise<number>;
  /** Has the reading script brought, whatever the page looks like. */
  bringReading(): Promise<void>;
  /** The page is another one, or has come back: what it is will be told again. */
  forget(): void;
  /** Called by the watching script when it begins. Has the page changed since the first look began? Undefined if it was called before. */
  takeOver(): { hasChanged: boolean } | undefined;
}

/** The scripts of this page. Each registers itself here for those injected before or later. */
export interface Scripts {
  first?: FirstScript;
  reading?: Promise<Running>;
  /** What the showing script brought, for the reading script that asked for it. */
  createShowing?: CreateShowing | undefined;
}

/**
 * The key of the scripts among the names of the isolated world: a symbol, because the world takes every element of the page with an id for a
 * variable of that name, and an element would stand for a script that never ran.
 */
const KEY = Symbol.for('wiremark');

const world = globalThis as { [KEY]?: Scripts };

export const scripts: Scripts = (world[KEY] ??= {});

/** Is the document a web page? PDF, plain text and pictures are documents to the browser too. */
export const isWebPage = (document: Document): boolean =>
  ['text/html', 'application/xhtml+xml'].includes(contentTypeOf(document));

/** Calls `start` if the document is a web page: at once, or when the user first sees a page that the browser has rendered ahead. */
export function whenShown(document: Document, start: () => void): void {
  if (!isWebPage(document)) return;
  // Heard on the window, on the event's way to the document, because a name in the page shadows the document's own methods.
  if (!isPrerendering(document)) return start();
  const shown = new AbortController();
  const look = () => {
    // The page can send the event too, before it is so.
    if (isPrerendering(document)) return;
    shown.abort('the page is shown');
    start();
  };
  windowOf(document)?.addEventListener('prerenderingchange', look, { capture: true, signal: shown.signal });
}
