/** Signed files in a site's folder. */
import fs from 'node:fs';
import path from 'node:path';
import { signFile, type SigningKey } from '../../library/subscription/minisign.ts';
import { trustedCommentOf } from '../../library/subscription/trust.ts';
import { writeAside } from '../folder/write-aside.ts';
import { UnreadableInput } from '../input/input-records.ts';

/** The file of a site. Undefined if there is none. @throws UnreadableInput where a reader would refuse it */
export function readSiteFile<T>(site: string, name: string, parse: (bytes: Uint8Array) => T): T | undefined {
  const file = path.join(site, name);
  try {
    return parse(fs.readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UnreadableInput(`${file}: ${(error as Error).message}`);
  }
}

/** Parses as a reader would, before anything is written: what readers refuse is not published. @throws UnreadableInput that names the field */
export function bytesFor(content: object, parse: (bytes: Uint8Array) => unknown): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
  try {
    parse(bytes);
  } catch (error) {
    throw new UnreadableInput(`readers would refuse this: ${(error as Error).message}`);
  }
  return bytes;
}

/** Writes a file, then its signature. Each is whole or is not there. @throws Unwritable */
export async function writeSigned(
  site: string,
  { name, bytes, content }: { name: string; bytes: Uint8Array; content: { sequence: number; made: string } },
  key: SigningKey,
): Promise<void> {
  const signature = await signFile(key, bytes, trustedCommentOf(name, content));
  writeAside(path.join(site, name), bytes);
  writeAside(path.join(site, `${name}.minisig`), signature);
}
