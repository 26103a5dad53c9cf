/** From a simulated web to a reader: collect, publish, subscribe. */
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/builder/publish/check-site.ts';
import { createLibrary } from '../../../src/library/library.ts';
import { isPublicHttps, parseIndexAddress } from '../../../src/library/subscription/address.ts';
import type { Manifest } from '../../../src/library/subscription/manifest.ts';
import { segmentsAt } from '../../../src/builder/folder/index-folder.ts';
import { prepare } from '../../../src/builder/input/prepared.ts';
import { matchPage } from '../../../src/match/match-page.ts';
import type { Report } from '../../../src/model.ts';
import { newsSitemap, pageWith } from '../../../scripts/start/simulated-web.ts';
import { simulateWeb } from '../collect/simulated-web.ts';
import { copy, harbour, temporaryFolder, wiremark } from '../command/run-wiremark.ts';

const web = simulateWeb();
const { folder, write } = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);
const [work, key] = [at('work'), at('release.key')];
const HOUR_MS = 3_600_000;
let address = '';

const lists = (names: readonly string[], published: string) => {
  const news = (host: string) =>
    newsSitemap(
      host,
      names.map((name) => ({
        path: `/${name}`,
        title: `The ${name} of Port Elder and its keeper`,
        published,
      })),
    );
  web.hosts.set('apnews.com', { '/news.xml': { body: news('apnews.com') }, ...pages(harbour, names) });
  web.hosts.set('post.example', { '/news.xml': { body: news('post.example') }, ...pages(copy, names) });
};
/** Texts of as many stories: each has words of its own. */
const pages = (text: readonly string[], names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      `/${name}`,
      pageWith(
        `The ${name} of Port Elder and its keeper`,
        text.map((line) => inOtherWords(line, name)),
      ),
    ]),
  );
const inOtherWords = (line: string, name: string) =>
  line.replace(/\b(?!PORT|ELDER|AP)[A-Za-z]{4,}\b/g, (word) =>
    name === 'lighthouse' ? word : `${word}${name.slice(0, 3)}`,
  );

async function collect(into = work): Promise<void> {
  const sources = ['apnews.com', 'post.example'].map((host) => ({
    url: `https://${host}/news.xml`,
    level: 'page',
    ...(host === 'apnews.com' ? { agency: 'AP', licensed: 'Contract of <May> 2026' } : { outlet: host }),
  }));
  const index = {
    name: 'Example Wire',
    publisher: 'Example & Press',
    contact: 'mailto:a@press.example',
    licence: 'CC0-1.0',
    address,
  };
  const file = write('sources.json', JSON.stringify({ index, sources }));
  const run = await wiremark(['collect', '--sources', file, '--work', into], '', web.world);
  expect(run.stderr).toBe('');
}
async function publish(site: string, from = work): Promise<Manifest> {
  const run = await wiremark(
    ['publish', '--work', from, '--key', key, '--out', at(site), '--every', '1'],
    '',
    web.world,
  );
  expect(run.stderr).toBe('');
  return JSON.parse(fs.readFileSync(at(site, 'wiremark.json'), 'utf8')) as Manifest;
}
const filesOf = (site: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(at(site), { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(at(site, name)).isFile())
      .sort()
      .map((name) => [name, fs.readFileSync(at(site, name), 'latin1')]),
  );
const shown = ({ segments }: Manifest) =>
  segments.map(({ kind, from, to, stories }) => [kind, from, to, stories]);

async function check(site: string, text: readonly string[], url: string): Promise<Report> {
  const { segments } = JSON.parse(fs.readFileSync(at(site, 'wiremark.json'), 'utf8')) as Manifest;
  const stores = segments.map(({ sha256 }) => segmentsAt(at(site, 'segments', `${sha256}.wmk`)));
  const opened = await createLibrary(stores).open();
  const item = prepare({ url, text: text.join('\n\n') });
  if ('skipped' in item || item.page === null) throw new Error('no page');
  return matchPage(item.page, opened.index);
}

beforeAll(async () => {
  const keys = await wiremark(
    ['keys', 'new', '--root', at('root.key'), '--release', key, '--out', at('site')],
    '',
    web.world,
  );
  address = `https://press.example/wiremark.json#${/root key +(\S+)/.exec(keys.stdout)?.[1]}`;
  for (const other of ['again', 'elsewhere']) fs.cpSync(at('site'), at(other), { recursive: true });
});

describe('a publisher, run after run', () => {
  let day = '';

  test('publishes the hour as a part, and readers know its story and who carries it', async () => {
    day = new Date(web.now).toISOString().slice(0, 10);
    lists(['lighthouse'], `${day}T09:00:00Z`);
    await collect();
    const manifest = await publish('site');
    expect(manifest).toMatchObject({ name: 'Example Wire', sequence: 1, agencies: ['AP'], withdrawn: [] });
    expect(shown(manifest)).toEqual([['part', day, day, 1]]);
    const report = await check('site', copy, 'https://third.example/x');
    expect(report.verdict).toMatchObject({ relation: 'reprint', agency: 'AP' });
    expect(report.sources[0]?.carriers.map(({ outlet, relation }) => [outlet, relation])).toEqual([
      ['post.example', 'reprint'],
    ]);
  });

  test('two runs on the same input give the same bytes, also where nothing is kept of the first', async () => {
    await publish('again');
    fs.cpSync(work, at('work-anew'), { recursive: true });
    for (const name of ['segments', 'units.json']) fs.rmSync(at('work-anew', name), { recursive: true });
    await publish('elsewhere', at('work-anew'));
    expect(filesOf('again')).toEqual(filesOf('site'));
    expect(filesOf('elsewhere')).toEqual(filesOf('site'));
  });

  test('adds a part in the next hour, and leaves the first as it is', async () => {
    const [first] = (await publish('site')).segments;
    web.now += HOUR_MS;
    lists(['lighthouse', 'brewery'], `${day}T10:30:00Z`);
    await collect();
    const manifest = await publish('site');
    expect(manifest.segments[0]).toEqual(first);
    expect(manifest.segments).toHaveLength(2);
  });

  test('makes one segment of a day that is over, and knows its stories where copies come later', async () => {
    web.now += 24 * HOUR_MS;
    const before = await publish('site');
    expect(shown(before)).toEqual([['day', day, day, 2]]);
    const next = new Date(web.now).toISOString().slice(0, 10);
    web.hosts.set('post.example', {
      '/news.xml': {
        body: newsSitemap('post.example', [
          { path: '/late', title: 'A late copy of the lighthouse', published: `${next}T08:00:00Z` },
        ]),
      },
      '/late': pageWith('A late copy of the lighthouse', copy),
    });
    await collect();
    const after = await publish('site');
    expect(after.segments[0]).toEqual(before.segments[0]);
    expect(shown(after)[1]).toEqual(['part', next, next, 1]);
    const report = await check('site', copy, 'https://third.example/x');
    expect(report.sources).toHaveLength(1);
    expect(report.sources[0]?.story.id).toBe('https://apnews.com/lighthouse');
    expect(report.sources[0]?.carriers.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['https://post.example/lighthouse', 'https://post.example/late']),
    );
  });

  test('takes back what is withdrawn: from the segments, and by its id', async () => {
    await wiremark(['withdraw', 'https://apnews.com/brewery', '--work', work], '', web.world);
    const manifest = await publish('site');
    expect(manifest.withdrawn).toEqual(['https://apnews.com/brewery']);
    const report = await check('site', pagesText('brewery'), 'https://third.example/x');
    expect(report.sources.map(({ story }) => story.id)).not.toContain('https://apnews.com/brewery');
  });

  test('leaves a page for people, without a script and with nothing that is not escaped', () => {
    const page = fs.readFileSync(at('site', 'index.html'), 'utf8');
    expect(page).toContain(`<link rel="wiremark-index" href="${address}">`);
    expect(page).toContain('Example &amp; Press');
    expect(page).toContain('Contract of &lt;May&gt; 2026');
    expect(page).toContain('taken back, or gone from the web: 1');
    expect(page).not.toMatch(/<script|<May>|src=/);
    expect(page).toMatch(/<html lang="en">[\s\S]*<main>[\s\S]*<h1>/);
  });

  test('is what a reader takes: the check from outside finds no fault', async () => {
    const parsed = parseIndexAddress(address, isPublicHttps);
    if (parsed === undefined) throw new Error('no address');
    const { findings } = await checkSite(parsed, {
      now: web.now,
      send: (input) => {
        const file = at('site', new URL(input as string).pathname);
        const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/octet-stream' };
        return Promise.resolve(
          fs.existsSync(file)
            ? new Response(fs.readFileSync(file), { headers })
            : new Response('', { status: 404 }),
        );
      },
    });
    expect(findings.filter(({ kind }) => kind === 'fault')).toEqual([]);
  });
});

describe('a work folder without a story', () => {
  const lost = at('lost');
  const publishLost = () =>
    wiremark(['publish', '--work', lost, '--key', key, '--out', at('site')], '', web.world);
  const days = 30;

  test('does not replace the stories of a site: it is more likely another than the one they came from', async () => {
    lists([], '');
    await collect(lost);
    const before = filesOf('site');
    expect(await publishLost()).toEqual({
      status: 1,
      stdout: '',
      stderr: `wiremark: ${lost}: has no story to publish, and ${at('site')} has 2 stories of the days that are kept: if the work folder was lost, put it back or collect anew; 'wiremark withdraw' takes stories back\n`,
    });
    expect(filesOf('site')).toEqual(before);
  });

  test('does so where they were withdrawn, or are older than the days that are kept', async () => {
    fs.cpSync(at('site'), at('site-before'), { recursive: true });
    fs.cpSync(lost, at('lost-before'), { recursive: true });
    await wiremark(['withdraw', 'https://apnews.com/lighthouse', '--work', lost], '', web.world);
    expect(await publishLost()).toMatchObject({ status: 0, stderr: '' });
    for (const name of ['site', 'lost']) {
      fs.rmSync(at(name), { recursive: true });
      fs.renameSync(at(`${name}-before`), at(name));
    }
    web.now += days * 24 * HOUR_MS;
    expect(shown(await publish('site', lost))).toEqual([]);
  });
});

const pagesText = (name: string) => harbour.map((line) => inOtherWords(line, name));

test('without sources, keys or with other options it says what is missing', async () => {
  const run = (...args: string[]) => wiremark(['publish', ...args], '', web.world);
  expect((await run('--work', at('nowhere'), '--key', key, '--out', at('site'))).stderr).toContain(
    "is no work folder; 'wiremark collect' makes one",
  );
  expect((await run('--work', work, '--about', 'x', '--key', key, '--out', at('site'))).stderr).toContain(
    '--work takes neither',
  );
  expect((await run('--work', work)).stderr).toContain('expected --key and --out with --work');
});
