import { windowOf } from '../dom.ts';
import { mayBeArticleInSteps } from '../article/document/may-be-article.ts';
import {
  askForLinks,
  askForReading,
  isExtensionAlive,
  tellNotArticle,
  tellTooLarge,
} from '../browser/messages/send-message.ts';
import { endWithExtension } from './life.ts';
import { createBudget, LIMITS } from './reading/budget.ts';
import { followChoices } from './reading/follow-choices.ts';
import { runInSlices, waitForNextIdle } from './reading/idle.ts';
import { createLinkSwitch } from './links/link-switch.ts';
import { lookUpLinks } from './links/look-up-links.ts';
import { watchPage } from './reading/watch-page.ts';

/**
 * Watches a page until it may be an article or has a link that an index knows, then asks the worker to inject the reading script. The reading
 * script ends this one with the returned controller. Most pages never get that far, and this is all they cost.
 */
export function watchForArticle(document: Document): AbortController {
  const controller = new AbortController();
  const { signal } = controller;
  endWithExtension(document, controller);
  let toldUrl: string | undefined;
  let isAsking = false;
  /** Work that may still be done for changes of the page at this address. */
  let changesLeft: number = LIMITS.changes;

  const bringReading = async () => {
    if (isAsking || signal.aborted) return;
    isAsking = true;
    await askForReading();
    isAsking = false;
  };
  let isWatchingLinks = false;
  const switchLinks = createLinkSwitch(
    document,
    () => ({
      onNear: (links) =>
        void lookUpLinks(links, { ask: askForLinks, onKnown: () => void bringReading() }, signal),
      onChange: () => undefined,
    }),
    signal,
  );
  const watchLinks = () => {
    if (isWatchingLinks) return;
    isWatchingLinks = true;
    followChoices(
      windowOf(document),
      ({ isPaused, hasLinkBadges }) => switchLinks(hasLinkBadges && !isPaused),
      signal,
    );
  };
  async function look(): Promise<void> {
    const budget = createBudget(LIMITS.look);
    const isWorthReading = await runInSlices(mayBeArticleInSteps(document), budget);
    changesLeft -= budget.spent();
    await waitForNextIdle();
    if (signal.aborted) return;
    if (isWorthReading?.value === true) return bringReading();
    const url = document.location.href;
    if (url !== toldUrl) void (isWorthReading ? tellNotArticle(url) : tellTooLarge(url));
    toldUrl = url;
    await waitForNextIdle();
    if (!signal.aborted) watchLinks();
  }
  const start = () => (isExtensionAlive() ? void look() : controller.abort());
  const startAnew = () => {
    toldUrl = undefined;
    changesLeft = LIMITS.changes;
    start();
  };

  watchPage(
    document,
    {
      isOwn: () => false,
      onText: () => changesLeft > 0 && start(),
      onMutation: () => undefined,
      onReturn: startAnew,
      onLeave: () => undefined,
      onArrival: startAnew,
    },
    signal,
  );
  start();
  return controller;
}
