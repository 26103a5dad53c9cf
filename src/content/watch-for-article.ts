import { windowOf } from '../dom.ts';
import { askForLinks, isExtensionAlive } from '../browser/messages/send-message.ts';
import type { FirstScript } from './injected.ts';
import { endWithExtension } from './life.ts';
import { createLinkSwitch } from './links/link-switch.ts';
import { lookUpLinks } from './links/look-up-links.ts';
import { createBudget, LIMITS } from './reading/budget.ts';
import { waitForNextIdle } from './reading/idle.ts';
import { followChoices } from './reading/follow-choices.ts';
import { watchPage } from './reading/watch-page.ts';

/**
 * Watches a page that is no article until it may be one, or has a link that an index knows. Takes over from the first script, and does so once:
 * it may be injected again.
 */
export async function watchForArticle(document: Document, first: FirstScript): Promise<void> {
  const { signal } = first;
  const taken = first.takeOver();
  if (!taken) return;
  endWithExtension(document, first);
  /** Work that may still be done for changes of the page at this address. */
  let changesLeft: number = LIMITS.changes;

  const look = async () => {
    changesLeft -= await first.look();
  };
  const start = () => (isExtensionAlive() ? void look() : first.end('the extension is gone'));
  const startAnew = () => {
    first.forget();
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
  if (taken.hasChanged) start();
  await waitForNextIdle();
  if (signal.aborted) return;
  const bringReading = () => {
    void first.bringReading();
    return 0;
  };
  const switchLinks = createLinkSwitch(
    document,
    () => ({
      onNear: (links) =>
        void lookUpLinks(
          links,
          { ask: askForLinks, onKnown: bringReading, budget: createBudget(Infinity, signal) },
          signal,
        ),
      onChange: () => undefined,
    }),
    signal,
  );
  followChoices(
    windowOf(document),
    ({ isPaused, hasLinkBadges }) => switchLinks(hasLinkBadges && !isPaused),
    signal,
  );
}
