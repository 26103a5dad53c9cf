import { createBudget, LIMITS } from '../reading/budget.ts';
import type { LinkBadges } from './link-badges.tsx';
import { createLinkSwitch } from './link-switch.ts';
import { lookUpLinks, type Ask } from './look-up-links.ts';

/** What link badges need of the worker. */
interface LinkBadgeSource {
  /** Gets the links' addresses and nothing else. */
  ask: Ask;
  /** Brings what shows badges, when the first link is known; undefined where it cannot come. */
  bring: () => Promise<{ createLinkBadges(signal: AbortSignal): LinkBadges } | undefined>;
}

/** Returns a switch for the badges in a page's links, starting near the window. It turns off when `signal` aborts. */
export const createLinkBadgeSwitch = (
  document: Document,
  { ask, bring }: LinkBadgeSource,
  signal: AbortSignal,
): ((isOn: boolean) => void) =>
  createLinkSwitch(
    document,
    (whileOn) => {
      let badges: LinkBadges | undefined;
      const budget = createBudget(LIMITS.badges, whileOn);
      const prepare = async () => {
        const brought = await bring();
        if (!whileOn.aborted) badges ??= brought?.createLinkBadges(whileOn);
        return badges !== undefined;
      };
      const lookUp = {
        ask,
        prepare,
        onKnown: (links) => badges?.show(links) ?? 0,
        budget,
      } satisfies Parameters<typeof lookUpLinks>[1];
      return {
        onNear: (links) => void lookUpLinks(links, lookUp, whileOn),
        onChange: () => badges?.restore(),
      };
    },
    signal,
  );
