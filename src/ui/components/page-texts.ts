import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Asks the page for its own words at some places, and again where the places change. One text for each place; undefined until they come, and where
 * there is no page to ask; null where it gives none.
 */
export function usePageTexts<Place>(
  places: readonly Place[],
  ask: ((places: readonly Place[]) => Promise<readonly string[] | undefined>) | undefined,
): readonly string[] | null | undefined {
  const [texts, setTexts] = useState<readonly string[] | null>();
  // A layout effect, because any other waits for the next frame, which a page that is not seen does not draw.
  useLayoutEffect(() => {
    let isAwaited = true;
    setTexts(undefined);
    void ask?.(places).then((read) => isAwaited && setTexts(read ?? null));
    return () => {
      isAwaited = false;
    };
  }, [JSON.stringify(places)]);
  return texts;
}
