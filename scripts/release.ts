/**
 * `npm run release -- VERSION [--key FILE] [--dry-run]`: makes a release in `dist/release-VERSION/`: the packages for browsers and for npm, built from the
 * archive of the source that lies beside them, the notes of the changelog, checksums, and signatures in minisign's form by the secret key in FILE.
 * Then the new version stands in CHANGELOG.md, package.json and its lock file; committing, tagging and uploading are left to you. `--dry-run` does
 * all of it but for those three files, from the files as they are, with a key of its own if none is given.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import project from '../package.json' with { type: 'json' };
import { makeKeyFile, readKeyFile } from '../src/builder/publish/key-file.ts';
import { zipOf } from './package/archive.ts';
import { sourceFiles } from './package/source-files.ts';
import { buildPackages, unpackSource } from './release/build-from-source.ts';
import { cutChangelog } from './release/changelog.ts';
import { signRelease } from './release/sign.ts';
import { refuseVersion, withVersion } from './release/version.ts';

const root = join(import.meta.dirname, '..');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Options {
  version: string;
  /** File of the secret key. */
  key: string | undefined;
  isDryRun: boolean;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const [version = '', ...more] = positionals;
  const isDryRun = values['dry-run'];
  if (version === '' || more.length > 0)
    throw new Error('usage: npm run release -- VERSION [--key FILE] [--dry-run]');
  const refusal = refuseVersion(version, project.version);
  if (refusal !== undefined) throw new Error(refusal);
  if (values.key === undefined && !isDryRun)
    throw new Error("--key FILE: expected a secret key, as 'minisign -G -W' makes it");
  return { version, key: values.key, isDryRun };
}

/** The three files that name the version, as they are in the release. */
function changedFiles(version: string): { files: Record<string, string>; notes: string } {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const day = new Date().toISOString().slice(0, 10);
  const { changelog, notes } = cutChangelog(read('CHANGELOG.md'), version, day);
  const versioned = (name: string) => withVersion(read(name), version);
  const files = {
    'CHANGELOG.md': changelog,
    'package.json': versioned('package.json'),
    'package-lock.json': versioned('package-lock.json'),
  };
  return { files, notes };
}

async function release({ version, key: keyFile, isDryRun }: Options, workFolder: string): Promise<void> {
  const isClean = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }) === '';
  if (!isClean && !isDryRun) throw new Error('there are changes that are not committed');
  const key = await (keyFile === undefined
    ? makeKeyFile(join(workFolder, 'key'), 'release')
    : readKeyFile(keyFile));
  const { files, notes } = changedFiles(version);
  const changed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)]));
  const archive = zipOf({ ...sourceFiles(root), ...changed });
  const sourceFolder = join(workFolder, 'source');
  unpackSource(archive, sourceFolder, join(root, 'node_modules'));
  console.log('builds in an empty folder from the archive of the source: a minute or two');
  const packages = buildPackages(sourceFolder);

  const folder = join(root, `dist/release-${version}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of packages) copyFileSync(join(sourceFolder, 'dist', name), join(folder, name));
  const source = `wiremark-${version}-source.zip`;
  writeFileSync(join(folder, source), archive);
  await signRelease(folder, [...packages, source], { key, version });
  writeFileSync(join(folder, 'notes.md'), `${notes}\n`);
  console.log(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));
  console.log(`signed by ${key.publicKey.text}\nin ${folder}`);
  if (isDryRun) return;
  for (const [name, bytes] of Object.entries(changed)) writeFileSync(join(root, name), bytes);
  console.log(`next: git commit -am "Release ${version}" && git tag v${version}, then upload what is there`);
}

const workFolder = mkdtempSync(join(tmpdir(), 'wiremark-release-'));
try {
  await release(readOptions(), workFolder);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
