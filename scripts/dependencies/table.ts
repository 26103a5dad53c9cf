/** The tables of `docs/dependencies.md`, written and read. */
import type { Dependency, Kind } from './installed.ts';
import type { Reason } from './reasons.ts';

/** A row: a dependency with what only its making knows. */
export interface Row extends Dependency, Reason {
  unpackedBytes: number;
  /** Day of the newest release in the registry, `2026-11-06`. */
  lastRelease: string;
  /** Kilobytes in each script before minification; empty where it is in none. */
  bundled: string;
}

const COLUMNS = [
  'package',
  'version',
  'licence',
  'unpacked',
  'newest release',
  'in the bundles',
  'why',
  'instead of it',
];

/** `2.4 MB`, `31 kB` */
export function formatBytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    `\`${row.name}\``,
    ...[row.version, row.licence, formatBytes(row.unpackedBytes), row.lastRelease],
    ...[row.bundled || '-', row.why, row.instead],
  ]);
  return [COLUMNS, COLUMNS.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** The whole document, before prettier sets its columns. */
export function documentOf(rows: readonly Row[]): string {
  const of = (kind: Kind) => tableOf(rows.filter((row) => row.kind === kind));
  return `# Dependencies

Written by \`npm run build:dependencies\` from \`package.json\`, the installed packages, the registry (newest release) and
[scripts/dependencies/reasons.ts](../scripts/dependencies/reasons.ts). A test compares names, versions and licences with what is installed.

All are \`devDependencies\`: the extension and the package \`wiremark\` have theirs bundled, with their licences in \`NOTICES.txt\`, and installing either
installs nothing else. Which of them holds a package is read from what the sources import.

## In the extension

Sizes in the bundles are before minification.

${of('extension')}

## In the command line alone

${of('command line')}

## To make and test them

${of('development')}

The engines that the benchmarks compare with stand in [bench/package.json](../bench/package.json), the store’s linter in
[scripts/web-ext/package.json](../scripts/web-ext/package.json); both are installed only by what needs them.
`;
}

/** Name, version, licence and newest release of every row of the document, in its order. */
export function readRows(
  markdown: string,
): { name: string; version: string; licence: string; lastRelease: string }[] {
  return [...markdown.matchAll(/^\| `([^`]+)`[^\n]*$/gm)].map(([line, name = '']) => {
    const [, , version = '', licence = '', , lastRelease = ''] = line.split('|').map((cell) => cell.trim());
    return { name, version, licence, lastRelease };
  });
}
