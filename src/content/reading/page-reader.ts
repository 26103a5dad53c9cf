import { createBudget, LIMITS } from './budget.ts';
import { createProgress } from './progress.ts';
import { readDocument, type ReadDocument, type Unread } from './read-document.ts';

/** Why a page is read: somebody comes to it or asks for it, or it has changed. */
export type Occasion = 'visit' | 'change';

/** Reads one page, as often as it changes, with a budget for each reading and one for all changes at an address. */
export interface PageReader {
  read(url: string, occasion: Occasion): Promise<ReadDocument | Unread>;
  /** May the page be read for another change? Not while the user waits for a reading, nor when the changes' budget is used up. */
  mayReadChange(): boolean;
  /** From now on, the page at this address is read whatever it looks like, and however large it is. */
  askFor(url: string): void;
  /** Did the user ask for the page at this address? */
  isAskedFor(url: string): boolean;
  /** Is a reading under way that the user asked for? */
  isReadingAsked(): boolean;
  /** Ends such a reading; false where there is none. */
  stop(): boolean;
  /** Another page: its changes have a budget of their own. */
  leave(): void;
}

/** Creates the reader of a page. `tellProgress` is called now and then during a reading that the user asked for. */
export function createPageReader(
  document: Document,
  tellProgress: (url: string, share: number) => void,
  signal: AbortSignal,
): PageReader {
  let askedUrl: string | undefined;
  let asked: AbortController | undefined;
  let changesLeft: number = LIMITS.changes;

  async function readAsked(url: string): Promise<ReadDocument | Unread> {
    asked?.abort();
    const own = new AbortController();
    asked = own;
    const budget = createBudget(LIMITS.asked, own.signal);
    const onPause = createProgress(document, budget, (share) => tellProgress(url, share));
    const result = await readDocument(document, { url, isAnyway: true, budget, onPause });
    if (asked === own) asked = undefined;
    return result;
  }

  async function read(url: string, occasion: Occasion): Promise<ReadDocument | Unread> {
    if (url === askedUrl) return readAsked(url);
    const budget = createBudget(LIMITS.reading, signal);
    const result = await readDocument(document, { url, isAnyway: false, budget });
    if (occasion === 'change') changesLeft -= budget.spent();
    return result;
  }

  const stop = () => {
    if (!asked) return false;
    askedUrl = undefined;
    asked.abort();
    return true;
  };
  signal.addEventListener('abort', stop);

  return {
    read,
    stop,
    mayReadChange: () => changesLeft > 0 && !asked,
    askFor: (url) => {
      askedUrl = url;
    },
    isAskedFor: (url) => url === askedUrl,
    isReadingAsked: () => asked !== undefined,
    leave: () => {
      stop();
      changesLeft = LIMITS.changes;
    },
  };
}
