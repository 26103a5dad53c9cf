import type { Article } from '../model.ts';

/** The element of an article that its badge belongs to: the headline, or else what holds the first words. */
export const badgeAnchorOf = (article: Article): Element | null =>
  article.headlineNode ?? article.blocks[0]?.nodes[0]?.parentElement ?? null;

/** Puts the badge at the end of a headline; before a text without one; beside a headline that is a link, so as not to be part of it. */
export function placeBadge(host: HTMLElement, anchor: Element): void {
  const link = anchor.closest('a, button');
  if (link) link.after(host);
  else if (/^H[1-6]$/.test(anchor.tagName)) anchor.append(host);
  else anchor.before(host);
}
