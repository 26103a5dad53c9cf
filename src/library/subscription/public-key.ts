/** minisign's public keys. Apart from what verifies: a page that only reads an address needs no hash. */
import { base64Of, bytesOfBase64, hexOf, joined } from './bytes.ts';

const ALGORITHM = 'Ed';
const ID_START = 2;
const KEY_START = 10;
const BYTES = 42;

/** A public key, as an address or a list of keys has it. */
export interface PublicKey {
  /** The text `RW...` of 56 characters. */
  text: string;
  /** The 8 bytes by which a signature names its key, in hexadecimal. They are chosen at random, and prove nothing. */
  id: string;
  key: Uint8Array<ArrayBuffer>;
}

/** The public key in a text. Undefined if it holds none. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const bytes = bytesOfBase64(text);
  if (bytes?.length !== BYTES || String.fromCharCode(...bytes.subarray(0, ID_START)) !== ALGORITHM)
    return undefined;
  return { text, id: hexOf(bytes.subarray(ID_START, KEY_START)), key: bytes.slice(KEY_START) };
}

/** The text of a public key. @param id 8 bytes; @param key 32 bytes */
export const publicKeyText = (id: Uint8Array, key: Uint8Array): string =>
  base64Of(joined(new TextEncoder().encode(ALGORITHM), id, key));
