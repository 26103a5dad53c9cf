/** The pages of the sample newsroom as they are, and some of them in other markup. */
import { readExpectedPages, type NewsroomPage } from '../../samples/newsroom-files.ts';
import { checkBadge, checkNoBadge, checkPopup, checkToolbar } from '../page-checks.ts';
import { expectNone } from '../recorder.ts';
import { variantsFor } from '../variants.ts';
import { withTab, type CaseContext } from './context.ts';

/** Pages whose verdict must not hang on their markup. */
const PAGES_IN_OTHER_MARKUP = [
  'halvardcourier.example/culture/sea-atlas-stolen',
  'northquaypost.example/a/4471',
  'brightloop.example/story/rare-maritime-maps-missing',
  'fanarbaid.example/news/hvitdal',
];

/** Unless everything is tried, every page in one of the browsers: both have the same verdicts from the same code, and other groups look at what is shown in each. */
function pagesFor({ driver, isFull }: CaseContext): [key: string, expected: NewsroomPage][] {
  const turn = driver.name === 'chrome' ? 0 : 1;
  return Object.entries(readExpectedPages()).filter((_, i) => isFull || i % 2 === turn);
}

export async function checkSamplePages(context: CaseContext): Promise<void> {
  const { driver, recorder } = context;
  for (const [key, expected] of pagesFor(context)) {
    const name = `newsroom ${expected.kind}: ${key}`;
    await recorder.check(`${name}: popup, badge, toolbar`, () =>
      withTab(context, `/${key}`, async (tab) => {
        const differences = await checkPopup(driver, tab, expected);
        const states: readonly string[] = [expected.state ?? 'found'].flat();
        if (states.length === 1) {
          const isFound = states[0] === 'found';
          differences.push(...(await checkToolbar(driver, tab, isFound)));
          differences.push(...(await (isFound ? checkBadge(tab) : checkNoBadge(driver, tab))));
        }
        expectNone(differences);
      }),
    );
  }
}

export async function checkOtherMarkup(context: CaseContext): Promise<void> {
  const pages = readExpectedPages();
  for (const [i, key] of PAGES_IN_OTHER_MARKUP.entries()) {
    const expected = pages[key];
    for (const variant of variantsFor(context, i)) {
      await context.recorder.check(`newsroom as ${variant}: ${key}`, () =>
        withTab(context, `/variant/${variant}/newsroom/${key}`, async (tab) => {
          if (!expected) throw new Error('no expectation');
          expectNone([...(await checkPopup(context.driver, tab, expected)), ...(await checkBadge(tab))]);
        }),
      );
    }
  }
}
