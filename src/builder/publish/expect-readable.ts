/** Reads a version of a site before it is in place, as a reader will: with the client's own code. */
import fs from 'node:fs';
import path from 'node:path';
import { isPublicHttps } from '../../library/subscription/address.ts';
import { askIndex } from '../../library/subscription/ask-index.ts';
import { sha256Of } from '../../library/subscription/bytes.ts';
import { askSegment, type Ask } from '../../library/subscription/download.ts';
import { UpdateFailure } from '../../library/subscription/failure.ts';
import type { Manifest } from '../../library/subscription/manifest.ts';
import type { PublicKey } from '../../library/subscription/public-key.ts';
import { NOTHING_SEEN } from '../../library/subscription/trust.ts';
import { UnreadableInput } from '../input/input-records.ts';
import type { Signed } from './signed-file.ts';

/** Any address: nothing is asked but the disk. */
const BASE = 'https://site.example/';

/** A version that is about to be switched to. */
export interface Version {
  manifest: Manifest;
  file: Signed;
  /** The key of the index's address. Undefined where the publisher does not say it: then the list of keys is taken as it is. */
  rootKey: PublicKey | undefined;
  /** ms. */
  now: number;
}

/** @throws UnreadableInput for what a reader of this site would refuse, the list of keys included. Cost: reads and hashes every segment */
export async function expectReadable(site: string, { manifest, file, rootKey, now }: Version): Promise<void> {
  const ask = askFolder(site, file);
  const isAskable = isPublicHttps;
  const remember = () => Promise.resolve();
  try {
    if (rootKey !== undefined)
      await askIndex({ base: BASE, rootKey }, NOTHING_SEEN, { ask, isAskable, now, remember });
    for (const { sha256, bytes } of manifest.segments) {
      const asked = { had: new Uint8Array(), bytes, save: () => Promise.resolve() };
      if ((await sha256Of(await askSegment(ask, `${BASE}segments/${sha256}.wmk`, asked))) !== sha256)
        throw new UpdateFailure('storage', `segments/${sha256}.wmk: other bytes than were written`);
    }
  } catch (error) {
    if (!(error instanceof UpdateFailure)) throw error;
    throw new UnreadableInput(`${site}: readers would refuse this: ${error.message.replaceAll(BASE, '')}`);
  }
}

/** What a host would answer, were this version in place. */
function askFolder(site: string, { name, bytes, signature }: Signed): Ask {
  const fresh = new Map<string, Uint8Array>([
    [name, bytes],
    [`${name}.minisig`, signature],
  ]);
  return (url) => {
    const asked = url.slice(BASE.length);
    const file = path.join(site, asked);
    const found = fresh.get(asked) ?? (fs.existsSync(file) ? fs.readFileSync(file) : undefined);
    return Promise.resolve({ status: found === undefined ? 404 : 200, body: whole(found) });
  };
}

async function* whole(bytes: Uint8Array = new Uint8Array()): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
