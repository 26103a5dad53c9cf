/** Checksums and signatures of what is released. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretKey } from '../../src/builder/publish/key-file.ts';
import { signFile } from '../../src/library/subscription/minisign.ts';

/** File of the checksums, as `sha256sum --check` reads it. */
const SUMS = 'SHA256SUMS';

/** Lines `HASH  NAME`, by name. */
export function checksumsOf(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...files].map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`,
  );
  return `${lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`;
}

/** Writes the checksums of these files of a folder, and a signature beside each file and beside the checksums. */
export async function signRelease(
  folder: string,
  names: readonly string[],
  { key, version }: { key: SecretKey; version: string },
): Promise<void> {
  const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  const sums = new TextEncoder().encode(checksumsOf(files));
  writeFileSync(join(folder, SUMS), sums);
  for (const [name, bytes] of [...files, [SUMS, sums] as const]) {
    const comments = {
      trusted: `file:${name} version:${version}`,
      untrusted: 'signature of a release of Wiremark',
    };
    writeFileSync(join(folder, `${name}.minisig`), await signFile(key, bytes, comments));
  }
}
