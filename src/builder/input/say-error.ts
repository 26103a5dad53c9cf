import { getSystemErrorMap } from 'node:util';

/** What the system's own words do not tell a user, by the code of the error. */
const PLAINER: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder, where a file is expected',
  EEXIST: 'a file of this name is there already',
  ENOTDIR: 'a file stands where a folder is expected',
};

/** What went wrong, to stand after the name of the file: the system's words, without the code, call and path that Node puts round them. */
export function sayError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof SyntaxError) return `no JSON: ${error.message}`;
  const { code = '', errno = 0 } = error as NodeJS.ErrnoException;
  if (code.startsWith('Z_')) return `damaged gzip: ${error.message}`;
  if (!('syscall' in error)) return error.message;
  return PLAINER[code] ?? getSystemErrorMap().get(errno)?.[1] ?? error.message;
}
