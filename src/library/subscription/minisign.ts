/**
 * Signatures in minisign's prehashed form (https://jedisct1.github.io/minisign/, "ED"): Ed25519 over BLAKE2b-512 of the file, and once more over
 * that signature and the trusted comment. WebCrypto has Ed25519, but not BLAKE2b.
 */
import { blake2b } from '@noble/hashes/blake2.js';
import { base64Of, bytesOfBase64, hexOf, joined, textOf } from './bytes.ts';
import { UpdateFailure } from './failure.ts';
import type { PublicKey } from './public-key.ts';

/** Bytes of a signature file. A longer one is refused before anything is verified. */
export const MOST_SIGNATURE_BYTES = 1024;

const SIGNATURE_ALGORITHM = 'ED';
const ID_START = 2;
const KEY_START = 10;
const SIGNATURE_BYTES = 74;
const GLOBAL_SIGNATURE_BYTES = 64;
const UNTRUSTED = 'untrusted comment: ';
const TRUSTED = 'trusted comment: ';

/** A signature file that was parsed, and verified by nobody yet. */
export interface Signature {
  keyId: string;
  signature: Uint8Array<ArrayBuffer>;
  trustedComment: string;
  globalSignature: Uint8Array<ArrayBuffer>;
}

/** A key that signs. */
export interface SigningKey {
  /** 8 bytes. */
  id: Uint8Array;
  /** Of Ed25519. */
  privateKey: CryptoKey;
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a signature file. @throws UpdateFailure `malformed-signature` */
export function parseSignature(file: Uint8Array): Signature {
  const refuse = (why: string) => new UpdateFailure('malformed-signature', `signature file: ${why}`);
  if (file.length > MOST_SIGNATURE_BYTES)
    throw refuse(`${file.length} bytes, expected at most ${MOST_SIGNATURE_BYTES}`);
  const [untrusted, first, trusted, second, ...rest] = (textOf(file) ?? '').split('\n');
  if (!untrusted?.startsWith(UNTRUSTED) || !trusted?.startsWith(TRUSTED) || rest.join('') !== '')
    throw refuse('expected the four lines that minisign writes');
  const signed = bytesOfBase64(first ?? '');
  const globalSignature = bytesOfBase64(second ?? '');
  if (signed?.length !== SIGNATURE_BYTES || globalSignature?.length !== GLOBAL_SIGNATURE_BYTES)
    throw refuse('its signatures have other lengths than 74 and 64 bytes');
  if (latin(signed.subarray(0, ID_START)) !== SIGNATURE_ALGORITHM)
    throw refuse('expected the prehashed form, "ED"');
  return {
    keyId: hexOf(signed.subarray(ID_START, KEY_START)),
    signature: signed.slice(KEY_START),
    trustedComment: trusted.slice(TRUSTED.length),
    globalSignature,
  };
}

const prehashOf = (file: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(blake2b(file, { dkLen: 64 }));

/** Are both signatures this key's, over this file and this comment? Does not look at the key's id. */
export async function isSignedBy(
  { key }: PublicKey,
  file: Uint8Array,
  { signature, trustedComment, globalSignature }: Signature,
): Promise<boolean> {
  const verifier = await crypto.subtle.importKey('raw', new Uint8Array(key), 'Ed25519', false, ['verify']);
  const isOf = (signed: Uint8Array<ArrayBuffer>, over: Uint8Array<ArrayBuffer>) =>
    crypto.subtle.verify('Ed25519', verifier, signed, over);
  return (
    (await isOf(signature, prehashOf(file))) &&
    (await isOf(globalSignature, joined(signature, bytesOf(trustedComment))))
  );
}

/** One line each. The untrusted one says to people what the file is. */
interface Comments {
  trusted: string;
  untrusted: string;
}

/** The signature file of a file. */
export async function signFile(
  { id, privateKey }: SigningKey,
  file: Uint8Array,
  { trusted, untrusted }: Comments,
): Promise<Uint8Array<ArrayBuffer>> {
  const sign = async (over: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, over));
  const signature = await sign(prehashOf(file));
  const lines = [
    UNTRUSTED + untrusted,
    base64Of(joined(bytesOf(SIGNATURE_ALGORITHM), id, signature)),
    TRUSTED + trusted,
    base64Of(await sign(joined(signature, bytesOf(trusted)))),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
