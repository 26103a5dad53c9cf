/**
 * `npm run package`: builds, and makes the archives for the two stores in `dist/`. The same sources give the same bytes on every machine:
 * names are sorted, times are fixed, and the compressor is plain JavaScript.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { Browser } from '../vite.config.ts';
import './build.ts';

/** Time of every file in the archives: the earliest that the format can hold, in local time as the format has it. */
const FILE_TIME = new Date(1980, 0, 1);

function readFolder(folder: string): Zippable {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
}

function versionOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function pack(browser: Browser): void {
  const folder = `dist/${browser}`;
  const archive = `dist/wiremark-${versionOf(folder)}-${browser}.zip`;
  const bytes = zipSync(readFolder(folder), { level: 9, mtime: FILE_TIME });
  writeFileSync(archive, bytes);
  console.log(`packed ${archive}, ${Math.ceil(bytes.length / 1024)} kB`);
}

pack('chrome');
pack('firefox');
