/** What is released, built in an empty folder from the archive of the source, so that the two cannot differ. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import project from '../../package.json' with { type: 'json' };

/** Unpacks an archive of the source into an empty folder. The packages that npm installed for the clone serve there too. */
export function unpackSource(archive: Uint8Array, folder: string, nodeModules: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
}

/** Runs npm in a folder. @throws Error with the last lines that it printed */
function npm(folder: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(
      `npm ${args.join(' ')}: exit code ${status}\n${(stdout + stderr).trim().split('\n').slice(-12).join('\n')}`,
    );
}

/** Rights of packed programs and of all other files; npm would pack those that the `umask` left. */
const PROGRAM_MODE = 0o755;
const FILE_MODE = 0o644;

function setModes(place: string): void {
  if (statSync(place).isDirectory()) for (const name of readdirSync(place)) setModes(join(place, name));
  else chmodSync(place, place.endsWith('cli.js') ? PROGRAM_MODE : FILE_MODE);
}

/** Makes the packages of an unpacked source in its `dist/`. Returns their names. */
export function buildPackages(folder: string): string[] {
  npm(folder, 'run', '--silent', 'package');
  npm(folder, 'run', '--silent', 'build:npm');
  const packed = [...project.files, 'package.json', 'README.md', 'LICENSE'];
  for (const name of packed) setModes(join(folder, name));
  npm(folder, 'pack', '--ignore-scripts', '--pack-destination', 'dist');
  return readdirSync(join(folder, 'dist')).filter((name) => /^wiremark-.*\.(?:zip|tgz)$/.test(name));
}
