/** What the index holds, and what it does not: the same for Wiremark and for the baselines. */
import { agencyOfName } from '../../src/credit/agencies/agencies.ts';
import { chooseHeldOut } from './held-out.ts';
import { makeLaterTake } from './make/edit-copy.ts';
import { chanceOf } from './random.ts';
import type { IndexedStory } from './query.ts';
import {
  NEEDING_FILES,
  readArticles,
  readCurrentRewrites,
  readCurrentTexts,
  readEventReports,
  readLlmFake,
  readSheepDog,
  type CurrentRewrite,
  type CurrentText,
  type DataArticle,
  type EventReport,
  type RewrittenArticle,
} from './read-data.ts';
import { countWords, joinParagraphs, paragraphsOf } from './texts.ts';

/** Files that the index content depends on, for the cache. */
export const CORPUS_SOURCES = [
  'bench/quality/corpus.ts',
  'bench/quality/held-out.ts',
  'bench/quality/random.ts',
  'bench/quality/texts.ts',
  'bench/quality/make/edit-copy.ts',
  'bench/quality/make/wording.ts',
  ...NEEDING_FILES,
];

/** Stories with a derived later take in the index. */
const TAKES = 100;

export interface Corpus {
  stories: readonly IndexedStory[];
  /** Articles of allsides-20k that are in the index. */
  articles: readonly DataArticle[];
  heldOut: readonly DataArticle[];
  /** Earlier take -> later take, by id. */
  takes: ReadonlyMap<string, string>;
  sheepDog: readonly RewrittenArticle[];
  llmFake: readonly RewrittenArticle[];
  currentRewrites: readonly CurrentRewrite[];
  currentTexts: readonly CurrentText[];
  eventReports: readonly EventReport[];
  /** Event -> id of its report that is in the index. */
  indexedReports: ReadonlyMap<string, string>;
}

export function readCorpus(): Corpus {
  const all = readArticles();
  const currentRewrites = readCurrentRewrites();
  const currentTexts = readCurrentTexts();
  const needed = new Set([
    ...currentRewrites.map((rewrite) => rewrite.source_id),
    ...currentTexts.flatMap(storiesOf),
  ]);
  const heldOutIds = chooseHeldOut(all, needed);
  const articles = all.filter(({ id }) => !heldOutIds.has(id));
  const [sheepDog, llmFake, eventReports] = [readSheepDog(), readLlmFake(), readEventReports()];
  const laterTakes = makeTakes(articles.filter(({ id }) => !needed.has(id)));
  const firstReports = new Map<string, EventReport>();
  for (const report of eventReports)
    if (!firstReports.has(report.event)) firstReports.set(report.event, report);
  return {
    stories: [
      ...articles.map((article) => ({ ...article, title: article.title })),
      ...[...sheepDog, ...llmFake].map(({ id, original }) => bareStory(id, original)),
      ...laterTakes.map(({ story }) => story),
      ...[...firstReports.values()].map(({ id, text }) => bareStory(id, text)),
    ],
    articles,
    heldOut: all.filter(({ id }) => heldOutIds.has(id)),
    takes: new Map(laterTakes.map(({ earlier, story }) => [earlier, story.id])),
    sheepDog,
    llmFake,
    currentRewrites,
    currentTexts,
    eventReports,
    indexedReports: new Map([...firstReports].map(([event, { id }]) => [event, id])),
  };
}

/** The stories that a text is made from or about. */
export const storiesOf = ({ source_id: source, source_ids: sources = [] }: CurrentText): readonly string[] =>
  source === undefined ? sources : [source];

function bareStory(id: string, text: string): IndexedStory {
  return { id, url: null, outlet: null, published: null, title: '', text };
}

function makeTakes(articles: readonly DataArticle[]): { earlier: string; story: IndexedStory }[] {
  const chance = chanceOf('takes in the index');
  const usable = articles.filter(({ text, outlet }) => agencyOfName(outlet) && countWords(text) >= 300);
  return chance
    .shuffle(usable)
    .slice(0, TAKES)
    .map((article) => ({
      earlier: article.id,
      story: {
        ...article,
        id: `${article.id}-take-2`,
        url: null,
        text: joinParagraphs(makeLaterTake(paragraphsOf(article.text), chance)),
      },
    }));
}
