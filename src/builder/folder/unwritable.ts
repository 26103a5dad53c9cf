import { sayError } from '../input/say-error.ts';

/** Thrown if output cannot be written. The command line prints the message, which names the folder or stream, and exits with 1. */
export class Unwritable extends Error {
  constructor(place: string, cause: unknown) {
    super(`${place}: ${sayError(cause)}`, { cause });
  }
}

/** Runs a step that writes into a folder. @throws Unwritable in place of any error */
export function writingTo<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw error instanceof Unwritable ? error : new Unwritable(folder, error);
  }
}
