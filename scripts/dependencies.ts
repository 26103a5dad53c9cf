/**
 * `npm run build:dependencies`: writes `docs/dependencies.md`. Asks the registry for the newest release of each direct dependency; sizes in the
 * bundles are those of the last `npm run build`. Fails for a dependency without a reason.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { BUDGETS } from './build/budgets.ts';
import type { Bundle } from './build/bundle.ts';
import { loadedBundles } from './build/weigh.ts';
import { readDependencies, unpackedBytes, type Dependency } from './dependencies/installed.ts';
import { REASONS } from './dependencies/reasons.ts';
import { documentOf, formatBytes, type Row } from './dependencies/table.ts';

const DOCUMENT = 'docs/dependencies.md';
const BUNDLES = 'dist/chrome.bundles.json';

/** Day of the newest release that is no preview. */
function askLastRelease(name: string): string {
  const asked = execFileSync('npm', ['view', name, 'time', '--json'], { encoding: 'utf8' });
  const times = JSON.parse(asked) as Record<string, string>;
  const releases = Object.entries(times).filter(([version]) => /^\d+\.\d+\.\d+$/.test(version));
  return (
    releases
      .map(([, time]) => time)
      .sort()
      .at(-1) ?? 'unknown'
  ).slice(0, 10);
}

/** `first script 3 kB, popup 15 kB` */
function bundledOf(name: string, bundles: readonly Bundle[]): string {
  const parts = BUDGETS.map(({ name: script, entry }) => {
    const modules = loadedBundles(entry, bundles).flatMap(({ modules }) => Object.entries(modules));
    const own = modules.filter(([path]) => path.startsWith(`node_modules/${name}/`));
    return { script, bytes: own.reduce((sum, [, bytes]) => sum + bytes, 0) };
  });
  return parts
    .filter(({ bytes }) => bytes > 0)
    .map(({ script, bytes }) => `${script} ${formatBytes(bytes)}`)
    .join(', ');
}

function describe(dependency: Dependency, bundles: readonly Bundle[]): Row {
  const { name } = dependency;
  const reason = REASONS[name];
  if (!reason) throw new Error(`${name} has no reason: add it to scripts/dependencies/reasons.ts`);
  console.log(`${name}: asks the registry for its newest release`);
  return {
    ...dependency,
    ...reason,
    unpackedBytes: unpackedBytes(name),
    lastRelease: askLastRelease(name),
    bundled: bundledOf(name, bundles),
  };
}

if (!existsSync(BUNDLES)) throw new Error(`${BUNDLES} is missing: run 'npm run build' first`);
const bundles = JSON.parse(readFileSync(BUNDLES, 'utf8')) as Bundle[];
const rows = readDependencies().map((dependency) => describe(dependency, bundles));
const style = await resolveConfig(DOCUMENT);
writeFileSync(DOCUMENT, await format(documentOf(rows), { ...style, parser: 'markdown' }));
console.log(`wrote ${DOCUMENT}`);
