/** Badge and card on pages that restyle or remove them. The page's own text does not move. */
import { readExpectedPages } from '../../samples/newsroom-files.ts';
import type { OpenTab } from '../browser-driver.ts';
import { setPausedSites } from '../choices.ts';
import { checkBadge, openCard, readBadges, readBadgesNow, waitForBadge } from '../page-checks.ts';
import { waitForScripts } from '../page-scripts.ts';
import { readLayout, shiftsBetween, type Layout } from '../page-layout.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { resize } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const COPY = 'corvastar.example/crime/who-is-e-marrow';
const DARK = 'northquaypost.example/a/4471';

/** Pages whose badges stand in different places: by a headline, above one, in a digest, before a text without headline, from right to left. */
const PLACES = [
  COPY,
  'halvardcourier.example/culture/sea-atlas-stolen',
  'tidewaterbriefs.example/week/43',
  'pierside.example/bulletin/ferries-stopped',
  'fanarbaid.example/news/hvitdal',
];

/** Widths of windows, in CSS pixels: a desk and a phone. */
const WIDTHS = [1280, 400];

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
  const root = rootOf(hostsOf('.badge')[0]);
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

/** Opens the card, and reads how badge and card are drawn once the page is still. */
async function readDrawn(tab: OpenTab): Promise<Drawn> {
  await openCard(tab);
  await waitForStill(tab);
  return (await lookInto(tab, READ_DRAWN)) as Drawn;
}

/** Zooms a tab, and waits until its page has followed. */
async function setZoom({ driver }: CaseContext, { page, tabId }: OpenTab, zoom: number): Promise<void> {
  await driver.evaluateInExtension<null>(`browserApi.tabs.setZoom(${tabId}, ${zoom}).then(() => null)`);
  await waitFor(
    `a zoom of ${zoom * 100} %`,
    async () => (await page.evaluate('devicePixelRatio')) as number,
    (ratio) => Math.abs(ratio - zoom) < 0.05,
  );
  await waitForStill(page);
}

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
          expectNone(await checkBadge(tab));
          await waitForStill(tab);
          const { badge, cardLeft, cardRight, windowWidth } = (await lookInto(tab, READ_DRAWN)) as Drawn;
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

/** Compares the page with its badge, in windows of several widths, with the same page while the site is paused. */
async function checkNoShift(context: CaseContext, path: string): Promise<void> {
  await withTab(context, path, async (tab) => {
    const layouts: Layout[] = [];
    for (const width of WIDTHS) {
      await resize(tab.page, { width, height: 900 });
      await waitForBadge(tab);
      layouts.push(await readLayout(tab));
    }
    await setPausedSites(context.driver, ['127.0.0.1']);
    try {
      expectSame('badges while paused', 0, (await readBadges(tab, (view) => view.count === 0)).count);
      for (const [i, width] of WIDTHS.entries()) {
        await resize(tab.page, { width, height: 900 });
        const shifts = shiftsBetween(await readLayout(tab), layouts[i] ?? []);
        expectNone(shifts.map((shift) => `at ${width} px: ${shift}`));
      }
    } finally {
      await setPausedSites(context.driver, []);
    }
  });
}

/** Do the drawn badge and a line of the headline's own words overlap? Lines reach out of the headline where letters are taller than lines. */
const READ_OVERLAP = `(() => {
  const headline = document.querySelector('h1');
  const host = headline.querySelector(':not(:defined)');
  const badge = rootOf(host).querySelector('.badge').getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(headline);
  words.setEndBefore(host);
  const box = headline.getBoundingClientRect();
  return [...words.getClientRects()].some((line) =>
    line.left < badge.right && line.right > badge.left &&
    Math.max(line.top, box.top) < badge.bottom && Math.min(line.bottom, box.bottom) > badge.top);
})()`;

async function checkLateStyle(tab: OpenTab): Promise<void> {
  await resize(tab.page, { width: 400, height: 900 });
  await waitForBadge(tab);
  await tab.page.evaluate(`document.querySelector('h1').style.fontSize = '70px'`);
  const readOverlap = async () => (await lookInto(tab, READ_OVERLAP)) as boolean;
  await waitFor('the badge to leave the words', readOverlap, (isOver) => !isOver);
  await waitForStill(tab);
  expectSame('the badge covers words', false, await readOverlap());
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
        const readRemovals = async () => (await tab.page.evaluate('removals')) as number;
        await waitFor('four removals', readRemovals, (removals) => removals >= 4);
        await waitForScripts(driver, tab);
        expectSame('removals', 4, await readRemovals());
        expectSame('badges', 0, (await readBadgesNow(tab)).count);
      }),
  );

  const found = Object.entries(readExpectedPages()).filter(([, { state }]) => (state ?? 'found') === 'found');
  const pages = context.isFull ? found : found.filter(([key]) => PLACES.includes(key));
  for (const [key] of pages)
    await recorder.check(
      `hostile: no word moves for the badge, windows of ${WIDTHS.join(' and ')} px: ${key}`,
      () => checkNoShift(context, `/${key}`),
    );

  await recorder.check('hostile: a badge leaves the words of a headline that gets its style late', () =>
    withTab(context, `/${COPY}`, checkLateStyle),
  );

  await recorder.check('hostile: the badge is not in copied text', () =>
    withTab(context, `/${COPY}`, async (tab) => {
      await waitForBadge(tab);
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
