import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ExplainedStory } from '../../../src/builder/explain/explain-story.ts';
import type { Report } from '../../../src/model.ts';
import { copy, harbour, linesOf, temporaryFolder, wiremark, type Run } from './run-wiremark.ts';

const { folder: work, write, writeRecords } = temporaryFolder();

const records = [
  { id: 'goose', url: 'https://apnews.com/article/goose', outlet: 'Associated Press', published: '2026-03-02', title: 'Harbour dims lighthouse for geese', text: harbour.join('\n\n') },
  { id: 'copy', url: 'https://valley.example/geese', outlet: 'valley.example', published: '2026-03-03', title: 'Geese get their sleep', text: copy.join('\n\n') },
  { id: 'known', url: 'https://quill.example/1', outlet: 'quill.example', title: 'Quill Island counts', story: 'other', relation: 'rewrite', agency: 'AFP' },
  { id: 'own', url: 'https://own.example/1', outlet: 'own.example', title: 'Bakers', text: 'Bakers in the hill town of Sorrel have agreed to whistle while kneading. '.repeat(12) },
]; // prettier-ignore
const input = write(
  'records.jsonl.gz',
  zlib.gzipSync(
    [...records.map((record) => JSON.stringify(record)), '{broken', '{"title":"nothing else"}'].join('\n'),
  ),
);
const index = path.join(work, 'index');

describe('wiremark build', () => {
  it('keeps the stories of agencies, attaches their carriers, and says what it left out and why', async () => {
    const run = await wiremark(['build', '--out', index, '--name', 'harbour', input]);
    expect(run.stderr).toContain('2 stories, 2 carriers');
    expect(run.stderr).toContain('left out 1: no JSON');
    expect(run.stderr).toContain('left out 1: neither url nor id');
    expect(run.stderr).toContain('left out 1: no story of an agency');
    expect(run.status).toBe(0);
  });

  it("keeps outlets' own stories with --origins all", async () => {
    const run = await wiremark(['build', '--out', path.join(work, 'all'), '--origins', 'all', input]);
    expect(run.stderr).toContain('3 stories, 2 carriers');
  });

  it('makes the same files of the same records in another order', async () => {
    const again = write('again.jsonl', [...records].reverse().map((record) => JSON.stringify(record)).join('\n')); // prettier-ignore
    await wiremark(['build', '--out', path.join(work, 'again'), '--name', 'harbour', again]);
    const names = fs.readdirSync(index);
    expect(names).toHaveLength(1);
    for (const name of names)
      expect(
        Buffer.compare(
          fs.readFileSync(path.join(index, name)),
          fs.readFileSync(path.join(work, 'again', name)),
        ),
      ).toBe(0);
  });
});

describe('wiremark check', () => {
  const check = (args: string[], stdin?: string): Promise<Run> =>
    wiremark(['check', '--index', index, ...args], stdin);

  it('reports a copy without credit, with its story and the other carriers', async () => {
    const file = write(
      'page.html',
      `<title>Geese</title><article><h1>Geese</h1>${copy.map((p) => `<p>${p}</p>`).join('')}</article>`,
    );
    const run = await check(['--json', file]);
    const report = JSON.parse(run.stdout) as Report;
    expect(report.verdict).toMatchObject({
      relation: 'reprint',
      agency: 'AP',
      credited: false,
      basis: 'text',
    });
    expect(report.sources[0]?.story).toMatchObject({ id: 'goose', url: 'https://apnews.com/article/goose' });
    expect(report.sources[0]?.pageShare).toBeGreaterThan(0.97);
    expect(report.sources[0]?.carriers.map((carrier) => carrier.outlet)).toEqual(['valley.example']);
  });

  it('reads standard input, and does not name the page itself as a carrier', async () => {
    const run = await check(
      ['--json', '--url', 'https://valley.example/geese?utm_source=mail', '-'],
      copy.join('\n\n'),
    );
    expect((JSON.parse(run.stdout) as Report).sources[0]?.carriers).toEqual([]);
  });

  it("calls the agency's own page the original, never its own source", async () => {
    const run = await check(
      ['--json', '--url', 'https://apnews.com/article/goose', '-'],
      harbour.join('\n\n'),
    );
    const report = JSON.parse(run.stdout) as Report;
    expect(report.verdict).toMatchObject({ relation: 'original', agency: 'AP' });
    expect(report.sources).toEqual([]);
  });

  it('knows a page by its address where its text gives nothing', async () => {
    const run = await check(
      ['--json', '--url', 'https://quill.example/1', '-'],
      'A text of the same day that shares no words with it. '.repeat(10),
    );
    expect((JSON.parse(run.stdout) as Report).verdict).toMatchObject({
      relation: 'rewrite',
      agency: 'AFP',
      basis: 'url',
    });
  });

  it('prints a report a line for JSONL, with the id of each record', async () => {
    const lines = (await check(['--json', '--jsonl', input])).stdout.trim().split('\n');
    const reports = lines.map((line) => JSON.parse(line) as Report & { id: string | null; error?: string });
    expect(reports.map((report) => report.id)).toEqual(['goose', 'copy', 'known', 'own', null, null]);
    expect(reports[3]?.verdict).toMatchObject({ relation: 'none', basis: 'none' });
    expect(reports[4]?.error).toBe('no JSON');
  });

  it('reports that a page is not an article, in words and as a report without words, with exit code 0', async () => {
    const file = write(
      'front.html',
      '<html><head><title>Valley Courier</title></head><body><p>Home</p></body></html>',
    );
    const words = await check([file]);
    expect(words.stdout).toBe('Valley Courier\n  This page does not look like an article.\n\n');
    expect([words.status, words.stderr]).toEqual([0, '']);
    const json = await check(['--json', file]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      page: { words: 0, title: 'Valley Courier' },
      verdict: { relation: 'none', basis: 'none' },
    });
    expect(json.status).toBe(0);
  });

  it('reports the same of a record whose HTML or text holds no article', async () => {
    const file = writeRecords('fronts.jsonl', [
      {
        id: 'front',
        url: 'https://valley.example/',
        html: '<html><head><title>Home</title></head><body><p>Home</p></body></html>',
      },
      { id: 'named', title: records[0]?.title, html: '<p>Home</p>' },
      { id: 'blank', text: ' ' },
    ]);
    const run = await check(['--json', '--jsonl', file]);
    const reports = linesOf<Report>(run);
    expect(reports.map(({ page }) => page.words)).toEqual([0, 0, 0]);
    expect(reports.map(({ verdict, sources }) => [verdict.relation, sources])).toEqual(
      Array(3).fill(['none', []]),
    );
    expect(reports.map(({ page }) => page.title)).toEqual(['Home', records[0]?.title, '']);
    expect(run.status).toBe(0);
    expect(
      (await check(['--jsonl', file])).stdout.match(/This page does not look like an article\./g),
    ).toHaveLength(3);
  });

  it('says nothing of what a page without an article credits', async () => {
    const html =
      '<html><head><meta name="author" content="Associated Press"></head><body><p>Photo: AP</p></body></html>';
    const run = await check(['--json', write('credited-front.html', html)]);
    expect(JSON.parse(run.stdout)).toMatchObject({ credits: [], verdict: { relation: 'none' } });
  });

  it('sends no control character of a page to the terminal', async () => {
    const title = 'Geese \u001B]52;c;ZWNobw==\u0007 asleep';
    const body = copy.map((p) => `<p>${p}</p>`).join('');
    const file = write('title.html', `<html><head><title>${title}</title></head><body>${body}</body></html>`);
    const run = await check([file]);
    expect(run.stdout).toContain('Geese \\x1b]52');
    expect(run.stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('explains what each candidate was held against, and changes nothing else of the report', async () => {
    const text = copy.join('\n\n');
    const plain = JSON.parse((await check(['--json', '-'], text)).stdout) as Report;
    const { explain, ...report } = JSON.parse(
      (await check(['--json', '--explain', '-'], text)).stdout,
    ) as Report & { explain: ExplainedStory[] };
    expect(report).toEqual(plain);
    const [first] = explain;
    expect(first).toMatchObject({ story: { id: 'goose' }, reported: 'reprint', leftOut: null });
    expect(first?.measures.pageShare).toBeCloseTo(report.sources[0]?.pageShare ?? 0, 2);
    const { constant = 0, features = [], probability } = first?.rewrite ?? {};
    const sum = features.reduce((total, { contribution }) => total + contribution, constant);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(probability ?? 0, 6);
    const words = (await check(['--explain', '-'], text)).stdout;
    expect(words).toContain('Candidates that were weighed: 1');
    expect(words).toMatch(/holds {2}own words +\d+ +at least 18\n/);
  });

  it('says it in words without --json', async () => {
    const run = await check(['-'], copy.join('\n\n'));
    expect(run.stdout).toContain('Full copy of a story from AP.\n  No credit to AP was found on the page.');
    expect(run.stdout).toContain('Compared with 2 stories by AFP and AP');
    expect(run.stdout).not.toContain('\u001B');
  });
});

describe('wiremark read', () => {
  it('prints a line of JSON for each record, with id, or the error that `check` prints', async () => {
    const file = write(
      'read.jsonl',
      [...records.slice(0, 2), { id: 'front', html: '<p>Home</p>' }, { id: 'empty' }]
        .map((record) => JSON.stringify(record))
        .join('\n') + '\n{broken',
    );
    const run = await wiremark(['read', '--json', '--jsonl', file]);
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string | null; error?: string; articles?: unknown[] });
    expect(lines.map(({ id, articles, error }) => [id, articles?.length ?? error])).toEqual([
      ['goose', 1],
      ['copy', 1],
      ['front', 0],
      ['empty', 'neither text nor html'],
      [null, 'no JSON'],
    ]);
    expect(run.status).toBe(1);
    const keys = ['id', 'url', 'title', 'headline', 'published', 'language', 'articles', 'credits'];
    expect(Object.keys(lines[0] ?? {})).toEqual(keys);
    expect(lines[2]).toMatchObject({ articles: [], notArticle: 'no text that reads as an article' });
  });

  it('takes a page without an article for a result, and adds the reasons only where asked', async () => {
    const run = await wiremark(['read', '--json', '--explain', '-'], 'Geese sleep.');
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ articles: [], explain: [{ text: 'Geese sleep.' }] });
    expect((await wiremark(['read', '--json', '-'], 'Geese sleep.')).stdout).not.toContain('explain');
  });

  it('prints the article in words', async () => {
    const run = await wiremark(['read', '--url', 'https://valley.example/geese', '-'], harbour.join('\n\n'));
    expect(run.stdout).toContain('  address  https://valley.example/geese\n');
    expect(run.stdout).toContain(`\n  ${harbour[1] ?? ''}\n`);
    expect(run.stdout).toContain('AP  text  dateline');
  });
});

describe('wiremark --help', () => {
  it('lists the commands, and each shows examples', async () => {
    const { stdout, status } = await wiremark(['--help']);
    expect(status).toBe(0);
    for (const command of ['check', 'read', 'build', 'inspect', 'keys', 'publish']) {
      expect(stdout).toContain(`\n  ${command} `);
      expect((await wiremark([command, '--help'])).stdout).toContain(`Examples:\n  wiremark ${command} `);
    }
  });
});

describe('npm run wiremark', () => {
  it('runs as a process, with its exit code', () => {
    const cli = ['node_modules/tsx/dist/cli.mjs', 'src/builder/command/cli.ts'];
    const run = spawnSync(process.execPath, [...cli, 'check', '--index', index, '-'], {
      encoding: 'utf8',
      input: copy.join('\n\n'),
    });
    expect(run.stdout).toContain('Full copy of a story from AP.');
    expect(run.status).toBe(0);
    expect(spawnSync(process.execPath, [...cli, 'nonsense']).status).toBe(2);
    // Two processes: on a busy machine each takes ten seconds to start.
  }, 120_000);
});

describe('wiremark says in one line what is wrong', () => {
  it.each([
    [['check', '--index', index, path.join(work, 'nowhere.html')], 1, 'nowhere.html: '],
    [['check', '--index', path.join(work, 'nowhere'), '-'], 1, 'nowhere: '],
    [['build', '--out', path.join(work, 'x'), path.join(work, 'nowhere.jsonl')], 1, 'nowhere.jsonl: '],
    [['check'], 2, 'name a file'],
    [['check', '--url', 'nonsense', '-'], 2, 'is no address'],
    [['build', input], 2, '--out'],
    [['build', '--out', 'x', '--origins', 'some', input], 2, 'agency, all'],
    [['nonsense'], 2, 'unknown command'],
    [['read', path.join(work, 'nowhere.html')], 1, 'nowhere.html: '],
    [['read', '--jsonl', path.join(work, 'nowhere.jsonl')], 1, 'nowhere.jsonl: '],
    [['read'], 2, 'name a file'],
    [['read', '--explian', '-'], 2, '(Did you mean --explain?)'],
    [['check', '--jsn', '-'], 2, '(Did you mean --json?)'],
  ])('%j', async (args, status, words) => {
    const run = await wiremark(args, '');
    expect(run.stderr).toContain(words);
    expect(run.status).toBe(status);
    expect(run.stdout).toBe('');
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('segments', () => {
  const DAY = /"publishedFrom":"(\d{4}-\d\d-\d\d)","publishedTo":"\1"/;
  const days = path.join(work, 'days');
  const dated = () =>
    writeRecords(
      'dated.jsonl',
      ['2026-10-17T23:00:00-05:00', '2026-10-18', '2026-10-19'].map((published, i) => ({
        id: `d${i}`,
        url: `https://apnews.com/article/d${i}`,
        published,
        text: harbour.map((line) => line.replaceAll(/[aeiou]/g, 'aei'.charAt(i))).join('\n'),
      })),
    );
  const namesIn = (folder: string): string[] => fs.readdirSync(folder).sort();
  /** A copy of the index, whose one segment is cut. */
  const damaged = (name: string): string => {
    const folder = path.join(work, name);
    fs.cpSync(index, folder, { recursive: true });
    fs.truncateSync(path.join(folder, namesIn(folder)[0] ?? ''), 1000);
    return folder;
  };

  it('an index is one segment, named by its bytes; with --by day one for each UTC day', async () => {
    expect(namesIn(index)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.wmk$/)]);
    const built = await wiremark(['build', '--out', days, '--name', 'days', '--by', 'day', dated()]);
    expect(built.stderr).toMatch(/^3 stories, \d+ carriers, \d+ bytes in 2 segments in /);
    expect(namesIn(days)).toHaveLength(2);
    const lines = (await wiremark(['inspect', '--json', days])).stdout.trim().split('\n');
    expect(lines.map((line) => DAY.exec(line)?.[1]).sort()).toEqual(['2026-10-18', '2026-10-19']);
  });

  it('inspect reads files and folders, in words and in JSON', async () => {
    const [name = ''] = namesIn(index);
    const file = path.join(index, name);
    expect((await wiremark(['inspect', index])).stdout).toMatch(
      /^harbour\n {2}2 stories \(\d+ words in all\) and 2 pages of other outlets/m,
    );
    const run = await wiremark(['inspect', '--json', file, index]);
    expect(run.status).toBe(0);
    const [first, second] = linesOf<{ file: string; sha256: string; name: string; bytes: number }>(run);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      file,
      sha256: name.replace('.wmk', ''),
      name: 'harbour',
      tokenBits: 8,
      bytes: fs.statSync(file).size,
    });
  });

  it('inspect says which profile an index was built with', async () => {
    const coarse = path.join(work, 'coarse');
    await wiremark(['build', '--out', coarse, '--name', 'coarse', '--profile', 'coarse', dated()]);
    expect((await wiremark(['inspect', coarse])).stdout).toContain('\n  profile coarse: 4 bits a word\n');
    expect((await wiremark(['inspect', index])).stdout).toContain('\n  profile full: 8 bits a word\n');
  });

  it('inspect names each segment that is damaged, misnamed or missing, and reads all others', async () => {
    const misnamed = path.join(work, `${'ab'.repeat(32)}.wmk`);
    fs.copyFileSync(path.join(index, namesIn(index)[0] ?? ''), misnamed);
    const cut = damaged('cut');
    const run = await wiremark(['inspect', cut, index, misnamed, path.join(work, 'nowhere')]);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/^harbour\n/);
    expect(run.stderr.split('\n').map((line) => line.replace(/\S*\/([^/\s]+?):/, '$1:'))).toEqual([
      expect.stringMatching(
        /^wiremark: [0-9a-f]{64}\.wmk: story index: truncated, header says \d+ bytes, file has 1000$/,
      ),
      expect.stringMatching(
        /^wiremark: (ab){32}\.wmk: story index: named (ab){32}, its bytes have the SHA-256 \w{64}$/,
      ),
      expect.stringMatching(/^wiremark: nowhere: no such file or directory$/),
      'wiremark: 3 of 4 inputs could not be read',
      '',
    ]);
  });

  it('check asks several places as one index, and leaves out what is damaged, which it names', async () => {
    const text = copy.join('\n\n');
    const [file = ''] = namesIn(index).map((name) => path.join(index, name));
    const whole = await wiremark(['check', '--json', '--index', file, '--index', index, '-'], text);
    expect(whole.status).toBe(0);
    expect(whole.stdout).toBe((await wiremark(['check', '--json', '--index', index, '-'], text)).stdout);
    const part = damaged('part');
    const run = await wiremark(['check', '--index', part, '--index', days, '-'], text);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^wiremark: [0-9a-f]{64}\.wmk: story index: truncated, .*\n$/);
    expect(run.stdout).toContain('1 index file could not be read and was not asked.');
  });

  it('check says what is wrong where no segment can be opened, or there is none', async () => {
    const run = await wiremark(['check', '--index', damaged('all of it'), '-'], copy.join('\n\n'));
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/^wiremark: [0-9a-f]{64}\.wmk: story index: truncated, .*\n$/);
    const empty = path.join(work, 'empty');
    fs.mkdirSync(empty);
    expect((await wiremark(['check', '--index', empty, '-'], 'text')).stderr).toBe(
      `wiremark: ${empty}: there is no index in it, no file ends in .wmk\n`,
    );
  });

  it('an index of format 3 must be built anew, and a build does that', async () => {
    const old = path.join(work, 'format 3');
    fs.mkdirSync(old);
    const header = Buffer.alloc(256);
    header.write('WIREMARK\u0003');
    fs.writeFileSync(path.join(old, 'index.wmk'), header);
    const run = await wiremark(['check', '--index', old, '-'], 'text');
    expect(run.stderr).toContain('format version 3 cannot be read');
    expect(run.stderr).toContain('build the index anew');
    await wiremark(['build', '--out', old, dated()]);
    expect(namesIn(old)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.wmk$/)]);
  });
});
