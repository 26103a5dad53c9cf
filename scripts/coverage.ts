/**
 * `npm run coverage`: the share of branches that a room's own tests try, for rooms where a wrong branch means a wrong word to a reader. A room's tests
 * are those of its folder in `tests/`: what only a test of the whole reaches does not count. Ends with `N passed, N failed, N skipped`, one for
 * each room; a room fails under 95 %, or if one of its tests does. What was not tried is in `artifacts/coverage/`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOMS = ['match/decide', 'library', 'browser/messages', 'credit/detectors'];
/** Least share of branches, in percent. */
const LEAST_BRANCHES = 95;

const root = join(import.meta.dirname, '..');

interface Summary {
  total: { branches: { total: number; covered: number; pct: number } };
}

/** Runs a room's tests. Returns what they tried of it, or undefined if one failed. */
function measure(room: string): Summary['total']['branches'] | undefined {
  const folder = join('artifacts/coverage', room);
  rmSync(join(root, folder), { recursive: true, force: true });
  const options = [
    '--coverage.enabled',
    '--coverage.provider=v8',
    `--coverage.include=src/${room}/*.ts`,
    '--coverage.reporter=json-summary',
    '--coverage.reporter=html',
    `--coverage.reportsDirectory=${folder}`,
  ];
  try {
    execFileSync('node_modules/.bin/vitest', ['run', '--reporter=dot', `tests/${room}/`, ...options], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    return undefined;
  }
  const summary = readFileSync(join(root, folder, 'coverage-summary.json'), 'utf8');
  return (JSON.parse(summary) as Summary).total.branches;
}

let passed = 0;
for (const room of ROOMS) {
  const branches = measure(room);
  const isEnough = branches !== undefined && branches.pct >= LEAST_BRANCHES;
  if (isEnough) passed++;
  const told = branches
    ? `${branches.pct} % of branches, ${branches.covered} of ${branches.total}`
    : 'its tests fail';
  console.log(`${isEnough ? 'ok  ' : 'FAIL'} ${room}: ${told}`);
}
console.log(`${passed} passed, ${ROOMS.length - passed} failed, 0 skipped`);
process.exitCode = passed === ROOMS.length ? 0 : 1;
