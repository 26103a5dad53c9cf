/** Pages that are no articles, each of another kind, in our own words. None may be read as one, at an address that says nothing of it. */

const TEASERS: readonly [headline: string, summary: string][] = [
  [
    'Harbour lamp lit again after nine dark winters',
    'The keeper climbed the stairs on Tuesday and found the oil still good.',
  ],
  [
    'Baker wins the right to ring at four',
    'Neighbours had asked the court for one more hour of sleep, and did not get it.',
  ],
  [
    'Swans hold up the night train for an hour',
    'Forty passengers watched from the windows while a guard looked for bread.',
  ],
  [
    'School counts its apple trees and finds one more',
    'Nobody knows who planted it, and the headmistress has stopped asking.',
  ],
  [
    'River ferry to run on Sundays from May',
    'The council voted by one voice, and the ferryman’s wife abstained.',
  ],
];

const JAPANESE: readonly [string, string][] = [
  ['九年ぶりに灯台の明かりがともる', '火曜日の夕方、灯台守が階段を上り、残っていた油で火をつけた。'],
  ['白鳥の群れが夜行列車を一時間止める', '乗客は窓から見守り、車掌はパンを探して歩いた。'],
  ['小学校のりんごの木が一本ふえていた', 'だれが植えたのか、校長先生はもう聞いていないという。'],
  ['日曜日も渡し船を運航へ、五月から', '町議会は一票の差で決め、船頭の妻は棄権した。'],
];

const KOREAN: readonly [string, string][] = [
  ['아홉 겨울 만에 항구 등대 다시 켜져', '등대지기는 화요일 저녁 계단을 올라 남은 기름에 불을 붙였다.'],
  ['백조 떼가 밤 열차를 한 시간 세워', '승객들은 창밖을 바라보았고 차장은 빵을 찾아다녔다.'],
  ['오월부터 일요일에도 나룻배 운항', '마을 의회는 한 표 차이로 결정했고 사공의 아내는 기권했다.'],
];

const card = ([headline, summary]: readonly [string, string]): string =>
  `<div class="card"><a href="/s/${headline.length}"><h3>${headline}</h3></a><p>${summary}</p><time datetime="2031-05-14">14 May</time></div>`;

const front = (teasers: readonly (readonly [string, string])[]): string =>
  `<h1>The Courier</h1><main class="grid">${teasers.map(card).join('')}</main>`;

const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body><header><nav>${[
    'News',
    'Sport',
    'Weather',
    'Letters',
  ]
    .map((name) => `<a href="/${name}">${name}</a>`)
    .join(' ')}</nav></header>${body}<footer>© The Courier</footer></body></html>`;

export const NO_ARTICLES: Readonly<Record<string, string>> = {
  'front page': page('The Courier', front(TEASERS)),
  'front page, each teaser an article element': page(
    'The Courier',
    `<main>${TEASERS.map((each) => `<article>${card(each)}</article>`).join('')}</main>`,
  ),
  'front page in Japanese': page('潮風新聞', front(JAPANESE)),
  'front page in Korean': page('바닷바람신문', front(KOREAN)),
  'front page of headlines alone': page(
    'The Courier',
    `<ul>${TEASERS.map(([headline, summary]) => `<li><a href="/s">${headline}: ${summary}</a></li>`).join('')}</ul>`,
  ),
  'section with a line on what it holds': page(
    'Coast | The Courier',
    `<h1>Coast</h1><p>News from the harbour, the ferry and the islands.</p>${front(TEASERS)}`,
  ),
  'search results': page(
    'Search: bell | The Courier',
    `<h1>Results for “bell”</h1><p>41 results</p><ol>${TEASERS.map(
      ([headline, summary]) => `<li><a href="/s">${headline}</a><div><span>…${summary}…</span></div></li>`,
    ).join('')}</ol>`,
  ),
  'page that is not there': page(
    'Not found | The Courier',
    '<main><h1>This page is not there</h1><p>It may have moved, or the address has a slip in it. Try the search above, or go back to the front page.</p></main>',
  ),
  'sign-in page': page(
    'Sign in',
    '<main><h1>Sign in</h1><form><label>Address <input></label><label>Word <input type="password"></label><button>Go</button></form><p>No account yet? It takes a minute, and costs nothing.</p></main>',
  ),
  application: page(
    'Boards',
    `<div id="app">${['To do', 'Doing', 'Done'].map((name) => `<section><h2>${name}</h2><ul>${'<li><button>Mend the lamp</button></li>'.repeat(8)}</ul></section>`).join('')}</div>`,
  ),
  'table of results': page(
    'League table',
    `<h1>League table</h1><table>${'<tr><td>1</td><td>Harbour Rovers</td><td>22</td><td>41:17</td></tr>'.repeat(20)}</table>`,
  ),
  weather: page(
    'Weather for the coast',
    `<h1>Weather</h1>${'<div class="day"><h2>Friday</h2><p>Wind from the west, rain at noon, later dry.</p></div>'.repeat(7)}`,
  ),
  'video with a line under it': page(
    'Watch: the lamp is lit',
    '<main><h1>Watch: the lamp is lit</h1><video src="/lamp.mp4"></video><p>Tuesday’s lighting, from the pier.</p><time datetime="2031-05-14">14 May</time></main>',
  ),
  shop: page(
    'Lamps',
    `<h1>Lamps</h1><div class="grid">${'<div class="product"><a href="/l"><h3>Storm lamp, brass</h3></a><p>Burns for nine hours. Wick included, oil is sold apart.</p><b>41.00</b></div>'.repeat(9)}</div>`,
  ),
  'pictures of the week': page(
    'Pictures of the week',
    `<h1>Pictures of the week</h1>${'<figure><img src="/p.jpg"><figcaption>A gull on the pier at noon.</figcaption></figure>'.repeat(12)}`,
  ),
  'an author’s list': page(
    'Ann Keeler | The Courier',
    `<h1>Ann Keeler</h1><p>Ann Keeler writes about the coast.</p><ul>${TEASERS.map(([headline]) => `<li><h3><a href="/s">${headline}</a></h3><time datetime="2031-05-14">14 May</time></li>`).join('')}</ul>`,
  ),
};
