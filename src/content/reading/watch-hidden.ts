/** Watches the parts of a page that were not read because a style sheet hides them. */
export interface HiddenWatch {
  /** Watches these in place of those before. */
  watch(elements: readonly Element[]): void;
}

/** Calls `onShown` when one of the watched elements is shown, once for all of them: a hidden element has no size, and one that gets a size is shown. */
export function createHiddenWatch(onShown: () => void, signal: AbortSignal): HiddenWatch {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    onShown();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (elements) => {
      observer.disconnect();
      if (!signal.aborted) for (const element of elements) observer.observe(element);
    },
  };
}
