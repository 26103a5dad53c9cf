/**
 * A day of the sample news (`samples/newsday/`) on a simulated web: two agencies and five outlets, each a host with its own lists, rules, manners and
 * faults, in which news appear as the web's time passes.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import {
  newsSitemap,
  robotsOf,
  type SimulatedAnswer,
  type SimulatedHost,
  type SimulatedWeb,
} from './simulated-web.ts';

/** A story of an agency. */
export interface Story {
  /** UTC, `hh:mm`. */
  at: string;
  id: string;
  host: string;
  path: string;
  title: string;
  by: string;
  text: readonly string[];
}

/** A page of an outlet: of a story, of its own, or with neither, a headline. */
interface OutletPage extends Pick<Story, 'at' | 'host' | 'path' | 'title'> {
  text?: readonly string[];
  /** The story that it carries, and which of its paragraphs. */
  of?: string;
  take?: readonly number[];
  /** How it names the agency: in the dateline unless it says otherwise. */
  credit?: 'line' | 'none';
  /** What keeps its text from being taken. */
  reserved?: string;
}

/** The day, and what is expected of it. */
export interface Newsday {
  stories: readonly Story[];
  pages: readonly OutletPage[];
  /** ms of a time of day. */
  timeOf: (at: string) => number;
}

const AGENCIES: Readonly<Record<string, string>> = {
  'zendapress.example': 'Zenda Press',
  'norhaven.example': 'Norhaven News Agency',
};
const DATELINE = /^[A-Z ,]+(?:, Ruritania)? \([\w ]+\) — /;
/** Bytes of a page that no run takes whole. */
const HUGE_BYTES = 6_000_000;
const HOUR_MS = 3_600_000;

const { stories, pages } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../samples/newsday/day.json'), 'utf8'),
) as Pick<Newsday, 'stories' | 'pages'>;

/** A story as an outlet without the agency's dateline has it. */
export const withoutDateline = (text: readonly string[]): string[] =>
  text.map((paragraph) => paragraph.replace(DATELINE, ''));

/** Adds the day's hosts to a web. @param day the UTC day, as `2026-11-28` */
export function addNewsday(web: SimulatedWeb, day: string): Newsday {
  const timeOf = (at: string): number => Date.parse(`${day}T${at}:00Z`);
  const isOut = ({ at }: { at: string }): boolean => timeOf(at) <= web.now;
  const articles = [...stories, ...pages];
  const newsOf: NewsOf = (host) =>
    articles
      .filter((one) => one.host === host && isOut(one))
      .map((one) => ({ ...one, url: `https://${host}${one.path}`, published: `${day}T${one.at}:00Z` }));
  for (const host of new Set(articles.map((one) => one.host))) {
    const answers = articles
      .filter((one) => one.host === host)
      .map((one) => [one.path, () => (isOut(one) ? pageOf(one) : { status: 404 })] as const);
    web.hosts.set(host, Object.fromEntries(answers));
  }
  addAgencies(web, newsOf);
  addOutlets(web, newsOf);
  return { stories, pages, timeOf };
}

type News = (Pick<Story, 'host' | 'path' | 'title'> & {
  text?: readonly string[];
  url: string;
  published: string;
})[];
type NewsOf = (host: string) => News;

const hostOf = (web: SimulatedWeb, host: string): SimulatedHost => web.hosts.get(host) ?? {};

function addAgencies(web: SimulatedWeb, newsOf: NewsOf): void {
  // Reserves everything; whoever has its permission in writing may take it. Its list is one of an index, gzipped.
  Object.assign(hostOf(web, 'zendapress.example'), {
    '/robots.txt': robotsOf('User-agent: *\nDisallow: /'),
    '/sitemaps/news.xml': {
      body: '<sitemapindex><sitemap><loc>https://zendapress.example/sitemaps/today.xml.gz</loc></sitemap></sitemapindex>',
    },
    '/sitemaps/today.xml.gz': () =>
      tagged({
        body: zlib.gzipSync(newsSitemap('zendapress.example', newsOf('zendapress.example').map(escapedItem))),
      }),
  });
  // Gives its texts in its feed, whose bytes are not in the charset that its first line says.
  Object.assign(hostOf(web, 'norhaven.example'), {
    '/rss': () =>
      tagged({
        headers: { 'content-type': 'application/rss+xml; charset=windows-1252' },
        body: inWindows1252(rssOf(newsOf('norhaven.example'))),
      }),
  });
}

function addOutlets(web: SimulatedWeb, newsOf: NewsOf): void {
  addHarbourLedger(web, newsOf);
  addMorrowPost(web, newsOf);
  // Reserves some of its pages, in every form.
  Object.assign(hostOf(web, 'kestrelcourier.example'), {
    '/robots.txt': robotsOf(
      'User-agent: *\nDisallow: /members/\n\nUser-agent: Wiremark\nDisallow: /members/',
    ),
    '/.well-known/tdmrep.json': { body: '[{"location": "/columns/*", "tdm-reservation": 1}]' },
    '/rss': () => tagged({ body: rssOf(newsOf('kestrelcourier.example')) }),
  });
  // Has pages of any size beside its articles, and charsets that contradict each other.
  Object.assign(hostOf(web, 'dunmereherald.example'), {
    '/feed.json': () => {
      const item = (url: string, title: string) => ({ id: url, url, title });
      const items = newsOf('dunmereherald.example').map(({ url, title, published }) => ({
        ...item(url, title),
        date_published: published,
      }));
      const large = ['/archive/all', '/webcam'].map((path) =>
        item(`https://dunmereherald.example${path}`, 'Everything'),
      );
      return tagged({
        body: JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Dunmere Herald',
          items: [...items, ...large],
        }),
      });
    },
    '/archive/all': { headers: { 'content-type': 'text/html' }, body: 'x'.repeat(HUGE_BYTES) },
    '/webcam': { headers: { 'content-type': 'text/html' }, body: 'endless' },
  });
  // Slow; every sixth hour its feed ends in the middle, and three hours later its server is broken.
  Object.assign(hostOf(web, 'fennbulletin.example'), {
    '/rss': (): SimulatedAnswer => {
      const hour = new Date(web.now).getUTCHours();
      const body = rssOf(newsOf('fennbulletin.example'));
      if (hour % 6 === 0) return { body: body.slice(0, 20) };
      if (hour % 6 === 3) return { status: 500 };
      return { ...tagged({ body }), isSlow: true };
    },
  });
}

/** Asks for a pause at the first request for a page in each hour. */
function addHarbourLedger(web: SimulatedWeb, newsOf: NewsOf): void {
  const host = 'harbourledger.example';
  const refused = new Set<string>();
  const answers = hostOf(web, host);
  for (const [path, answer] of Object.entries(answers))
    answers[path] = (headers) => {
      const visit = `${path} ${Math.floor(web.now / HOUR_MS)}`;
      if (refused.has(visit)) return typeof answer === 'function' ? answer(headers) : answer;
      refused.add(visit);
      return { status: 429, headers: { 'retry-after': '20' } };
    };
  answers['/robots.txt'] = robotsOf('User-agent: *\nCrawl-delay: 4\nAllow: /');
  answers['/news.xml'] = () => tagged({ body: newsSitemap(host, newsOf(host).map(escapedItem)) });
}

/** Leads from each listed address to another one; some of its addresses point inside somebody's network. */
function addMorrowPost(web: SimulatedWeb, newsOf: NewsOf): void {
  const host = 'morrowpost.example';
  const answers = hostOf(web, host);
  for (const path of Object.keys(answers))
    answers[`/go${path}`] = { status: 302, headers: { location: `${path}` } };
  answers['/go/inside'] = { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } };
  answers['/live'] = { headers: { 'content-type': 'text/html' }, body: 'never' };
  web.addresses.set('inside.morrowpost.example', ['10.0.0.7']);
  answers['/atom'] = () => {
    const entries = newsOf(host).map(({ path, title, published }) =>
      entryOf(`https://${host}/go${path}`, title, published),
    );
    const traps = [
      `https://${host}/go/inside`,
      'https://inside.morrowpost.example/admin',
      'http://169.254.169.254/latest/meta-data/',
      `https://${host}/live`,
    ].map((url) => entryOf(url, 'Live', new Date(web.now).toISOString()));
    const body = [...entries, ...traps].join('');
    return tagged({
      body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Morrow Post</title>${body}</feed>`,
    });
  };
}

const entryOf = (url: string, title: string, updated: string): string =>
  `<entry><title>${escaped(title)}</title><link href="${url}"/><updated>${updated}</updated></entry>`;

const rssOf = (news: News): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><language>en</language>${news
    .map(({ url, title, published, text, host }) => {
      const content = (text ?? []).map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
      const whole = AGENCIES[host] ? `<content:encoded><![CDATA[${content}]]></content:encoded>` : '';
      return `<item><title>${escaped(title)}</title><link>${url}</link><pubDate>${new Date(published).toUTCString()}</pubDate>${whole}</item>`;
    })
    .join('')}</channel></rss>`;

/** A story's page, or that of an outlet. */
function pageOf(page: Story | OutletPage): SimulatedAnswer {
  const story = 'id' in page ? page : stories.find(({ id }) => id === page.of);
  const { reserved, credit, take } = page as OutletPage;
  const taken = take?.map((i) => story?.text[i] ?? '') ?? page.text ?? [];
  const paragraphs = credit === undefined ? taken : withoutDateline(taken);
  const line = credit === 'line' ? [`Source: ${AGENCIES[story?.host ?? ''] ?? ''}`] : [];
  const byline = 'by' in page ? `<p class="byline">By ${escaped(page.by)}</p>` : '';
  const head = reserved === 'noarchive meta' ? '<meta name="robots" content="noarchive">' : '';
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(page.title)}</title>${head}</head><body><article><h1>${escaped(page.title)}</h1>${byline}${[
    ...paragraphs,
    ...line,
  ]
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('')}</article></body></html>`;
  const isOdd = page.host === 'dunmereherald.example';
  return tagged({
    headers: {
      'content-type': `text/html; charset=${isOdd ? 'windows-1252' : 'utf-8'}`,
      ...(reserved === 'tdm-reservation header' && { 'tdm-reservation': '1' }),
      ...(reserved === 'Content-Usage header' && { 'content-usage': 'bots=n' }),
    },
    body: isOdd ? inWindows1252(html) : html,
  });
}

/** With an ETag of its bytes. */
function tagged(answer: SimulatedAnswer & { body: string | Buffer }): SimulatedAnswer {
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 16)}"`;
  return { ...answer, headers: { ...answer.headers, etag } };
}

const escapedItem = <T extends { title: string }>(item: T): T => ({ ...item, title: escaped(item.title) });

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The characters of our texts that are at other places there than in Unicode. */
const MOVED: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '’': 0x92, '—': 0x97 };

const inWindows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((character) => MOVED[character] ?? character.charCodeAt(0)));
