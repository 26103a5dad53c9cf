import type { ListedItem } from './read-list.ts';

/** A text of a list as a page of its own. One that is too short for an article, such as a teaser, is then none. */
export function pageOfListed({ title, author, language }: ListedItem, html: string): string {
  const escaped = (text: string): string =>
    text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const byline = author === null ? '' : `<meta name="author" content="${escaped(author)}">`;
  return (
    `<!doctype html><html lang="${escaped(language ?? '')}"><head><title>${escaped(title ?? '')}</title>${byline}</head>` +
    `<body><article><h1>${escaped(title ?? '')}</h1>${html}</article></body></html>`
  );
}
