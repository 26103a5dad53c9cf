/** `wiremark publish --check`, against a host on this machine that serves what `wiremark publish` wrote. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStaticHost, type Misbehaviour, type StaticHost } from '../../../scripts/start/static-host.ts';
import { harbour, temporaryFolder, wiremark, type Run } from '../command/run-wiremark.ts';

const { folder, write, writeRecords } = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);

let served: StaticHost;
let address = '';
let [host, segment] = ['', ''];

afterAll(() => served.close());

beforeAll(async () => {
  served = await startStaticHost(at('site'));
  const record = { id: 'harbour', url: 'https://apnews.com/harbour', published: '2025-01-13T10:00:00Z' };
  const records = writeRecords('a.jsonl', [{ ...record, title: 'A lamp', text: harbour.join('\n\n') }]);
  await wiremark(['build', '--out', at('days'), '--by', 'day', records]);
  const made = await wiremark([
    ...['keys', 'new', '--root', at('root.key'), '--release', at('release.key'), '--out', at('site')],
  ]);
  const about = {
    ...{ name: 'Example Wire', publisher: 'Example Press' },
    ...{ contact: 'mailto:a@wire.example', licence: 'CC0-1.0' },
  };
  const told = await wiremark([
    ...['publish', '--segments', at('days'), '--about', write('about.json', JSON.stringify(about))],
    ...['--key', at('release.key'), '--out', at('site')],
  ]);
  expect(told.stderr).toBe('');
  host = `http://127.0.0.1:${served.port}/`;
  address = `${host}wiremark.json#${/root key +(\S+)/.exec(made.stdout)?.[1] ?? ''}`;
  segment = fs.readdirSync(at('site', 'segments'))[0] ?? '';
});
beforeEach(() => (served.misbehaviour = undefined));

const check = (): Promise<Run> => wiremark(['publish', '--check', address]);
/** What is said of a site that is not public, beside the rest. */
const NOT_PUBLIC = /^warning {2}.*: readers ask only https at a public host\n/m;

/** Answers so for files whose name ends so. */
const forFiles =
  (end: string, answer: Misbehaviour): Misbehaviour =>
  (request, response, serve) =>
    request.url?.endsWith(end) === true ? answer(request, response, serve) : serve();

describe('a published site', () => {
  test('in which nothing is wrong', async () => {
    const { status, stdout, stderr } = await check();
    expect(stdout).toMatch(NOT_PUBLIC);
    expect([status, stdout.replace(NOT_PUBLIC, ''), stderr]).toEqual([
      0,
      expect.stringMatching(
        /^Example Wire, version 1: stories 1, segments 1, next due \S+Z\nfaults 0, warnings 1\n$/,
      ),
      '',
    ]);
  });

  test.each<[name: string, Misbehaviour, finding: RegExp]>([
    [
      'no other origin may read it',
      (_, response, serve) => {
        response.removeHeader('access-control-allow-origin');
        serve();
      },
      /^fault {4}\S+keys\.json: Access-Control-Allow-Origin is missing, expected \*: readers' browsers refuse it$/m,
    ],
    [
      'one origin alone may read it',
      (_, response, serve) => {
        response.setHeader('access-control-allow-origin', 'https://wire.example');
        serve();
      },
      /^fault {4}\S+wiremark\.json: Access-Control-Allow-Origin is https:\/\/wire\.example, /m,
    ],
    [
      'it moved',
      (_, response) => void response.writeHead(301, { location: 'https://wire.example/new/' }).end(),
      /^fault {4}\S+: leads to https:\/\/wire\.example\/new\/; readers follow no redirect$/m,
    ],
    [
      'a page in place of the manifest',
      forFiles('wiremark.json', (_, response) => void response.end('<!doctype html><p>Sign in')),
      /^fault {4}\S+wiremark\.json: a web page came in place of the file$/m,
    ],
    [
      'other bytes than were signed',
      forFiles('wiremark.json', (_, response) => void response.end('{"format":1}')),
      /^fault {4}wiremark\.json: its signature is not of these bytes$/m,
    ],
    [
      'no segment',
      forFiles('.wmk', (_, response) => void response.writeHead(404).end()),
      /^fault {4}\S+\.wmk: the server answered 404$/m,
    ],
    [
      'a segment cut short',
      forFiles('.wmk', (_, response) => void response.end('SEGMENT')),
      /^fault {4}\S+\.wmk: 7 bytes, its manifest states \d+$/m,
    ],
    [
      'a segment of other bytes',
      forFiles('.wmk', (request, response) => {
        const bytes = fs.readFileSync(at('site', request.url ?? ''));
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        response.end(bytes);
      }),
      /^fault {4}segments\/\w+\.wmk: SHA-256 \w{64}; readers leave it out$/m,
    ],
    [
      'a connection that breaks off',
      forFiles('.wmk', (_, response) => {
        response.writeHead(200, { 'content-length': 5000 });
        response.write('SEGMENT');
        setImmediate(() => response.destroy());
      }),
      /^fault {4}\S+\.wmk: broke off after \d bytes: .+$/m,
    ],
  ])('of which %s', async (_, misbehaves, finding) => {
    served.misbehaviour = misbehaves;
    const { status, stdout, stderr } = await check();
    expect(stdout).toMatch(finding);
    expect(stdout).toMatch(/^faults [1-9]\d*, warnings \d+\n$/m);
    expect([status, stderr]).toEqual([1, '']);
  });

  test('whose host cannot resume, has a wrong clock, and calls a file a page', async () => {
    served.misbehaviour = forFiles('.wmk', (request, response, serve) => {
      delete request.headers.range;
      response.sendDate = false;
      response.setHeader('date', 'Tue, 01 Jan 2019 00:00:00 GMT');
      response.setHeader('content-type', 'text/html');
      serve();
    });
    const { status, stdout } = await check();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^warning {2}\S+: the host does not answer Range: a download that broke off/m);
    expect(stdout).toMatch(/^warning {2}\S+: the host's clock says 2019-01-01T00:00:00\.000Z, this one /m);
    expect(stdout).toMatch(/^warning {2}\S+: Content-Type is text\/html: /m);
    expect(stdout).toMatch(/^faults 0, warnings 4\n$/m);
  });

  test('that nobody answers for', async () => {
    const { status, stdout, stderr } = await wiremark([
      ...['publish', '--check', address.replace(host, 'http://127.0.0.1:9/')],
    ]);
    expect(stdout).toMatch(/^fault {4}http:\/\/127\.0\.0\.1:9\/keys\.json\.minisig: .+$/m);
    expect([status, stderr]).toEqual([1, '']);
  });
});

describe('the arguments', () => {
  test.each([
    [
      ['--check', 'https://wire.example/wiremark.json'],
      /expected https:\/\/HOST\/PATH\/wiremark\.json#ROOT-KEY/,
    ],
    [['--check', 'x', '--out', 'site'], /--check takes no other option/],
    [
      ['--out', 'site'],
      /expected --segments, --about, --key and --out, or --work, --key and --out, or --check alone/,
    ],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await wiremark(['publish', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('its largest segment is asked for once whole and once in part', async () => {
  const asked: (string | undefined)[] = [];
  served.misbehaviour = forFiles(segment, (request, _, serve) => {
    asked.push(request.headers.range);
    serve();
  });
  await check();
  const half = fs.statSync(at('site', 'segments', segment)).size >> 1;
  expect(asked).toEqual([undefined, `bytes=${half}-`]);
});
