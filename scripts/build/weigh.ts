/** What the scripts of a build weigh, and where a budget is broken. */
import type { Budget } from './budgets.ts';
import type { Bundle } from './bundle.ts';

/** Modules that a breach names, the largest first. */
const NAMED_MODULES = 8;

/** A script and all that it loads, each once. Empty if the build has no such script. */
export function loadedBundles(entry: string, bundles: readonly Bundle[]): Bundle[] {
  const byFile = new Map(bundles.map((bundle) => [bundle.file, bundle]));
  const loaded = new Set<Bundle>();
  const visit = (file: string): void => {
    const bundle = byFile.get(file);
    if (bundle === undefined || loaded.has(bundle)) return;
    loaded.add(bundle);
    bundle.imports.forEach(visit);
  };
  visit(entry);
  return [...loaded];
}

/** Bytes of several scripts together, minified and after gzip. */
export function sumOf(bundles: readonly Bundle[]): { bytes: number; gzipBytes: number } {
  return {
    bytes: bundles.reduce((sum, { bytes }) => sum + bytes, 0),
    gzipBytes: bundles.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
  };
}

/** What is wrong, in one sentence each; empty if the budget holds. */
export function breaches(budget: Budget, bundles: readonly Bundle[]): string[] {
  const loaded = loadedBundles(budget.entry, bundles);
  if (loaded.length === 0) return [`${budget.entry} is not in the build: correct scripts/build/budgets.ts`];
  const modules = loaded.flatMap(({ modules }) => Object.entries(modules)).sort(([, a], [, b]) => b - a);
  const sizes = sumOf(loaded);
  const tooLarge = (['bytes', 'gzipBytes'] as const).filter((unit) => sizes[unit] > budget[unit]);
  const largest = modules.slice(0, NAMED_MODULES).map(([path, bytes]) => `${path} ${bytes}`);
  const found = tooLarge.map(
    (unit) =>
      `${budget.entry} has ${sizes[unit]} ${unit === 'bytes' ? 'bytes' : 'bytes after gzip'}, ${sizes[unit] - budget[unit]} over its budget`,
  );
  if (found.length > 0) found.push(`largest modules, in bytes before minification: ${largest.join(', ')}`);
  const unwanted = modules.filter(([path]) => budget.without.some((part) => path.startsWith(part)));
  for (const [path, bytes] of unwanted)
    found.push(`${budget.entry} holds ${path} (${bytes} bytes), which it is to be without`);
  return found;
}
