import { windowOf } from '../dom.ts';
import { isExtensionAlive } from '../browser/messages/send-message.ts';

/**
 * How often a script asks whether its extension is still there, in milliseconds; one property is read. Higher: what a version of yesterday
 * showed stays longer.
 */
const ASK_MS = 1_000;

/** A running script, and how it is ended. */
interface Ending {
  /** Aborts when the script ends. */
  signal: AbortSignal;
  end: (reason: string) => void;
}

/**
 * Ends a script whose extension was updated, disabled or removed while the page stayed open. Chromium lets such an orphan run on, tells it
 * nothing, and throws at whatever it asks of the browser; so it asks this one harmless question, now and then and when the user comes back to
 * the page. Firefox ends the script together with its extension.
 */
export function endWithExtension(document: Document, { signal, end }: Ending): void {
  const window = windowOf(document);
  if (!window) return;
  const ask = () => isExtensionAlive() || end('the extension is gone');
  // A page can send these events too, and has the question asked: no more.
  for (const type of ['visibilitychange', 'pageshow'])
    window.addEventListener(type, ask, { capture: true, signal });
  const asking = window.setInterval(ask, ASK_MS);
  signal.addEventListener('abort', () => window.clearInterval(asking));
}
