/** What package.json asks for, and what is installed of it. */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readSource } from '../../tests/source-files.ts';

/**
 * A package whose code the extension holds, or the command line, or that only making and testing them needs. None is a dependency of the published
 * package: all are bundled.
 */
export interface Dependency {
  name: string;
  kind: Kind;
  version: string;
  licence: string;
}

export type Kind = 'extension' | 'command line' | 'development';

interface PackageFile {
  version: string;
  license?: string;
  devDependencies?: Record<string, string>;
}

const root = join(import.meta.dirname, '../..');

const KINDS: readonly Kind[] = ['extension', 'command line', 'development'];
const sources = listFiles('src').map(readSource);

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

const folderOf = (name: string): string => join(root, 'node_modules', name);

/** What imports a package: the sources say it. */
function kindOf(name: string): Kind {
  const importers = sources.filter(({ imports }) =>
    imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
  );
  if (importers.length === 0) return 'development';
  return importers.some(({ path }) => !path.startsWith('src/builder/')) ? 'extension' : 'command line';
}

/** Every direct dependency of package.json: the extension's first, then the command line's. */
export function readDependencies(): Dependency[] {
  const { devDependencies = {} } = readPackage(root);
  const all = Object.keys(devDependencies).map((name) => {
    const { version, license = 'unknown' } = readPackage(folderOf(name));
    return { name, kind: kindOf(name), version, licence: license };
  });
  return KINDS.flatMap((kind) => all.filter((each) => each.kind === kind));
}

/** Bytes of a package as it is unpacked, without packages inside it. */
export function unpackedBytes(name: string): number {
  const sizeOf = (path: string): number => {
    if (!lstatSync(path).isDirectory()) return lstatSync(path).size;
    return readdirSync(path)
      .filter((entry) => entry !== 'node_modules')
      .reduce((sum, entry) => sum + sizeOf(join(path, entry)), 0);
  };
  return existsSync(folderOf(name)) ? sizeOf(folderOf(name)) : 0;
}
