/**
 * Installs what a command needs and the machine lacks, and says what, why and how far it is. Plain Node without packages, for they may be
 * missing. Usage: `node scripts/install.mjs [packages] [web-ext] [bench] [chrome] [firefox] [clickhouse]`. Exit code 1, with one plain line, if something
 * cannot be installed; ClickHouse alone may be missing.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';

/** Oldest Node that every package runs on. */
const OLDEST_NODE = [20, 19];
/** Milliseconds between two lines of progress: on a terminal the line is rewritten, in a log each is a line of its own. */
const PROGRESS_MS = process.stdout.isTTY ? 250 : 5000;

/** Folders with a package.json and a lock file of their own, and who needs them. */
const PACKAGES = {
  packages: { folder: '.', name: 'npm packages for the build and the tests' },
  'web-ext': { folder: 'scripts/web-ext', name: 'npm packages of the store’s linter (web-ext)' },
  bench: { folder: 'bench', name: 'npm packages of the engines that the benchmarks compare with' },
};

const BROWSERS = {
  chrome: {
    name: 'Chromium',
    variable: 'CHROME_PATH',
    package: 'chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome'],
    application: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    programs: ['firefox-esr', 'firefox'],
    application: '/Applications/Firefox.app/Contents/MacOS/firefox',
  },
};

/** A server that tests start. It is unpacked and not installed, as its package would have the system start it. */
const CLICKHOUSE = {
  name: 'ClickHouse, which tests of several servers start',
  variable: 'CLICKHOUSE_PATH',
  package: 'clickhouse-server',
  folder: join(root, '.cache/clickhouse'),
};

class Problem extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new Problem(
    `Wiremark needs Node ${OLDEST_NODE.join('.')} or later, and this is ${process.versions.node}. Newer versions: https://nodejs.org`,
  );
}

/** Path of a program on the PATH, `undefined` if there is none. */
function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Prints how far a step is, until `end` prints how long it took. `state()` is a few words: `120 of 400`. */
function showProgress(name, state) {
  const start = Date.now();
  const write = (words) => {
    const line = `  ${name}: ${words}`;
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${line}`);
    else console.log(line);
  };
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  write(state());
  const timer = setInterval(() => write(`${state()}, ${seconds()}`), PROGRESS_MS);
  return (words) => {
    clearInterval(timer);
    write(`${words}, ${seconds()}`);
    if (process.stdout.isTTY) process.stdout.write('\n');
  };
}

/** Runs a program; `onLine` gets each line that it prints. Resolves with its exit code and its last lines. */
function run(program, args, { folder = root, onLine = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: folder, shell: isWindows, stdio: ['ignore', 'pipe', 'pipe'] });
    const last = [];
    const read = (text) => {
      for (const line of text.split('\n').filter(Boolean)) {
        onLine(line);
        last.push(line);
        if (last.length > 12) last.shift();
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', (error) => resolve({ code: 1, last: [error.message] }));
    child.on('close', (code) => resolve({ code: code ?? 1, last }));
  });
}

/** Does what is installed fit the lock file? It is asked of npm only where the lock file is younger. */
function arePackagesThere(folder) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(join(folder, 'package-lock.json')).mtimeMs <= statSync(installed).mtimeMs) return true;
  return (
    spawnSync('npm', ['ls', '--silent'], { cwd: folder, shell: isWindows, stdio: 'ignore' }).status === 0
  );
}

/** Places in node_modules that the lock file fills on this machine. */
function packagePlaces(folder) {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const fits = (list, value) => list === undefined || list.includes(value) || list[0]?.startsWith('!');
  return Object.entries(packages)
    .filter(([place, { os, cpu }]) => place !== '' && fits(os, process.platform) && fits(cpu, process.arch))
    .map(([place]) => join(folder, place, 'package.json'));
}

async function installPackages({ folder: path, name }) {
  const folder = join(root, path);
  if (arePackagesThere(folder)) return;
  const places = packagePlaces(folder);
  const count = () => {
    const there = places.filter((place) => existsSync(place)).length;
    if (there === 0) return `fetches ${places.length}`;
    return there < places.length
      ? `${there} of ${places.length}`
      : `${there} unpacked, runs their install scripts`;
  };
  const end = showProgress(name, count);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, last } = await run('npm', args, { folder });
  end(code === 0 ? `${places.length} installed` : 'not installed');
  if (code === 0) return;
  const isOffline = last.some((line) => /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(line));
  throw new Problem(
    isOffline
      ? `The npm registry cannot be reached. Is this machine online? (${last.join(' ')})`
      : `npm ci failed in ${path}:\n${last.join('\n')}`,
  );
}

function isBrowserThere({ variable, programs, application }) {
  const given = process.env[variable];
  if (given) {
    if (isExecutable(given)) return true;
    throw new Problem(`${variable} is set to ${given}, which is not a program.`);
  }
  return programs.some(findProgram) || isExecutable(application);
}

/** `apt-get` and its arguments, through `sudo` for a user who is not root; `undefined` where that is impossible. */
function aptGet() {
  if (!findProgram('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return findProgram('sudo') ? ['sudo', 'apt-get'] : undefined;
}

async function installBrowsers(browsers) {
  const missing = browsers.filter((browser) => !isBrowserThere(browser));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(' and ');
  const packages = missing.map((browser) => browser.package);
  const variables = missing.map(({ variable }) => variable).join(', ');
  const byHand = `Install ${names} yourself${findProgram('apt-get') ? ` (as root: apt-get install ${packages.join(' ')})` : ''}, or set ${variables} to the program.`;
  const command = aptGet();
  if (!command) throw new Problem(`${names} cannot be found, and cannot be installed from here. ${byHand}`);
  if (command[0] === 'sudo')
    console.log(`  ${names}: to be installed with sudo apt-get, which may ask for your password`);
  await runApt(command, ['update'], { name: 'list of Debian packages', byHand });
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  await runApt(command, install, { name: names, byHand });
}

/** Runs one command of apt-get. It reports `dlstatus:1:42.5:...` while it fetches, `pmstatus:chromium:42.5:...` while it unpacks. */
async function runApt([program, ...before], args, { name, byHand }) {
  let state = 'starts';
  const onLine = (line) => {
    const [, phase, percent] = /^(dl|pm)status:[^:]*:(\d+)/.exec(line) ?? [];
    if (phase) state = `${phase === 'dl' ? 'fetched' : 'unpacked'} ${percent} %`;
  };
  const quiet = ['-qq', '-o', 'APT::Status-Fd=1', '-o', 'DPkg::Lock::Timeout=120'];
  const end = showProgress(name, () => state);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const { code, last } = await run(program, [...before, ...quiet, ...args], { onLine });
  end(code === 0 ? 'done' : 'failed');
  if (code !== 0) throw new Problem(`apt-get ${args[0]} failed: ${last.at(-1) ?? `exit ${code}`}\n${byHand}`);
}

async function unpackClickHouse() {
  const { name, variable, package: wanted, folder } = CLICKHOUSE;
  if (process.env[variable] || findProgram(wanted) || existsSync(folder)) return;
  const reason = (await unpackDebian(wanted, { name, folder })) ?? '';
  if (reason) console.log(`  ${name}: not there (${reason}); their tests are skipped`);
}

/** Unpacks a Debian package, with all that it needs and the system lacks, into a folder. Resolves with why it could not. */
async function unpackDebian(wanted, { name, folder }) {
  if (!findProgram('apt-get') || !findProgram('dpkg-deb')) return 'no apt-get';
  let packages = await missingPackages(wanted);
  if (packages.length === 0 && process.getuid?.() === 0) {
    await run('apt-get', ['update', '-qq']);
    packages = await missingPackages(wanted);
  }
  if (packages.length === 0) return `apt-get knows no ${wanted}`;
  const aside = `${folder}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  let done = 0;
  const end = showProgress(name, () => `${done} of ${packages.length} packages`);
  for (const each of packages) {
    const fetched = await run('apt-get', ['download', '-qq', each], { folder: aside });
    const script = 'for file in *.deb; do dpkg-deb -x "$file" . && rm "$file" || exit 1; done';
    const unpacked = fetched.code === 0 ? await run('sh', ['-c', script], { folder: aside }) : fetched;
    if (unpacked.code !== 0) {
      end('failed');
      return `${each}: ${unpacked.last.at(-1) ?? 'failed'}`;
    }
    done++;
  }
  renameSync(aside, folder);
  end('done');
  return undefined;
}

/** A package and what it needs, as far as the system lacks them. */
async function missingPackages(wanted) {
  const names = [];
  const onLine = (line) => names.push(...(/^Inst (\S+)/.exec(line)?.slice(1) ?? []));
  await run('apt-get', ['install', '--simulate', '-qq', '--no-install-recommends', wanted], { onLine });
  return names;
}

async function main(needed) {
  const unknown = needed.filter(
    (name) => !(name in PACKAGES) && !(name in BROWSERS) && name !== 'clickhouse',
  );
  if (unknown.length > 0) throw new Problem(`unknown: ${unknown.join(' ')}`);
  checkNode();
  const pick = (table) => needed.filter((name) => name in table).map((name) => table[name]);
  for (const packages of pick(PACKAGES)) await installPackages(packages);
  await installBrowsers(pick(BROWSERS));
  if (needed.includes('clickhouse')) await unpackClickHouse();
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exit(1);
}
