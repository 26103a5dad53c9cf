/** What all pages of the website have in common. */
import { createLanguage } from '../../src/report/language.ts';
import { render, type ComponentChildren } from 'preact';
import links from '../../site/links.json' with { type: 'json' };
import { WORDS } from '../../site/words.ts';
import { LOCALES, type Locale } from '../../src/browser/settings/chosen-locale.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';
import { Mark } from '../../src/ui/components/Mark.tsx';

/** The documents, all in English, in the order of their links. */
export const DOCUMENTS = [
  { file: 'publish.html', name: 'Publish an index' },
  { file: 'publishing.html', name: 'For publishers' },
  { file: 'subscription.html', name: 'Protocol' },
  { file: 'format.html', name: 'Format' },
  { file: 'matching.html', name: 'How a text is judged' },
  { file: 'figures.html', name: 'Figures' },
  { file: 'privacy.html', name: 'Privacy' },
  { file: 'security.html', name: 'Security' },
] as const;

/** Nothing but files of the site itself: no script of others, no request elsewhere, no form. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface SitePage {
  /** Its file, relative to the site: `de/check.html`. */
  path: string;
  locale: Locale;
  title: string;
  description: string;
  /** Does it run the script that checks a text? */
  isCheck?: boolean;
  children: ComponentChildren;
}

/** Folder of a language's pages, relative to the site. */
export const folderOf = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);

/** A language by its own name. */
const nameOf = (locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;

/** A text in an attribute or an element. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

function Head({ path, locale, root }: { path: string; locale: Locale; root: string }) {
  const words = WORDS[locale];
  const home = root + folderOf(locale);
  const link = (file: string, name: string) => (
    <a href={root + file} {...(file === path && { 'aria-current': 'page' as const })}>
      {name}
    </a>
  );
  return (
    <header class="site-head">
      <div>
        <a class="site-brand" href={`${home}index.html`}>
          <Mark size={28} />
          Wiremark
        </a>
        <nav class="site-links" aria-label="Wiremark">
          {link(`${folderOf(locale)}index.html`, words.start)}
          {link(`${folderOf(locale)}check.html`, words.checkText)}
          {links.source !== '' && <a href={links.source}>{words.source}</a>}
        </nav>
      </div>
    </header>
  );
}

function Foot({ path, locale, root }: { path: string; locale: Locale; root: string }) {
  const words = WORDS[locale];
  return (
    <footer class="site-foot">
      <nav aria-labelledby="documents">
        <h2 id="documents">{words.documents}</h2>
        <div class="site-links" lang="en">
          {DOCUMENTS.map(({ file, name }) => (
            <a
              href={root + file}
              hreflang="en"
              dir="ltr"
              {...(file === path && { 'aria-current': 'page' as const })}
            >
              {name}
            </a>
          ))}
        </div>
      </nav>
      <nav aria-labelledby="languages">
        <h2 id="languages">{words.languages}</h2>
        <div class="site-links">
          {LOCALES.map((other) => (
            <a href={`${root}${folderOf(other)}index.html`} lang={other} hreflang={other}>
              <bdi>{nameOf(other)}</bdi>
            </a>
          ))}
        </div>
      </nav>
    </footer>
  );
}

/** The bytes of a page. */
export function htmlOf({ path, locale, title, description, isCheck = false, children }: SitePage): string {
  const root = path.includes('/') ? '../' : './';
  const { body } = parseHtml('<!doctype html><html><head></head><body></body></html>');
  render(
    <>
      <Head path={path} locale={locale} root={root} />
      {children}
      <Foot path={path} locale={locale} root={root} />
    </>,
    body,
  );
  return `<!doctype html>
<html lang="${locale}" dir="${createLanguage(locale, () => '').direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escaped(description)}">
<title>${escaped(title)}</title>
<link rel="icon" href="${root}wiremark.svg">
<link rel="stylesheet" href="${root}site.css">${isCheck ? `\n<script type="module" src="${root}check.js"></script>` : ''}
</head>
<body class="wiremark site">${body.innerHTML}</body>
</html>
`;
}
