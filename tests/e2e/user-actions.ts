/** What a user does in a page. Each action waits until it can succeed, and says what it waited for if it cannot. */
import type { KeyInput, Page, Viewport } from 'puppeteer-core';
import { waitForStill } from './still.ts';
import { lookInto, pageOf, type Surface } from './surface.ts';
import { waitFor, waitForSteady, waitUntil } from './wait.ts';

/** An element of a page. */
export interface Target {
  /** For messages: "the badge". */
  name: string;
  /** Expression that finds it, see `lookInto`; null or undefined while it is not there. */
  find: string;
}

interface Aim {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Is it the topmost element at its centre? */
  isTop: boolean;
}

const readAim = ({ find }: Target) => `(() => {
  const element = ${find};
  if (!element) return null;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const at = { x: x + width / 2, y: y + height / 2 };
  const top = element.getRootNode().elementFromPoint(at.x, at.y);
  return { ...at, width, height, isTop: top !== null && element.contains(top) };
})()`;

/** Records which mouse events arrive at an element, as seen from the root that it stands in: from outside, a closed root hides where they go. */
const watchMouse = ({ find }: Target) => `(() => {
  const element = ${find};
  window.mouseWatch?.abort();
  window.mouseWatch = new AbortController();
  window.mouseArrivals = [];
  for (const type of ['mousemove', 'click'])
    element.getRootNode().addEventListener(
      type,
      (event) => event.composedPath().includes(element) && window.mouseArrivals.push(type),
      { capture: true, signal: window.mouseWatch.signal },
    );
})()`;

const readArrivals = async (surface: Surface) =>
  (await lookInto(surface, 'window.mouseArrivals')) as string[];

const waitForArrival = (surface: Surface, type: 'mousemove' | 'click', { name }: Target) =>
  waitFor(
    `the ${type} to arrive at ${name}`,
    () => readArrivals(surface),
    (arrivals) => arrivals.includes(type),
  );

/** Moves the mouse to and fro over a point until its events arrive at the element. A tab in front may not receive the mouse yet. */
async function pointAt(surface: Surface, target: Target, { x, y }: Aim): Promise<void> {
  let moves = 0;
  const move = async () => {
    await pageOf(surface).mouse.move(x + (moves++ % 2), y);
    return (await readArrivals(surface)).includes('mousemove');
  };
  await waitUntil(`the mouse to arrive at ${target.name}`, move);
}

/** Clicks an element once it is present, still, uncovered and under the mouse. Throws unless the click arrives at it. */
export async function click(surface: Surface, target: Target): Promise<void> {
  const aim = await waitForSteady(
    `${target.name} to be present, still and uncovered`,
    async () => (await lookInto(surface, readAim(target))) as Aim | null,
    (seen) => seen !== null && seen.width > 0 && seen.isTop,
  );
  if (!aim) return;
  await lookInto(surface, watchMouse(target));
  await pointAt(surface, target, aim);
  await pageOf(surface).mouse.click(aim.x, aim.y);
  await waitForArrival(surface, 'click', target);
}

/** Presses a key once the page has the focus. */
export async function pressKey(page: Page, key: KeyInput): Promise<void> {
  await waitUntil(
    'the page to have the focus',
    async () => (await page.evaluate('document.hasFocus()')) as boolean,
  );
  await page.keyboard.press(key);
}

/** Presses Tab and waits until the focus has moved. */
export async function pressTab(surface: Surface): Promise<void> {
  await lookInto(surface, 'window.focusedBefore = focused(), null');
  await pressKey(pageOf(surface), 'Tab');
  await waitUntil(
    'Tab to move the focus',
    async () => (await lookInto(surface, 'focused() !== window.focusedBefore')) as boolean,
  );
}

/** Gives the window another size, in CSS pixels, and waits until the page has followed. */
export async function resize(page: Page, size: Viewport): Promise<void> {
  await page.setViewport(size);
  await waitFor(
    `a window of ${size.width} px`,
    async () => (await page.evaluate('innerWidth')) as number,
    (width) => width === size.width,
  );
  await waitForStill(page);
}

/** Clicks the button with these words. */
export const clickButton = (page: Page, words: string): Promise<void> => click(page, buttonOf(words));

/** Waits until a page has a button with these words, in view or not. */
export const waitForButton = (page: Page, words: string): Promise<void> => {
  const { name, find } = buttonOf(words);
  return waitUntil(name, async () => (await page.evaluate(`${find} !== undefined`)) as boolean);
};

const buttonOf = (words: string): Target => ({
  name: `the button "${words}"`,
  find: `[...document.querySelectorAll('button')].find((button) => (button.ariaLabel ?? button.textContent) === ${JSON.stringify(words)})`,
});
