/** Archives of which the same files have the same bytes on every machine: names are sorted, times and rights fixed, and the compressor is plain JavaScript. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** File name, with slashes -> its bytes. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Time of every file in an archive: the earliest that the format can hold. It is in local time, as the format has it, so that no time zone moves it. */
const fileTime = (): Date => new Date(1980, 0, 1);

/** The files of a folder and its sub-folders. */
export function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** A zip archive of these files, in the order of their names. */
export function zipOf(files: Files): Uint8Array {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(sorted, { level: 9, mtime: fileTime() });
}
