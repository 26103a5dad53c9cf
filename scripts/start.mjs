/**
 * `npm start` and `npm start -- firefox`: installs what is missing, builds, and opens a browser with the extension on the sample newsroom.
 * Plain Node without packages, for they may not be installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';
const args = process.argv.slice(2);
const browser = args.includes('firefox') ? 'firefox' : 'chrome';

const unknown = args.filter((arg) => !['chrome', 'firefox'].includes(arg));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}. Usage: npm start [-- chrome|firefox]`);
  process.exit(2);
}

/** Runs a command in the project; ends with its exit code if it fails. */
function run(command, ...commandArgs) {
  const options = { cwd: root, stdio: 'inherit', shell: isWindows };
  const { status } = spawnSync(command, commandArgs, options);
  if (status !== 0) process.exit(status ?? 1);
}

if (!isWindows) run('bash', 'scripts/test/install.sh', browser);
else if (!existsSync(join(root, 'node_modules'))) run('npm', 'ci');
run('npm', 'run', '--silent', 'build', '--', '--test');
run(process.execPath, '--import', 'tsx', 'scripts/start/demo.ts', browser);
