/** Copies of the test build with other indexes: that of the newsroom, and broken ones. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listSegments } from '../../scripts/build/list-segments.ts';
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

/** Runs the command line. Returns what it printed; rejects if it fails. */
export async function runWiremark(args: readonly string[]): Promise<string> {
  const cli = join(root, 'src/builder/command/cli.ts');
  return (await run(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: root })).stdout;
}

/** Builds an index of records with the command line into `folder`. Returns the path of its one segment. */
export async function buildIndexOf(records: string, name: string, folder: string): Promise<string> {
  await runWiremark(['build', '--out', folder, '--name', name, '--origins', 'all', records]);
  return join(folder, listSegments(folder)[0]?.name ?? '');
}

/** Builds the newsroom's index with the command line into `folder`. */
export const buildNewsroomIndex = (folder: string): Promise<string> =>
  buildIndexOf(recordsFile, 'Sample newsroom', folder);

/** @throws Error that says what to do, if there is no test build */
export function expectTestBuild(browser: BrowserName): void {
  if (!existsSync(testBuildOf(browser)))
    throw new Error('no test build: run "npm run build -- --test" first');
}

/** Copies the test build to `folder`, so that a later build does not change the extension of a running browser. */
export function copyTestBuild(browser: BrowserName, folder: string): string {
  expectTestBuild(browser);
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

/** The segment that a build has in its package. */
export function packagedSegment(buildFolder: string): string {
  const folder = join(buildFolder, 'index');
  const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.wmk'));
  return join(folder, name);
}
