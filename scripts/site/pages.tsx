/** The pages in each language: what the extension is, and the check of a text. */
import links from '../../site/links.json' with { type: 'json' };
import { WORDS } from '../../site/words.ts';
import type { Locale } from '../../src/browser/settings/chosen-locale.ts';
import { readStoreText } from '../store/texts.ts';
import { folderOf, type SitePage } from './layout.tsx';

const STORES = [
  { name: 'Chrome', href: links.chrome },
  { name: 'Edge', href: links.edge },
  { name: 'Firefox', href: links.firefox },
] as const;

/** Pictures of `docs/screenshots`, each in light and dark but for the last. */
export const PICTURES = {
  page: { name: 'wiremark', isBoth: true },
  popup: { name: 'edited-copy-popup', isBoth: true },
  differs: { name: 'edited-copy-differs', isBoth: true },
  links: { name: 'link-badges-page', isBoth: false },
} as const;

/** Files of a picture in the folder `pictures`. */
export const filesOf = ({ name, isBoth }: (typeof PICTURES)[keyof typeof PICTURES]): string[] =>
  isBoth ? [`${name}-light.png`, `${name}-dark.png`] : [`${name}.png`];

function Picture({ kind, alt, root }: { kind: keyof typeof PICTURES; alt: string; root: string }) {
  const [first = '', dark] = filesOf(PICTURES[kind]).map((file) => `${root}pictures/${file}`);
  return (
    <picture>
      {dark !== undefined && <source media="(prefers-color-scheme: dark)" srcset={dark} />}
      <img src={first} alt={alt} />
    </picture>
  );
}

/** What the extension is. */
export function frontPage(locale: Locale): SitePage {
  const { name, summary, lead, sections } = readStoreText(locale);
  const words = WORDS[locale];
  const root = folderOf(locale) === '' ? './' : '../';
  const installs = STORES.filter(({ href }) => href !== '');
  const picture = (kind: keyof typeof PICTURES) => (
    <Picture kind={kind} alt={words.pictures[kind]} root={root} />
  );
  return {
    path: `${folderOf(locale)}index.html`,
    locale,
    title: name,
    description: summary,
    children: (
      <main class="site-main">
        <div class="site-hero">
          <div>
            <h1>{name}</h1>
            <p>{lead}</p>
            {installs.map((store) => (
              <a class="button button-main" href={store.href}>
                {words.installIn} {store.name}
              </a>
            ))}
            <a class={`button ${installs.length === 0 ? 'button-main' : ''}`} href="check.html">
              {words.checkText}
            </a>
            {installs.length === 0 && <p class="quiet">{words.inNoStore}</p>}
          </div>
          {picture('page')}
        </div>
        <div class="site-sections">
          {sections.map(({ heading, items }) => (
            <section class="panel">
              <h2>{heading}</h2>
              <ul>
                {items.map((item) => (
                  <li>{item}</li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div class="site-pictures">
          {picture('popup')}
          {picture('differs')}
          {picture('links')}
        </div>
      </main>
    ),
  };
}

/** The check of a text. Its form and its answer are made by the script. */
export function checkPageOf(locale: Locale): SitePage {
  const words = WORDS[locale];
  return {
    path: `${folderOf(locale)}check.html`,
    locale,
    title: `${words.checkText} – Wiremark`,
    description: words.checkMore,
    isCheck: true,
    children: (
      <>
        <section class="site-sample" aria-label={words.sample}>
          <p>{words.checkMore}</p>
          <p class="quiet">{words.sampleMore}</p>
          <button type="button" class="button" id="sample">
            {words.sample}
          </button>
          <noscript>
            <p>{words.needsScript}</p>
          </noscript>
        </section>
        <div id="check" class="site-check" />
      </>
    ),
  };
}
