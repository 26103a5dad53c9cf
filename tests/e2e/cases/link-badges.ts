/** Badges in links whose address is known: where they stand, that they take no room, and how they go. */
import type { OpenTab } from '../browser-driver.ts';
import { setPausedSites, setSettings } from '../choices.ts';
import { lookInto } from '../surface.ts';
import { readLayout, shiftsBetween } from '../page-layout.ts';
import { waitForScripts } from '../page-scripts.ts';
import { expectNone, expectSame, expectThat } from '../recorder.ts';
import { askUntil } from '../wait.ts';
import { withTab, type CaseContext } from './context.ts';

const FRONT = '/halvardcourier.example/';

/** Path of the link that `addKnown` of the feed adds at the end. */
const FAR = '/crime/who-is-e-marrow';

/** Labels of all link badges that are drawn, by the path of their link. */
const READ_LABELS = `Object.fromEntries(hostsOf('.link-badge').map((host) => [
  new URL(host.closest('a').href).pathname,
  rootOf(host).querySelector('.link-badge').getAttribute('aria-label'),
]))`;

const READ_SIZES = `hostsOf('.link-badge').map((host) => {
  const { width, height } = rootOf(host).querySelector('.link-badge').getBoundingClientRect();
  return width + ' x ' + height;
})`;

/** Labels on the front page, by the path of their link. */
export const EXPECTED_ON_FRONT = {
  '/crime/who-is-e-marrow': 'Wiremark: meridianwire.example · Full copy',
  '/a/4471': 'Wiremark: meridianwire.example · Edited copy',
  '/2026/10/19/corva-ferries': 'Wiremark: meridianwire.example · The story itself',
  '/2026/10/24/hvitdal-hum': 'Wiremark: meridianwire.example · The story itself',
};

type Labels = Record<string, string>;

const readLabelsNow = async (tab: OpenTab): Promise<Labels> => (await lookInto(tab, READ_LABELS)) as Labels;

const readLabels = (tab: OpenTab, isDone: (labels: Labels) => boolean): Promise<Labels> =>
  askUntil(() => readLabelsNow(tab), isDone);

const waitForCount = async (tab: OpenTab, count: number) =>
  Object.keys(await readLabels(tab, (labels) => Object.keys(labels).length === count)).length;

export async function checkLinkBadges(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  const count = Object.keys(EXPECTED_ON_FRONT).length;

  await recorder.check('link badges: a front page has them at known links, and at no other', () =>
    withTab(context, FRONT, async (tab) => {
      const labels = await readLabels(tab, (seen) => Object.keys(seen).length === count);
      expectSame('labels at first', EXPECTED_ON_FRONT, labels);
      await waitForScripts(driver, tab);
      expectSame('labels', EXPECTED_ON_FRONT, await readLabelsNow(tab));
      const sizes = (await lookInto(tab, READ_SIZES)) as string[];
      expectSame('sizes of the signs', ['14 x 14'], [...new Set(sizes)]);
    }),
  );

  await recorder.check('link badges: come under the strictest content policy', () =>
    withTab(context, `/strict/newsroom${FRONT}`, async (tab) => {
      expectSame('badges', count, await waitForCount(tab, count));
    }),
  );

  await recorder.check('link badges: take no room, and go and come with their switch', () =>
    withTab(context, FRONT, async (tab) => {
      expectSame('badges', count, await waitForCount(tab, count));
      const withBadges = await readLayout(tab);
      await setSettings(driver, { hasLinkBadges: true, linkBadgeExceptions: ['127.0.0.1'] });
      expectSame('badges when switched off for the site', 0, await waitForCount(tab, 0));
      expectNone(shiftsBetween(await readLayout(tab), withBadges));
      await setSettings(driver, {});
      expectSame('badges when switched on again', count, await waitForCount(tab, count));
      await setPausedSites(driver, ['127.0.0.1']);
      expectSame('badges while the site is paused', 0, await waitForCount(tab, 0));
      await setPausedSites(driver, []);
      expectSame('badges after the pause', count, await waitForCount(tab, count));
    }),
  );

  await recorder.check('link badges: are not in copied text', () =>
    withTab(context, FRONT, async (tab) => {
      await waitForCount(tab, count);
      const copied = (await tab.page.evaluate(
        `(getSelection().selectAllChildren(document.body), getSelection().toString())`,
      )) as string;
      expectThat(!/Full copy|Original|Wiremark/.test(copied), 'a selection without badges', copied);
    }),
  );

  await recorder.check(
    'link badges: those far down come when they come near, new ones too, none in a text being written',
    () =>
      withTab(context, '/feed', async (tab) => {
        expectSame('badges at first', 1, await waitForCount(tab, 1));
        // Both links are found by the same scan: when the near one has its badge, the far one was looked at.
        await tab.page.evaluate('addKnown()');
        expectSame('badges when one new link is near and one is far', 2, await waitForCount(tab, 2));
        await waitForScripts(driver, tab);
        expectSame('the far link has a badge', false, FAR in (await readLabelsNow(tab)));
        await tab.page.evaluate('scrollTo(0, document.body.scrollHeight)');
        expectSame('badges when both are near', 3, await waitForCount(tab, 3));
      }),
  );
}
