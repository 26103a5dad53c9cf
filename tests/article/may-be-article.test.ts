import { expect, test } from 'vitest';
import { mayBeArticle } from '../../src/article/may-be-article.ts';
import { HARBOUR, HARBOUR_ARTICLE, openHtml, pageOf } from './sample-pages.ts';

const documentOf = (body: string, head = '') =>
  openHtml(`<html><head>${head}</head><body>${body}</body></html>`);

test('a page that calls itself an article may be one', () => {
  expect(mayBeArticle(pageOf(HARBOUR_ARTICLE))).toBe(true);
  expect(
    mayBeArticle(documentOf('', '<script type="application/ld+json">{"@type": ["NewsArticle"]}</script>')),
  ).toBe(true);
});

test('a page with one column of sentences may be one, in paragraphs, divs or line breaks', () => {
  const settings = [
    HARBOUR.map((text) => `<p>${text}</p>`).join(''),
    HARBOUR.map((text) => `<div><div>${text}</div></div>`).join(''),
    `<div>${HARBOUR.join('<br><br>')}</div>`,
  ];
  for (const html of settings) expect(mayBeArticle(documentOf(`<div>${html}</div>`))).toBe(true);
});

test('a page of teasers, a search page, an application and an empty page are none', () => {
  const teasers = HARBOUR.map(
    (text) => `<div class="card"><div><p>${text.slice(0, 90)}</p></div></div>`,
  ).join('');
  const links = HARBOUR.map((text) => `<li><a href="/x">${text}</a></li>`).join('');
  const app = '<div id="app"><button>Save</button><input></div>';
  for (const html of [teasers, `<ul>${links}</ul>`, app, ''])
    expect(mayBeArticle(documentOf(html))).toBe(false);
});

test('a front page is none, even if it calls itself an article', () => {
  const document = pageOf(HARBOUR_ARTICLE);
  document.querySelector('link')?.setAttribute('href', 'https://courier.example/');
  expect(mayBeArticle(document)).toBe(false);
});

test('a page is not copied to find out', () => {
  const document = pageOf(HARBOUR_ARTICLE);
  Object.assign(document, {
    cloneNode: () => expect.unreachable('cloned'),
    importNode: () => expect.unreachable('cloned'),
  });
  expect(mayBeArticle(document)).toBe(true);
});
