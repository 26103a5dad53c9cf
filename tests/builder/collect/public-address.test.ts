/** Nothing is fetched at a private address, whatever names, lists and redirects say. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/builder/collect/collect.ts';
import { createFetcher } from '../../../src/builder/collect/fetcher.ts';
import { isPublicAddress } from '../../../src/builder/collect/public-address.ts';
import { parseSources } from '../../../src/builder/collect/sources.ts';
import { WorkFolder } from '../../../src/builder/work/work-folder.ts';
import { copy, temporaryFolder } from '../command/run-wiremark.ts';
import { newsSitemap, pageWith } from '../../../scripts/start/simulated-web.ts';
import { simulateWeb } from './simulated-web.ts';

const web = simulateWeb();
const { folder } = temporaryFolder();

const PRIVATE = [
  ...[
    '127.0.0.1',
    '127.1.2.3',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
  ],
  ...['0.0.0.0', '255.255.255.255', '224.0.0.1', '192.0.2.1', '198.18.0.1', '168.63.129.16'],
  ...[
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
  ],
  ...['2002:7f00:1::', '2001:db8::1', '::127.0.0.1', 'fec0::1', 'no address'],
];

test.each(PRIVATE)('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
test.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111', '172.32.0.1'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
test('no address of 10/8, 172.16/12, 192.168/16, 169.254/16 or 127/8 is public', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(
      fc.constantFrom('10', '127', '172.16', '172.25', '192.168', '169.254'),
      byte,
      byte,
      byte,
      (net, a, b, c) => {
        expect(isPublicAddress([net, a, b, c].join('.').split('.').slice(0, 4).join('.'))).toBe(false);
      },
    ),
  );
});

const fetcher = () => createFetcher({ ...web.world, userAgent: 'Wiremark' });
const request = { mostBytes: 1000, accept: '*/*' };

describe('a request', () => {
  test.each(PRIVATE.filter((address) => address !== 'no address'))(
    'to a name at %s is refused before it is sent, also where another of its addresses is public',
    async (address) => {
      web.asked.length = 0;
      const { ask, close } = fetcher();
      for (const addresses of [[address], ['93.184.215.14', address]]) {
        web.addresses.set('inside.example', addresses);
        await expect(ask('https://inside.example/', request)).rejects.toThrow('private address');
      }
      await close();
      expect(web.asked).toEqual([]);
    },
  );

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://93.184.215.14/',
    'file:///etc/passwd',
    'https://name:word@host.example/',
  ])('to %s is refused', async (url) => {
    web.asked.length = 0;
    const { ask, close } = fetcher();
    await expect(ask(url, request)).rejects.toThrow('private address');
    await close();
    expect(web.asked).toEqual([]);
  });

  test('to a name that there is not is told so', async () => {
    const { ask, close } = createFetcher({
      ...web.world,
      userAgent: 'x',
      resolve: () => Promise.reject(new Error('ENOTFOUND')),
    });
    await expect(ask('https://nowhere.example/', request)).rejects.toThrow('no such host');
    await close();
  });

  test('connects to the address that was checked: no second answer of a name server counts', async () => {
    let asked = 0;
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const { ask, close } = createFetcher({
      ...web.world,
      userAgent: 'x',
      resolve: () => Promise.resolve(answers[Math.min(asked++, 1)] ?? []),
    });
    web.hosts.set('turns.example', { '/': { body: 'hello' } });
    expect(Buffer.from((await ask('https://turns.example/', request)).body).toString()).toBe('hello');
    expect(asked).toBe(1);
    await close();
  });
});

test('a run asks nothing inside: not by lists, articles, redirects, robots.txt or tdmrep.json', async () => {
  web.asked.length = 0;
  web.addresses.set('inside.post.example', ['10.0.0.7']);
  web.addresses.set('meta.post.example', ['169.254.169.254']);
  const to = (location: string) => ({ status: 302, headers: { location } });
  const paths = ['/1', '/2', '/3'];
  const sitemap = newsSitemap(
    'post.example',
    paths.map((path) => ({ path, title: path })),
  );
  web.hosts.set('post.example', {
    '/news.xml': {
      body: sitemap.replace(
        '</urlset>',
        '<url><loc>https://inside.post.example/4</loc></url><url><loc>http://169.254.169.254/5</loc></url></urlset>',
      ),
    },
    '/.well-known/tdmrep.json': to('https://inside.post.example/tdm'),
    '/1': pageWith('One', copy),
  });
  web.hosts.set('other.example', {
    '/news.xml': {
      body: newsSitemap('other.example', [
        { path: '/1', title: 'One' },
        { path: '/2', title: 'Two' },
      ]),
    },
    '/1': to('http://localhost/secret'),
    '/2': to('https://meta.post.example/latest'),
  });
  web.hosts.set('third.example', { '/robots.txt': to('http://127.0.0.1/robots.txt') });
  for (const host of [
    'inside.post.example',
    'meta.post.example',
    'localhost',
    '127.0.0.1',
    '169.254.169.254',
  ])
    web.hosts.set(host, { '/robots.txt': { body: '' } });
  const sources = parseSources(
    {
      index: { name: 'x', publisher: 'x', contact: 'mailto:x@x.example', licence: 'x' },
      sources: ['post.example', 'other.example', 'third.example'].map((outlet) => ({
        url: `https://${outlet}/news.xml`,
        outlet,
        level: 'page',
      })),
    },
    'test',
  );
  const work = WorkFolder.open(path.join(folder, 'inside'), { now: web.now, keepDays: 30 });
  const { ask, close } = fetcher();
  const report = await collect(sources, { work, fetcher: ask, sleep: web.world.sleep });
  work.close();
  await close();
  const outside = /^GET https:\/\/(?:post|other|third)\.example\//;
  expect(web.asked.filter((url) => !outside.test(url))).toEqual([]);
  expect(web.asked.length).toBeGreaterThan(5);
  expect(report.counts.new).toBe(0);
  expect(report.unread).toEqual([
    { url: 'https://third.example/news.xml', reason: 'robots.txt: private address' },
  ]);
});
