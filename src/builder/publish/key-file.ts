/**
 * Secret keys in minisign's unencrypted form (`minisign -G -W`), so that either tool signs with them:
 *
 *     untrusted comment: ...
 *     base64( "Ed"  no key derivation (2)  "B2"  of derivation, all 0 (48)  key id (8)  seed (32)  public key (32)  of encryption, all 0 (32) )
 */
import { createPrivateKey, createPublicKey, randomBytes, webcrypto } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { base64Of, bytesOfBase64, joined } from '../../library/subscription/bytes.ts';
import { type SigningKey } from '../../library/subscription/minisign.ts';
import { parsePublicKey, publicKeyText, type PublicKey } from '../../library/subscription/public-key.ts';
import { Unwritable, writingTo } from '../folder/unwritable.ts';
import { unreadable, UnreadableInput } from '../input/input-records.ts';

const BYTES = 158;
const ID_START = 54;
const SEED_START = 62;
const KEY_START = 94;
const KEY_END = 126;
const DERIVED = 48;
const UNUSED_CHECKSUM = 32;
/** Ed25519 in PKCS #8 is these bytes, then the 32 of the seed (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** The owner alone reads it. */
const OWNER_ONLY = 0o600;

/** A key that signs, with its public half. */
export interface SecretKey extends SigningKey {
  publicKey: PublicKey;
}

/** Makes a new key and writes its secret half. Never overwrites a file. @throws Unwritable */
export async function makeKeyFile(file: string, whose: 'root' | 'release'): Promise<SecretKey> {
  const [id, seed] = [randomBytes(8), randomBytes(32)];
  const { x = '' } = createPublicKey(secretOf(seed)).export({ format: 'jwk' });
  const head = [Buffer.from('Ed'), Buffer.alloc(2), Buffer.from('B2'), Buffer.alloc(DERIVED)];
  const key = Buffer.from(x, 'base64url');
  const bytes = joined(...head, id, seed, key, Buffer.alloc(UNUSED_CHECKSUM));
  const text = `untrusted comment: ${whose} key of a Wiremark index, secret\n${base64Of(bytes)}\n`;
  // A drive that is not there must not become a folder in its place.
  if (!fs.existsSync(path.dirname(file)))
    throw new Unwritable(file, 'its folder does not exist; make it, or connect its drive, and try again');
  writingTo(file, () => fs.closeSync(fs.openSync(file, 'wx', OWNER_ONLY)));
  return removedUnless([file], () => {
    writingTo(file, () => fs.writeFileSync(file, text, { flush: true }));
    return readKeyFile(file);
  });
}

/**
 * Makes keys for what lists them. Where that fails, their files are removed: a key that no site lists is of no use, and in the way of the next try.
 * @throws Unwritable; what `use` throws
 */
export function makingKeys<T>(use: (make: typeof makeKeyFile) => Promise<T>): Promise<T> {
  const made: string[] = [];
  return removedUnless(made, () =>
    use(async (file, whose) => {
      const key = await makeKeyFile(file, whose);
      made.push(file);
      return key;
    }),
  );
}

async function removedUnless<T>(files: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    for (const file of files) fs.rmSync(file, { force: true });
    throw error;
  }
}

/** Reads a secret key, ours or minisign's. @throws UnreadableInput */
export async function readKeyFile(file: string): Promise<SecretKey> {
  const bytes = bytesOfBase64(readText(file).split('\n')[1]?.trim() ?? '');
  if (bytes?.length !== BYTES || Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== 'Ed')
    throw new UnreadableInput(`${file}: no secret key of minisign`);
  if (bytes[2] !== 0 || bytes[3] !== 0)
    throw new UnreadableInput(
      `${file}: the key has a password; expected one without, as 'minisign -G -W' makes it`,
    );
  const [id, seed] = [bytes.slice(ID_START, SEED_START), bytes.slice(SEED_START, KEY_START)];
  const { x = '' } = createPublicKey(secretOf(seed)).export({ format: 'jwk' });
  const key = Buffer.from(bytes.subarray(KEY_START, KEY_END));
  const publicKey = parsePublicKey(publicKeyText(id, key));
  if (key.toString('base64url') !== x || publicKey === undefined)
    throw new UnreadableInput(`${file}: the key is damaged, its two halves do not belong together`);
  const pkcs8 = joined(PKCS8, seed);
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  return { id, privateKey, publicKey };
}

const secretOf = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.from(joined(PKCS8, seed)), format: 'der', type: 'pkcs8' });

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'latin1');
  } catch (error) {
    throw unreadable(file, error);
  }
}
