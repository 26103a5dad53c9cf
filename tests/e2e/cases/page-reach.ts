/** What a page can reach of the extension: it changes nothing, learns no name, and no other page hears of it. */
import { bringToFront, type OpenTab } from '../browser-driver.ts';
import { clickBadge, inBadge, openCard, readBadges, readBadgesNow, waitForBadge } from '../page-checks.ts';
import { waitForScripts } from '../page-scripts.ts';
import { expectSame, expectThat } from '../recorder.ts';
import { lookInto } from '../surface.ts';
import { click } from '../user-actions.ts';
import { askUntil } from '../wait.ts';
import { goTo, withTab, type CaseContext } from './context.ts';

const DIGEST = '/tidewaterbriefs.example/week/43';
const FRONT = '/halvardcourier.example/';

/** All that a page's script can read in which something of ours may stand. */
const READ_ALL = `JSON.stringify([
  document.documentElement.outerHTML,
  [...document.querySelectorAll('*')].map((each) => each.shadowRoot && each.shadowRoot.innerHTML),
  [...CSS.highlights.keys()],
  [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(String)),
  [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
  Object.getOwnPropertyNames(window),
  performance.getEntries().map(({ name }) => name),
  document.getAnimations().map((animation) => animation.id + animation.animationName),
  document.body.innerText,
])`;

/** The page does to our element all that it can, as a script. */
const ATTACK = `(async () => {
  const host = document.querySelector(':not(:defined)');
  const told = [];
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'change', 'input', 'toggle', 'submit'])
    host.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
  host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  host.click();
  host.focus();
  const { x, y } = host.getBoundingClientRect();
  document.elementFromPoint(x + 12, y + 12)?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  try { host.attachShadow({ mode: 'open' }); told.push('attached a root'); } catch {}
  await new Promise((resolve) => {
    customElements.define(host.localName, class extends HTMLElement {
      connectedCallback() {
        try { if (this.attachInternals().shadowRoot) told.push('read the root by its internals'); } catch {}
        resolve();
      }
    });
  });
  const copy = host.cloneNode(true);
  if (copy.shadowRoot || copy.childNodes.length > 0 || copy.attributes.length > 0) told.push('copied the root');
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  return told;
})()`;

const readStored = ({ driver }: CaseContext): Promise<string> =>
  driver.evaluateInExtension<string>('browserApi.storage.local.get(null).then(JSON.stringify)');

const MARKS_SWITCH = { name: 'the switch of the marks', find: inBadge('.action-marks') };

/** Number of the page's highlights with text. */
const countMarks = async ({ page }: OpenTab): Promise<number> =>
  (await page.evaluate('[...CSS.highlights.values()].filter(({ size }) => size > 0).length')) as number;

const waitForMarks = (tab: OpenTab, isGood: (count: number) => boolean): Promise<number> =>
  askUntil(() => countMarks(tab), isGood);

/** Does a page that has something of ours read nowhere whose it is? */
async function checkSilence({ page }: OpenTab): Promise<void> {
  const all = (await page.evaluate(READ_ALL)) as string;
  const at = all.search(/wiremark|(?:chrome|moz)-extension/i);
  expectSame('the page reads our name', '', at < 0 ? '' : all.slice(Math.max(0, at - 60), at + 60));
}

async function checkMarksHere(context: CaseContext): Promise<void> {
  const before = await readStored(context);
  await withTab(context, DIGEST, async (tab) => {
    await openCard(tab);
    await click(tab, MARKS_SWITCH);
    expectThat((await waitForMarks(tab, (count) => count >= 2)) >= 2, 'two marks', 'fewer');
    await checkSilence(tab);
    expectSame('what is kept', before, await readStored(context));
    await withTab(context, DIGEST, async (other) => {
      await waitForBadge(other);
      await waitForScripts(context.driver, other);
      expectSame('marks on another page', 0, await countMarks(other));
    });
    await bringToFront(context.driver, tab);
    await goTo(context, tab, DIGEST);
    await waitForBadge(tab);
    await waitForScripts(context.driver, tab);
    expectSame('marks after the page was loaded again', 0, await countMarks(tab));
  });
}

export async function checkPageReach(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;

  await recorder.check('page reach: a page with badges reads nowhere whose they are', async () => {
    await withTab(context, DIGEST, async (tab) => {
      await openCard(tab);
      await waitForScripts(driver, tab);
      await checkSilence(tab);
    });
    await withTab(context, FRONT, async (tab) => {
      const count = async () => (await lookInto(tab, `hostsOf('.link-badge').length`)) as number;
      await askUntil(count, (seen) => seen > 1);
      await waitForScripts(driver, tab);
      await checkSilence(tab);
    });
  });

  await recorder.check('page reach: what a script does to a badge has no effect', () =>
    withTab(context, DIGEST, async (tab) => {
      const before = await waitForBadge(tab);
      const kept = await readStored(context);
      expectSame('what the page got', [], await tab.page.evaluate(ATTACK));
      await waitForScripts(driver, tab);
      expectSame('what is kept', kept, await readStored(context));
      // Now that the page has defined our element, it is found by its name alone.
      const host = `[...document.querySelectorAll('*')].filter(rootOf)`;
      const words = await lookInto(
        tab,
        `${host}.map((each) => rootOf(each).querySelector('button').innerText.trim())`,
      );
      expectThat((words as string[]).includes(before.buttonText), before.buttonText, words);
      const open = await lookInto(tab, `${host}.some((each) => rootOf(each).querySelector(':popover-open'))`);
      expectSame('a card is open', false, open);
    }),
  );

  await recorder.check('page reach: the user’s own click opens the card', () =>
    withTab(context, DIGEST, async (tab) => {
      await waitForBadge(tab);
      expectSame('open at first', false, (await readBadgesNow(tab)).isCardOpen);
      await clickBadge(tab);
      expectSame('open', true, (await readBadges(tab, ({ isCardOpen }) => isCardOpen)).isCardOpen);
    }),
  );

  await recorder.check('page reach: marks that are switched on in a card hold for this page alone', () =>
    checkMarksHere(context),
  );
}
