/** Thrown if files cannot be written into a folder. The command line prints the message, which names the folder, and exits with 1. */
export class UnwritableFolder extends Error {
  constructor(folder: string, cause: unknown) {
    super(`${folder}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Runs a step that writes into a folder. @throws UnwritableFolder in place of any error */
export function writingTo<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw error instanceof UnwritableFolder ? error : new UnwritableFolder(folder, error);
  }
}
