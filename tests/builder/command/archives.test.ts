import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { BEES, FERRY, QUARRY } from '../../match/newsroom.ts';
import { gzipped, htmlOf, httpResponse, warcRecord } from '../archive/make-warc.ts';
import { linesOf, temporaryFolder, wiremark } from './run-wiremark.ts';

const { folder, write, writeRecords } = temporaryFolder();
const page = (url: string, title: string, paragraphs: readonly string[]): Buffer =>
  warcRecord(httpResponse(htmlOf(title, paragraphs)), { url });
const archive = write(
  'day.warc.gz',
  gzipped([
    page('https://valley.example/ferry', 'The ferry', FERRY),
    page('https://zephyr.example/ferry', '=The ferry', FERRY.slice(0, 5)),
    warcRecord(httpResponse('', {}, '301 Moved'), { url: 'https://valley.example/old' }),
    page('https://quill.example/q', 'The quarry', QUARRY),
  ]),
);
const records = writeRecords('records.jsonl', [
  { id: 'bees', series: 'Elder Times', date: '2026-03-04', text: `Menu\n\n${BEES.join('\n\n')}`, page: 7 },
  { id: 'bees-2', series: 'Sorrel Post', text: BEES.slice(1).join('   \n') },
]);
const list = write('some.paths.gz', zlib.gzipSync('day.warc.gz\nrecords.jsonl\nlost.jsonl\n'));
const index = path.join(folder, 'index');
const emptyFolder = path.join(folder, 'no files');

beforeAll(async () => {
  fs.mkdirSync(emptyFolder);
  const { status, stderr } = await wiremark(['build', '--out', index, '--origins', 'all', archive]);
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^2 stories, .*\nleft out 1: redirect\n$/)]);
});

it('map and build in two steps make the same bytes as build alone', async () => {
  const parts = [1, 2].map((part) => path.join(folder, `part-${part}.jsonl.gz`));
  for (const [i, part] of parts.entries()) {
    const { status, stderr } = await wiremark([
      'map',
      '--out',
      part,
      '--shard',
      `${i + 1}/2`,
      archive,
      records,
    ]);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^\d records in /)]);
  }
  const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
  const build = (out: string, inputs: string[]) =>
    wiremark(['build', '--name', 'x', '--out', out, '--origins', 'all', ...inputs]);
  expect((await build(one, parts)).status).toBe(0);
  expect((await build(two, [archive, records])).status).toBe(0);
  expect(fs.readdirSync(one)).toEqual(fs.readdirSync(two));
});

describe('map leaves no file behind', () => {
  it('where an input is not there', async () => {
    const out = path.join(folder, 'never.jsonl');
    const { status, stderr } = await wiremark(['map', '--out', out, path.join(folder, 'not there')]);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^wiremark: [^\n]+: no such file or folder\n$/),
    ]);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it('in the place of a folder', async () => {
    const { status, stderr } = await wiremark(['map', '--out', folder, archive]);
    expect([status, stderr]).toEqual([1, `wiremark: ${folder}: is there already, and is not a file\n`]);
    expect(fs.existsSync(`${folder}.part`)).toBe(false);
  });
});

describe('a build of nothing leaves the index that is there', () => {
  it.each([
    [
      'a file of another kind',
      [write('picture.png', Buffer.from([0x89, 0x50, 0x0a, 0xff, 0x0a]))],
      /left out \d: no JSON/,
    ],
    [
      'a filter that keeps no page',
      ['--filter', 'host=nobody.example', archive],
      /left out \d: of another host/,
    ],
    ['an empty file', [write('empty.jsonl', '')], /to build from\n$/],
    ['records without text', [write('bare.jsonl', '{}\n[]')], /left out 2: neither url nor id/],
    [
      'records of no agency',
      [writeRecords('outlets.jsonl', [{ url: 'https://post.example/a', text: BEES.join('\n\n') }])],
      /no story of an agency in 1 record, and --origins all takes those of outlets too; left out 1: /,
    ],
  ])('%s', async (name, args, reason) => {
    const out = path.join(folder, `kept ${name}`);
    await wiremark(['build', '--out', out, '--origins', 'all', archive]);
    const before = fs.readdirSync(out);
    const { status, stderr } = await wiremark(['build', '--out', out, ...args]);
    expect(stderr).toMatch(/^wiremark: [^\n]+: there is no (?:page or record to build from|story)[^\n]*\n$/);
    expect(stderr).toMatch(reason);
    expect([status, fs.readdirSync(out)]).toEqual([1, before]);
  });
});

describe('an input without a page is one that cannot be read', () => {
  const utf16 = write(
    'utf16.jsonl',
    Buffer.from(`\uFEFF${JSON.stringify({ id: 'a', text: 'geese' })}`, 'utf16le'),
  );
  const empty = write('nothing.jsonl', '');

  it.each(['check', 'read'])('%s names it, and does the others', async (command) => {
    const { status, stdout, stderr } = await wiremark([command, '--json', utf16, empty, records]);
    expect(stderr).toBe(
      `wiremark: ${utf16}: there is no page in it; left out 1: no JSON: UTF-16, expected UTF-8\n` +
        `wiremark: ${empty}: there is no page in it\nwiremark: 2 of 4 inputs could not be read\n`,
    );
    expect([status, stdout.trim().split('\n').length]).toEqual([1, 2]);
  });

  it('origins of none are not counted', async () => {
    expect(await wiremark(['origins', utf16, empty])).toEqual({
      status: 1,
      stdout: '',
      stderr: `wiremark: ${utf16} and 1 more: there is no page with text; left out 1: no JSON: UTF-16, expected UTF-8\n`,
    });
    expect((await wiremark(['origins', utf16, records])).status).toBe(0);
  });
});

it('an index is named after its folder, as far as a name goes', async () => {
  const name = `geese ${'x'.repeat(200)}`;
  const out = path.join(folder, name);
  expect((await wiremark(['build', '--out', out, '--origins', 'all', archive])).status).toBe(0);
  expect((await wiremark(['inspect', out])).stdout.split('\n')[0]).toBe(name.slice(0, 200));
});

it('memory is said in words of size', async () => {
  const here = await wiremark(['origins', '--json', archive, records]);
  for (const memory of ['256M', '256mb', '1.5G'])
    expect(await wiremark(['origins', '--json', '--memory', memory, archive, records])).toEqual(here);
});

it('origins are the same on other threads', async () => {
  const here = await wiremark(['origins', '--json', '--threads', '0', archive, records]);
  expect(here.status).toBe(0);
  expect(await wiremark(['origins', '--json', '--threads', '1', archive, records])).toEqual(here);
});

it.each([
  [['build', '--out', index, 'missing.warc'], 1, /missing\.warc: no such file or folder/],
  [
    ['map', '--out', path.join(folder, 'no', 'such', 'file'), records],
    1,
    /such.file: no such file or directory/,
  ],
  [['map', '--out', path.join(folder, 'x'), '--shard', '3/2', records], 2, /expected I\/N/],
  [['origins', '--filter', 'site=a', records], 2, /expected host=, lang= or date=/],
  [['build', '--out', 'x', '--name', 'x'.repeat(201), records], 2, /expected at most 200 characters/],
  [['map', '--out', '', records], 2, /^wiremark: expected a value for --out, and found nothing/],
  [['check', ''], 2, /^wiremark: expected a value, and found nothing/],
  [['origins', '--threads', 'many', records], 2, /expected 0 to 256/],
  [['origins', '--memory', '255M', records], 2, /expected 256M or more/],
  [['build', '--out', 'x', '--memory', 'much', records], 2, /expected 256M or more/],
  [['origins', '--ignore', 'missing.txt', records], 2, /missing\.txt/],
  [['origins', '--format', 'xml', records], 2, /Allowed choices/],
  [['origins', '--csv', '--json', records], 2, /'--json' cannot be used with option '--csv'/],
  [['origins', '--csv', '--format', 'text', records], 2, /'--csv' cannot be used with option '--format/],
  [['check', '--csv', '--json', records], 2, /'--csv' cannot be used with option '--json'/],
  [['check', '--csv', '--explain', records], 2, /'--csv' cannot be used with option '--explain'/],
  [['check', '--url', 'https://news.example/a', records], 2, /--url is the address of one page/],
  [['read', '--url', 'https://news.example/a', '-', '-'], 2, /--url is the address of one page/],
  [['check', emptyFolder], 1, /no files: the folder has no file/],
  [['build', '--out', index, emptyFolder], 1, /no files: the folder has no file/],
])('%j ends with %i and one line', async (args, status, words) => {
  const run = await wiremark(args);
  expect([run.status, run.stderr]).toEqual([status, expect.stringMatching(words)]);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(fs.existsSync(path.join(folder, 'x.part'))).toBe(false);
});

it('what a map has written aside is removed when a signal stops it, which it then ends by', async () => {
  const out = path.join(folder, 'stopped.jsonl');
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const listeners = process.listenerCount('SIGTERM');
  const isThere: boolean[] = [];
  vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
    isThere.push(fs.existsSync(`${out}.part`));
    process.emit('SIGTERM', 'SIGTERM');
    isThere.push(fs.existsSync(`${out}.part`));
  });
  await wiremark(['map', '--out', out, records]);
  expect(isThere).toEqual([true, false]);
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGTERM');
  expect(process.listenerCount('SIGTERM')).toBe(listeners);
  vi.restoreAllMocks();
});

describe('wiremark origins', () => {
  it('says how many independent origins there are, in words', async () => {
    const { status, stdout, stderr } = await wiremark(['origins', list]);
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      '5 pages, 3 independent origins',
      'left out 1: file of a list that is not there',
      'left out 1: redirect',
      '',
    ]);
    expect(stdout).toContain('https://zephyr.example/ferry');
    expect(stdout).toContain("1 page has no other's text; 2 origins are of several pages");
  });

  it('with its evidence, as JSON and as a table', async () => {
    const { stdout } = await wiremark(['origins', '--json', archive, records]);
    const lines = linesOf<{ group: number; pages: { id: string; url: string; reuse: unknown }[] }>({
      stdout,
    });
    expect(lines.map(({ pages }) => pages.length).sort()).toEqual([1, 2, 2]);
    const [ferry] = lines.filter(({ pages }) =>
      pages.some(({ url }) => url === 'https://valley.example/ferry'),
    );
    expect(ferry?.pages.map(({ reuse }) => reuse)).toEqual([
      null,
      expect.objectContaining({ pageShare: 1, confidence: expect.any(Number) as number }),
    ]);
    const table = (await wiremark(['origins', '--csv', archive, records])).stdout.split('\r\n');
    expect(table).toHaveLength(5 + 2);
    expect(table[0]).toMatch(/^\uFEFF"group","pages","id","address"/);
    expect(table.join('\n')).toContain(`"'=The ferry"`);
  });

  it('as clusters of passim: characters of the text that was given, with the fields of the input', async () => {
    const { stdout } = await wiremark(['origins', '--format', 'passim', records]);
    const passages = linesOf<{ id: string; begin: number; end: number; text: string; page?: number }>({
      stdout,
    });
    expect(passages.map(({ id }) => id).sort()).toEqual(['bees', 'bees-2']);
    const texts = new Map(
      fs
        .readFileSync(records, 'utf8')
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; text: string })
        .map(({ id, text }) => [id, text]),
    );
    for (const { id, begin, end, text } of passages) {
      expect(texts.get(id)?.slice(begin, end)).toBe(text);
      expect(text).toMatch(/^(?:The )?lock keeper/);
      expect(text.trimEnd().endsWith('until October')).toBe(true);
    }
    expect(passages.find(({ id }) => id === 'bees')).toMatchObject({
      series: 'Elder Times',
      date: '2026-03-04',
      page: 7,
      cluster: 1,
      size: 2,
    });
  });

  it('without what is ignored', async () => {
    const ignored = write('ignored.txt', BEES.slice(1).join('\n'));
    const { stderr } = await wiremark(['origins', '--ignore', ignored, records]);
    expect(stderr).toBe('1 page, 1 independent origin\nleft out 1: no text\n');
  });
});

describe('wiremark check', () => {
  it('reads archives, folders and lists, and passes over what is no page', async () => {
    const { status, stdout, stderr } = await wiremark(['check', '--json', '--index', index, list]);
    expect([status, stderr]).toEqual([
      0,
      'left out 1: file of a list that is not there\nleft out 1: redirect\n',
    ]);
    const lines = linesOf<{ id?: string; page: { url: string | null }; verdict: { relation: string } }>({
      stdout,
    });
    expect(lines.map(({ id, page: { url } }) => url ?? id)).toEqual([
      ...['ferry', 'ferry', 'q'].map(() => expect.any(String) as string),
      'bees',
      'bees-2',
    ]);
    expect(lines[1]?.verdict.relation).toBe('reprint');
  });

  it('prints a table', async () => {
    const { stdout } = await wiremark(['check', '--csv', '--index', index, archive]);
    const [head = '', first = ''] = stdout.split('\r\n');
    expect(stdout.split('\r\n')).toHaveLength(3 + 2);
    expect(head.split(',').length).toBe(first.split('","').length);
  });

  it('without what is ignored', async () => {
    const ignored = write('all.txt', FERRY.join('\n'));
    const { stdout } = await wiremark(['check', '--json', '--index', index, '--ignore', ignored, archive]);
    const [ferry] = linesOf<{ page: { words: number } }>({ stdout });
    expect(ferry?.page.words).toBe(0);
  });
});
