/** Why an update, or a part of it, was refused. SUBSCRIPTION.md, "Failures", says what each means and what follows. */
export const FAILURES = [
  // Of the network.
  'offline',
  'redirected',
  'too-slow',
  'busy',
  'status',
  'unasked-range',
  'too-large',
  'too-short',
  // Of what came.
  'not-an-index',
  'malformed-signature',
  'unknown-key',
  'wrong-signature',
  'expired-key',
  'malformed',
  'newer-format',
  // Of its place among what came before.
  'rollback',
  'equivocation',
  'from-the-future',
  'fast-forward',
  // Of this device.
  'no-room',
  'storage',
] as const;

export type FailureKind = (typeof FAILURES)[number];

/** Thrown by every step of an update that refuses what it got. `message` has what was expected and what was found, in English. */
export class UpdateFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** A store throws this where it has no room for what it is to write. */
export class NoRoom extends Error {}
