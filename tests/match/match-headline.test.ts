import { expect, it } from 'vitest';
import { matchPage } from '../../src/match/match-page.ts';
import type { Carrier, Credit, PageFingerprints, Report, Story } from '../../src/model.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { openEntries } from '../story-index/open-entries.ts';
import { BEES, FERRY, page, QUARRY } from './newsroom.ts';
import { printsOf } from '../story-index/sample-entries.ts';

const HEADLINE = 'Ferry captains of Corva refuse to sail after dusk';
const TODAY = '2026-11-28T09:00:00Z';

const story = (changes: Partial<Story> = {}): Story => ({
  id: 'ap-1',
  agency: 'AP',
  outlet: null,
  headline: HEADLINE,
  published: '2026-11-27T10:04:00Z',
  url: 'https://apnews.com/article/ferry-1',
  language: 'en',
  ...changes,
});
const alone = (changes: Partial<Story> = {}, ...carriers: Carrier[]): StoryEntry => ({
  story: story(changes),
  fingerprints: null,
  carriers,
});
const carrier = (changes: Partial<Carrier> = {}): Carrier => ({
  outlet: 'isle.example',
  url: 'https://isle.example/ferry',
  headline: 'Corva captains say no to night sailing after horn is gone',
  published: '2026-11-27',
  relation: 'reprint',
  credited: true,
  ...changes,
});

function headed(headline: string, changes: Partial<PageFingerprints> = {}): PageFingerprints {
  const prints = page([BEES]);
  return {
    ...prints,
    url: 'https://mole.example/news/1',
    ...changes,
    articles: prints.articles.map((article) => ({ ...article, headline })),
  };
}
const ask = async (of: PageFingerprints, ...segments: StoryEntry[][]): Promise<Report> =>
  matchPage(of, segmentsAsOne(await Promise.all(segments.map((entries) => openEntries(entries)))), {
    today: TODAY,
  });
/** What is said of a headline: who ran it, and when; "nothing" where nothing is. */
function said({ verdict, sources }: Report): string {
  expect(sources.every(({ relation }) => relation === 'none')).toBe(true);
  const told = sources.find(({ headline }) => headline !== undefined)?.headline;
  if (told === undefined) return 'nothing';
  expect(verdict).toMatchObject(
    verdict.relation === 'credited' ? { basis: 'credit' } : { relation: 'none', basis: 'headline' },
  );
  return `${told.by} ${told.published}`;
}
const credit = (agency: string): Credit => ({
  agency,
  outlet: null,
  kind: 'byline',
  quote: `By ${agency}`,
  covers: 'text',
  confidence: 0.99,
  part: false,
  place: null,
});

const AP_RAN = 'agency 2026-11-27T10:04:00Z';

it("an agency's headline, known without any text, is named for a page that has it; nothing is claimed", async () => {
  const report = await ask(headed(HEADLINE), [alone()]);
  expect(said(report)).toBe(AP_RAN);
  expect(report.verdict).toMatchObject({
    relation: 'none',
    agency: null,
    basis: 'headline',
    credited: false,
  });
  expect(report.sources).toMatchObject([{ story: { id: 'ap-1' }, relation: 'none', credited: false }]);
});

it('case, punctuation and stop words make no other headline; a number, a word more or another order does', async () => {
  expect(
    said(await ask(headed('FERRY CAPTAINS of Corva — refuse to sail, after the dusk!'), [alone()])),
  ).toBe(AP_RAN);
  for (const other of [
    'Ferry captains of Corva refuse to sail after dusk again tomorrow',
    'Corva ferry captains refuse to sail after dusk',
    '12 ferry captains of Corva refuse to sail after dusk',
    'Ferry captains refuse to sail',
  ])
    expect(said(await ask(headed(other), [alone()]))).toBe('nothing');
  const numbered = alone({ headline: 'Harbour fire in Tollan leaves 14 people without boats' });
  expect(said(await ask(headed('Harbour fire in Tollan leaves 15 people without boats'), [numbered]))).toBe(
    'nothing',
  );
});

it('a headline of fewer than five content words says nothing', async () => {
  const short = 'Morning news in brief';
  expect(said(await ask(headed(short), [alone({ headline: short })]))).toBe('nothing');
});

it('a page within three days of the story, or an undated one, counts; others and undated stories do not', async () => {
  const on = async (published: string | null, of: Partial<Story> = {}): Promise<string> =>
    said(await ask(headed(HEADLINE, { published }), [alone(of)]));
  expect(await on('2026-11-24T23:00:00Z')).toBe(AP_RAN);
  expect(await on('2026-11-30')).toBe(AP_RAN);
  expect(await on('2026-11-23')).toBe('nothing');
  expect(await on('2026-12-01')).toBe('nothing');
  expect(await on(null)).toBe(AP_RAN);
  expect(await on(null, { published: '2026-11-20' })).toBe('nothing');
  expect(await on(null, { published: null })).toBe('nothing');
  const index = segmentsAsOne([await openEntries([alone()])]);
  expect(said(await matchPage(headed(HEADLINE), index))).toBe('nothing');
});

it("a carrier's headline, and that of a story without an address at its agency, are told as a copy's", async () => {
  const { headline } = carrier();
  expect(said(await ask(headed(headline), [alone({}, carrier())]))).toBe('carrier 2026-11-27');
  for (const relation of ['excerpt', 'rewrite', 'cites', 'none'] as const)
    expect(said(await ask(headed(headline), [alone({}, carrier({ relation }))]))).toBe('nothing');
  for (const url of [null, 'https://isle.example/ferry'])
    expect(said(await ask(headed(HEADLINE), [alone({ url })]))).toBe('carrier 2026-11-27T10:04:00Z');
});

it('a headline that many stories share says nothing, over all segments and all days', async () => {
  const column = (i: number): StoryEntry =>
    alone({ id: `ap-${i}`, url: `https://apnews.com/article/ferry-${i}`, published: `2026-11-${20 + i}` });
  expect(said(await ask(headed(HEADLINE), [column(7)], [column(0), column(1)]))).toBe('agency 2026-11-27');
  expect(said(await ask(headed(HEADLINE), [column(7), column(2)], [column(0), column(1)]))).toBe('nothing');
  expect(said(await ask(headed(HEADLINE), ...Array.from({ length: 5 }, () => [alone()])))).toBe(AP_RAN);
});

it('a headline of two agencies, of an outlet, and on the site of the story says nothing', async () => {
  const reuters = alone({ id: 'r-1', agency: 'Reuters', url: 'https://www.reuters.com/world/ferry' });
  expect(said(await ask(headed(HEADLINE), [alone(), reuters]))).toBe('nothing');
  expect(said(await ask(headed(HEADLINE), [alone({ agency: null, outlet: 'isle.example' })]))).toBe(
    'nothing',
  );
  const report = await ask(headed(HEADLINE, { url: 'https://apnews.com/article/other' }), [alone()]);
  expect(said({ ...report, verdict: { ...report.verdict, relation: 'none', basis: 'headline' } })).toBe(
    'nothing',
  );
});

it('beside a credit of the agency the verdict is the credit, with the story; beside that of another, nothing', async () => {
  const report = await ask(headed(HEADLINE, { credits: [credit('AP')] }), [alone()]);
  expect(said(report)).toBe(AP_RAN);
  expect(report.verdict).toMatchObject({ relation: 'credited', agency: 'AP', basis: 'credit' });
  expect(report.sources).toMatchObject([
    { story: { url: 'https://apnews.com/article/ferry-1' }, credited: true },
  ]);
  expect(said(await ask(headed(HEADLINE, { credits: [credit('AFP')] }), [alone()]))).toBe('nothing');
});

it('the same headline over another text is no claim; over the same text, the text decides', async () => {
  const told = { story: story(), fingerprints: printsOf(...FERRY), carriers: [] };
  expect(said(await ask(headed(HEADLINE), [told]))).toBe(AP_RAN);
  const prints = page([FERRY], { url: 'https://mole.example/news/1' });
  const copy = {
    ...prints,
    articles: prints.articles.map((article) => ({ ...article, headline: HEADLINE })),
  };
  const report = await ask(copy, [
    told,
    { ...told, story: story({ id: 'q', headline: 'Quarry', url: null }), fingerprints: printsOf(...QUARRY) },
  ]);
  expect(report.verdict.relation).toBe('reprint');
  expect(report.sources[0]).not.toHaveProperty('headline');
});
