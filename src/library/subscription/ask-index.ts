import { KEY_LIST, MANIFEST, type IsAskable } from './address.ts';
import { sha256Of } from './bytes.ts';
import { askSmall, type Ask } from './download.ts';
import { UpdateFailure } from './failure.ts';
import { MOST_KEY_LIST_BYTES, parseKeyList, releaseKeyOf } from './key-list.ts';
import { MOST_MANIFEST_BYTES, parseManifest, type Manifest } from './manifest.ts';
import { MOST_SIGNATURE_BYTES, parseSignature, type Signature } from './minisign.ts';
import { type PublicKey } from './public-key.ts';
import { expectComment, expectInOrder, expectSigned, timeAtLeast, type Seen, type Version } from './trust.ts';

/** What asking an index needs. */
export interface Asking {
  ask: Ask;
  isAskable: IsAskable;
  /** ms. The latest of the clock and of other signs of time, such as the day on which this program was made. */
  now: number;
  /** Called with each version that is believed, before anything of it is used. */
  remember: (seen: Seen) => Promise<void>;
}

/** Where an index is asked: at its own address, or at a mirror, which is trusted no more and no less. */
export interface Place {
  base: string;
  rootKey: PublicKey;
}

/**
 * Asks a place for the list of keys and the manifest, and believes them or throws: root key -> `keys.json` -> release key -> `wiremark.json`. A file
 * is parsed only when its signature was found right. Four requests, six where the host switches to another version in between. @throws UpdateFailure
 */
export async function askIndex({ base, rootKey }: Place, before: Seen, asking: Asking): Promise<Manifest> {
  const now = timeAtLeast(asking.now, before);
  let seen = before;
  const believe = async (file: 'keys' | 'manifest', { bytes, sequence, made }: Believed): Promise<void> => {
    const name = file === 'keys' ? KEY_LIST : MANIFEST;
    const version: Version = { sequence, sha256: await sha256Of(bytes) };
    expectInOrder(name, { ...version, made }, { newest: seen[file], now });
    if (seen[file]?.sequence === sequence) return;
    seen = { ...seen, [file]: version, madeLatest: Math.max(seen.madeLatest, Date.parse(made)) };
    await asking.remember(seen);
  };

  const list = await askTwice(async () => {
    const list = await askSigned(base + KEY_LIST, MOST_KEY_LIST_BYTES, asking.ask);
    await expectSigned(KEY_LIST, list.bytes, { signature: list.signature, key: rootKey });
    return list;
  });
  const keys = parseKeyList(list.bytes);
  expectComment(KEY_LIST, keys, list.signature);
  await believe('keys', { ...list, ...keys });

  const signed = await askTwice(async () => {
    const signed = await askSigned(base + MANIFEST, MOST_MANIFEST_BYTES, asking.ask);
    const key = releaseKeyOf(keys, signed.signature.keyId, now);
    await expectSigned(MANIFEST, signed.bytes, { signature: signed.signature, key });
    return signed;
  });
  const manifest = parseManifest(signed.bytes, asking.isAskable);
  expectComment(MANIFEST, manifest, signed.signature);
  await believe('manifest', { ...signed, ...manifest });
  return manifest;
}

interface Believed {
  bytes: Uint8Array<ArrayBuffer>;
  sequence: number;
  made: string;
}

interface Signed {
  bytes: Uint8Array<ArrayBuffer>;
  signature: Signature;
}

/** Asks once more where a file and its signature do not belong together: the host may have switched between the two. */
async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UpdateFailure && error.kind === 'wrong-signature') return ask();
    throw error;
  }
}

async function askSigned(url: string, most: number, ask: Ask): Promise<Signed> {
  const file = `${url}.minisig`;
  const signature = parseSignature(await askSmall(ask, file, MOST_SIGNATURE_BYTES));
  return { signature, bytes: await askSmall(ask, url, most) };
}

/** Asks an index and, where that fails, one mirror. A server that asks for patience gets it. @throws UpdateFailure of the first place */
export async function askAnywhere<T>(
  [place, mirror]: readonly [Place, Place | undefined],
  askAt: (place: Place) => Promise<T>,
): Promise<T> {
  try {
    return await askAt(place);
  } catch (first) {
    if (mirror === undefined || !(first instanceof UpdateFailure) || first.kind === 'busy') throw first;
    try {
      return await askAt(mirror);
    } catch (second) {
      throw second instanceof UpdateFailure ? first : second;
    }
  }
}
