/** Bytes after their SHA-256, so that a damaged file is told. */

const SHA256_BYTES = 32;

const sumOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** The bytes after their sum. */
export async function withSum(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(SHA256_BYTES + bytes.length);
  all.set(await sumOf(bytes));
  all.set(bytes, SHA256_BYTES);
  return all;
}

/** What follows the sum. Rejects if it is not its. */
export async function checked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const rest = bytes.subarray(SHA256_BYTES);
  const sum = await sumOf(rest);
  if (sum.some((byte, i) => byte !== bytes[i])) throw new Error('the file is damaged');
  return rest;
}
