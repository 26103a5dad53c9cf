/** What a release is made of; in the soak tier, a whole one, and its source built again elsewhere. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildPackages, unpackSource } from '../../scripts/release/build-from-source.ts';
import { cutChangelog, lastReleaseDay } from '../../scripts/release/changelog.ts';
import { checksumsOf, signRelease } from '../../scripts/release/sign.ts';
import { refuseVersion, withVersion } from '../../scripts/release/version.ts';
import { makeKeyFile } from '../../src/builder/publish/key-file.ts';
import { isSignedBy, parseSignature } from '../../src/library/subscription/minisign.ts';
import { parsePublicKey } from '../../src/library/subscription/public-key.ts';
import { root } from '../house.ts';
import { extensionConfig } from '../../vite.config.ts';
import { readTier } from '../tier.ts';

const folder = mkdtempSync(join(tmpdir(), 'wiremark-release-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const readRoot = (name: string): string => readFileSync(join(root, name), 'utf8');
const readBytes = (...path: string[]) => new Uint8Array(readFileSync(join(...path)));

describe('the changelog', () => {
  test('gives what is unreleased a version, under a new section that is empty', () => {
    const { changelog, notes } = cutChangelog(
      '# Log\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 0.1.0 - 2026-11-22\n\nOld.\n',
      '1.0.0',
      '2026-12-01',
    );
    expect(notes).toBe('### Added\n\n- A thing.');
    expect(changelog).toBe(
      '# Log\n\n## Unreleased\n\n## 1.0.0 - 2026-12-01\n\n### Added\n\n- A thing.\n\n## 0.1.0 - 2026-11-22\n\nOld.\n',
    );
  });

  test('says the day of the newest version, which a build takes as its own', () => {
    const { changelog } = cutChangelog(readRoot('CHANGELOG.md'), '9.0.0', '2031-12-01');
    expect(lastReleaseDay(changelog)).toBe('2031-12-01');
    const day = lastReleaseDay(readRoot('CHANGELOG.md'));
    const { define } = extensionConfig({ browser: 'chrome', folder: 'dist/chrome', isTest: false });
    expect(define?.MADE_AT).toBe(String(Date.parse(`${day}T00:00:00Z`)));
    expect(() => lastReleaseDay('## Unreleased\n')).toThrow('expected a version with its day');
  });

  test('is not cut where nothing is unreleased', () => {
    expect(() => cutChangelog('## Unreleased\n\n## 0.1.0\n\nOld.', '1.0.0', '')).toThrow(
      'nothing is unreleased',
    );
    expect(() => cutChangelog('## 0.1.0\n', '1.0.0', '')).toThrow('expected a section "## Unreleased"');
  });
});

describe('the version', () => {
  test.each(['1.0', '1.0.0-rc.1', 'v1.0.0', '01.0.0', '1.0.65536000', ''])('%s is none', (version) => {
    expect(refuseVersion(version, '0.1.0')).toContain('expected a version of three numbers');
  });

  test('must be later than the one before', () => {
    expect(refuseVersion('1.0.0', '0.9.9')).toBeUndefined();
    expect(refuseVersion('0.10.0', '0.9.0')).toBeUndefined();
    expect(refuseVersion('1.0.0', '1.0.0')).toBe('1.0.0: is not later than 1.0.0');
    expect(refuseVersion('1.9.9', '2.0.0')).toBe('1.9.9: is not later than 2.0.0');
  });

  test('stands in package.json and its lock file, and nowhere else', () => {
    const [before, lock] = [readRoot('package.json'), readRoot('package-lock.json')];
    const { version } = JSON.parse(before) as { version: string };
    expect(withVersion(before, version)).toBe(before);
    expect(withVersion(lock, version)).toBe(lock);
    const changed = (text: string) => {
      const lines = text.split('\n');
      return withVersion(text, '98.7.6')
        .split('\n')
        .filter((line, i) => line !== lines[i]);
    };
    expect(changed(before)).toEqual(['  "version": "98.7.6",']);
    expect(changed(lock)).toEqual(['  "version": "98.7.6",', '      "version": "98.7.6",']);
    expect(Object.keys(JSON.parse(readRoot('manifest.json')) as object)).not.toContain('version');
  });
});

describe('what is released', () => {
  const names = ['b.zip', 'a.zip'];

  test('has checksums by name, and a signature each, with its name and version', async () => {
    for (const name of names) writeFileSync(join(folder, name), name);
    const key = await makeKeyFile(join(folder, 'key'), 'release');
    await signRelease(folder, names, { key, version: '1.0.0' });
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
    const hashOf = (name: string) => createHash('sha256').update(name).digest('hex');
    expect(sums).toBe(`${hashOf('a.zip')}  a.zip\n${hashOf('b.zip')}  b.zip\n`);
    for (const name of [...names, 'SHA256SUMS']) {
      const signature = parseSignature(readBytes(folder, `${name}.minisig`));
      expect(signature.trustedComment).toBe(`file:${name} version:1.0.0`);
      expect(await isSignedBy(key.publicKey, readBytes(folder, name), signature)).toBe(true);
    }
  });
});

describe.skipIf(readTier() !== 'soak')('a release', () => {
  const version = '99.0.0';
  const released = join(root, `dist/release-${version}`);
  afterAll(() => rmSync(released, { recursive: true, force: true }));
  const status = () => execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });

  test('is made whole by a dry run, which changes no file of the project', { timeout: 600_000 }, async () => {
    const before = status();
    const args = ['run', '--silent', 'release', '--', version, '--dry-run'];
    const printed = execFileSync('npm', args, { cwd: root, encoding: 'utf8' });
    expect(status()).toBe(before);
    const packages = ['chrome.zip', 'firefox.zip', 'source.zip'].map((end) => `wiremark-${version}-${end}`);
    packages.push(`wiremark-${version}.tgz`);
    const signed = [...packages, 'SHA256SUMS'];
    expect(readdirSync(released).sort()).toEqual(
      [...signed, ...signed.map((name) => `${name}.minisig`), 'notes.md'].sort(),
    );
    const files = new Map(packages.map((name) => [name, readBytes(released, name)]));
    expect(readFileSync(join(released, 'SHA256SUMS'), 'utf8')).toBe(checksumsOf(files));
    const key = parsePublicKey(/^signed by (\S+)$/m.exec(printed)?.[1] ?? '');
    if (!key) throw new Error(printed);
    const sums = parseSignature(readBytes(released, 'SHA256SUMS.minisig'));
    expect(await isSignedBy(key, readBytes(released, 'SHA256SUMS'), sums)).toBe(true);
  });

  test(
    'has the same bytes when its source is built in another folder, time zone and umask',
    { timeout: 600_000 },
    () => {
      const elsewhere = join(folder, 'a longer folder, with spaces');
      const { TZ } = process.env;
      const umask = process.umask(0o077);
      process.env.TZ = 'Asia/Kathmandu';
      try {
        const source = readBytes(released, `wiremark-${version}-source.zip`);
        unpackSource(source, elsewhere, join(root, 'node_modules'));
        const names = buildPackages(elsewhere);
        expect(names.sort()).toEqual(
          [`-chrome.zip`, `-firefox.zip`, `.tgz`].map((end) => `wiremark-${version}${end}`),
        );
        const hashes = (from: string) =>
          checksumsOf(new Map(names.map((name) => [name, readBytes(from, name)])));
        expect(hashes(join(elsewhere, 'dist'))).toBe(hashes(released));
      } finally {
        process.umask(umask);
        if (TZ === undefined) delete process.env.TZ;
        else process.env.TZ = TZ;
      }
    },
  );
});
