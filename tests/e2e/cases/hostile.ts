/** Badge and card on pages that do not make it easy; and the page's own text stays where it was. */
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import type { OpenTab } from '../browser-driver.ts';
import { setPausedSites } from '../choices.ts';
import { checkBadge, clickBadge, readBadges } from '../page-checks.ts';
import { readLayout, shiftsBetween } from '../page-layout.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { sleep } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = 'corvastar.example/crime/who-is-e-marrow';
const DARK = 'northquaypost.example/a/4471';

/** How an element is drawn. */
interface Look {
  width: number;
  height: number;
  colour: string;
  paper: string;
  font: string;
}

interface Drawn {
  badge: Look;
  card: Look;
  /** The card's sides in the window. */
  cardLeft: number;
  cardRight: number;
  windowWidth: number;
}

const READ_DRAWN = `(() => {
  const root = document.querySelector('wiremark-badge').shadowRoot;
  const look = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const { color, backgroundColor, fontSize } = getComputedStyle(element);
    return { width, height: Math.round(height), colour: color, paper: backgroundColor, font: fontSize };
  };
  const card = root.querySelector('.card');
  return {
    badge: look(root.querySelector('.badge')),
    card: look(card),
    cardLeft: card.getBoundingClientRect().left,
    cardRight: card.getBoundingClientRect().right,
    windowWidth: document.documentElement.clientWidth,
  };
})()`;

/** Opens the card and looks. */
async function readDrawn(tab: OpenTab): Promise<Drawn> {
  await readBadges(tab, ({ count, buttonText }) => count > 0 && buttonText !== '');
  await clickBadge(tab);
  await readBadges(tab, ({ isCardOpen }) => isCardOpen);
  return (await tab.page.evaluate(READ_DRAWN)) as Drawn;
}

const setZoom = ({ driver }: CaseContext, tab: OpenTab, zoom: number): Promise<null> =>
  driver.evaluateInExtension<null>(`browserApi.tabs.setZoom(${tab.tabId}, ${zoom}).then(() => null)`);

async function checkStyles(context: CaseContext): Promise<void> {
  const { recorder } = context;

  await recorder.check(
    'hostile: a page that unsets every style changes nothing of badge and card',
    async () => {
      const plain = await withTab(context, `/${COPY}`, readDrawn);
      const unset = await withTab(context, `/hostile/unset/newsroom/${COPY}`, readDrawn);
      expectSame('badge', plain.badge, unset.badge);
      expectSame('card', plain.card, unset.card);
    },
  );

  await recorder.check('hostile: on a dark page the badge is dark', () =>
    withTab(context, `/${DARK}`, async (tab) => {
      const { badge } = await readDrawn(tab);
      const lightness = (colour: string) =>
        (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, n) => sum + Number(n), 0);
      expectThat(lightness(badge.paper) < 200, 'dark paper', badge.paper);
      expectThat(lightness(badge.colour) > 500, 'light words', badge.colour);
    }),
  );

  for (const zoom of [0.67, 2])
    await recorder.check(`hostile: at ${zoom * 100} % zoom badge and card are whole, and in the window`, () =>
      withTab(context, `/${COPY}`, async (tab) => {
        await setZoom(context, tab, zoom);
        try {
          await sleep(400);
          expectNone(await checkBadge(tab));
          const { badge, cardLeft, cardRight, windowWidth } = (await tab.page.evaluate(READ_DRAWN)) as Drawn;
          expectThat(badge.height >= 24, 'a badge of 24 px', badge.height);
          expectThat(cardLeft >= 0 && cardRight <= windowWidth, 'the card inside the window', [
            cardLeft,
            cardRight,
          ]);
        } finally {
          await setZoom(context, tab, 1);
        }
      }),
    );
}

/** The page with its badge, and the same page while the site is paused. */
async function checkNoShift(context: CaseContext, path: string, width: number): Promise<void> {
  await withTab(context, path, async (tab) => {
    await tab.page.setViewport({ width, height: 900 });
    const { count } = await readBadges(tab, (view) => view.count > 0 && view.buttonText !== '');
    expectThat(count > 0, 'a badge', count);
    await sleep(300);
    const before = await readLayout(tab);
    try {
      await setPausedSites(context.driver, ['127.0.0.1']);
      expectSame('badges while paused', 0, (await readBadges(tab, (view) => view.count === 0)).count);
      expectNone(shiftsBetween(await readLayout(tab), before));
    } finally {
      await setPausedSites(context.driver, []);
    }
  });
}

export async function checkHostilePages(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  await checkStyles(context);

  await recorder.check(
    'hostile: a page that removes the badge gets its way after three tries; the popup tells all',
    () =>
      withTab(context, `/hostile/removing/newsroom/${COPY}`, async (tab) => {
        const popup = await driver.readPopup(tab, ({ data }) => data.relation === 'reprint');
        expectSame('relation', 'reprint', popup.data.relation);
        await sleep(1500);
        expectSame('removals', 4, await tab.page.evaluate('removals'));
        expectSame('badges', 0, (await readBadges(tab, () => true)).count);
      }),
  );

  const pages = Object.entries(readExpectedPages()).filter(
    ([, { state }]) => state === 'found' || state === undefined,
  );
  for (const width of [1280, 400])
    for (const [key] of pages)
      await recorder.check(`hostile: no word moves for the badge, window of ${width} px: ${key}`, () =>
        checkNoShift(context, `/${key}`, width),
      );

  await recorder.check('hostile: the badge is not in copied text', () =>
    withTab(context, `/${COPY}`, async (tab) => {
      await readBadges(tab, ({ count, buttonText }) => count > 0 && buttonText !== '');
      const copied = await tab.page.evaluate(
        `(getSelection().selectAllChildren(document.querySelector('h1')), getSelection().toString().trim())`,
      );
      expectSame(
        'copied',
        await tab.page.evaluate(`document.querySelector('h1').textContent.trim()`),
        copied,
      );
    }),
  );
}
