/** Waits until a page is still: loaded, with its style sheets and fonts, and with nothing moving. */
import { lookInto, type Surface } from './surface.ts';
import { waitForSteady } from './wait.ts';

/** A hash of the boxes of all elements, including those in shadow roots, and the state of page and window. */
const READ_STATE = `(() => {
  const boxesIn = (root) => [...root.querySelectorAll('*')].flatMap((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return [x, y, width, height, ...(rootOf(each) ? boxesIn(rootOf(each)) : [])];
  });
  const sum = boxesIn(document).reduce((hash, n) => (Math.imul(hash, 31) + Math.round(n * 16)) | 0, 0);
  return {
    isLoaded: document.readyState === 'complete' && document.fonts.status === 'loaded',
    window: [innerWidth, innerHeight, scrollX, scrollY],
    boxes: sum,
  };
})()`;

interface PageState {
  isLoaded: boolean;
  window: readonly number[];
  boxes: number;
}

/** Waits until a page is loaded and two measurements in a row find every box in the same place. */
export async function waitForStill(surface: Surface): Promise<void> {
  await waitForSteady(
    'the page to be loaded and still',
    async () => (await lookInto(surface, READ_STATE)) as PageState,
    ({ isLoaded }) => isLoaded,
  );
}
