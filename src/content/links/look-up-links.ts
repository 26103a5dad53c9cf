import { PAGE_LIMITS } from '../../browser/messages/page-limits.ts';
import type { Result } from '../../messages.ts';
import type { KnownLink } from '../../model.ts';

/** Asks which addresses are known. */
export type Ask = (urls: readonly string[]) => Promise<Result<readonly (KnownLink | null)[]>>;

/** Asks about links, as many in a message as it may hold, until `signal` aborts. `onKnown` gets those that are known and still lead there. */
export async function lookUpLinks(
  links: readonly HTMLAnchorElement[],
  { ask, onKnown }: { ask: Ask; onKnown: (link: HTMLAnchorElement, known: KnownLink) => void },
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
