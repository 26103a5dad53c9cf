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
import { addAxe } from './axe.ts';
import type { BrowserName } from './browser-driver.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The build with permission to read 127.0.0.1. */
export const testBuildOf = (browser: BrowserName): string => join(root, `dist/${browser}-test`);

/** The build for users. */
export const storeBuildOf = (browser: BrowserName): string => join(root, `dist/${browser}`);

/** Does the test build contain the bundled index? */
export const hasBundledIndex = (browser: BrowserName): boolean =>
  existsSync(join(testBuildOf(browser), 'index'));

/** A folder for this run, removed by `removeWorkFolder`. */
export const makeWorkFolder = (): string => mkdtempSync(join(tmpdir(), 'wiremark-e2e-'));

/** Removes the folder of this run. Retries, because a browser that is ending may still write to it. */
export const removeWorkFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

/** Builds the newsroom's index with the command line into `folder`. */
export async function buildNewsroomIndex(folder: string): Promise<void> {
  const cli = join(root, 'src/builder/command/cli.ts');
  const args = ['--import', 'tsx', cli, 'build', '--out', folder, '--name', 'Sample newsroom'];
  await run(process.execPath, [...args, '--origins', 'all', recordsFile], { cwd: root });
}

/** Copies the test build to `folder`, so that a later build does not change the extension of a running browser. */
export function copyTestBuild(browser: BrowserName, folder: string): string {
  if (!existsSync(testBuildOf(browser)))
    throw new Error('no test build: run "npm run build -- --test" first');
  cpSync(testBuildOf(browser), folder, { recursive: true });
  addAxe(folder);
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

/** What can be wrong with an index's first file. The extension must describe each in a sentence of its own. */
export const DAMAGES = {
  missing: (file: string) => rmSync(file),
  empty: (file: string) => writeFileSync(file, ''),
  cut: (file: string) => truncateSync(file, statSync(file).size >> 1),
  garbled: (file: string) => writeFileSync(file, readFileSync(file).fill(0xa5, 0, 64)),
} satisfies Record<string, (file: string) => void>;

export type Damage = keyof typeof DAMAGES;

/** Damages the index of a build in place. Returns a function that repairs it. */
export function damageIndex(buildFolder: string, damage: Damage): () => void {
  const file = residentFile(buildFolder);
  const whole = readFileSync(file);
  DAMAGES[damage](file);
  return () => writeFileSync(file, whole);
}
