/** Before `npm pack`: installs what is missing, and makes what is packed. Plain Node without packages, for they may be missing. */
import { spawnSync } from 'node:child_process';

for (const args of [
  ['scripts/install.mjs', 'packages'],
  ['--import', 'tsx', 'scripts/build-npm.ts'],
]) {
  // What npm prints for programs (`npm pack --json`) stays alone on standard output.
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', process.stderr, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
