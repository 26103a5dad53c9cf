/** Where everything of a page stands, to see whether something moved it. */
import type { OpenTab } from './browser-driver.ts';
import { waitForStill } from './still.ts';

/** Name, left, top, width and height of each element that is the page's own. */
export type Layout = readonly (readonly [string, number, number, number, number])[];

const READ_LAYOUT = `[...document.querySelectorAll('body :defined')].map((each) => {
  const { x, y, width, height } = each.getBoundingClientRect();
  return [each.localName, x + scrollX, y + scrollY, width, height];
})`;

/** The layout once the page is at rest. */
export async function readLayout(tab: OpenTab): Promise<Layout> {
  await waitForStill(tab);
  return (await tab.page.evaluate(READ_LAYOUT)) as Layout;
}

/** Elements that moved or changed their size by more than a pixel. */
export function shiftsBetween(before: Layout, after: Layout): string[] {
  if (before.length !== after.length) return [`the page had ${before.length} elements, now ${after.length}`];
  return before.flatMap((each, i) => {
    const moved = each.slice(1).map((value, at) => Math.abs(Number(value) - Number(after[i]?.[at + 1])));
    return Math.max(...moved) > 1 ? [`${each.join(' ')} -> ${after[i]?.join(' ')}`] : [];
  });
}
