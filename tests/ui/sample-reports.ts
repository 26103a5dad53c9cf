import type { Carrier, Credit, IndexCoverage, Report, Source, Verdict } from '../../src/model.ts';
import { DEFAULT_SETTINGS } from '../../src/browser/settings/settings-record.ts';
import type { Answers } from '../../src/popup/answers.ts';
import type { ReportActions } from '../../src/ui/report-actions.ts';

/** Actions that do nothing. */
export const noActions: ReportActions = {
  hasMarks: false,
  areMarksForPage: false,
  onSetMarks: () => undefined,
  onShowQuote: () => undefined,
};

/** What a popup without a page to ask has, with what a test changes. */
export const sampleAnswers = (change: Partial<Answers> = {}): Answers => ({
  description: undefined,
  settings: DEFAULT_SETTINGS,
  today: '2026-11-28',
  onChoose: () => undefined,
  onCopy: () => Promise.resolve(true),
  ...change,
});

/** Reports for tests of what speaks of them; every field can be replaced. */

export const sampleVerdict = (change: Partial<Verdict> = {}): Verdict => ({
  relation: 'reprint',
  agency: 'AP',
  basis: 'text+credit',
  credited: true,
  confidence: 0.99,
  part: false,
  ...change,
});

export const sampleCarrier = (change: Partial<Carrier> = {}): Carrier => ({
  outlet: 'harbour.example',
  url: 'https://harbour.example/a',
  headline: 'Ferries stop',
  published: '2026-10-18',
  relation: 'reprint',
  credited: true,
  ...change,
});

export const sampleSource = (change: Partial<Source> = {}): Source => ({
  story: {
    id: 's1',
    agency: 'AP',
    outlet: null,
    headline: 'Thieves take sea atlas',
    published: '2026-10-17',
    url: 'https://wire.example/1',
    language: 'en',
  },
  relation: 'reprint',
  confidence: 0.99,
  pageShare: 0.97,
  storyShare: 0.995,
  credited: true,
  article: 0,
  passages: [{ pageStart: 0, pageEnd: 640, storyStart: 3, storyEnd: 643 }],
  storyWords: 655,
  carriers: [],
  ...change,
});

export const sampleCredit = (change: Partial<Credit> = {}): Credit => ({
  agency: 'AP',
  outlet: null,
  kind: 'dateline',
  quote: 'PORT HALVARD (AP) -',
  covers: 'text',
  confidence: 0.95,
  part: false,
  place: { article: 0, part: 'blocks', index: 0, charStart: 0, charEnd: 19 },
  ...change,
});

export const sampleReport = (change: Partial<Report> = {}): Report => ({
  page: {
    url: 'https://courier.example/atlas',
    outlet: 'courier.example',
    title: 'Sea atlas stolen',
    words: 660,
    articleWords: [660],
    language: 'en',
    published: '2026-10-18',
  },
  verdict: sampleVerdict(),
  sources: [sampleSource()],
  credits: [sampleCredit()],
  ...change,
});

/** The report of a page of which nothing is known. */
export const emptyReport = (): Report =>
  sampleReport({
    verdict: { relation: 'none', agency: null, basis: 'none', credited: false, confidence: 0, part: false },
    sources: [],
    credits: [],
  });

export const sampleCoverage: IndexCoverage = {
  name: 'bundled',
  stories: 3214,
  carriers: 8120,
  words: 2_400_000,
  agencies: [
    { agency: 'AP', stories: 1800 },
    { agency: 'Reuters', stories: 900 },
    { agency: null, stories: 514 },
  ],
  publishedFrom: '2013-02-01',
  publishedTo: '2026-11-15',
  bytes: 3_290_301,
};

/** A text with plain spaces alone: what stands between a number and its unit differs from one version of Intl to the next. */
export const plainSpaces = (text: string | undefined): string => (text ?? '').replaceAll(/\s/gu, ' ');
