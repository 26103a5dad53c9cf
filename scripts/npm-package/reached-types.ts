/** Types that a program reaches from the package's entry; the compiler writes those of every source. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Removes declarations, and folders left empty, that no import leads to from `entry`. Paths are relative to `folder`. */
export function removeUnreached(folder: string, entry: string): void {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.ts['"]/g))
      follow(posix.join(posix.dirname(file), `${specifier}.d.ts`));
  };
  follow(entry);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.d.ts')))
    if (!reached.has(file.replaceAll('\\', '/'))) rmSync(join(folder, file));
  // The deepest first.
  for (const file of files.sort((a, b) => b.length - a.length)) {
    const path = join(folder, file);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder && readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
}
