/**
 * Opens something costly once, and gives all callers the same promise. A failure reaches those who were waiting, and is then forgotten, so the
 * next call tries again.
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
