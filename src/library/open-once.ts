/**
 * One shared promise for something costly to open. All callers get the same one. A failure is told to those who waited for it and then
 * forgotten, so that the next call tries again.
 */
export function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
