import { expect, test } from 'vitest';
import { mayBeArticle, mayBeArticleInSteps } from '../../../src/article/document/may-be-article.ts';
import { runToEnd } from '../../../src/steps.ts';
import { readPage } from '../../../src/article/read-page.ts';
import { NO_ARTICLES } from '../no-articles.ts';
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

test('a list of search results is none: each begins with its link, as paragraphs in wrappers of their own do not', () => {
  const result = (text: string, before: string) => `<li>\n${before}<p>${text.slice(0, 150)}</p></li>`;
  const listOf = (before: string) =>
    documentOf(`<ul>${[...HARBOUR, ...HARBOUR].map((text) => result(text, before)).join('')}</ul>`);
  expect(mayBeArticle(listOf('<a href="/r/1">Harbour</a>'))).toBe(false);
  for (const before of ['', '<a name="p1"></a>', '<a href="#p1">¶</a>', '<b>Harbour</b>'])
    expect(mayBeArticle(listOf(before))).toBe(true);
});

test.each(Object.entries(NO_ARTICLES))('%s: none', (_, html) => {
  expect(readPage(openHtml(html), null)).toBeUndefined();
});

const DENSE = {
  Japanese: [
    '火曜日の夕方、灯台守は九年ぶりに階段を上り、残っていた油で火をともした。',
    '港では三十人ほどが見守り、古い霧笛が二度鳴ると、だれかが小さく拍手をした。',
    '町はこの冬から毎晩あかりをつけ、費用は漁協と半分ずつ出すと決めている。',
    '灯台守は「油の匂いで、祖父の手を思い出した」と話し、鍵を上着にしまった。',
  ],
  Chinese: [
    '星期二傍晚，守塔人九年来第一次登上楼梯，用剩下的油点亮了灯塔。',
    '港口约有三十人观看，旧雾笛响了两次，有人轻轻鼓起掌来。',
    '镇里决定从今年冬天起每晚点灯，费用由渔业合作社分担一半。',
    '守塔人说，油的气味让他想起祖父的手，然后把钥匙放进了外套。',
  ],
  Korean: [
    '화요일 저녁 등대지기는 아홉 해 만에 계단을 올라 남은 기름으로 불을 밝혔다.',
    '항구에서는 서른 명쯤이 지켜보았고 낡은 무적이 두 번 울리자 누군가 손뼉을 쳤다.',
    '마을은 올겨울부터 밤마다 불을 켜고 비용은 어촌계와 반씩 내기로 했다.',
    '등대지기는 기름 냄새에 할아버지의 손이 떠올랐다며 열쇠를 외투에 넣었다.',
  ],
};

test.each(Object.entries(DENSE))(
  'an article in %s is read that says in 140 characters what takes 60 words',
  (_, text) => {
    const body = text.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const read = readPage(documentOf(`<main><h1>灯台</h1><div>${body}</div></main>`), null);
    expect(read?.articles[0]?.blocks.map((block) => block.text)).toEqual(text);
  },
);

test('a flash of two sentences is read, where the page says once when it came', () => {
  const flash =
    'The lamp of the outer harbour was lit on Tuesday for the first time in nine years, the keeper said.';
  const more = 'A ferry with forty people on board had turned back at noon because of the fog.';
  const html = (time: string) => `<main><h1>Lamp lit again</h1>${time}<p>${flash}</p><p>${more}</p></main>`;
  const dated = html('<time datetime="2031-05-14T18:00">6 pm</time>');
  const blocks = readPage(documentOf(dated), null)?.articles[0]?.blocks.map(({ text }) => text);
  expect(blocks).toEqual(expect.arrayContaining([flash, more]));
  expect(readPage(documentOf(html('')), null)).toBeUndefined();
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
  for (const cell of document.querySelectorAll('td'))
    Object.assign(cell, { getAttribute: () => expect.unreachable('looked at a cell') });
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

test('of a front page, no teaser is asked whether it can be seen, and steps are short', () => {
  const teasers = Array.from(
    { length: 200 },
    (_, i) =>
      `<section class="card"><h3>Lamp ${i}</h3><p class="lead">${HARBOUR[0]?.slice(0, 90)}</p></section>`,
  );
  const document = documentOf(`<main>${teasers.join('')}</main>`);
  let asked = 0;
  for (const element of document.querySelectorAll('section, p'))
    element.hasAttributes = () => {
      asked++;
      return true;
    };
  const steps = [...mayBeArticleInSteps(document)];
  expect(asked).toBe(0);
  expect(Math.max(...steps.slice(2, 20))).toBeLessThanOrEqual(20);
});

test('what a page hides fills no column, before and after what it shows', () => {
  const sentence = (HARBOUR[0] ?? '').slice(0, 120);
  const hidden = `<p hidden>${sentence}</p>`.repeat(4);
  const shown = (count: number): string => `<p>${sentence}</p>`.repeat(count);
  expect(mayBeArticle(documentOf(`<div>${hidden}${shown(2)}${hidden}</div>`))).toBe(false);
  expect(mayBeArticle(documentOf(`<div>${shown(1)}${hidden}${shown(2)}</div>`))).toBe(true);
});
