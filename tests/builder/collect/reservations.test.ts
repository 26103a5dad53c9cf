/** Nothing is fetched, and nothing kept, against what a site reserves: every form of it, over generated sites. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect } from '../../../src/builder/collect/collect.ts';
import { createFetcher } from '../../../src/builder/collect/fetcher.ts';
import { pageReserves, reservesUsage, tdmrepReserves } from '../../../src/builder/collect/reservations.ts';
import { parseSources } from '../../../src/builder/collect/sources.ts';
import { WorkFolder } from '../../../src/builder/work/work-folder.ts';
import { runsOf } from '../../tier.ts';
import { copy, temporaryFolder } from '../command/run-wiremark.ts';
import {
  newsSitemap,
  pageWith,
  robotsOf,
  type SimulatedAnswer,
  type SimulatedHost,
} from '../../../scripts/start/simulated-web.ts';
import { simulateWeb } from './simulated-web.ts';

const web = simulateWeb();
const { folder } = temporaryFolder();

/** A way to reserve the articles under `/r/`. `isBefore`: it is known before they are asked for. */
interface Form {
  name: string;
  isBefore: boolean;
  robots?: string;
  tdmrep?: SimulatedAnswer;
  headers?: Record<string, string>;
  head?: string;
}
const tdmrep = (body: string, status = 200): SimulatedAnswer => ({ status, body });
const FORMS: readonly Form[] = [
  { name: 'robots for all', isBefore: true, robots: 'User-agent: *\nDisallow: /r/' },
  {
    name: 'robots for us',
    isBefore: true,
    robots: 'User-agent: *\nAllow: /\n\nUser-agent: wiremark\nDisallow: /r/',
  },
  { name: 'robots with a pattern', isBefore: true, robots: 'User-agent: *\nDisallow: /r*/' },
  { name: 'usage in robots', isBefore: true, robots: 'User-agent: *\nAllow: /\nContent-Usage: /r/ search=n' },
  {
    name: 'usage of all in robots',
    isBefore: true,
    robots: 'User-agent: *\nContent-Usage: train-ai=y, x-unheard-of=n\nAllow: /',
  },
  { name: 'tdmrep', isBefore: true, tdmrep: tdmrep('[{"location":"/r/*","tdm-reservation":1}]') },
  {
    name: 'tdmrep with a policy',
    isBefore: true,
    tdmrep: tdmrep('[{"location":"/r","tdm-reservation":"1","tdm-policy":"https://x.example/p"}]'),
  },
  { name: 'tdmrep that cannot be read', isBefore: true, tdmrep: tdmrep('<html>') },
  { name: 'tdmrep that is closed', isBefore: true, tdmrep: tdmrep('', 403) },
  { name: 'tdmrep that robots close', isBefore: true, robots: 'User-agent: *\nDisallow: /.well-known/' },
  { name: 'tdm header', isBefore: false, headers: { 'tdm-reservation': '1' } },
  { name: 'usage header', isBefore: false, headers: { 'content-usage': 'bots=n' } },
  { name: 'unreadable usage header', isBefore: false, headers: { 'content-usage': '???' } },
  { name: 'noarchive header', isBefore: false, headers: { 'x-robots-tag': 'noarchive' } },
  {
    name: 'noarchive header for a bot',
    isBefore: false,
    headers: { 'x-robots-tag': 'otherbot: noindex, nofollow' },
  },
  { name: 'tdm meta', isBefore: false, head: '<meta name="tdm-reservation" content="1">' },
  { name: 'noarchive meta', isBefore: false, head: "<META CONTENT='index, NOARCHIVE' NAME=robots >" },
  { name: 'none meta', isBefore: false, head: '<meta name="wiremark" content="none">' },
];

async function runOn(
  host: string,
  form: Form,
  { licensed = false, more = {} }: { licensed?: boolean; more?: SimulatedHost } = {},
) {
  const news = ['/r/1', '/r/2', '/free'].map((path) => ({ path, title: `The story of ${path}` }));
  const page = (at: string): SimulatedAnswer => {
    const answer = pageWith(at, copy, at === '/free' ? '' : form.head);
    return { ...answer, headers: { ...answer.headers, ...(at === '/free' ? {} : form.headers) } };
  };
  web.asked.length = 0;
  web.hosts.set(host, {
    '/news.xml': { body: newsSitemap(host, news) },
    ...Object.fromEntries(news.map(({ path }) => [path, page(path)])),
    ...(form.robots !== undefined && { '/robots.txt': robotsOf(form.robots) }),
    ...(form.tdmrep && { '/.well-known/tdmrep.json': form.tdmrep }),
    ...more,
  });
  const index = { name: 'x', publisher: 'x', contact: 'mailto:x@x.example', licence: 'x' };
  const source = {
    url: `https://${host}/news.xml`,
    outlet: host,
    level: 'page',
    ...(licensed && { licensed: 'Contract of May 2026' }),
  };
  const sources = parseSources({ index, sources: [source] }, 'test');
  const work = WorkFolder.open(path.join(folder, host), { now: web.now, keepDays: 30 });
  const { ask, close } = createFetcher({ ...web.world, userAgent: 'Wiremark' });
  try {
    const report = await collect(sources, { work, fetcher: ask, sleep: web.world.sleep });
    work.finish();
    return { report, kept: work.recordsOf('2026-11-29').map(({ url }) => new URL(url).pathname) };
  } finally {
    work.close();
    await close();
  }
}

const isReservedPath = (url: string): boolean => url.includes('/r/');

describe('a reservation', () => {
  let sites = 0;
  test('in 200 generated sites with every form: nothing is fetched or kept against it', async () => {
    const seen = new Set<string>();
    const generated = fc.record({
      form: fc.constantFrom(...FORMS),
      other: fc.constantFrom(...FORMS),
    });
    await fc.assert(
      fc.asyncProperty(generated, async ({ form, other }) => {
        seen.add(form.name);
        const both: Form = {
          ...other,
          ...form,
          headers: { ...other.headers, ...form.headers },
          head: `${other.head ?? ''}${form.head ?? ''}`,
          isBefore: form.isBefore,
        };
        const { report, kept } = await runOn(`site-${++sites}.example`, both);
        expect(kept.filter(isReservedPath)).toEqual([]);
        expect(report.counts.reserved).toBeGreaterThanOrEqual(2);
        expect(report.counts.failed).toBe(0);
        if (both.isBefore) expect(web.asked.filter(isReservedPath)).toEqual([]);
      }),
      { numRuns: Math.max(runsOf(200), 20), examples: FORMS.map((form) => [{ form, other: form }]) },
    );
    expect(seen.size).toBe(FORMS.length);
  });

  test.each(FORMS)(
    '$name: leaves what it does not speak of, and a written licence goes before it',
    async (form) => {
      const speaksOfAll = /of all|cannot be read|is closed|robots close/.test(form.name);
      const { kept } = await runOn(`part-${++sites}.example`, form);
      expect(kept).toEqual(speaksOfAll ? [] : ['/free']);
      const licensed = await runOn(`licensed-${sites}.example`, form, { licensed: true });
      expect(licensed.kept).toEqual(['/free', '/r/1', '/r/2']);
      expect(licensed.report.counts.reserved).toBe(0);
    },
  );

  test.each([401, 403, 451])('robots.txt with status %i closes the host', async (status) => {
    const host = `closed-${status}.example`;
    const { report } = await runOn(
      host,
      { name: 'closed', isBefore: true },
      { more: { '/robots.txt': { status } } },
    );
    expect(web.asked).toEqual([`GET https://${host}/robots.txt`]);
    expect(report.counts).toMatchObject({ reserved: 1, new: 0 });
  });

  test('robots.txt that cannot be read closes the host for this run, and is asked for again in the next', async () => {
    const down = { more: { '/robots.txt': { status: 500 } } };
    const open = { name: 'down', isBefore: true };
    expect((await runOn('down.example', open, down)).report.counts).toMatchObject({ failed: 1, new: 0 });
    expect((await runOn('down.example', open)).kept).toHaveLength(3);
  });

  test('a redirect into what is reserved is not followed', async () => {
    const form = { name: '', isBefore: true, robots: 'User-agent: *\nDisallow: /r/' };
    const more = { '/free': { status: 302, headers: { location: '/r/1' } } };
    const { kept } = await runOn('leads.example', form, { more });
    expect(kept).toEqual([]);
    expect(web.asked).toContain('GET https://leads.example/free');
    expect(web.asked.filter(isReservedPath)).toEqual([]);
  });
});

describe('forms', () => {
  test.each([
    ['', false],
    ['train-ai=n', false],
    ['train-ai=n, search=y', false],
    ['train-genai=n', false],
    ['train-ai=y, ai-use=n', true],
    ['search=n', true],
    ['bots=n', true],
    ['unheard-of=n', true],
    ['unheard-of=maybe', true],
    ['unheard-of', true],
    ['search=y;x=1', false],
  ])('Content-Usage: %j reserves: %j', (preferences, reserved) => {
    expect(reservesUsage(preferences)).toBe(reserved);
  });

  test.each([
    ['[]', false],
    ['{}', true],
    ['[{"location":"/a","tdm-reservation":0}]', false],
    ['[{"location":"/b","tdm-reservation":1}]', false],
    ['[{"location":"/a$","tdm-reservation":1}]', true],
    ['[{"tdm-reservation":1}]', true],
  ])('tdmrep.json %s reserves /a: %j', (file, reserved) => {
    expect(tdmrepReserves(file, 'https://x.example/a')).toBe(reserved);
  });

  test.each([
    '<meta name="robots" content="max-image-preview:large, index">',
    '<meta name="description" content="noarchive">',
    '<meta name="tdm-reservation" content="0">',
  ])('%s reserves nothing', (tag) => expect(pageReserves(tag)).toBeUndefined());
});
