/** The files of the project, as an archive of its source has them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './archive.ts';

/** All files that git knows, as they are now. @throws Error where the folder is no clone */
export function sourceFiles(root: string): Files {
  let listed: string;
  try {
    listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    throw new Error(`${root}: its files are listed by git, so it must be a clone of the project`);
  }
  const names = listed.split('\0').filter((name) => name !== '' && existsSync(join(root, name)));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name))]));
}
