/** Pages of the kinds that have held browsers up: many nodes, deep trees, long texts and attributes, storms of changes. All are invented. */

const SENTENCE =
  'The harbour was closed on Tuesday after the storm had torn the old quay apart, and the council said that it would take a year to mend. ';
const HAN = '风暴摧毁了旧码头之后港口于周二关闭理事会表示需要一年时间来修复。';
const ARTICLE = '<meta property="og:type" content="article">';
const PROSE = `<article><h1>Harbour closed after storm</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(8)}</article>`;

const open = (head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Harbour closed after storm</title>${head}</head><body>`;
const script = (code: string): string => `<script>${code}</script>`;
const megabytes = (text: string, count = 1): string =>
  text.repeat(Math.ceil((count * 2 ** 20) / text.length));
const inParagraphs = (words: string): string =>
  megabytes(`${words.repeat(PARAGRAPH_CHARACTERS / words.length)}<p>`);
const inArticle = (paragraph: string): string =>
  `${open(ARTICLE)}<article><h1>Harbour closed</h1><p>${paragraph}</p></article>${PROSE}`;

/** Characters of a paragraph of a script: in one paragraph, browsers lay out some for minutes. */
const PARAGRAPH_CHARACTERS = 2_000;

/** A script's words, of which a megabyte is read. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Latin: SENTENCE,
  Han: HAN,
  Kana: 'あらしのあとみなとはかようびにとざされた。',
  Hangul: '폭풍이 지난 뒤 항구는 화요일에 닫혔다. ',
  Thai: 'ท่าเรือปิดในวันอังคารหลังพายุพัดเขื่อนเก่าพัง',
  Arabic: 'أغلق الميناء يوم الثلاثاء بعد أن هدمت العاصفة الرصيف القديم. ',
  Devanagari: 'तूफान के बाद मंगलवार को बंदरगाह बंद कर दिया गया। ',
};
const PUNCTUATION = ['.', ',', '"', '“', '-', '(', '\u00a0', '\u200b', '…'];

/** Links of the page of known links: those of a long front page. Each gets a badge. */
export const KNOWN_LINKS = 500;
const addressOf = (story: number): string => `https://meridianwire.example/known/${story}`;

/** Records of an index that knows the links of `KNOWN_PAGES`. */
export const knownRecords = (): readonly object[] =>
  Array.from({ length: KNOWN_LINKS }, (_, i) => ({
    id: `known-${i}`,
    url: addressOf(i),
    outlet: 'Meridian Wire',
    published: '2026-10-24T06:10:00Z',
    title: `Quay ${i} closed after storm`,
    lang: 'en',
    text: Array.from(
      { length: 12 },
      (_, k) => `The council of quay ${i} voted on lamp ${i * 12 + k} and ladder ${k}.`,
    ).join(' '),
    story: `known-${i}`,
    relation: 'original',
    agency: 'Meridian Wire',
  }));

/** Pages that are opened with an index of `knownRecords`. Their links stand close, so that all are near the window. */
export const KNOWN_PAGES: Readonly<Record<string, () => string>> = {
  '500 links to known pages': () =>
    `${open('<style>ul { columns: 6; font: 9px/15px serif }</style>')}<ul>${Array.from(
      { length: KNOWN_LINKS },
      (_, i) => `<li><a href="${addressOf(i)}">A known story ${i}</a>`,
    ).join('')}</ul>`,
};

/** The HTML of each page, by name; made when it is asked for, since some have 20 MB. */
export const HOSTILE_PAGES: Readonly<Record<string, () => string>> = {
  'an ordinary article': () => open(ARTICLE) + PROSE,
  '450 nested elements, 1,000,000 nodes after them': () =>
    open() + `<div>${SENTENCE.slice(0, 62)}`.repeat(450) + '<b></b>x'.repeat(500_000),
  'the same, called an article': () =>
    open(ARTICLE) + `<div>${SENTENCE.slice(0, 62)}`.repeat(450) + '<b></b>x'.repeat(500_000),
  '2,000,000 nodes': () => open() + '<i></i>x'.repeat(1_000_000),
  'an article and 2,000,000 nodes': () => open(ARTICLE) + PROSE + '<i></i>x'.repeat(1_000_000),
  'a text node of 10 MB': () =>
    open(ARTICLE) +
    script(
      `const p = document.createElement('p'); p.append(${JSON.stringify(SENTENCE)}.repeat(80000)); document.body.append(p)`,
    ),
  '100,000 paragraphs': () => `${open(ARTICLE)}<div>${`<p>${SENTENCE}`.repeat(100_000)}</div>`,
  // Hidden by a style sheet, which reading does not ask: Chromium ends the process of a page that shows more than 3,000 levels.
  'a depth of 100,000': () =>
    open(`${ARTICLE}<style>#deep { display: none }</style>`) +
    PROSE +
    script(
      `let at = document.createElement('div'); at.id = 'deep'; const top = at; for (let i = 0; i < 100000; i++) { const div = document.createElement('div'); div.append('x ' + i); at.append(div); at = div; } at.append(${JSON.stringify(SENTENCE)}); document.body.append(top)`,
    ),
  '100,000 shadow roots': () =>
    open(ARTICLE) +
    PROSE +
    script(
      `for (let i = 0; i < 100000; i++) { const div = document.createElement('div'); div.attachShadow({ mode: 'open' }).append('x'); document.body.append(div); }`,
    ),
  'a class of 8 MB': () =>
    `${open(ARTICLE)}${PROSE}<div class="${megabytes('ab-cd ', 8)}"><p>${SENTENCE}</div>`,
  'structured data of 50 MB': () =>
    `${open(`${ARTICLE}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${megabytes('x', 50)}"}</script>`)}${PROSE}`,
  '50,000 links, and one more five times a second': () =>
    `${open()}<ul>${Array.from({ length: 50_000 }, (_, i) => `<li><a href="/story/${i}">Harbour closed after storm ${i}</a>`).join('')}</ul>${script(
      `let n = 0; setInterval(() => { const a = document.createElement('a'); a.href = '/late/' + n++; a.textContent = 'A late headline of the day ' + n; document.body.prepend(a); }, 200)`,
    )}`,
  'a storm of 10,000 changes a second': () =>
    `${open(ARTICLE)}${PROSE}<div id="storm"></div>${script(
      `const storm = document.getElementById('storm'); setInterval(() => { for (let i = 0; i < 1000; i++) { const span = document.createElement('span'); span.textContent = 'abc def'; storm.append(span); if (storm.childNodes.length > 5000) storm.firstChild.remove(); } }, 100)`,
    )}`,
  'a subtree of 5 MB moved again and again': () =>
    `${open(ARTICLE)}${PROSE}<div id="moved">${`<p>${SENTENCE}`.repeat(40_000)}</div>${script(
      `setInterval(() => { const moved = document.getElementById('moved'); moved.remove(); document.body.append(moved); }, 700)`,
    )}`,
  ...Object.fromEntries(
    Object.entries(SCRIPTS).map(([name, words]) => [`1 MB of ${name}`, () => inArticle(inParagraphs(words))]),
  ),
  '1 MB of Kana in one paragraph': () => inArticle(megabytes(SCRIPTS['Kana'] ?? '')),
  ...Object.fromEntries(
    PUNCTUATION.map((sign) => [
      `1 MB of U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      () => inArticle(megabytes(sign)),
    ]),
  ),
};
