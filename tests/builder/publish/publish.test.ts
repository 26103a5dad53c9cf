/** An index from records to a reader: keys, segments, a site of static files, and the client that asks it. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../../../src/builder/command/collect-command.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import { verifySegment } from '../../../src/story-index/read/verify-segment.ts';
import type { KeyList } from '../../../src/library/subscription/key-list.ts';
import type { Manifest } from '../../../src/library/subscription/manifest.ts';
import { BASE } from '../../library/subscription/publisher.ts';
import { readerOf } from '../../library/subscription/reader.ts';
import { harbour, temporaryFolder, wiremark } from '../command/run-wiremark.ts';

const { folder, write, writeRecords } = temporaryFolder();
/** A second passes between any two runs: two in one second, on the same input, are one version. */
let clock = Date.now();
const world: World = { now: () => (clock += 1000), sleep: () => Promise.resolve() };
const at = (...names: string[]) => path.join(folder, ...names);
const ABOUT = {
  name: 'Example Wire',
  publisher: 'Example Press',
  contact: 'mailto:a@wire.example',
  licence: 'CC0-1.0',
};
/** Another report than that of the harbour. */
const orchard = [
  'MILLBROOK (AP) — An orchard of 600 pear trees will be moved up the hillside this winter, tree by tree, because the river has taken nine metres of its lower bank.',
  'Grower Ines Halloway hired a retired ship rigger to plan the lifts, which begin at midnight when the clay is frozen hard.',
  'Each root ball weighs about four tonnes. The village school has named every tree, and pupils will walk beside the trailers with lanterns.',
  'Insurers declined to cover the move, so neighbours pledged 81 jars of preserve for every tree that does not blossom in May.',
];
const about = write('about.json', JSON.stringify(ABOUT));
const record = (id: string, published: string, text: readonly string[]) => ({
  id,
  url: `https://apnews.com/${id}`,
  title: `The lighthouse of ${id}`,
  published,
  text: text.join('\n\n'),
});

async function build(name: string, ...records: object[]): Promise<string> {
  const input = writeRecords(`${name}.jsonl`, records);
  expect((await wiremark(['build', '--out', at(name), '--by', 'day', input])).stderr).not.toContain(
    'wiremark:',
  );
  return at(name);
}

/** Makes a site with keys of its own. Returns its folder and the root's public key. */
async function newSite(name: string): Promise<{ site: string; root: string }> {
  fs.mkdirSync(at(name));
  const { stdout, stderr } = await wiremark([
    ...['keys', 'new', '--root', at(name, 'root.key'), '--release', at(name, 'release.key')],
    ...['--out', at(name, 'site')],
  ]);
  expect(stderr).toBe('');
  return { site: at(name, 'site'), root: /root key +(\S+)/.exec(stdout)?.[1] ?? '' };
}
const publish = (name: string, segments: string, more: string[] = []) =>
  wiremark(
    [
      ...['publish', '--segments', segments, '--about', about, '--key', at(name, 'release.key')],
      ...['--out', at(name, 'site'), ...more],
    ],
    '',
    world,
  );
const jsonOf = <T>(...names: string[]) => JSON.parse(fs.readFileSync(at(...names), 'utf8')) as T;
const manifestOf = (name: string) => jsonOf<Manifest>(name, 'site', 'wiremark.json');
const segmentsOf = (name: string) => fs.readdirSync(at(name, 'site', 'segments')).sort();

let days = '';
beforeAll(async () => {
  days = await build(
    'days',
    record('elder', '2025-01-13T10:00:00Z', harbour),
    record('younger', '2025-01-14T10:00:00Z', orchard),
  );
});

describe('a published index', () => {
  test('is what a reader takes, story by story', async () => {
    const { root } = await newSite('taken');
    expect((await publish('taken', days)).stdout).toMatch(
      /^Example Wire, version 1: stories 2, segments 2, next due /,
    );
    const files = fs.readdirSync(at('taken', 'site'), { recursive: true, encoding: 'utf8' });
    const site = new Map(
      files
        .filter((file) => fs.statSync(at('taken', 'site', file)).isFile())
        .map((file) => [BASE + file, new Uint8Array(fs.readFileSync(at('taken', 'site', file)))]),
    );
    const reader = await readerOf(site, 30, {
      address: `${BASE}wiremark.json#${root}`,
      verifySegment: (name, bytes) => verifySegment(segmentInMemory(name, bytes)),
    });
    reader.now = clock;
    const subscription = await reader.update();
    expect(subscription).toMatchObject({ problem: null, missing: [] });
    expect(subscription.current?.agencies).toEqual(['AP']);
    expect(subscription.current?.segments.map(({ kind, from, stories }) => [kind, from, stories])).toEqual(
      expect.arrayContaining([
        ['day', '2025-01-13', 1],
        ['day', '2025-01-14', 1],
      ]),
    );
  });

  test('names agencies whose codes have spaces and accents', async () => {
    await newSite('named');
    const named = await build(
      'named-days',
      ...['Canadian Press', 'Agência Brasil', 'RFE/RL'].map((agency, i) => ({
        ...record(`of-${i}`, '2025-01-13T10:00:00Z', [...harbour.slice(i), ...orchard.slice(0, i + 1)]),
        agency,
        url: `https://wire-${i}.example/a`,
        relation: 'original',
      })),
    );
    expect((await publish('named', named)).stderr).toBe('');
    expect(manifestOf('named').agencies).toEqual(['Agência Brasil', 'Canadian Press', 'RFE/RL']);
  });

  test('reads what an editor saved with a byte order mark', async () => {
    await newSite('marked');
    const text = `\uFEFF${JSON.stringify(ABOUT)}`;
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')])
      expect((await publish('marked', days, ['--about', write('marked.json', bytes)])).stderr).toBe('');
  });

  test('keeps the segments of the version before for readers on their way, and removes older ones', async () => {
    await newSite('kept');
    const one = await build('one', record('one', '2025-02-01', harbour));
    const two = await build('two', record('two', '2025-02-02', harbour));
    await publish('kept', days);
    const first = segmentsOf('kept');
    await publish('kept', one);
    const second = manifestOf('kept').segments.map(({ sha256 }) => `${sha256}.wmk`);
    expect(segmentsOf('kept')).toEqual([...first, ...second].sort());
    fs.writeFileSync(at('kept', 'site', 'segments', 'notes.txt'), 'mine');
    await publish('kept', two);
    const third = manifestOf('kept').segments.map(({ sha256 }) => `${sha256}.wmk`);
    expect(segmentsOf('kept')).toEqual([...second, ...third, 'notes.txt'].sort());
    expect(manifestOf('kept').sequence).toBe(3);
  });

  test('goes on after a run that was killed between the manifest and its signature', async () => {
    await newSite('killed');
    await publish('killed', days);
    const signature = fs.readFileSync(at('killed', 'site', 'wiremark.json.minisig'));
    await publish('killed', days);
    fs.writeFileSync(at('killed', 'site', 'wiremark.json.minisig'), signature);
    expect((await publish('killed', days)).stdout).toContain('version 3');
  });

  test('is not written where readers would refuse it', async () => {
    await newSite('refused');
    const tell = async (run: Promise<{ status: number; stderr: string }>) => {
      const { status, stderr } = await run;
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(fs.existsSync(at('refused', 'site', 'wiremark.json'))).toBe(false);
      return stderr;
    };
    const with_ = (field: object) =>
      publish('refused', days, ['--about', write('other.json', JSON.stringify({ ...ABOUT, ...field }))]);
    expect(await tell(with_({ contact: 'javascript:alert(1)' }))).toContain('contact is not as expected');
    expect(await tell(with_({ name: 'Example \u202Eeriw' }))).toContain('name is not as expected');
    expect(await tell(with_({ mirrors: ['http://m.example/'] }))).toContain('mirrors');
    expect(await tell(with_({ extra: 1 }))).toContain('extra');
    expect(await tell(publish('refused', days, ['--about', write('no.json', 'hello')]))).toContain('no.json');
    expect(await tell(publish('refused', days, ['--key', at('taken', 'release.key')]))).toContain(
      'does not list',
    );
    expect(await tell(publish('refused', days, ['--key', at('refused', 'root.key')]))).toContain(
      'does not list',
    );
    expect(await tell(publish('refused', days, ['--key', about]))).toContain('no secret key');
    expect(await tell(publish('refused', write('bad.wmk', 'nothing')))).toContain('bad.wmk: story index: ');
    expect((await publish('refused', days, ['--every', '0'])).status).toBe(2);
    expect((await publish('refused', days, ['--every', '745'])).status).toBe(2);
  });
});

describe('keys', () => {
  test('are read by their owner alone, and never overwritten', async () => {
    await newSite('owned');
    for (const file of ['root.key', 'release.key'])
      expect(fs.statSync(at('owned', file)).mode & 0o777).toBe(0o600);
    const before = fs.readFileSync(at('owned', 'root.key'));
    const again = await wiremark([
      ...['keys', 'new', '--root', at('owned', 'root.key'), '--release', at('owned', 'r2.key')],
      ...['--out', at('owned', 'other')],
    ]);
    expect(again).toMatchObject({ status: 1, stdout: '' });
    expect(fs.existsSync(at('owned', 'r2.key'))).toBe(false);
    const list = await wiremark([
      ...['keys', 'new', '--root', at('owned', 'r3.key'), '--release', at('owned', 'r4.key')],
      ...['--out', at('owned', 'site')],
    ]);
    expect(list.stderr).toContain('never overwritten');
    expect(fs.existsSync(at('owned', 'r3.key'))).toBe(false);
    expect(fs.readFileSync(at('owned', 'root.key'))).toEqual(before);
  });

  test('a drive that is not connected becomes no folder, and no key is left beside it', async () => {
    const [root, release] = [at('no-drive', 'root.key'), at('no-drive.release.key')];
    const run = await wiremark(['keys', 'new', '--root', root, '--release', release, '--out', at('site')]);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toContain('its folder does not exist');
    expect([root, release].some((file) => fs.existsSync(file))).toBe(false);
  });

  test('leave no file where what lists them cannot be written: the next try has the same names', async () => {
    await newSite('in-vain');
    const [root, release] = [at('in-vain', 'r2.key'), at('in-vain', 'r3.key')];
    const [site, file] = [at('in-vain', 'site'), write('no-folder', '')];
    fs.mkdirSync(path.join(site, 'keys.json.part'));
    for (const args of [
      ['new', '--root', root, '--release', release, '--out', file],
      ['new', '--root', root, '--release', path.join(folder, 'nowhere', 'r3.key'), '--out', at('in-vain')],
      ['rotate', '--root', at('in-vain', 'root.key'), '--release', release, '--out', site],
    ]) {
      const { status, stderr } = await wiremark(['keys', ...args]);
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^wiremark: [^\n]+\n$/)]);
      expect([root, release].filter((key) => fs.existsSync(key))).toEqual([]);
    }
    const same = await wiremark(['keys', 'new', '--root', root, '--release', root, '--out', at('in-vain')]);
    expect([same.status, same.stderr]).toEqual([2, 'wiremark: --root and --release name the same file\n']);
  });

  test('rotate: the new key and the old one both publish; revoke: the old one no longer does', async () => {
    await newSite('rotated');
    const [root, site] = [at('rotated', 'root.key'), at('rotated', 'site')];
    const next = at('rotated', 'next.key');
    const [first] = jsonOf<KeyList>('rotated', 'site', 'keys.json').keys;
    await wiremark(['keys', 'rotate', '--root', root, '--release', next, '--out', site]);
    expect(jsonOf<KeyList>('rotated', 'site', 'keys.json')).toMatchObject({ sequence: 2, keys: [first, {}] });
    expect((await publish('rotated', days)).status).toBe(0);
    expect((await publish('rotated', days, ['--key', next])).status).toBe(0);
    const revoke = (key: string) => wiremark(['keys', 'revoke', '--root', root, '--key', key, '--out', site]);
    expect((await revoke(first?.key ?? '')).stderr).toBe('');
    expect(jsonOf<KeyList>('rotated', 'site', 'keys.json').sequence).toBe(3);
    expect((await publish('rotated', days)).stderr).toContain('does not list');
    expect((await publish('rotated', days, ['--key', next])).stdout).toContain('version 3');
    expect((await revoke('0000000000000000')).stderr).toContain('lists no such key');
    const [left] = jsonOf<KeyList>('rotated', 'site', 'keys.json').keys;
    expect((await revoke(left?.key ?? '')).stderr).toContain('the only release key');
  });

  test('no key but the root key of the site changes its list, and none is made for it', async () => {
    await newSite('mistaken');
    const [site, release, next] = [
      at('mistaken', 'site'),
      at('mistaken', 'release.key'),
      at('mistaken', 'next.key'),
    ];
    const list = path.join(site, 'keys.json');
    const before = fs.readFileSync(list, 'utf8');
    for (const change of [
      ['rotate', '--release', next],
      ['revoke', '--key', '0000000000000000'],
    ]) {
      const { status, stderr } = await wiremark(['keys', ...change, '--root', release, '--out', site]);
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/^wiremark: \S+: keys\.json is signed with the key \w{16}, [^\n]+\n$/),
      ]);
    }
    expect([fs.readFileSync(list, 'utf8'), fs.existsSync(next)]).toEqual([before, false]);
  });

  test('damaged ones and ones with a password are refused in one line', async () => {
    await newSite('damaged');
    const lines = fs.readFileSync(at('damaged', 'release.key'), 'utf8').split('\n');
    const bytes = Buffer.from(lines[1] ?? '', 'base64');
    const withByte = (place: number, value: number) => {
      const changed = Buffer.from(bytes);
      changed[place] = value;
      return write('changed.key', `${lines[0]}\n${changed.toString('base64')}\n`);
    };
    const flipped = withByte(70, (bytes[70] as number) ^ 1);
    expect((await publish('damaged', days, ['--key', flipped])).stderr).toContain('the key is damaged');
    expect((await publish('damaged', days, ['--key', withByte(2, 0x53)])).stderr).toContain('has a password');
  });
});

const hasMinisign = spawnSync('minisign', ['-v']).error === undefined;

describe.skipIf(!hasMinisign)('Debian’s minisign', () => {
  test('verifies both signed files of a site with the keys that were printed', async () => {
    const { site, root } = await newSite('verified');
    await publish('verified', days);
    const [release] = jsonOf<KeyList>('verified', 'site', 'keys.json').keys;
    const verify = (key: string, file: string) =>
      execFileSync('minisign', ['-V', '-H', '-P', key, '-m', path.join(site, file)], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(verify(root, 'keys.json')).toContain('Trusted comment: keys.json sequence:1 ');
    expect(verify(release?.key ?? '', 'wiremark.json')).toContain(
      'Trusted comment: wiremark.json sequence:1 ',
    );
    expect(() => verify(root, 'wiremark.json')).toThrow();
  });

  test('signs with our key file, and its own key publishes', async () => {
    const { site, root } = await newSite('signed');
    const [secret, open] = [at('signed', 'tool.key'), at('signed', 'tool.pub')];
    execFileSync('minisign', ['-G', '-W', '-s', secret, '-p', open]);
    fs.rmSync(site, { recursive: true });
    // A list made and signed by hand, as SUBSCRIPTION.md says.
    const made = `${new Date().toISOString().slice(0, 19)}Z`;
    const until = `${new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 19)}Z`;
    const key = fs.readFileSync(open, 'utf8').split('\n')[1];
    fs.mkdirSync(site);
    const list = path.join(site, 'keys.json');
    fs.writeFileSync(list, JSON.stringify({ format: 1, sequence: 1, made, keys: [{ key, until }] }));
    execFileSync('minisign', [
      '-S',
      '-s',
      at('signed', 'root.key'),
      '-m',
      list,
      '-t',
      `keys.json sequence:1 made:${made}`,
    ]);
    execFileSync('minisign', ['-V', '-P', root, '-m', list]);
    expect((await publish('signed', days, ['--key', secret])).stdout).toContain('version 1');
    execFileSync('minisign', ['-V', '-P', key ?? '', '-m', path.join(site, 'wiremark.json')]);
  });
});
