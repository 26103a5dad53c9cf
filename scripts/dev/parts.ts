/** Which parts of the extension a changed file is in. */
import type { Bundle, Part } from '../build/bundle.ts';

/** Files that each part was made from, as of its last build. */
export type Contents = ReadonlyMap<Part, ReadonlySet<string>>;

/** The source files of a part. */
export const filesOf = (bundles: readonly Bundle[]): Set<string> =>
  new Set(bundles.flatMap(({ modules }) => Object.keys(modules)));

/** Parts to be built again after changes of `files`, paths in the project. A file that no part is known to hold may be in any of them. */
export function partsToRebuild(files: readonly string[], contents: Contents): Part[] {
  const parts = [...contents.keys()];
  const isUnknown = (file: string) => parts.every((part) => !contents.get(part)?.has(file));
  if (files.some(isUnknown)) return parts;
  return parts.filter((part) => files.some((file) => contents.get(part)?.has(file)));
}
