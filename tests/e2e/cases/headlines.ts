/** Where a headline's badge and its card stand, on pages that leave little room for them. */
import type { OpenTab } from '../browser-driver.ts';
import { setPausedSites } from '../choices.ts';
import type { HeadlineSetting } from '../headline-settings.ts';
import { inBadge, readBadges, waitForBadge } from '../page-checks.ts';
import { readLayout, shiftsBetween } from '../page-layout.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { waitForStill } from '../still.ts';
import { lookInto } from '../surface.ts';
import { resize } from '../user-actions.ts';
import { waitFor } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const PAGE = 'newsroom/halvardcourier.example/culture/sea-atlas-stolen';
const WINDOW = { width: 1000, height: 700 };

/** Is the badge drawn in all its corners, and which visible lines of the page's text does it cover? */
const READ_BADGE = `(() => {
  const badge = ${inBadge('.badge')};
  const at = badge.getBoundingClientRect();
  const corners = [[at.left + 6, at.top + 6], [at.right - 6, at.top + 6], [at.left + 6, at.bottom - 6], [at.right - 6, at.bottom - 6]];
  const isDrawn = corners.every(([x, y]) => badge.contains(badge.getRootNode().elementFromPoint(x, y)));
  const clipOf = (element) => {
    let clip = { left: 0, top: -1e6, right: innerWidth, bottom: 1e6 };
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowX === 'visible') continue;
      const { left, top, right, bottom } = each.getBoundingClientRect();
      clip = { left: Math.max(clip.left, left), top: Math.max(clip.top, top), right: Math.min(clip.right, right), bottom: Math.min(clip.bottom, bottom) };
    }
    return clip;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const covered = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const clip = clipOf(node.parentElement);
    const range = document.createRange();
    range.selectNodeContents(node);
    const isCovered = [...range.getClientRects()].some((line) =>
      Math.min(line.right, clip.right, at.right) - Math.max(line.left, clip.left, at.left) > 1 &&
      Math.min(line.bottom, clip.bottom, at.bottom) - Math.max(line.top, clip.top, at.top) > 4);
    if (isCovered) covered.push(node.data.trim().slice(0, 40));
  }
  return { isDrawn, covered, isFull: at.width > 40 };
})()`;

const SETTINGS: readonly (readonly [HeadlineSetting, string])[] = [
  ['full', 'beside a headline that fills its line'],
  ['clamped', 'outside a headline of which lines are cut off'],
  ['ellipsis', 'outside a headline that ends in an ellipsis'],
  ['low', 'outside a headline with a height of one line'],
  ['unseen', 'at the text under a headline for screen readers'],
  ['path', 'not in a path through the site'],
  ['crowded', 'where other lines are short, in a page without room'],
];

async function checkSetting(context: CaseContext, setting: HeadlineSetting): Promise<void> {
  await withTab(context, `/headline/${setting}/${PAGE}`, async (tab) => {
    await resize(tab.page, WINDOW);
    await waitForBadge(tab);
    const withBadge = await readLayout(tab);
    expectSame('the badge', { isDrawn: true, covered: [], isFull: true }, await lookInto(tab, READ_BADGE));
    await setPausedSites(context.driver, ['127.0.0.1']);
    expectSame('badges while paused', 0, (await readBadges(tab, ({ count }) => count === 0)).count);
    expectNone(shiftsBetween(await readLayout(tab), withBadge));
    await setPausedSites(context.driver, []);
  });
}

const READ_CARD = `(() => {
  const card = ${inBadge('.card')}.getBoundingClientRect();
  const badge = ${inBadge('.badge')}.getBoundingClientRect();
  return {
    isInWindow: card.top >= 0 && card.left >= 0 && card.bottom <= innerHeight && card.right <= innerWidth,
    isApart: card.bottom <= badge.top || card.top >= badge.bottom,
    height: Math.round(card.height),
    scrolled: [scrollX, scrollY],
    page: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  };
})()`;

interface CardView {
  isInWindow: boolean;
  isApart: boolean;
  height: number;
  scrolled: number[];
  page: number[];
}

/** The focus comes after the card has opened, and must not move the page either. */
const HAS_FOCUS = `${inBadge('.card')}.getRootNode().activeElement !== null`;

async function checkCardAt(tab: OpenTab, edge: 'start' | 'end'): Promise<void> {
  await lookInto(tab, `${inBadge('.badge')}.scrollIntoView({ block: '${edge}', behavior: 'instant' })`);
  await waitForStill(tab);
  const before = (await lookInto(tab, READ_CARD)) as CardView;
  await lookInto(tab, `${inBadge('.card')}.showPopover()`);
  await waitFor(
    'the card to have the focus',
    () => lookInto(tab, HAS_FOCUS),
    (isFocused) => isFocused === true,
  );
  const after = (await lookInto(tab, READ_CARD)) as CardView;
  // Firefox rounds the same place to one pixel or the next.
  const moved = after.scrolled.map((at, i) => Math.abs(at - (before.scrolled[i] ?? 0)));
  expectThat(Math.max(...moved) <= 1, 'no scrolling', [before.scrolled, after.scrolled]);
  expectSame('size of the page', before.page, after.page);
  expectSame('in the window, beside the badge', [true, true], [after.isInWindow, after.isApart]);
  expectThat(after.height > 150, 'a card that shows something', after.height);
  await lookInto(tab, `${inBadge('.card')}.hidePopover()`);
}

async function checkCardPlaces(context: CaseContext): Promise<void> {
  await withTab(context, `/headline/bottom/${PAGE}`, async (tab) => {
    await resize(tab.page, WINDOW);
    await waitForBadge(tab);
    await checkCardAt(tab, 'start');
    await checkCardAt(tab, 'end');
  });
}

export async function checkHeadlines(context: CaseContext): Promise<void> {
  const { recorder } = context;
  for (const [setting, where] of SETTINGS)
    await recorder.check(`headline badge: stands ${where}`, () => checkSetting(context, setting));
  await recorder.check('headline badge: its card opens in the window, and moves nothing', () =>
    checkCardPlaces(context),
  );
}
