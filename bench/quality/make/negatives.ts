/** Pages whose story is not in the index, chosen to look as if it were. */
import { quotedRanges } from '../../../src/fingerprint/quotations.ts';
import { hashString } from '../../../src/fingerprint/term-hash.ts';
import { cached } from '../cache.ts';
import { CORPUS_SOURCES, type Corpus } from '../corpus.ts';
import type { Query, QueryGroup } from '../query.ts';
import { chanceOf } from '../random.ts';
import type { DataArticle } from '../read-data.ts';
import {
  containment,
  countWords,
  joinParagraphs,
  paragraphsOf,
  plainTokens,
  plainWords,
  shinglesOf,
} from '../texts.ts';
import { findTopicPairs } from './same-topic.ts';

/** Reports of one event that share more shingles share wire text. */
const LARGEST_CONTAINMENT = 0.05;
const SHARED_QUOTATIONS = 200;
const SAME_TOPIC = 300;
/** Words of a quotation that two stories share. */
const QUOTATION_WORDS = 25;
/** Stories that a paragraph must stand in to be boilerplate, and its least words. */
const BOILERPLATE_STORIES = 4;
const BOILERPLATE_WORDS = 15;

export function makeNegatives(corpus: Corpus): Query[] {
  return [
    ...sameEvents(corpus),
    ...sameTopics(corpus),
    ...sharedQuotations(corpus),
    ...withBoilerplate(corpus),
    ...corpus.heldOut.map((article) => negative('held-out', article)),
  ];
}

function negative(
  group: QueryGroup,
  { id, url, title, text }: { id: string; url: string | null; title: string; text: string },
): Query {
  return { id: `${group}-${id}`, group, url, title, text, sources: [], relations: ['none'] };
}

/** The other reports of an event of which one is in the index. */
function sameEvents(corpus: Corpus): Query[] {
  const texts = new Map(corpus.eventReports.map(({ id, text }) => [id, shinglesOf(plainWords(text))]));
  const queries = corpus.eventReports
    .filter(({ id, event }) => {
      const indexed = corpus.indexedReports.get(event) ?? '';
      const [page, story] = [texts.get(id), texts.get(indexed)];
      if (indexed === id || page === undefined || story === undefined) return false;
      return Math.max(containment(page, story), containment(story, page)) <= LARGEST_CONTAINMENT;
    })
    .map(({ id, text }) => negative('same-event', { id, text, url: null, title: '' }));
  return chanceOf('same-event').shuffle(queries);
}

/** Articles of the index, asked for under their own address, with another story of the same week and topic in the index. */
function sameTopics(corpus: Corpus): Query[] {
  const sources = [...CORPUS_SOURCES, 'bench/quality/make/same-topic.ts'];
  const ids = cached('same-topic', sources, () =>
    findTopicPairs(
      corpus.articles.filter(({ id }) => !corpus.takes.has(id)),
      SAME_TOPIC,
    ),
  );
  return chanceOf('same-topic')
    .shuffle(pick(corpus, ids))
    .map((article) => negative('same-topic', article));
}

function pick(corpus: Corpus, ids: readonly string[]): DataArticle[] {
  const byId = new Map(corpus.articles.map((article) => [article.id, article]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Articles that share a long quotation with another story, and next to nothing else. */
function sharedQuotations(corpus: Corpus): Query[] {
  const sources = [...CORPUS_SOURCES, 'bench/quality/make/negatives.ts', 'src/fingerprint/quotations.ts'];
  const ids = cached('shared-quotation', sources, () => findSharedQuotations(corpus.articles));
  return pick(corpus, ids).map((article) => negative('shared-quotation', article));
}

function findSharedQuotations(articles: readonly DataArticle[]): string[] {
  const holders = new Map<number, number[]>();
  articles.forEach(({ text }, number) => {
    for (const hash of quotationHashes(text)) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [number]);
      else list.push(number);
    }
  });
  const pairs = new Map<number, number>();
  for (const list of holders.values()) {
    const [a, b] = list;
    if (a !== undefined && b !== undefined && !pairs.has(a)) pairs.set(a, b);
  }
  const found: string[] = [];
  for (const [a, b] of chanceOf('shared-quotation').shuffle([...pairs])) {
    if (found.length === SHARED_QUOTATIONS) break;
    const [page, story] = [articles[a] as DataArticle, articles[b] as DataArticle];
    const [pageShingles, storyShingles] = [unquotedShingles(page.text), unquotedShingles(story.text)];
    if (containment(pageShingles, storyShingles) <= LARGEST_CONTAINMENT / 5) found.push(page.id);
  }
  return found;
}

/** Hashes of all stretches of 25 words inside one pair of quotation marks. */
function quotationHashes(text: string): Set<number> {
  const hashes = new Set<number>();
  for (const paragraph of paragraphsOf(text)) {
    const tokens = plainTokens(paragraph);
    const ranges = quotedRanges(paragraph, tokens);
    for (let i = 0; i + 1 < ranges.length; i += 2) {
      for (let at = ranges[i] as number; at + QUOTATION_WORDS <= (ranges[i + 1] as number); at++) {
        const terms = tokens.slice(at, at + QUOTATION_WORDS).map(({ term }) => term);
        hashes.add(hashString(terms.join(' ')));
      }
    }
  }
  return hashes;
}

function unquotedShingles(text: string): Set<number> {
  const all = new Set<number>();
  for (const paragraph of paragraphsOf(text)) {
    const tokens = plainTokens(paragraph);
    const ranges = quotedRanges(paragraph, tokens);
    const isQuoted = tokens.map((_, i) =>
      ranges.some((from, k) => k % 2 === 0 && i >= from && i < (ranges[k + 1] as number)),
    );
    const terms = tokens.filter((_, i) => isQuoted[i] !== true).map(({ term }) => term);
    for (const shingle of shinglesOf(terms)) all.add(shingle);
  }
  return all;
}

/** Held-out articles that end with the notices of other outlets' pages. */
function withBoilerplate(corpus: Corpus): Query[] {
  const notices = [...noticesOf(corpus.articles)];
  const chance = chanceOf('boilerplate');
  return chance.shuffle(corpus.heldOut).map(({ id, url, title, text }) => {
    const added = chance.shuffle(notices).slice(0, chance.between(1, 2));
    return negative('boilerplate', {
      id,
      url,
      title,
      text: joinParagraphs([...paragraphsOf(text), ...added]),
    });
  });
}

/** Paragraphs that stand word for word in several stories. */
function noticesOf(articles: readonly DataArticle[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of articles) {
    for (const paragraph of new Set(paragraphsOf(text)))
      if (paragraph.length > 60) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  }
  const notices = [...counts]
    .filter(
      ([paragraph, count]) => count >= BOILERPLATE_STORIES && countWords(paragraph) >= BOILERPLATE_WORDS,
    )
    .map(([paragraph]) => paragraph);
  return new Set(notices);
}
