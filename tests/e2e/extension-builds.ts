/** Copies of the test build with other indexes: that of the newsroom, and broken ones. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RESIDENT_FILE } from '../../src/story-index/format/layout.ts';
import { recordsFile } from '../samples/newsroom-files.ts';
import type { BrowserName } from './browser-driver.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The build that holds the right to read 127.0.0.1. */
export const testBuildOf = (browser: BrowserName): string => join(root, `dist/${browser}-test`);

/** The build that is given to readers. */
export const storeBuildOf = (browser: BrowserName): string => join(root, `dist/${browser}`);

/** Does the test build carry an index of its own (the bundled one)? */
export const hasBundledIndex = (browser: BrowserName): boolean =>
  existsSync(join(testBuildOf(browser), 'index'));

/** A folder for this run, removed by `removeWorkFolder`. */
export const makeWorkFolder = (): string => mkdtempSync(join(tmpdir(), 'wiremark-e2e-'));

/** Tries again where a browser that ends still writes. */
export const removeWorkFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** Builds the newsroom's index with the command line into `folder`. */
export async function buildNewsroomIndex(folder: string): Promise<void> {
  const cli = join(root, 'src/builder/command/cli.ts');
  const args = ['--import', 'tsx', cli, 'build', '--out', folder, '--name', 'Sample newsroom'];
  await run(process.execPath, [...args, '--origins', 'all', recordsFile], { cwd: root });
}

/** A copy of the test build in `folder`: a build that is made meanwhile does not reach the browser that runs. */
export function copyTestBuild(browser: BrowserName, folder: string): string {
  if (!existsSync(testBuildOf(browser)))
    throw new Error('no test build: run "npm run build -- --test" first');
  cpSync(testBuildOf(browser), folder, { recursive: true });
  return folder;
}

/** A copy of the test build in `folder` that holds the index of `indexFolder`. */
export function makeBuildWithIndex(browser: BrowserName, folder: string, indexFolder: string): string {
  copyTestBuild(browser, folder);
  rmSync(join(folder, 'index'), { recursive: true, force: true });
  cpSync(indexFolder, join(folder, 'index'), { recursive: true });
  return folder;
}

const residentFile = (buildFolder: string): string => join(buildFolder, 'index', RESIDENT_FILE);

/** What can be wrong with an index's first file; each must be told in its own sentence. */
export const DAMAGES = {
  missing: (file: string) => rmSync(file),
  empty: (file: string) => writeFileSync(file, ''),
  cut: (file: string) => truncateSync(file, statSync(file).size >> 1),
  garbled: (file: string) => writeFileSync(file, readFileSync(file).fill(0xa5, 0, 64)),
} satisfies Record<string, (file: string) => void>;

export type Damage = keyof typeof DAMAGES;

/** Damages the index of a build in place. Returns what makes it whole again. */
export function damageIndex(buildFolder: string, damage: Damage): () => void {
  const file = residentFile(buildFolder);
  const whole = readFileSync(file);
  DAMAGES[damage](file);
  return () => writeFileSync(file, whole);
}
