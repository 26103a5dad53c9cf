import { writeKept } from '../../src/browser/tabs/kept-result.ts';
import { tabKey } from '../../src/browser/tabs/tab-results.ts';
import type { TabResult } from '../../src/messages.ts';
import { STORY_RELATIONS } from '../../src/model.ts';
import { setPausedSites } from '../../tests/e2e/choices.ts';
import { chooseLanguage, openAnsweredPopup } from '../../tests/e2e/extension-pages.ts';
import { waitForStill } from '../../tests/e2e/still.ts';
import {
  emptyReport,
  sampleCarrier,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../../tests/ui/sample-reports.ts';
import { photographPopup, setScheme, photographPage } from '../start/pictures.ts';
import { fileOf, SCHEMES, type Studio } from './studio.ts';
import { PAGES } from './web-pages.ts';

const url = 'https://courier.example/atlas';
const coverage = [sampleCoverage];
const citation = sampleCredit({ kind: 'citation', covers: 'citation', quote: 'the captain told AP' });

/** An excerpt of an outlet's story that itself cites an agency. */
const chained = sampleSource({
  relation: 'excerpt',
  pageShare: 0.45,
  storyShare: 0.5,
  story: { ...sampleSource().story, agency: null, outlet: 'harbour.example' },
  passages: [{ pageStart: 0, pageEnd: 300, storyStart: 0, storyEnd: 300 }],
  storyWords: 600,
});

const manyCarriers = Array.from({ length: 14 }, (_, i) =>
  sampleCarrier({
    outlet: `outlet-${i + 1}.example`,
    url: `https://outlet-${i + 1}.example/`,
    headline: 'Thieves take sea atlas',
    published: `2026-10-${17 + (i % 6)}`,
    relation: STORY_RELATIONS[1 + (i % 5)] ?? 'reprint',
  }),
);

/** What no page of the newsroom shows. */
const STATES: Record<string, TabResult> = {
  checking: { state: 'checking', url },
  'too-large': { state: 'too-large', url },
  'reading-large': { state: 'checking', url, share: 0.4 },
  'no-access': { state: 'no-access', url: null, why: 'closed' },
  error: {
    state: 'error',
    url,
    error: {
      code: 'index-broken',
      message: 'story index: truncated, header says 4096 bytes, file has 4000',
    },
  },
  'short-selection': {
    state: 'error',
    url,
    error: { code: 'short-selection', message: 'selection: fewer than 20 words' },
  },
  original: {
    state: 'found',
    url,
    coverage,
    report: sampleReport({
      verdict: sampleVerdict({ relation: 'original', basis: 'url' }),
      sources: [],
      own: { story: sampleSource().story, carriers: manyCarriers },
      credits: [],
    }),
  },
  'weak-evidence': {
    state: 'none',
    url,
    coverage,
    report: {
      ...emptyReport(),
      sources: [sampleSource({ relation: 'none', confidence: 0.3, passages: [], credited: false })],
    },
  },
  chain: {
    state: 'found',
    url,
    coverage,
    paragraphStarts: [[0, 80, 160, 300, 420, 560]],
    report: sampleReport({
      verdict: sampleVerdict({ relation: 'excerpt', agency: null }),
      sources: [chained],
      credits: [{ ...citation, place: { article: 0, part: 'blocks', index: 1, charStart: 0, charEnd: 10 } }],
    }),
  },
};

/** The tab of no page: its popup shows what is kept for it. */
const NO_TAB = -1;

const keep = ({ driver }: Studio, result: TabResult): Promise<null> =>
  driver.evaluateInExtension<null>(
    `browserApi.storage.session.set(${JSON.stringify({ [tabKey(NO_TAB)]: writeKept(result) })}).then(() => null)`,
  );

/** The popup in every state that no page of the newsroom brings about. */
export async function photographStates(studio: Studio): Promise<void> {
  const { driver, origin } = studio;
  for (const [name, result] of Object.entries(STATES)) {
    await keep(studio, result);
    for (const scheme of SCHEMES) {
      const page = await driver.openExtensionPage(`popup/index.html?tab=${NO_TAB}`);
      await setScheme(driver, page, scheme);
      await photographPage(page, { path: fileOf(name, 'popup', scheme), scale: 1 });
    }
    console.log(name);
  }
  await photographWrongVerdict(studio);
  await setPausedSites(driver, ['127.0.0.1']);
  await photographTab(studio, `${origin}/${PAGES['full-copy']}`, fileOf('paused', 'popup', 'light'));
  await setPausedSites(driver, []);
  await chooseLanguage(driver, 'ar');
  await photographTab(studio, `${origin}/${PAGES['edited-copy']}`, fileOf('arabic', 'popup', 'light'));
  await chooseLanguage(driver, '');
}

/** The popup with its text on a wrong verdict open. */
async function photographWrongVerdict({ driver, origin }: Studio): Promise<void> {
  const tab = await driver.open(`${origin}/${PAGES.credited}`);
  for (const scheme of SCHEMES) {
    const page = await openAnsweredPopup(driver, tab);
    await setScheme(driver, page, scheme);
    await page.evaluate(`document.querySelector('.wrong-verdict').open = true`);
    await waitForStill(page);
    await photographPage(page, { path: fileOf('wrong-verdict', 'popup', scheme), scale: 1 });
  }
  await driver.close(tab);
}

async function photographTab({ driver }: Studio, address: string, path: `${string}.png`): Promise<void> {
  const tab = await driver.open(address);
  await photographPopup(driver, tab, { path, scheme: 'light', scale: 1 });
  await driver.close(tab);
}
