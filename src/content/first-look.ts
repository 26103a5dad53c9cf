import { mayBeArticleInSteps } from '../article/document/may-be-article.ts';
import {
  askForLinks,
  askForReading,
  isExtensionAlive,
  tellNotArticle,
} from '../browser/messages/send-message.ts';
import { endWithExtension } from './life.ts';
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
      document.defaultView,
      ({ isPaused, hasLinkBadges }) => switchLinks(hasLinkBadges && !isPaused),
      signal,
    );
  };
  async function look(): Promise<void> {
    const isWorthReading = await runInSlices(mayBeArticleInSteps(document));
    await waitForNextIdle();
    if (signal.aborted) return;
    if (isWorthReading) return bringReading();
    const url = document.location.href;
    if (url !== toldUrl) void tellNotArticle(url);
    toldUrl = url;
    await waitForNextIdle();
    if (!signal.aborted) watchLinks();
  }
  const start = () => (isExtensionAlive() ? void look() : controller.abort());
  const startAnew = () => {
    toldUrl = undefined;
    start();
  };

  watchPage(
    document,
    {
      isOwn: () => false,
      onText: start,
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
