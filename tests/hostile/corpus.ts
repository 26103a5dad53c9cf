/** Inputs that are kept: those that once broke a promise, and one of each kind that is worth trying every time. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'corpus');

/** An input that is kept. */
export interface Kept {
  /** What is special about it: the name of its file. */
  name: string;
  input: unknown;
}

/** The inputs that are kept for a target, by name. */
export function readCorpus(target: string): Kept[] {
  const folder = join(FOLDER, target);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files.sort().map((file) => ({
    name: file.replace('.json', ''),
    input: JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
  }));
}

/** The seeds with which each target is tried every time: the same inputs on every machine. */
export const readSeeds = (): Readonly<Record<string, readonly number[]>> =>
  JSON.parse(readFileSync(join(FOLDER, 'seeds.json'), 'utf8')) as Record<string, number[]>;

/** Writes an input as a file of the corpus would hold it. Returns the file. */
export function keepInput(folder: string, name: string, input: unknown): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(input, null, 1)}\n`);
  return file;
}
