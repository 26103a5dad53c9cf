/** Pages that are no article, as a day in a browser brings them: lists, tables, forms, applications. All are invented. */

const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><header><nav>${many(12, (i) => `<a href="/section/${i}">Section ${i}</a> `)}</nav></header><main>${body}</main><footer>${many(20, (i) => `<a href="/about/${i}">About ${i}</a> `)}</footer></body></html>`;

const TEASER = 'The harbour stays closed until the spring, the council said';

/** Shows `list` and `count` of its entries. */
const listOf =
  (title: string, count: number, make: (i: number) => string): (() => string) =>
  () =>
    page(title, `<h1>${title}</h1><ul>${many(count, (i) => `<li>${make(i)}</li>`)}</ul>`);

/** The HTML of each page, by name. */
export const NO_ARTICLES: Readonly<Record<string, () => string>> = {
  'a front page of 40 teasers': () =>
    page(
      'Harbor Courier',
      many(
        40,
        (i) =>
          `<section><a href="/story/${i}"><h2>Harbour closed after storm ${i}</h2></a><p>${TEASER}.</p></section>`,
      ),
    ),
  'a front page of 400 teasers': () =>
    page(
      'Harbor Courier',
      many(
        400,
        (i) =>
          `<div class="card"><a href="/story/${i}"><h3>Harbour closed after storm ${i}</h3></a><p>${TEASER}.</p></div>`,
      ),
    ),
  'search results': listOf(
    'Results for harbour',
    30,
    (i) => `<a href="/r/${i}">Harbour ${i}</a><p>… ${TEASER} …</p>`,
  ),
  'a shop’s list': listOf(
    'Lamps',
    60,
    (i) => `<a href="/lamp/${i}"><img alt="Lamp ${i}"><b>Lamp ${i}</b> 12.50</a><button>Add</button>`,
  ),
  'a table of results': () =>
    page(
      'Results',
      `<table>${many(1_000, (i) => `<tr><td>${i}</td><td>Varnhalt</td><td>2:1</td></tr>`)}</table>`,
    ),
  'a forum’s list of topics': listOf(
    'Topics',
    100,
    (i) => `<a href="/t/${i}">How do I trim a wick ${i}?</a> <span>olan</span> <time>4 May</time>`,
  ),
  'an inbox': () =>
    page(
      'Inbox',
      `<div role="grid">${many(100, (i) => `<div role="row"><span>Runa</span><span>About lamp ${i}</span><span>Could you bring the ladder</span></div>`)}</div>`,
    ),
  'a form': () =>
    page(
      'Register',
      `<form>${many(30, (i) => `<label>Field ${i}<input name="f${i}"></label><select>${many(50, (k) => `<option>${k}`)}</select>`)}</form>`,
    ),
  'a map': () => page('Map', `<svg>${many(5_000, (i) => `<path d="M${i} 0L1 1"/>`)}</svg>`),
  'an empty application': () => '<!doctype html><title>App</title><div id="root"></div>',
  'a grid of videos': listOf(
    'Videos',
    80,
    (i) => `<a href="/v/${i}"><img alt="">Lighthouse ${i}</a> <span>3:12</span> <span>1,204 views</span>`,
  ),
  'a dictionary’s entry': () =>
    page('lamp', `<h1>lamp</h1><p>noun. A vessel with a wick.</p>${many(20, (i) => `<p>${i}. a light</p>`)}`),
  'a calendar': () =>
    page(
      'May',
      `<table>${many(6, () => `<tr>${many(7, (d) => `<td><a href="/d/${d}">${d}</a></td>`)}</tr>`)}</table>`,
    ),
  'a picture': () =>
    page('Lamp', '<figure><img alt="The lamp"><figcaption>The lamp in 1974.</figcaption></figure>'),
  'a chat': () =>
    page(
      'Chat',
      many(200, (i) => `<div class="message"><b>runa</b> <span>is the ferry in? ${i}</span></div>`),
    ),
  'a page of code': () => page('lamp.c', `<pre>${many(2_000, (i) => `int lamp_${i} = ${i};\n`)}</pre>`),
  'a weather page': () =>
    page(
      'Weather',
      many(48, (i) => `<div><b>${i}:00</b> <span>11°</span> <span>wind 7</span></div>`),
    ),
  'a list of links': () =>
    page(
      'Links',
      many(2_000, (i) => `<a href="/l/${i}">Link ${i}</a> `),
    ),
  'a login': () =>
    page('Log in', '<form><input name="user"><input type="password"><button>Log in</button></form>'),
  'an index of people': listOf('People', 500, (i) => `<a href="/p/${i}">Brask, Olan ${i}</a>`),
};
