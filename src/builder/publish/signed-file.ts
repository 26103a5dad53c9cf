/** Signed files in a site's folder. */
import fs from 'node:fs';
import path from 'node:path';
import { signFile, type SigningKey } from '../../library/subscription/minisign.ts';
import { trustedCommentOf } from '../../library/subscription/trust.ts';
import type { Disk } from '../folder/own-folder.ts';
import { isInPlace, writeAllAside } from '../folder/write-aside.ts';
import { unreadable, UnreadableInput } from '../input/input-records.ts';

/** The file of a site. Undefined if there is none. @throws UnreadableInput where a reader would refuse it */
export function readSiteFile<T>(site: string, name: string, parse: (bytes: Uint8Array) => T): T | undefined {
  const file = path.join(site, name);
  try {
    return parse(fs.readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(file, error);
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

/** A file of a site, and its signature. */
export interface Signed {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
}

/** Signs a version of a file. */
export async function signed(
  name: string,
  { bytes, content }: { bytes: Uint8Array<ArrayBuffer>; content: { sequence: number; made: string } },
  key: SigningKey,
): Promise<Signed> {
  const trusted = trustedCommentOf(name, content);
  const comments = { trusted, untrusted: 'signature of a Wiremark index' };
  return { name, bytes, signature: await signFile(key, bytes, comments) };
}

const placesOf = (site: string, { name, bytes, signature }: Signed) => [
  { file: path.join(site, `${name}.minisig`), bytes: signature },
  { file: path.join(site, name), bytes },
];

/** Has a site this version already? */
export const isSwitchedTo = (site: string, version: Signed): boolean =>
  placesOf(site, version).every(({ file, bytes }) => isInPlace(file, bytes));

/**
 * Switches a site to the version of a signed file, which counts once the file itself is in place: that is the last step, and the signature comes right
 * before it, after what else belongs to the version. @throws Unwritable
 */
export function switchTo(
  site: string,
  version: Signed,
  { others = [], disk = fs }: { others?: readonly { file: string; bytes: Uint8Array }[]; disk?: Disk } = {},
): void {
  writeAllAside([...others, ...placesOf(site, version)], disk);
}
