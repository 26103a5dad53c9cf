/** What is costly and does not change between runs, kept under `.cache/quality` in the project's folder. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const ROOT = new URL('../../', import.meta.url);
const CACHE = new URL('.cache/quality/', ROOT);

/**
 * The value that `make` gives, from the cache if it was made by the same sources. Older values of the same name are removed.
 * @param sources files and folders, from the project's folder, that the value depends on
 */
export function cached<Value>(name: string, sources: readonly string[], make: () => Value): Value {
  const key = hashOf(sources);
  const file = new URL(`${name}-${key}.bin`, CACHE);
  if (existsSync(file)) return deserialize(readFileSync(file)) as Value;
  const value = make();
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith(`${name}-`) && /^[0-9a-f]{16}\.bin$/.test(old.slice(name.length + 1)))
      rmSync(new URL(old, CACHE));
  }
  // Written aside and renamed: a run that is broken off leaves no half file.
  const half = new URL(`${name}-${process.pid}.half`, CACHE);
  writeFileSync(half, serialize(value));
  renameSync(half, file);
  return value;
}

/** 16 hexadecimal digits over names and contents. */
function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources.flatMap(filesOf).sort()) {
    hash
      .update(source)
      .update('\0')
      .update(readFileSync(new URL(source, ROOT)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(source: string): string[] {
  if (!statSync(new URL(source, ROOT)).isDirectory()) return [source];
  return readdirSync(new URL(`${source}/`, ROOT)).flatMap((name) => filesOf(`${source}/${name}`));
}
