/** The template of a publisher: its workflow's own shell lines, run as GitHub does, on the sample news of a day. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addNewsday } from '../../scripts/start/newsday.ts';
import { readSources } from '../../src/builder/collect/sources.ts';
import type { Manifest } from '../../src/library/subscription/manifest.ts';
import { simulateWeb } from '../builder/collect/simulated-web.ts';
import { temporaryFolder, wiremark } from '../builder/command/run-wiremark.ts';
import { DAY, filesIn, newsReader, siteIn, TEMPLATE } from '../builder/publish/newsday-publisher.ts';
import { BASE } from '../library/subscription/publisher.ts';

const run = promisify(execFile);
const web = simulateWeb(Date.parse(`${DAY}T09:23:00Z`));
const { folder } = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);
const workflow = fs.readFileSync(path.join(TEMPLATE, '.github/workflows/publish.yml'), 'utf8');
/** Name and shell lines of each step that has any, in order. */
const steps = [
  ...workflow.matchAll(/^ {6}- name: (.+)\n(?: {8}(?!run:).+\n)*? {8}run: \|\n((?: {10}.*\n|\n)+)/gm),
].map(([, name = '', lines = '']) => ({ name, lines: lines.replace(/^ {10}/gm, '') }));

const DAYS_MS = 86_400_000;
const gitEnvironment = {
  PATH: process.env.PATH ?? '',
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  ...{ GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@press.example' },
  ...{ GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@press.example' },
};
const git = async (cwd: string, args: readonly string[], environment: Record<string, string> = {}) =>
  (await run('git', args, { cwd, env: { ...gitEnvironment, ...environment } })).stdout.trim();

/** Commits all of the publisher's repository, as of so many days ago, and pushes it. */
async function commit(daysAgo: number): Promise<void> {
  const date = `${Math.floor((Date.now() - daysAgo * DAYS_MS) / 1000)} +0000`;
  await git(at('mine'), ['add', '--all']);
  await git(at('mine'), ['commit', '--quiet', '--message', 'Publisher'], { GIT_COMMITTER_DATE: date });
  await git(at('mine'), ['push', '--quiet', 'origin', 'HEAD:main']);
}

/** Runs the command line in the folder that asks, with the clock and the network of the simulated web. Its shell lines reach it by `shim`. */
const desk = http.createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    const { cwd, args } = JSON.parse(body) as { cwd: string; args: string[] };
    process.chdir(cwd);
    void wiremark(args, '', web.world).then((done) => response.end(JSON.stringify(done)));
  });
});
const shim = at('shim.mjs');
const home = process.cwd();
let root = '';

beforeAll(async () => {
  addNewsday(web, DAY);
  await new Promise<void>((done) => void desk.listen(0, '127.0.0.1', done));
  fs.writeFileSync(
    shim,
    `const asked = { cwd: process.cwd(), args: process.argv.slice(2) };
     const answer = await fetch('http://127.0.0.1:${(desk.address() as AddressInfo).port}', { method: 'POST', body: JSON.stringify(asked) });
     const { status, stdout, stderr } = await answer.json();
     process.stdout.write(stdout);
     process.stderr.write(stderr);
     process.exitCode = status;`,
  );
  fs.cpSync(TEMPLATE, at('mine'), { recursive: true });
  const keys = ['--root', at('root.key'), '--release', at('release.key'), '--out', at('mine/keys')];
  const made = await wiremark(['keys', 'new', ...keys], '', web.world);
  root = /root key +(\S+)/.exec(made.stdout)?.[1] ?? '';
  const file = at('mine/sources.json');
  const sources = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    index: Record<string, string>;
    sources: { url: string }[];
  };
  sources.index['address'] = `${BASE}wiremark.json#${root}`;
  // The agencies, and an outlet whose server is broken at nine. `newsday.test.ts` reads them all.
  sources.sources = sources.sources.filter(({ url }) => /zendapress|norhaven|fennbulletin/.test(url));
  fs.writeFileSync(file, JSON.stringify(sources));
  await git(folder, ['init', '--quiet', '--bare', '--initial-branch=main', 'origin.git']);
  await git(at('mine'), ['init', '--quiet', '--initial-branch=main']);
  await git(at('mine'), ['remote', 'add', 'origin', at('origin.git')]);
  await commit(50);
});
afterAll(() => {
  process.chdir(home);
  desk.close();
});

/** A machine that GitHub starts: a fresh clone, nothing else. */
async function machine(name: string): Promise<string> {
  await git(folder, ['clone', '--quiet', '--depth=1', `file://${at('origin.git')}`, name]);
  fs.mkdirSync(at(`${name}-temp`));
  return at(name);
}

/** Runs a step as GitHub runs one with `shell: bash`. Returns what it printed; rejects if it fails. */
async function runStep(cwd: string, lines: string, environment: Record<string, string>): Promise<string> {
  fs.writeFileSync(`${cwd}-temp/step.sh`, lines);
  const { stdout } = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', `${cwd}-temp/step.sh`], {
    cwd,
    env: {
      ...{ PATH: gitEnvironment.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', RUNNER_TEMP: `${cwd}-temp` },
      ...{ WIREMARK: `${process.execPath} ${shim}`, WITHDRAW: '' },
      ...{ RELEASE_KEY: fs.readFileSync(at('release.key'), 'utf8').trim(), ...environment },
    },
  });
  return stdout;
}

/** Runs the whole workflow on a machine of its own. */
async function runAll(name: string, environment: Record<string, string> = {}) {
  const cwd = await machine(name);
  let printed = '';
  for (const { lines } of steps) printed += await runStep(cwd, lines, environment);
  const manifest = JSON.parse(fs.readFileSync(path.join(cwd, 'site/wiremark.json'), 'utf8')) as Manifest;
  return { cwd, printed, manifest };
}

const STEPS = [
  'Warn before GitHub stops the schedule',
  'Take up what the last run left',
  'Collect',
  'Take back',
  'Publish',
  'Leave it to the next run',
];

describe('the workflow', () => {
  test('has these steps with shell lines, and they are all that it runs', () => {
    expect(steps.map(({ name }) => name)).toEqual(STEPS);
    expect([...workflow.matchAll(/^ *(?:- )?run:/gm)]).toHaveLength(STEPS.length + 1);
  });

  test('runs at an odd minute, one at a time, and leaves its state before readers see the version', () => {
    const minute = Number(/cron: '(\d+) \* \* \* \*'/.exec(workflow)?.[1]);
    expect(minute % 2).toBe(1);
    expect(workflow).toMatch(/^concurrency:\n {2}group: publish\n {2}cancel-in-progress: false$/m);
    expect(workflow.indexOf('Leave it to')).toBeLessThan(workflow.indexOf('upload-pages-artifact'));
    expect([...new Set(workflow.match(/secrets\.\w+/g))]).toEqual(['secrets.RELEASE_KEY']);
  });

  test('publishes what it finds, warns of a source and of a schedule that will stop, and leaves no key', async () => {
    const { cwd, printed, manifest } = await runAll('first');
    expect(manifest).toMatchObject({ sequence: 1, made: `${DAY}T09:23:00Z`, next: `${DAY}T10:23:00Z` });
    expect(printed).toContain('::warning::The last commit is 50 days old.');
    expect(printed).toContain('::warning::A source could not be read.');
    const secret = fs.readFileSync(at('release.key'), 'latin1').split('\n')[1] ?? 'none';
    for (const place of [cwd, `${cwd}-temp`])
      for (const [name, bytes] of filesIn(place))
        expect(Buffer.from(bytes).toString('latin1').includes(secret), name).toBe(false);
    expect(
      [...filesIn(path.join(cwd, 'site')).keys()].filter((name) => !name.startsWith('segments/')),
    ).toEqual(['index.html', 'keys.json', 'keys.json.minisig', 'wiremark.json', 'wiremark.json.minisig']);
    expect(await git(at('origin.git'), ['ls-tree', '--name-only', 'state'])).toBe('site\nwork');
  });

  test('goes on an hour later on another machine, and takes back what it is told to', async () => {
    await commitSomething();
    web.now = Date.parse(`${DAY}T10:23:00Z`);
    const story = 'https://zendapress.example/2026/11/28/hentzau-lighthouse';
    const { cwd, printed, manifest } = await runAll('second', { WITHDRAW: story });
    expect(printed).not.toContain('::warning::');
    expect(manifest).toMatchObject({ sequence: 2, withdrawn: [story] });
    expect(manifest.segments).toHaveLength(2);
    expect(await git(at('origin.git'), ['rev-list', '--count', 'state'])).toBe('1');
    const reader = await newsReader(siteIn(path.join(cwd, 'site')), `${BASE}wiremark.json#${root}`);
    reader.now = web.now;
    expect(await reader.update()).toMatchObject({ problem: null, missing: [] });
  });

  test('ends, and does not begin anew, where the state cannot be asked for', async () => {
    const cwd = await machine('third');
    await git(cwd, ['remote', 'set-url', 'origin', at('nowhere.git')]);
    const lines = steps[1]?.lines ?? '';
    await expect(runStep(cwd, lines, {})).rejects.toThrow('nowhere.git');
  });
});

async function commitSomething(): Promise<void> {
  fs.writeFileSync(at('mine/SOURCES.md'), 'Where each list was found, and when.\n');
  await commit(0);
}

test('the sources are read as they are, and no real host is among them', () => {
  const { sources } = readSources(path.join(TEMPLATE, 'sources.json'));
  expect(sources).toHaveLength(7);
  expect(sources.filter(({ url }) => !new URL(url).host.endsWith('.example'))).toEqual([]);
});

test('the README has ten steps', () => {
  const readme = fs.readFileSync(path.join(TEMPLATE, 'README.md'), 'utf8');
  expect([...readme.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 10 }, (_, i) => i + 1),
  );
});
