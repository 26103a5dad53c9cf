/** Is a signed file what it says, and does it come after what came before? Everything between bytes and belief. */
import { UpdateFailure } from './failure.ts';
import { isSignedBy, type Signature } from './minisign.ts';
import { type PublicKey } from './public-key.ts';

/** The newest version of a file that was ever believed. */
export interface Version {
  sequence: number;
  /** SHA-256 of its bytes. */
  sha256: string;
}

/** What is remembered of each index for good: after it is unsubscribed, and after all data are deleted. */
export interface Seen {
  keys: Version | null;
  manifest: Version | null;
  /** ms. The latest `made` that was believed: time was not earlier than this. */
  madeLatest: number;
}

export const NOTHING_SEEN: Seen = { keys: null, manifest: null, madeLatest: 0 };

/** How far ahead of every sign of time a file may say that it was made: clocks differ. */
const MOST_AHEAD_MS = 3_600_000;
/** By how much a sequence may rise at once. A stolen key could otherwise use up all numbers. */
const MOST_JUMP = 2 ** 31;

/** The trusted comment that a signature of a file must have. */
export const trustedCommentOf = (
  name: string,
  { sequence, made }: { sequence: number; made: string },
): string => `${name} sequence:${sequence} made:${made}`;

/** One verification for each file: it costs more than all else. @throws UpdateFailure */
export async function expectSigned(
  name: string,
  file: Uint8Array,
  { signature, key }: { signature: Signature; key: PublicKey },
): Promise<void> {
  if (signature.keyId !== key.id)
    throw new UpdateFailure(
      'unknown-key',
      `${name}: signed with the key ${signature.keyId}, expected ${key.id}`,
    );
  if (!(await isSignedBy(key, file, signature)))
    throw new UpdateFailure('wrong-signature', `${name}: its signature is not of these bytes`);
}

/** @throws UpdateFailure if the signature's comment speaks of another file, version or time than the file itself */
export function expectComment(
  name: string,
  content: { sequence: number; made: string },
  { trustedComment }: Signature,
): void {
  const expected = trustedCommentOf(name, content);
  if (trustedComment === expected) return;
  throw new UpdateFailure('malformed-signature', `${name}: trusted comment other than '${expected}'`);
}

/** What time it is at least: a clock may be slow, but was right when something was made. @param now ms, of the clock */
export const timeAtLeast = (now: number, { madeLatest }: Seen): number => Math.max(now, madeLatest);

/**
 * Does a version come after the newest one that was believed, or is it that one?
 * @param now ms, the latest of the clock and of every other sign of time; @throws UpdateFailure
 */
export function expectInOrder(
  name: string,
  found: Version & { made: string },
  { newest, now }: { newest: Version | null; now: number },
): void {
  if (newest !== null) {
    const both = `${name}: version ${found.sequence}, known was ${newest.sequence}`;
    if (found.sequence < newest.sequence) throw new UpdateFailure('rollback', both);
    if (found.sequence === newest.sequence && found.sha256 !== newest.sha256)
      throw new UpdateFailure('equivocation', `${both}, with other bytes`);
    if (found.sequence - newest.sequence > MOST_JUMP) throw new UpdateFailure('fast-forward', both);
  }
  if (Date.parse(found.made) > now + MOST_AHEAD_MS) {
    const time = new Date(now).toISOString();
    throw new UpdateFailure('from-the-future', `${name}: made at ${found.made}, the clock says ${time}`);
  }
}
