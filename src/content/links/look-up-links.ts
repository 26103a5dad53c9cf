import { PAGE_LIMITS } from '../../browser/messages/page-limits.ts';
import type { Result } from '../../messages.ts';
import type { LinkAnswer } from '../../memory-messages.ts';
import type { Steps } from '../../steps.ts';
import type { Budget } from '../reading/budget.ts';
import { runInSlices } from '../reading/idle.ts';

/** Asks which of these addresses an index knows. */
export type Ask = (urls: readonly string[]) => Promise<Result<readonly (LinkAnswer | null)[]>>;

/** What is done with the answers. */
interface LookUp {
  ask: Ask;
  /** Gets the known links that still have the address asked about, in slices. Returns its work, in units of `WORK`. */
  onKnown: (link: HTMLAnchorElement, known: LinkAnswer) => number;
  /** When it is used up, no more links are asked about or told. */
  budget: Budget;
}

/** Asks about links, in messages of at most `PAGE_LIMITS.links`, until `signal` aborts. */
export async function lookUpLinks(
  links: readonly HTMLAnchorElement[],
  { ask, onKnown, budget }: LookUp,
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
    function* tell(): Steps<void> {
      for (const [i, link] of asked.entries()) {
        const known = value[i];
        if (known && link.isConnected && link.href === urls[i]) yield onKnown(link, known);
      }
    }
    if (value.some((known) => known !== null)) await runInSlices(tell(), budget);
  }
}
