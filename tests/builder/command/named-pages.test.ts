import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { copy, harbour, linesOf, temporaryFolder, wiremark, type Run } from './run-wiremark.ts';

const { folder, write, writeRecords } = temporaryFolder();
const index = path.join(folder, 'index');
const page = write('whole.txt', harbour.join('\n\n'));
const broken = write(
  'broken.jsonl',
  [
    '{broken',
    '',
    JSON.stringify({ id: 'goose', text: harbour.join('\n\n') }),
    JSON.stringify({ id: 7, title: 'neither' }),
    JSON.stringify({ text: ['a list'] }),
    JSON.stringify({ id: 'copy', text: copy.join('\n\n') }),
  ].join('\n'),
);
const missing = path.join(folder, 'missing.html');
const beneath = path.join(page, 'beneath.html');
/** Its second part breaks off. */
const damaged = write(
  'damaged.jsonl.gz',
  Buffer.concat([zlib.gzipSync(fs.readFileSync(broken)), zlib.gzipSync(harbour.join()).subarray(0, 60)]),
);

beforeAll(async () => {
  const story = { url: 'https://apnews.com/article/goose', text: harbour.join('\n\n') };
  await wiremark(['build', '--out', index, writeRecords('stories.jsonl', [story])]);
});

describe.each(['check', 'read'])('wiremark %s', (command) => {
  const run = (args: string[]): Promise<Run> =>
    wiremark([command, ...(command === 'check' ? ['--index', index] : []), ...args]);

  it('reads everything that it can, and says of each other input and line why not, and at last of how many', async () => {
    const { status, stderr, stdout } = await run(['--json', missing, page, beneath, page, '--jsonl', broken]);
    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^wiremark: .*missing\.html: no such file or directory$/),
      expect.stringMatching(`^wiremark: ${beneath}: a file stands where a folder is expected`),
      `wiremark: ${broken}, line 1: no JSON`,
      `wiremark: ${broken}, line 4: neither text nor html`,
      expect.stringMatching(`^wiremark: ${broken}, line 5: field text: `),
      'wiremark: 5 of 9 inputs could not be read',
      '',
    ]);
    const lines = linesOf<{ id?: string | null; error?: string; url?: unknown }>({ stdout });
    expect(lines.map(({ id, error }) => [id, error])).toEqual([
      [page, undefined],
      [page, undefined],
      [null, 'no JSON'],
      ['goose', undefined],
      ['7', 'neither text nor html'],
      [null, expect.stringMatching(/^field text: /)],
      ['copy', undefined],
    ]);
    expect(lines[2]).toEqual({ id: null, error: 'no JSON' });
  });

  it('names each of several pages, and not the only one', async () => {
    const [first = ''] = (await run([page])).stdout.split('\n');
    expect(first).not.toContain(page);
    const { stdout } = await run([
      page,
      '-',
      '--jsonl',
      writeRecords('two.jsonl', [{ id: 'goose', text: copy.join('\n\n') }]),
    ]);
    expect(stdout).toContain(`${first}  ${page}\n`);
    expect(stdout).toMatch(/^\S.* {2}-\n/m);
    expect(stdout).toMatch(/^\S.* {2}goose\n/m);
    expect((await run(['--json', page])).stdout).not.toMatch(/^\{"id"/);
  });

  it('says of an address that nothing is downloaded, and of UTF-16 that records are in UTF-8', async () => {
    const address = 'https://valley.example/geese';
    const list = write('web.paths', `${address}\n`);
    const records = write('utf16.jsonl', Buffer.from('\uFEFF{"id":"a"}', 'utf16le'));
    const { status, stderr } = await run([address, list, '--jsonl', records]);
    expect([status, stderr.split('\n').slice(0, 3)]).toEqual([
      1,
      [
        `wiremark: ${address}: is an address, where a file is expected: nothing is downloaded`,
        `wiremark: ${list}: no file that it lists is there; paths start at the list's folder, and nothing is downloaded`,
        `wiremark: ${records}, line 1: no JSON: UTF-16, expected UTF-8`,
      ],
    ]);
  });

  it('prints no error among the words', async () => {
    const { status, stderr, stdout } = await run(['--jsonl', broken]);
    expect(stdout).not.toContain('{');
    expect(stderr.trim().split('\n')).toHaveLength(4);
    expect(status).toBe(1);
  });

  it('reads the whole lines of a file that breaks off', async () => {
    const { status, stderr, stdout } = await run(['--json', '--jsonl', damaged]);
    expect(linesOf<{ id: string }>({ stdout }).map(({ id }) => id)).toContain('goose');
    expect(stderr).toContain(`wiremark: ${damaged}: damaged gzip: unexpected end of file\n`);
    expect(status).toBe(1);
  });

  it('does not take a PDF or a picture for a page', async () => {
    const pdf = write('page.pdf', '%PDF-1.7\nThe harbour council');
    const picture = write('geese.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    const { status, stderr, stdout } = await run([pdf, picture]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`${pdf}: neither HTML nor plain text\n`);
    expect(stderr).toContain(`${picture}: neither HTML nor plain text\n`);
  });

  it('reads the first record behind a byte order mark, and one that holds a line separator', async () => {
    const record = { id: 'first', text: `${harbour.join('\n\n')}\u2028` };
    const file = write('bom.jsonl', `\uFEFF${JSON.stringify(record)}`);
    const { status, stdout } = await run(['--json', '--jsonl', file]);
    expect(linesOf<{ id: string }>({ stdout }).map(({ id }) => id)).toEqual(['first']);
    expect(status).toBe(0);
  });

  it('reads a page the same with a byte order mark, in UTF-8 and in UTF-16, in a file, a record and on standard input', async () => {
    const html = `<html><head><title>Gänse 雁</title></head><body><article>${harbour.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;
    for (const [name, text] of Object.entries({ 'marked.html': html, 'marked.txt': harbour.join('\n\n') })) {
      const plain = await run(['--json', write(name, text)]);
      const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
      for (const bytes of [`\uFEFF${text}`, utf16, Buffer.from(utf16).swap16()])
        expect((await run(['--json', write(name, bytes)])).stdout).toBe(plain.stdout);
      const onInput = await wiremark(
        [command, '--json', ...(command === 'check' ? ['--index', index] : []), '-'],
        `\uFEFF${text}`,
      );
      expect(onInput.stdout).toBe(plain.stdout);
      expect(plain.stdout).not.toContain('\uFEFF');
    }
    const records = (mark: string): string =>
      writeRecords('marked.jsonl', [
        { id: 'h', html: mark + html },
        { id: 't', text: mark + harbour.join('\n\n') },
      ]);
    const plain = await run(['--json', '--jsonl', records('')]);
    expect((await run(['--json', '--jsonl', records('\uFEFF')])).stdout).toBe(plain.stdout);
  });

  it('reads a page however deep it nests, as if it nested not at all', async () => {
    const html = harbour.map((p) => `<p>${p}</p>`).join('');
    const deep = '<div>'.repeat(100_000) + html;
    const flat = await run(['--json', write('flat.html', `<div>${html}`)]);
    expect((await run(['--json', write('deep.html', deep)])).stdout).toBe(flat.stdout);
    const record = await run(['--json', '--jsonl', writeRecords('deep.jsonl', [{ html: deep }])]);
    expect([record.status, record.stderr]).toEqual([0, '']);
  });

  it('sends no control character as JSON either, nor by an error', async () => {
    const title = 'Geese \u009B2J\u007F asleep';
    const html = `<title>${title}</title>${harbour.map((p) => `<p>${p}\u0085</p>`).join('')}`;
    const file = writeRecords('control.jsonl', [
      { id: 'a\u009B', title, html },
      { id: '\u009D', relation: '\u009B2J\u001B' },
      { id: '\u009D' },
    ]);
    const named = write('c.html', html);
    const { stdout, stderr } = await run(['--json', '--explain', '--jsonl', file, named, 'no\u009B.html']);
    expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n]/u);
    expect(stderr.split('\n')).toHaveLength(5);
    expect(linesOf<{ id?: string }>({ stdout }).map(({ id }) => id)).toEqual([
      named,
      'a\u009B',
      null,
      '\u009D',
    ]);
  });
});

it.each(['--json', '--csv', '--explain'])(
  'threads check pages with the same output, in the same order, as one does: %s',
  async (form) => {
    const args = ['check', '--index', index, form, missing, page, beneath, page, '--jsonl', broken];
    const one = await wiremark([...args, '--threads', '0']);
    expect(one.stdout.length).toBeGreaterThan(600);
    expect(await wiremark([...args, '--threads', '2'])).toEqual(one);
  },
);
