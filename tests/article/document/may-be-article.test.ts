import { expect, test } from 'vitest';
import { mayBeArticle, mayBeArticleInSteps } from '../../../src/article/document/may-be-article.ts';
import { runToEnd } from '../../../src/steps.ts';
import { HARBOUR, HARBOUR_ARTICLE, openHtml, pageOf } from '../sample-pages.ts';

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

test('text that no reader sees makes no article, whatever hides it, however deep', () => {
  const text = HARBOUR.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const hidden = [
    `<div hidden><div><section>${text}</section></div></div>`,
    `<div style="display: none"><div>${text}</div></div>`,
    `<dialog><div>${text}</div></dialog>`,
    `<script type="text/plain">${HARBOUR.join(' ')}</script>`,
  ];
  for (const html of hidden) expect(mayBeArticle(documentOf(`<main>${html}</main>`))).toBe(false);
});

test('a page that is hidden behind its own dialog may be one', () => {
  const text = HARBOUR.map((paragraph) => `<p>${paragraph}</p>`).join('');
  expect(mayBeArticle(documentOf(`<main aria-hidden="true">${text}</main><dialog>Cookies?</dialog>`))).toBe(
    true,
  );
});

test('elements are looked at only around long text: a table of labels costs one step for each text', () => {
  const rows = '<tr><td>Crane 4</td><td>ready</td></tr>'.repeat(500);
  const document = documentOf(`<table>${rows}</table>`);
  const cell = document.querySelector('td');
  Object.assign(Object.getPrototypeOf(cell), {
    getAttribute: () => expect.unreachable('looked at a cell'),
  });
  expect(mayBeArticle(document)).toBe(false);
});

test('a large table is looked at in turns, and the article after it is found; what goes meanwhile does no harm', () => {
  const table = `<table>${'<tr><td>Crane</td><td>ready</td></tr>'.repeat(700)}</table>`;
  const article = `<div>${HARBOUR.map((text) => `<p>${text}</p>`).join('')}</div>`;
  const document = documentOf(table + article);
  const steps = mayBeArticleInSteps(document);
  const turns: IteratorResult<number, boolean>[] = [];
  while (turns.at(-1)?.done !== true) turns.push(steps.next());
  expect(turns.at(-1)?.value).toBe(true);
  expect(turns.length).toBeGreaterThan((2 * 700) / 100);
  const emptied = mayBeArticleInSteps(document);
  emptied.next();
  document.body.replaceChildren();
  expect(runToEnd(emptied)).toBe(false);
});
