import { PAGE_LIMITS } from '../../browser/messages/page-limits.ts';
import type { Result } from '../../messages.ts';
import type { LinkAnswer } from '../../memory-messages.ts';
import type { Steps } from '../../steps.ts';
import type { Budget } from '../reading/budget.ts';
import { runInSlices } from '../reading/idle.ts';

/** Asks which of these addresses an index knows. */
export type Ask = (urls: readonly string[]) => Promise<Result<readonly (LinkAnswer | null)[]>>;

/** A link, and what is known of its address. */
export interface KnownLink {
  link: HTMLAnchorElement;
  known: LinkAnswer;
}

/** Most links that are told, and badges that are placed, at a time: they share the layouts that badges ask for. Higher, and a slice is felt. */
export const GROUP = 16;

/** What is done with the answers. */
interface LookUp {
  ask: Ask;
  /** Brings what `onKnown` needs, before the first link is told. None is where it comes to false. */
  prepare?: () => Promise<boolean>;
  /** Gets the known links that still have the address asked about, some at a time, in slices. Returns its work, in units of `WORK`. */
  onKnown: (links: readonly KnownLink[]) => number;
  /** When it is used up, no more links are asked about or told. */
  budget: Budget;
}

/** Asks about links, in messages of at most `PAGE_LIMITS.links`, until `signal` aborts. */
export async function lookUpLinks(
  links: readonly HTMLAnchorElement[],
  { ask, prepare, onKnown, budget }: LookUp,
  signal: AbortSignal,
): Promise<void> {
  for (let start = 0; start < links.length && budget.spend(0); start += PAGE_LIMITS.links) {
    const asked = links
      .slice(start, start + PAGE_LIMITS.links)
      .filter(({ href }) => href.length <= PAGE_LIMITS.urlChars);
    const urls = asked.map(({ href }) => href);
    const answer = await ask(urls);
    if (signal.aborted || !answer.ok) return;
    const { value } = answer;
    if (value.every((known) => known === null)) continue;
    if ((prepare && !(await prepare())) || signal.aborted) return;
    function* tell(): Steps<void> {
      for (let at = 0; at < asked.length;) {
        const group: KnownLink[] = [];
        for (; at < asked.length && group.length < GROUP; at++) {
          const [link, known] = [asked[at], value[at]];
          if (known && link?.isConnected === true && link.href === urls[at]) group.push({ link, known });
        }
        if (group.length > 0) yield onKnown(group);
      }
    }
    await runInSlices(tell(), budget);
  }
}
