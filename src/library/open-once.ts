/** Something costly that is opened once. */
export interface OpenOnce<T> {
  /** Opens it, or gives the same promise as the call before. */
  open: () => Promise<T>;
  /** Has the next call open it anew. */
  forget: () => void;
}

/**
 * Opens something costly once, and gives all callers the same promise. A failure reaches those who were waiting, and is then forgotten, so the
 * next call tries again.
 */
export function openOnce<T>(make: () => Promise<T>): OpenOnce<T> {
  let opened: Promise<T> | undefined;
  const open = (): Promise<T> => {
    if (opened !== undefined) return opened;
    const opening = make();
    opened = opening;
    opening.catch(() => {
      if (opened === opening) opened = undefined;
    });
    return opening;
  };
  return { open, forget: () => (opened = undefined) };
}
