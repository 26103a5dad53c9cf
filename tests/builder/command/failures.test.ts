import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileStream } from '../../../src/builder/command/file-stream.ts';
import { runWiremark } from '../../../src/builder/command/command-line.ts';
import { copy, harbour, temporaryFolder, wiremark } from './run-wiremark.ts';

const { folder: work, write, writeRecords } = temporaryFolder();
const story = { url: 'https://apnews.com/article/goose', text: harbour.join('\n\n') };
const input = writeRecords('stories.jsonl', [story]);

afterEach(() => vi.unstubAllEnvs());

/** A run that ends in a bug: its output throws what no file and no system says. */
async function runWithBug(error: unknown): Promise<{ status: number; stderr: string }> {
  let stderr = '';
  const sink = { write: (text: string) => ((stderr += text), true) } as unknown as NodeJS.WritableStream;
  const broken = {
    write: () => {
      throw error;
    },
  } as unknown as NodeJS.WritableStream;
  const page = write('page.txt', copy.join('\n\n'));
  const terminal = { stdin: process.stdin, stdout: broken, stderr: sink };
  return { status: await runWiremark(['read', page], terminal), stderr };
}

describe('a bug', () => {
  it('is told in one line without a stack, which names the way to more, and has an exit code of its own', async () => {
    const { status, stderr } = await runWithBug(new TypeError('geese is\nno \u001B[2Jfunction'));
    expect(stderr).toBe(
      'wiremark: this is a bug in Wiremark: geese is\\x0ano \\x1b[2Jfunction; WIREMARK_DEBUG=1 shows where\n',
    );
    expect(status).toBe(3);
    expect(await runWithBug('no error at all')).toMatchObject({ status: 3 });
  });

  it('shows its stack and its cause with WIREMARK_DEBUG, and sends no control character there either', async () => {
    vi.stubEnv('WIREMARK_DEBUG', '1');
    const cause = new Error('the horn\u009B');
    const { stderr } = await runWithBug(new TypeError('geese\u001B', { cause }));
    expect(stderr).toMatch(/^wiremark: this is a bug in Wiremark: geese\\x1b\nTypeError: geese\\x1b\n +at /);
    expect(stderr).toMatch(/\nError: the horn\\x9b\n +at /);
    expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('an error of the disk is told in one line', () => {
  it.each([
    ['a file in place of the folder', () => write('a-file', 'geese'), 'a file of this name is there already'],
    [
      'a file on the way to it',
      () => path.join(write('a-file', 'geese'), 'index'),
      'a file stands where a folder is expected',
    ],
  ])('%s', async (_name, out, words) => {
    const folder = out();
    const { status, stderr, stdout } = await wiremark(['build', '--out', folder, input]);
    expect(stderr).toMatch(/^wiremark: [^\n]+\n$/);
    expect(stderr).toContain(`wiremark: ${folder}: ${words}`);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('a folder that is named as a segment', async () => {
    const folder = path.join(work, 'folders/x.wmk');
    fs.mkdirSync(folder, { recursive: true });
    expect((await wiremark(['check', '--index', path.dirname(folder), '-'], 'text')).stderr).toBe(
      `wiremark: ${folder}: is a folder, where a file is expected\n`,
    );
  });

  it.skipIf(!fs.existsSync('/dev/full'))('a standard output that is a full disk', async () => {
    const stream = fileStream(fs.openSync('/dev/full', 'w'));
    stream.write('geese');
    const [error] = (await once(stream, 'error').catch((thrown: unknown) => [thrown])) as [Error];
    expect(error.message).toMatch(/^ENOSPC/);
  });
});

it('a file that is the standard output holds all that was written', async () => {
  const file = path.join(work, 'output.txt');
  const stream = fileStream(fs.openSync(file, 'w'));
  const text = 'häävalssi 雁 '.repeat(50_000);
  stream.write(text);
  stream.end('\n');
  await once(stream, 'finish');
  expect(fs.readFileSync(file, 'utf8')).toBe(`${text}\n`);
});

it('a build on a full disk says so in one line, and leaves the old index whole', async () => {
  const out = path.join(work, 'full');
  await wiremark(['build', '--out', out, '--name', 'old', input]);
  const many = Array.from({ length: 40 }, (_, i) => ({
    id: `m${i}`,
    url: `https://apnews.com/article/m${i}`,
    text: harbour.map((line) => line.replaceAll(/[aeiou]/g, String.fromCharCode(97 + (i % 26)))).join('\n'),
  }));
  const records = writeRecords('many.jsonl', many);
  // A limit of two kilobytes for each file stands for the full disk.
  const cli = ['--import', 'tsx', 'src/builder/command/cli.ts', 'build', '--out', out, records];
  const run = spawnSync('bash', ['-c', 'ulimit -f 2; exec "$0" "$@"', process.execPath, ...cli], {
    encoding: 'utf8',
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
  });
  expect(run.stderr).toMatch(/^wiremark: \S+: file too large\n$/);
  expect(run.status).toBe(1);
  expect((await wiremark(['inspect', out])).stdout).toMatch(/^old\n/);
}, 60_000);

describe('no control character reaches the terminal', () => {
  const HOSTILE = 'geese\u001B]0;x\u0007\u009B2J\u202E';

  it.each([
    ['an unknown command', [HOSTILE]],
    ['an unknown option', ['read', `--${HOSTILE}`, '-']],
    ['an address', ['read', '--url', HOSTILE, '-']],
    ['a choice', ['build', '--out', work, '--origins', HOSTILE, input]],
    ['the name of an input', ['build', '--out', path.join(work, 'x'), HOSTILE]],
    ['the name of an index', ['inspect', HOSTILE]],
    ['the name of a page', ['read', HOSTILE]],
    ['the name of a folder', ['build', '--out', path.join(work, HOSTILE), input]],
  ])('by %s', async (_name, args) => {
    const { stderr, stdout } = await wiremark(args, 'text');
    expect(stderr).toContain('geese\\x1b]0;x\\x07\\x9b2J\\u202e');
    expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('by an index, its name, its fields and the files in its folder', async () => {
    const out = path.join(work, 'hostile-names');
    const record = { ...story, agency: HOSTILE, lang: HOSTILE, published: HOSTILE, title: HOSTILE };
    const records = writeRecords('hostile.jsonl', [record, { id: HOSTILE, relation: HOSTILE }]);
    const build = await wiremark(['build', '--out', out, '--name', HOSTILE, records]);
    fs.writeFileSync(path.join(out, `${HOSTILE}.wmk`), '');
    const inspect = await wiremark(['inspect', out]);
    const check = await wiremark(['check', '--explain', '--index', out, '-'], copy.join('\n\n'));
    expect(inspect.stdout).toContain('geese\\x1b]0;x');
    expect(check.stdout).toContain('geese\\x1b]0;x');
    for (const { stdout, stderr } of [build, inspect, check])
      expect(`${stdout}${stderr}`).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  });
});
