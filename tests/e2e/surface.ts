/**
 * Where a user looks and acts: a page of the extension, or a web page with what the extension shows there. A web page is read from the
 * extension's own world in it, because closed shadow roots are open to nobody else. The extension has no hook for this: browsers offer
 * the content scripts of every extension `dom.openOrClosedShadowRoot` (Chromium) or an element's `openOrClosedShadowRoot` (Firefox).
 */
import type { Page } from 'puppeteer-core';
import type { BrowserDriver, OpenTab } from './browser-driver.ts';

export type Surface = Page | OpenTab;

const isTab = (surface: Surface): surface is OpenTab => 'tabId' in surface;

/** The page itself, for mouse, keyboard and pictures. */
export const pageOf = (surface: Surface): Page => (isTab(surface) ? surface.page : surface);

/**
 * What each expression may use. The extension's elements have no name that could be asked for; they are found as every unknown element is, and
 * known by what their shadow roots hold.
 *
 * - `rootOf(element)`: its shadow root, closed ones too.
 * - `elementsIn(root)`: its elements, and those in the page's open roots in it.
 * - `hostsOf(selector)`: our elements with this in their shadow root.
 * - `focused()`: the element with the focus, in shadow roots too.
 */
const PRELUDE = `
  const api = globalThis.browser ?? globalThis.chrome;
  const rootOf = (element) => (api?.dom && element instanceof HTMLElement)
    ? api.dom.openOrClosedShadowRoot(element)
    : (element.openOrClosedShadowRoot ?? null);
  const elementsIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? elementsIn(each.shadowRoot) : [])]);
  const hostsOf = (selector) =>
    elementsIn(document).filter((each) => each.matches(':not(:defined)') && rootOf(each)?.querySelector(selector));
  const focused = () => {
    let element = document.activeElement;
    for (let inner = element; inner; inner = rootOf(inner)?.activeElement) element = inner;
    return element;
  };`;

/** What a script gives back: JSON, because Chromium sorts the keys of anything else. Firefox reports an error in the answer, Chromium rejects. */
interface Injected {
  result: unknown;
  error?: string;
}

async function lookIntoTab(driver: BrowserDriver, tabId: number, expression: string): Promise<unknown> {
  const [answer] = await driver.evaluateInExtension<Injected[]>(
    `browserApi.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => { ${PRELUDE} return Promise.resolve(${expression}).then(JSON.stringify); } })
      .then((answers) => answers.map(({ result, error }) => ({ result, error: error && String(error.message ?? error) })))`,
  );
  if (answer?.error !== undefined) throw new Error(`in the page: ${answer.error}`);
  return typeof answer?.result === 'string' ? (JSON.parse(answer.result) as unknown) : undefined;
}

/** Evaluates an expression on a surface; see `PRELUDE`. Awaits promises; the value must be JSON. */
export const lookInto = (surface: Surface, expression: string): Promise<unknown> =>
  isTab(surface)
    ? lookIntoTab(surface.driver, surface.tabId, expression)
    : surface.evaluate(`(() => { ${PRELUDE} return (${expression}); })()`);
