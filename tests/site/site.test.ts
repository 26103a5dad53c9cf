/** The website's pages as they are written, before any browser reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHARTS, isShare } from '../../scripts/site/figures.tsx';
import { sitePages } from '../../scripts/site/build-site.ts';
import { htmlOf } from '../../scripts/site/layout.tsx';
import { filesOf, PICTURES } from '../../scripts/site/pages.tsx';
import links from '../../site/links.json' with { type: 'json' };
import { WORDS } from '../../site/words.ts';
import { LOCALES } from '../../src/browser/settings/chosen-locale.ts';
import { parseHtml } from '../../src/builder/input/parse-html.ts';
import { root } from '../house.ts';

const pages = new Map<string, Document>();
beforeAll(async () => {
  for (const page of await sitePages()) pages.set(page.path, parseHtml(htmlOf(page)));
});

/** The file of the site that an address in a page names, with its anchor. */
function targetOf(path: string, address: string): { file: string; anchor: string } {
  const { pathname, hash } = new URL(address, `https://site.example/${path}`);
  return { file: decodeURI(pathname.slice(1)), anchor: hash.slice(1) };
}

const attributesOf = (document: Document, name: string): string[] =>
  [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '');

/** Addresses that a browser asks for by itself. */
const resourcesOf = (document: Document): string[] => [
  ...attributesOf(document, 'src'),
  ...attributesOf(document, 'srcset'),
  ...[...document.querySelectorAll('link')].map((link) => link.getAttribute('href') ?? ''),
];

test('there is a front page and a page for a text in each language, and the documents', () => {
  for (const locale of LOCALES) {
    const folder = locale === 'en' ? '' : `${locale}/`;
    for (const name of ['index.html', 'check.html']) {
      const html = pages.get(folder + name)?.documentElement;
      expect([html?.getAttribute('lang'), html?.getAttribute('dir')]).toEqual([
        locale,
        locale === 'ar' ? 'rtl' : 'ltr',
      ]);
    }
  }
  for (const name of ['publish', 'subscription', 'format', 'matching', 'figures', 'privacy', 'security'])
    expect([...pages.keys()]).toContain(`${name}.html`);
});

test('what a page loads is a file of the site', () => {
  const files = [
    ...['site.css', 'check.js', 'wiremark.svg'],
    ...Object.values(PICTURES)
      .flatMap(filesOf)
      .map((file) => `pictures/${file}`),
    ...CHARTS.map((file) => `pictures/${file}`),
  ];
  for (const [path, document] of pages) {
    const loaded = resourcesOf(document).map((address) => targetOf(path, address).file);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((file) => !files.includes(file))).toEqual([]);
    expect(resourcesOf(document).filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([]);
  }
});

test('every link within the site leads to a page, and to a place in it', () => {
  const lost = [...pages].flatMap(([path, document]) =>
    [...document.querySelectorAll('a')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((address) => !/^https:/.test(address))
      .filter((address) => {
        const { file, anchor } = targetOf(path, address);
        const target = pages.get(file);
        return target === undefined || (anchor !== '' && target.getElementById(anchor) === null);
      })
      .map((address) => `${path}: ${address}`),
  );
  expect(lost).toEqual([]);
});

test('every page says what it is: a title of its own, a description, one main heading', () => {
  const titles = [...pages].filter(([path]) => !path.includes('/')).map(([, { title }]) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const [path, document] of pages) {
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy();
    // The page for a text has its heading from the extension's own view.
    expect(document.querySelectorAll('h1').length).toBe(path.endsWith('check.html') ? 0 : 1);
  }
});

test('no page lets anything of others in', () => {
  for (const [, document] of pages) {
    const policy = document
      .querySelector('meta[http-equiv=Content-Security-Policy]')
      ?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy?.replaceAll("'self'", '').replaceAll("'none'", '')).not.toMatch(/['*:.]/);
    const inline = [...document.querySelectorAll('script, style')].filter(
      (each) => !each.hasAttribute('src'),
    );
    expect(inline).toEqual([]);
    expect(attributesOf(document, 'style')).toEqual([]);
  }
});

test('figures are those of the committed results', () => {
  const cells = [...(pages.get('figures.html')?.querySelectorAll('td') ?? [])].map(
    (cell) => cell.textContent,
  );
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(join(root, `bench/results/${name}.json`), 'utf8')) as T;
  const { targets } = read<{ targets: { measure: string; reached: number }[] }>('quality');
  for (const { measure, reached } of targets) {
    const at = cells.indexOf(measure);
    expect(at).toBeGreaterThanOrEqual(0);
    const shown = Number.parseFloat(cells[at + 1] ?? '');
    // Shown with one decimal.
    expect(Math.abs(shown - reached * (isShare(measure) ? 100 : 1))).toBeLessThan(0.051);
  }
  const { newest } = read<{ newest: Record<string, { f1: number }> }>('pages');
  const at = cells.indexOf('wiremark', cells.indexOf('wiremark') + 1);
  expect(cells[at + 2]).toBe(`${((newest['wiremark']?.f1 ?? 0) * 100).toFixed(1)} %`);
});

describe('the site’s own words', () => {
  test.each(LOCALES)('%s has all of them', (locale) => {
    const { pictures, ...words } = WORDS[locale];
    for (const word of [...Object.values(words), ...Object.values(pictures)])
      expect(word.trim()).not.toBe('');
    const english = Object.values(WORDS.en).filter((word) => typeof word === 'string' && word.length > 12);
    if (locale !== 'en')
      expect(english.filter((word) => Object.values(words).includes(word as string))).toEqual([]);
  });

  test.each(LOCALES)('%s leads to the stores, or says that it is in none', (locale) => {
    const front = pages.get(`${locale === 'en' ? '' : `${locale}/`}index.html`);
    const said = front?.querySelector('.site-hero')?.textContent ?? '';
    const isInStore = [links.chrome, links.edge, links.firefox].some((address) => address !== '');
    expect(said.includes(WORDS[locale].inNoStore)).toBe(!isInStore);
    expect(said.includes(WORDS[locale].installIn)).toBe(isInStore);
  });

  test('addresses of stores and source are of the web, or left out', () => {
    for (const address of Object.values(links)) expect(address).toMatch(/^(?:https:\/\/\S+)?$/);
  });
});
