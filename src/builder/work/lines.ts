import fs from 'node:fs';
import { unreadable, UnreadableInput } from '../input/input-records.ts';

/** A line of JSON. */
export interface JsonLine {
  value: unknown;
  /** File and line, for errors. */
  where: string;
}

/**
 * The lines of a file; none if there is no file. The whole file is read. @param isCut may its last line be cut off? It is then left out.
 * @throws UnreadableInput that names a line that is no JSON
 */
export function readLines(file: string, isCut = false): JsonLine[] {
  const text = textOf(file);
  const whole = isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  return whole
    .split('\n')
    .map((line, i) => ({ line, where: `${file}, line ${i + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, where }) => ({ value: parse(line, where), where }));
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw unreadable(file, error);
  }
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableInput(`${where}: no JSON`);
  }
}
