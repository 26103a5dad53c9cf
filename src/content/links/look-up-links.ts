import { PAGE_LIMITS } from '../../browser/messages/page-limits.ts';
import type { Result } from '../../messages.ts';
import type { LinkAnswer } from '../../memory-messages.ts';

/** Asks which of these addresses an index knows. */
export type Ask = (urls: readonly string[]) => Promise<Result<readonly (LinkAnswer | null)[]>>;

/** Asks about links, in messages of at most `PAGE_LIMITS.links`, until `signal` aborts. `onKnown` gets the known links that still have the address asked about. */
export async function lookUpLinks(
  links: readonly HTMLAnchorElement[],
  { ask, onKnown }: { ask: Ask; onKnown: (link: HTMLAnchorElement, known: LinkAnswer) => void },
  signal: AbortSignal,
): Promise<void> {
  for (let start = 0; start < links.length; start += PAGE_LIMITS.links) {
    const asked = links
      .slice(start, start + PAGE_LIMITS.links)
      .filter(({ href }) => href.length <= PAGE_LIMITS.urlChars);
    const urls = asked.map(({ href }) => href);
    const answer = await ask(urls);
    if (signal.aborted || !answer.ok) return;
    asked.forEach((link, i) => {
      const known = answer.value[i];
      if (known && link.isConnected && link.href === urls[i]) onKnown(link, known);
    });
  }
}
