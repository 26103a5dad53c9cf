/** What stands before an article, however much it is, does not hide it. */
import { expect, test } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { HARBOUR, HARBOUR_HEADLINE, openHtml } from './sample-pages.ts';

const links = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<li><a href="/s/${i}">Section ${i}</a></li>`).join('');

const menus: Record<string, string> = {
  'a list of 6,000 links': `<div class="top"><ul>${links(6_000)}</ul></div>`,
  'six hundred lists in lists': `<div>${`<ul><li><a href="/">Coast</a><ul>${links(9)}</ul></li></ul>`.repeat(600)}</div>`,
  'a table of 4,000 cells': `<table>${'<tr><td>Lune</td><td>14</td><td>west</td><td>rain</td></tr>'.repeat(1_000)}</table>`,
  'a list of 5,000 options that are buttons': `<div>${'<div class="option"><span><i></i>Lune</span></div>'.repeat(2_500)}</div>`,
};

test.each(Object.entries(menus))('%s before it', (_, menu) => {
  const article = `<article><h1>${HARBOUR_HEADLINE}</h1>${HARBOUR.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const page = readPage(
    openHtml(
      `<html><head><title>${HARBOUR_HEADLINE}</title></head><body>${menu}<main>${article}</main></body></html>`,
    ),
    null,
  );
  expect(page?.articles[0]?.blocks.map(({ text }) => text)).toEqual(HARBOUR);
});
