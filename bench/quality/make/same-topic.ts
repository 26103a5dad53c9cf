/** Pairs of stories of one week that share many rare words and no text: what a retrieval engine takes for a copy. */
import { groupItems } from '../grouping.ts';
import { chanceOf } from '../random.ts';
import type { DataArticle } from '../read-data.ts';
import { containment, shinglesOf, plainWords } from '../texts.ts';

const WEEK_DAYS = 7;
/** Words in more than this share of the articles say nothing of the topic. */
const LARGEST_SHARE = 0.02;
const LARGEST_CONTAINMENT = 0.02;
/** Pairs of which the most alike are taken, for each pair that is wanted. */
const DRAWN_PER_PAIR = 8;

/** Ids of articles with a neighbour of the same week and topic: of a random draw, those that are most like their neighbour. */
export function findTopicPairs(articles: readonly DataArticle[], count: number): string[] {
  const terms = articles.map(({ text }) => new Set(plainWords(text)));
  const storiesWith = new Map<string, number>();
  for (const set of terms) for (const term of set) storiesWith.set(term, (storiesWith.get(term) ?? 0) + 1);
  const rare = terms.map(
    (set) =>
      new Set([...set].filter((term) => (storiesWith.get(term) ?? 0) / articles.length <= LARGEST_SHARE)),
  );
  const byDay = groupItems(articles.keys(), (i) => dayOf(articles[i] as DataArticle));
  const drawn = chanceOf('same-topic')
    .shuffle([...articles.keys()])
    .slice(0, count * DRAWN_PER_PAIR);
  const pairs = drawn.flatMap((page) => {
    const day = dayOf(articles[page] as DataArticle);
    let best = { story: -1, likeness: 0 };
    for (let other = day - WEEK_DAYS; other <= day + WEEK_DAYS; other++) {
      for (const story of byDay.get(other) ?? []) {
        const likeness = story === page ? 0 : likenessOf(rare[page], rare[story]);
        if (likeness > best.likeness) best = { story, likeness };
      }
    }
    const neighbour = articles[best.story];
    return neighbour === undefined
      ? []
      : [{ page: articles[page] as DataArticle, neighbour, likeness: best.likeness }];
  });
  return pairs
    .sort((a, b) => b.likeness - a.likeness)
    .filter(({ page, neighbour }) => !sharesText(page, neighbour))
    .slice(0, count)
    .map(({ page }) => page.id);
}

function dayOf({ published }: DataArticle): number {
  return Math.floor(Date.parse(published) / 86_400_000);
}

/** Cosine of two sets. */
function likenessOf(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  return shared / Math.sqrt(a.size * b.size);
}

function sharesText(a: DataArticle, b: DataArticle): boolean {
  const [first, second] = [shinglesOf(plainWords(a.text)), shinglesOf(plainWords(b.text))];
  return Math.max(containment(first, second), containment(second, first)) > LARGEST_CONTAINMENT;
}
