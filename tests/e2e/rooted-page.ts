/** Pages whose article stands in open shadow roots, as those that are made of components. The verdict must not depend on it. */
import { parseHTML } from 'linkedom';

/**
 * - `declared`: the whole page in a root that the HTML declares
 * - `slotted`: the same root shows headline and text, which are children of its host, at its slots
 * - `attached`: a script makes a root one second after loading, and in it a second one with the article
 */
export const ROOTINGS = ['declared', 'slotted', 'attached'] as const;
export type Rooting = (typeof ROOTINGS)[number];

export const isRooting = (name: string): name is Rooting => (ROOTINGS as readonly string[]).includes(name);

/** How long after loading the roots are attached, in milliseconds. The page sets this timer; no check waits for it. */
const LATE_MS = 1000;

const declare = (shown: string, children = ''): string =>
  `<news-page><template shadowrootmode="open">${shown}</template>${children}</news-page>`;

const attach = (shown: string): string => `<news-page></news-page><script>
  setTimeout(() => {
    const page = document.querySelector('news-page').attachShadow({ mode: 'open' });
    page.innerHTML = '<main><news-article></news-article></main>';
    const article = page.querySelector('news-article').attachShadow({ mode: 'open' });
    article.innerHTML = ${JSON.stringify(shown).replaceAll('<', '\\u003c')};
  }, ${LATE_MS});
</script>`;

/** A page's HTML with its body in roots. */
export function toRooted(rooting: Rooting, html: string): string {
  const { document } = parseHTML(html);
  const { body } = document;
  const shown = body.innerHTML;
  const headline = document.querySelector('h1');
  headline?.remove();
  headline?.setAttribute('slot', 'headline');
  const slotted = (): string =>
    declare(
      '<header style="padding: 2rem"><slot name="headline"></slot></header><div><slot></slot></div>',
      body.innerHTML + (headline?.outerHTML ?? ''),
    );
  const made = { declared: () => declare(shown), slotted, attached: () => attach(shown) }[rooting]();
  return `<!doctype html><html lang="en">${document.head.outerHTML}<body>${made}</body></html>`;
}
