import type fc from 'fast-check';

/** Something that takes what strangers make: what it may be given, and what must hold whatever it is given. */
export interface Target<T = unknown> {
  name: string;
  /** Plain data, so that an input that breaks a promise can be kept as a file of `tests/hostile/corpus/NAME/`. */
  inputs: fc.Arbitrary<T>;
  /** Rejects or throws if the input breaks a promise. */
  check: (input: T) => Promise<void>;
  /** Inputs in `npm test`. */
  runs: number;
  /** Inputs in `npm run fuzz`, where no other number or time is asked for; by time if absent. */
  fuzzRuns?: number;
}
