/**
 * `npm start` and `npm start -- firefox`: installs what is missing, builds for that browser, and opens it with the extension on the sample
 * newsroom. Plain Node without packages, for they may be missing.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const browser = args.includes('firefox') ? 'firefox' : 'chrome';

const unknown = args.filter((arg) => !['chrome', 'firefox'].includes(arg));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}. Usage: npm start [-- chrome|firefox]`);
  process.exit(2);
}

/** Runs a script of the project with Node; ends with its exit code if it fails. */
function run(title, ...nodeArgs) {
  console.log(title);
  const { status } = spawnSync(process.execPath, nodeArgs, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run('1 of 3  installs what is missing', 'scripts/install.mjs', 'packages', browser);
run('2 of 3  builds the extension', '--import', 'tsx', 'scripts/build.ts', '--test', browser);
run(
  `3 of 3  opens ${browser === 'chrome' ? 'Chromium' : 'Firefox'} on the sample newsroom`,
  ...['--import', 'tsx', 'scripts/start/demo.ts', browser],
);
