/** A run on a simulated web: what is taken, what is asked for, and what is left behind. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RunReport } from '../../../src/builder/collect/run-report.ts';
import { WorkFolder } from '../../../src/builder/work/work-folder.ts';
import { copy, harbour, linesOf, temporaryFolder, wiremark } from '../command/run-wiremark.ts';
import {
  newsSitemap,
  pageWith,
  robotsOf,
  type SimulatedAnswer,
} from '../../../scripts/start/simulated-web.ts';
import { simulateWeb } from './simulated-web.ts';

const web = simulateWeb();
const { folder, write } = temporaryFolder();
const INDEX = {
  name: 'Example Wire',
  publisher: 'Example Press',
  contact: 'mailto:index@press.example',
  licence: 'CC0-1.0',
};
let work = '';
let number = 0;

beforeEach(() => {
  work = path.join(folder, `work-${++number}`);
  web.hosts.clear();
  web.addresses.clear();
  web.asked.length = web.headers.length = web.waits.length = 0;
  web.sent = web.mostAtOnce = 0;
  web.now = Date.parse('2026-11-29T10:13:00Z');
});

async function collect(...sources: object[]): Promise<RunReport & { status: number; stderr: string }> {
  const file = write('sources.json', JSON.stringify({ index: INDEX, sources }));
  const run = await wiremark(['collect', '--sources', file, '--work', work, '--json'], '', web.world);
  expect(run.stdout, run.stderr).not.toBe('');
  const [report] = linesOf<RunReport>(run);
  return { ...(report as RunReport), status: run.status, stderr: run.stderr };
}
const reasonsOf = ({ hosts }: RunReport) =>
  Object.assign({}, ...hosts.map(({ reasons }) => reasons)) as Record<string, number>;
const recordsIn = (day = '2026-11-29') => {
  const opened = WorkFolder.open(work, { now: web.now, keepDays: 30 });
  try {
    return opened.days().includes(day) ? opened.recordsOf(day) : [];
  } finally {
    opened.close();
  }
};
const AGENCY = { url: 'https://apnews.com/news.xml', agency: 'AP' };
const OUTLET = { url: 'https://post.example/news.xml', outlet: 'post.example', level: 'page' };
const outletWith = (more: Parameters<typeof web.hosts.set>[1] = {}) =>
  web.hosts.set('post.example', {
    '/news.xml': {
      headers: { etag: '"list"' },
      body: newsSitemap('post.example', [{ path: '/geese', title: 'Geese and the lighthouse' }]),
    },
    '/geese': pageWith('Geese and the lighthouse', copy),
    ...more,
  });

describe('levels', () => {
  test('headline: the list alone is asked for', async () => {
    web.hosts.set('apnews.com', {
      '/news.xml': {
        body: newsSitemap('apnews.com', [
          { path: '/1', title: 'Harbour &amp; lighthouse vote by the council' },
        ]),
      },
    });
    const report = await collect(AGENCY);
    expect(report).toMatchObject({
      status: 0,
      sources: 1,
      unread: [],
      counts: { fetched: 2, new: 1, failed: 0 },
    });
    expect(web.asked).toEqual(['GET https://apnews.com/robots.txt', 'GET https://apnews.com/news.xml']);
    expect(recordsIn()).toMatchObject([
      {
        url: 'https://apnews.com/1',
        title: 'Harbour & lighthouse vote by the council',
        agency: 'AP',
        isOriginal: true,
        page: null,
      },
    ]);
  });

  test('feed: the text of the list is fingerprinted, and no page is asked for', async () => {
    const content = harbour.map((text) => `<p>${text}</p>`).join('');
    web.hosts.set('apnews.com', {
      '/rss': {
        body: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><language>en-us</language><item><title>Lighthouse</title><link>https://apnews.com/1</link><pubDate>Sun, 29 Nov 2026 09:00:00 GMT</pubDate><content:encoded><![CDATA[${content}]]></content:encoded></item><item><title>Only a teaser</title><link>https://apnews.com/2</link><description>Read on.</description></item></channel></rss>`,
      },
    });
    await collect({ url: 'https://apnews.com/rss', agency: 'AP', level: 'feed' });
    const [first, second] = recordsIn();
    expect(first).toMatchObject({ title: 'Lighthouse', published: '2026-11-29T09:00:00Z', lang: 'en' });
    expect(first?.page?.articles[0]?.words).toBeGreaterThan(100);
    expect(second).toMatchObject({ title: 'Only a teaser', page: null });
    expect(web.asked.filter((url) => /\/[12]$/.test(url))).toEqual([]);
  });

  test.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Lighthouse vote</title><link href="https://apnews.com/1"/><updated>2026-11-29T09:00:00Z</updated></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'x',
        items: [
          {
            id: '1',
            url: 'https://apnews.com/1',
            title: 'Lighthouse vote',
            date_published: '2026-11-29T09:00:00Z',
          },
        ],
      }),
    ],
    [
      'a gzipped sitemap',
      zlib.gzipSync(newsSitemap('apnews.com', [{ path: '/1', title: 'Lighthouse vote' }])),
    ],
    [
      'UTF-16',
      Buffer.from(
        `\uFEFF${newsSitemap('apnews.com', [{ path: '/1', title: 'Lighthouse vote' }])}`,
        'utf16le',
      ),
    ],
  ])('%s is read', async (_, body) => {
    web.hosts.set('apnews.com', { '/news.xml': { body } });
    expect((await collect(AGENCY)).counts.new).toBe(1);
    expect(recordsIn()).toMatchObject([
      { url: 'https://apnews.com/1', title: 'Lighthouse vote', published: '2026-11-29T09:00:00Z' },
    ]);
  });

  test('a charset that the host states wins, and one that no one knows does not stop the run', async () => {
    const list = newsSitemap('apnews.com', [{ path: '/1', title: 'Café am Fluß' }]).replace(
      ' encoding="UTF-8"',
      '',
    );
    web.hosts.set('apnews.com', {
      '/news.xml': {
        headers: { 'content-type': 'text/xml; charset=iso-8859-1' },
        body: Buffer.from(list, 'latin1'),
      },
      '/odd.xml': {
        headers: { 'content-type': 'text/xml; charset=klingon' },
        body: newsSitemap('apnews.com', [{ path: '/2', title: 'Café zwei' }]),
      },
    });
    await collect(AGENCY, { ...AGENCY, url: 'https://apnews.com/odd.xml' });
    expect(recordsIn().map(({ title }) => title)).toEqual(['Café am Fluß', 'Café zwei']);
  });

  test('an index of sitemaps: the newest lists of the same site, to a depth of two', async () => {
    const index = (...lists: [string, string][]) =>
      `<sitemapindex>${lists.map(([url, at]) => `<sitemap><loc>${url}</loc><lastmod>${at}</lastmod></sitemap>`).join('')}</sitemapindex>`;
    web.hosts.set('apnews.com', {
      '/news.xml': {
        body: index(
          ['https://apnews.com/today.xml', '2026-11-29'],
          ['https://apnews.com/old.xml', '2019-01-01'],
          ['https://elsewhere.example/x.xml', '2026-11-29'],
          ['https://apnews.com/news.xml', '2026-11-29'],
        ),
      },
      '/today.xml': { body: newsSitemap('apnews.com', [{ path: '/1', title: 'Lighthouse' }]) },
    });
    const report = await collect(AGENCY);
    expect(report.counts.new).toBe(1);
    expect(web.asked).not.toContain('GET https://apnews.com/old.xml');
    expect(reasonsOf(report)).toMatchObject({
      'left out: a list of another site': 3,
      'left out: lists nest too deep': 2,
    });
  });

  test('page: each article is asked for, read and fingerprinted', async () => {
    outletWith();
    expect(await collect(OUTLET)).toMatchObject({ status: 0, counts: { new: 1, reserved: 0 } });
    expect(recordsIn()[0]?.page?.articles[0]?.words).toBeGreaterThan(100);
  });
});

describe('a guest', () => {
  test('says who it is, comes one at a time, and pauses between requests', async () => {
    const news = [1, 2, 3].map((i) => ({ path: `/${i}`, title: `Story ${i}` }));
    outletWith({
      '/news.xml': { body: newsSitemap('post.example', news) },
      '/robots.txt': robotsOf('User-agent: *\nCrawl-delay: 7\nAllow: /'),
    });
    await collect(OUTLET);
    expect(new Set(web.headers.map((headers) => headers['user-agent']))).toEqual(
      new Set(['Wiremark (+mailto:index@press.example)']),
    );
    expect(
      web.headers.every((headers) => headers.cookie === undefined && headers.referer === undefined),
    ).toBe(true);
    expect(web.mostAtOnce).toBe(1);
    expect(web.waits).toEqual(web.asked.slice(1).map(() => 7000));
  });

  test('asks again with what it knows: 304 is an answer, nothing is read anew, and nobody waits', async () => {
    outletWith();
    await collect(OUTLET);
    const sent = web.sent;
    web.asked.length = web.waits.length = 0;
    web.now += 3_600_000;
    const report = await collect(OUTLET);
    expect(report.counts).toMatchObject({ fetched: 1, new: 0, changed: 0, failed: 0 });
    expect(web.asked).toEqual(['GET https://post.example/news.xml']);
    expect(web.headers.at(-1)).toMatchObject({ 'if-none-match': '"list"' });
    expect(web.sent).toBe(sent);
    expect(web.waits).toEqual([]);
  });

  test('waits as long as a host asks for, and comes back in the next run where that is long', async () => {
    let answers = 0;
    outletWith({
      '/geese': () =>
        answers++ === 0 ? { status: 429, headers: { 'retry-after': '40' } } : pageWith('Geese', copy),
    });
    expect((await collect(OUTLET)).counts).toMatchObject({ new: 1, failed: 0 });
    expect(web.waits).toContain(40_000);
    outletWith({ '/news.xml': { status: 503, headers: { 'retry-after': '7200' } } });
    web.asked.length = 0;
    expect(await collect(OUTLET)).toMatchObject({
      status: 1,
      unread: [{ url: OUTLET.url, reason: 'asks for patience' }],
    });
    expect(web.asked).toHaveLength(1);
    web.now += 3_600_000;
    await collect(OUTLET);
    expect(web.asked).toHaveLength(1);
    web.now += 3_600_001;
    outletWith();
    expect(await collect(OUTLET)).toMatchObject({ status: 0 });
  });
});

describe('limits', () => {
  test.each<[string, SimulatedAnswer, string]>([
    ['an endless body', { body: 'endless' }, 'too large'],
    ['a body that never ends', { body: 'never' }, 'too slow'],
    [
      'a bomb by content encoding',
      { headers: { 'content-encoding': 'gzip' }, body: zlib.gzipSync(Buffer.alloc(30_000_000)) },
      'too large',
    ],
    [
      'broken compression',
      { headers: { 'content-encoding': 'gzip' }, body: 'no gzip at all' },
      'broken compression',
    ],
    ['a bomb in a file', { body: zlib.gzipSync(Buffer.alloc(19_000_000)) }, 'too large when unzipped'],
    ['half a gzip', { body: zlib.gzipSync('x'.repeat(1000)).subarray(0, 20) }, 'broken gzip'],
    [
      'entities of its own',
      {
        body: '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
      },
      'XML with entities of its own',
    ],
    [
      'a web page',
      { body: '<!doctype html><html><body>Log in</body></html>' },
      'a web page in place of a list',
    ],
    ['half a feed', { body: '<rss' }, 'no list of news'],
    ['a loop of redirects', { status: 302, headers: { location: '/news.xml' } }, 'too many redirects'],
    [
      'a redirect elsewhere',
      { status: 301, headers: { location: 'https://elsewhere.example/' } },
      'redirect to another site',
    ],
    ['no such file', { status: 404 }, 'no list there'],
    ['a broken server', { status: 500 }, 'status 500'],
  ])('%s: the source is named, the others are read, exit code 1', async (_, answer, reason) => {
    web.hosts.set('apnews.com', { '/news.xml': answer });
    outletWith();
    const report = await collect(AGENCY, { ...OUTLET, url: 'https://post.example/news.xml' });
    expect(report).toMatchObject({ status: 1, unread: [{ url: AGENCY.url, reason }] });
    expect(report.stderr).toBe(`wiremark: ${AGENCY.url}: ${reason}\n`);
    expect(report.counts.new).toBe(1);
    expect(web.sent).toBeLessThan(80_000_000);
  });
});

describe('what changes', () => {
  test('a changed article replaces its older self, one that is gone leaves', async () => {
    const listed = (title: string) => ({
      '/news.xml': { body: newsSitemap('post.example', [{ path: '/geese', title }]) },
    });
    outletWith();
    await collect(OUTLET);
    outletWith({ ...listed('Geese win'), '/geese': pageWith('Geese win', [...copy, copy[0] as string]) });
    expect((await collect(OUTLET)).counts).toMatchObject({ new: 0, changed: 1 });
    expect(recordsIn()).toMatchObject([{ title: 'Geese win' }]);
    outletWith({ ...listed('Geese lose'), '/geese': { status: 410 } });
    expect((await collect(OUTLET)).counts).toMatchObject({ gone: 1 });
    expect(recordsIn()).toEqual([]);
    outletWith(listed('Geese return'));
    expect((await collect(OUTLET)).counts).toMatchObject({ new: 1 });
    expect(recordsIn()).toHaveLength(1);
  });

  test('what is withdrawn leaves, and is never collected again', async () => {
    outletWith();
    await collect(OUTLET);
    const { stdout } = await wiremark(
      ['withdraw', 'https://www.post.example/geese?utm_source=x', '--work', work],
      '',
      web.world,
    );
    expect(stdout).toContain('withdrawn, 1 record removed');
    const unknown = await wiremark(['withdraw', 'misspelt', '--work', work], '', web.world);
    expect(unknown.stdout).toBe(
      'misspelt: withdrawn, no record has this id or address yet, and none will be collected\n',
    );
    // Of a variable that is not set: nothing could be published any more.
    const unset = await wiremark(['withdraw', '', '--work', work], '', web.world);
    expect([unset.status, unset.stderr]).toEqual([2, expect.stringMatching(/^wiremark: expected a value/)]);
    outletWith({
      '/news.xml': { body: newsSitemap('post.example', [{ path: '/geese', title: 'Another headline' }]) },
    });
    expect(reasonsOf(await collect(OUTLET))).toMatchObject({ 'left out: withdrawn': 1 });
    expect(recordsIn()).toEqual([]);
  });

  test('records older than the days that are kept go', async () => {
    outletWith();
    await collect(OUTLET);
    web.now += 30 * 86_400_000;
    const report = await collect(OUTLET);
    expect(report.status).toBe(0);
    expect(recordsIn()).toEqual([]);
    expect((await wiremark(['work', 'inspect', work], '', web.world)).stdout).not.toContain('2026-11-29');
  });

  test('an article of another site, or of no address, is left out and counted', async () => {
    outletWith({
      '/news.xml': {
        body: `<urlset><url><loc>https://elsewhere.example/1</loc></url><url><loc>http://169.254.169.254/latest</loc></url><url><loc>http://[</loc></url></urlset>`,
      },
    });
    expect(reasonsOf(await collect(OUTLET))).toMatchObject({
      'left out: on another site': 1,
      'left out: no address': 1,
    });
  });
});

test('no text is ever on the disk', async () => {
  outletWith({ '/geese': pageWith('Geese', harbour) });
  web.hosts.set('apnews.com', { '/news.xml': { body: 'not a list' } });
  await collect(OUTLET, AGENCY);
  expect(recordsIn()).toHaveLength(1);
  const phrases = harbour.flatMap((text) => {
    const words = text.split(' ');
    return words.slice(0, -3).map((_, i) => words.slice(i, i + 4).join(' '));
  });
  const files = fs
    .readdirSync(work, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(work, name));
  for (const file of files.filter((name) => fs.statSync(name).isFile())) {
    const written = fs.readFileSync(file, 'utf8');
    expect(
      phrases.filter((phrase) => written.includes(phrase)),
      file,
    ).toEqual([]);
  }
});
