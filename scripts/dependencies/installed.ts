/** What package.json asks for, and what is installed of it. */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that the extension holds (`runtime`), or that only making and testing it needs (`development`). */
export interface Dependency {
  name: string;
  kind: 'runtime' | 'development';
  version: string;
  licence: string;
}

interface PackageFile {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const root = join(import.meta.dirname, '../..');

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;

const folderOf = (name: string): string => join(root, 'node_modules', name);

/** Every direct dependency of package.json, runtime first. */
export function readDependencies(): Dependency[] {
  const { dependencies = {}, devDependencies = {} } = readPackage(root);
  const describe = (kind: Dependency['kind']) => (name: string) => {
    const { version, license = 'unknown' } = readPackage(folderOf(name));
    return { name, kind, version, licence: license };
  };
  return [
    ...Object.keys(dependencies).map(describe('runtime')),
    ...Object.keys(devDependencies).map(describe('development')),
  ];
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
