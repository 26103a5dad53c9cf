/** Every state of the popup, from sample reports: for pictures of it, and to measure that it fits. */
import type { Page } from 'puppeteer-core';
import { writeKept } from '../../src/browser/tabs/kept-result.ts';
import { tabKey } from '../../src/browser/tabs/tab-results.ts';
import { ERROR_CODES, type TabResult } from '../../src/messages.ts';
import { STORY_RELATIONS, type Credit, type Report } from '../../src/model.ts';
import {
  emptyReport,
  sampleCarrier,
  sampleCoverage,
  sampleCredit,
  sampleReport,
  sampleSource,
  sampleVerdict,
} from '../ui/sample-reports.ts';
import type { BrowserDriver } from './browser-driver.ts';

/** The site of every state. */
export const STATE_HOST = 'courier.example';
const url = `https://${STATE_HOST}/atlas`;
const coverage = [sampleCoverage];
const paragraphStarts = [[0, 80, 160, 300, 420, 560]];
const citation = sampleCredit({ kind: 'citation', covers: 'citation', quote: 'the captain told AP' });
const photo = sampleCredit({ kind: 'photo', covers: 'photo', quote: 'A. Marsh/AP Photo' });

/** Long statements of a page, each in words of its own. */
const manyCredits = (change: Partial<Credit>) =>
  Array.from({ length: 9 }, (_, i) =>
    sampleCredit({
      ...change,
      quote: `the harbour master told AP on day ${i} of the search `.repeat(4).trim(),
    }),
  );

/** An excerpt of an outlet's story that itself cites an agency. */
const chained = sampleSource({
  relation: 'excerpt',
  pageShare: 0.45,
  storyShare: 0.5,
  story: { ...sampleSource().story, agency: null, outlet: 'harbour.example' },
  passages: [{ pageStart: 0, pageEnd: 300, storyStart: 0, storyEnd: 300 }],
  storyWords: 600,
});

const edited = sampleSource({
  relation: 'edited',
  pageShare: 0.8,
  storyShare: 0.62,
  credited: false,
  passages: [
    { pageStart: 20, pageEnd: 260, storyStart: 0, storyEnd: 250 },
    { pageStart: 300, pageEnd: 580, storyStart: 320, storyEnd: 600 },
  ],
  storyWords: 880,
});

const carriers = Array.from({ length: 14 }, (_, i) =>
  sampleCarrier({
    outlet: `outlet-${i + 1}.example`,
    url: `https://outlet-${i + 1}.example/`,
    headline: 'Thieves take sea atlas',
    published: `2026-10-${17 + (i % 6)}`,
    relation: STORY_RELATIONS[1 + (i % 5)] ?? 'reprint',
  }),
);

/** Three stories in one page: a digest. */
const several = ['AP', 'Reuters', 'AFP'].map((agency, i) =>
  sampleSource({
    relation: 'excerpt',
    pageShare: 0.3,
    storyShare: 0.4,
    story: { ...sampleSource().story, id: `s${i}`, agency },
    passages: [{ pageStart: i * 220, pageEnd: i * 220 + 200, storyStart: 0, storyEnd: 200 }],
    storyWords: 500,
    carriers,
  }),
);

/** The longest that a page and an index can bring: each name and headline breaks into lines. */
const long = sampleSource({
  ...edited,
  story: {
    ...edited.story,
    agency: null,
    outlet: 'international-maritime-heritage-observer.news.example',
    headline: 'Thieves take a sea atlas of 1631 and leave a library card behind '.repeat(4).trim(),
    published: '2026-10-19',
  },
  carriers,
});

const found = (change: Partial<Report>): TabResult => ({
  state: 'found',
  url,
  coverage,
  paragraphStarts,
  report: sampleReport(change),
});

const none = (change: Partial<Report> = {}): TabResult => ({
  state: 'none',
  url,
  coverage,
  report: { ...emptyReport(), ...change },
});

/** A verdict of the relation that speaks of this source. */
const foundSource = (source: Report['sources'][number], credits = [sampleCredit(), photo]): TabResult => {
  const { relation, credited, story } = source;
  return found({
    verdict: sampleVerdict({ relation, credited, agency: story.agency, basis: 'text' }),
    sources: [source],
    credits,
  });
};

/** Name -> what is kept of the tab. */
export const POPUP_STATES: Readonly<Record<string, TabResult>> = {
  checking: { state: 'checking', url },
  'reading-large': { state: 'checking', url, share: 0.4 },
  'too-large': { state: 'too-large', url },
  'too-large-forced': { state: 'too-large', url, isForced: true },
  'not-article': { state: 'not-article', url },
  'too-little': { state: 'not-article', url, isForced: true },
  'no-access': { state: 'no-access', url: null, why: 'closed' },
  pdf: { state: 'no-access', url, why: 'pdf' },
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
  'full-copy': foundSource(sampleSource({ carriers })),
  uncredited: foundSource(sampleSource({ credited: false, carriers }), []),
  edited: foundSource(edited, [photo]),
  rewrite: foundSource(
    sampleSource({ relation: 'rewrite', pageShare: 0.01, storyShare: 0.01, passages: [], credited: false }),
  ),
  cites: foundSource(sampleSource({ relation: 'cites', pageShare: 0, storyShare: 0, passages: [] }), [
    citation,
  ]),
  listed: foundSource(sampleSource({ storyWords: 0, pageShare: 0, storyShare: 0, passages: [] })),
  chain: found({
    verdict: sampleVerdict({ relation: 'excerpt', agency: null }),
    sources: [chained],
    credits: [{ ...citation, place: { article: 0, part: 'blocks', index: 1, charStart: 0, charEnd: 10 } }],
  }),
  several: found({
    verdict: sampleVerdict({ relation: 'excerpt' }),
    sources: several,
    credits: [sampleCredit(), photo, citation],
  }),
  credited: found({
    verdict: sampleVerdict({ relation: 'credited', basis: 'credit' }),
    sources: [],
    credits: [sampleCredit(), photo],
  }),
  'credited-in-part': found({
    verdict: sampleVerdict({ relation: 'credited', basis: 'credit', part: true }),
    sources: [sampleSource({ relation: 'none', confidence: 0.3, passages: [], credited: false })],
    credits: [sampleCredit({ part: true, kind: 'byline', quote: 'By Jane Roe with AP' })],
  }),
  original: found({
    verdict: sampleVerdict({ relation: 'original', basis: 'url' }),
    sources: [],
    own: { story: sampleSource().story, carriers },
    credits: [],
  }),
  'own-page': found({
    verdict: sampleVerdict({ relation: 'own-page', agency: null, basis: 'url' }),
    sources: [],
    own: { story: { ...sampleSource().story, agency: null, outlet: 'courier.example' }, carriers },
    credits: [photo],
  }),
  none: none(),
  'none-credits': none({ credits: [photo, citation] }),
  'none-many-credits': none({ credits: manyCredits({ kind: 'citation', covers: 'citation' }) }),
  'credited-many-credits': found({
    verdict: sampleVerdict({ relation: 'credited', basis: 'credit' }),
    sources: [],
    credits: manyCredits({ kind: 'credit-line' }),
  }),
  'weak-evidence': none({
    sources: [sampleSource({ relation: 'none', confidence: 0.3, passages: [], credited: false })],
  }),
  long: found({
    page: { ...sampleReport().page, hasUnreadMetadata: true },
    verdict: sampleVerdict({ relation: 'edited', agency: null, credited: false, basis: 'text' }),
    sources: [long],
    credits: [photo, citation],
  }),
  ...Object.fromEntries(
    ERROR_CODES.filter((code) => code !== 'short-selection' && code !== 'index-broken').map((code) => [
      `error-${code}`,
      { state: 'error', url, error: { code, message: 'x is undefined' } } satisfies TabResult,
    ]),
  ),
};

/** The tab of no page: its popup shows what is kept for it. */
const NO_TAB = -1;

/** Address of the popup that shows a kept state. */
export const STATE_POPUP = `popup/index.html?tab=${NO_TAB}`;

const keptItems = (result: TabResult): string => JSON.stringify({ [tabKey(NO_TAB)]: writeKept(result) });

/** Keeps a state for that popup. */
export const keepState = (driver: BrowserDriver, result: TabResult): Promise<null> =>
  driver.evaluateInExtension<null>(`browserApi.storage.session.set(${keptItems(result)}).then(() => null)`);

/** Keeps another state while that popup is open. It shows it by then: its own listener is the older one, and renders at once. */
export const showState = (popup: Page, result: TabResult): Promise<unknown> =>
  popup.evaluate(`(() => {
    const { session } = (globalThis.browser ?? chrome).storage;
    return new Promise((resolve, reject) => {
      const told = () => {
        session.onChanged.removeListener(told);
        resolve(null);
      };
      session.onChanged.addListener(told);
      session.set(${keptItems(result)}).catch(reject);
    });
  })()`);
