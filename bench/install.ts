import { spawnSync } from 'node:child_process';

/** Installs the packages of `bench/package.json` where they are missing, and says so. Ends the process where that fails. */
export function installEngines(): void {
  const { status } = spawnSync(process.execPath, ['scripts/install.mjs', 'bench'], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
