import { windowOf } from '../dom.ts';
import { mayBeArticleInSteps } from '../article/document/may-be-article.ts';
import {
  askForReading,
  askForWatching,
  tellNotArticle,
  tellTooLarge,
} from '../browser/messages/send-message.ts';
import type { FirstScript } from './injected.ts';
import { createBudget, LIMITS } from './reading/budget.ts';
import { runInSlices, SHORT_SLICE_MS, waitForNextIdle } from './reading/idle.ts';

/**
 * Looks whether a page may be an article, and asks the worker to inject the reading script there; elsewhere the watching script, which looks
 * again when the page changes. Most pages never get further.
 */
export function createFirstLook(document: Document): FirstScript {
  const controller = new AbortController();
  const { signal } = controller;
  let toldUrl: string | undefined;
  let isAsking = false;

  const bringReading = async () => {
    if (isAsking || signal.aborted) return;
    isAsking = true;
    await askForReading();
    isAsking = false;
  };
  async function look(): Promise<number> {
    const budget = createBudget(LIMITS.look);
    const slicing = { sliceMs: SHORT_SLICE_MS };
    const isWorthReading = await runInSlices(mayBeArticleInSteps(document), budget, slicing);
    await waitForNextIdle();
    if (signal.aborted) return budget.spent();
    if (isWorthReading?.value === true) await bringReading();
    else {
      const url = document.location.href;
      if (url !== toldUrl) void (isWorthReading ? tellNotArticle(url) : tellTooLarge(url));
      toldUrl = url;
    }
    return budget.spent();
  }
  const { takeOver, begin } = createWait(document, look, signal);
  void begin();
  return {
    signal,
    end: (reason) => controller.abort(reason),
    bringReading,
    look,
    forget: () => {
      toldUrl = undefined;
    },
    takeOver,
  };
}

/**
 * Looks, and asks for the watching script; again if the page comes back from the browser's cache before that is here, since it may have gone
 * into the page that followed.
 */
function createWait(document: Document, look: () => Promise<number>, signal: AbortSignal) {
  const waiting = new AbortController();
  let hasChanged = false;
  const observer = new MutationObserver(() => {
    hasChanged = true;
    observer.disconnect();
  });
  const begin = async () => {
    observer.observe(document, { childList: true, subtree: true });
    await look();
    if (!signal.aborted && !waiting.signal.aborted) await askForWatching();
  };
  const stop = () => {
    // Without a reason, the browser creates an error and looks for its place in the script: a millisecond.
    waiting.abort('the wait is over');
    observer.disconnect();
  };
  signal.addEventListener('abort', stop);
  windowOf(document)?.addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => isTrusted && persisted && void begin(),
    { signal: waiting.signal },
  );
  return {
    begin,
    takeOver: () => {
      const isFirst = !waiting.signal.aborted;
      stop();
      return isFirst ? { hasChanged } : undefined;
    },
  };
}
