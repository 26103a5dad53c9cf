/** The project's files, and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from './house.ts';

/** A source file with what it imports. */
export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  path: string;
  text: string;
  /** Specifiers of imports, re-exports and dynamic imports, of types too. */
  imports: readonly string[];
}

/** Code, style sheets and pages of a folder, sub-folders included but for installed packages. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(ts|tsx|css|html)$/.test(file) && !file.includes('/node_modules/'));
}

/** One file of the project. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const found = text.matchAll(/(?:^|[\s;}(])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/gm);
  return { path, text, imports: [...found].map((match) => match[1] ?? '') };
}

/** `src/match/decide/verdict.ts` -> `match/decide`; `src/model.ts` -> `model.ts`. */
export function roomOf(path: string): string {
  const folder = posix.dirname(path).replace(/^src\/?/, '');
  return folder === '' ? posix.basename(path) : folder;
}

/** Files of `src/` that a file imports, relative to the project, without the query of a style sheet. */
export function importedFiles({ path, imports }: SourceFile): string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(dirname(path), specifier.replace(/\?.*$/, '')))
    .filter((target) => target.startsWith('src/'));
}
