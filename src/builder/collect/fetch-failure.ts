/** Why nothing came. */
export type FailureReason =
  'private address' | 'no such host' | 'no connection' | 'too slow' | 'too large' | 'broken compression';

/** Thrown where a request has no answer that can be used. */
export class FetchFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}
