/** Articles that are kept out of the index: texts for excerpts to stand in, and pages whose story the index does not have. */
import { cached } from './cache.ts';
import { chanceOf } from './random.ts';
import { NEEDING_FILES, type DataArticle } from './read-data.ts';
import { countWords, shinglesOf, plainWords } from './texts.ts';

const HELD_OUT = 300;
/** More are drawn than are kept: those with copies in the collection are sorted out. */
const DRAWN = 650;
/** Largest share of an article's 5-word shingles that any other article may hold: quotations and names, no copied text. */
const LARGEST_CONTAINMENT = 0.02;

/** Ids of the held-out articles. @param needed ids that must stay in the index */
export function chooseHeldOut(articles: readonly DataArticle[], needed: ReadonlySet<string>): Set<string> {
  const code = ['bench/quality/held-out.ts', 'bench/quality/random.ts', 'bench/quality/texts.ts'];
  const sources = [...code, ...NEEDING_FILES];
  return new Set(cached('held-out', sources, () => drawHeldOut(articles, needed)));
}

function drawHeldOut(articles: readonly DataArticle[], needed: ReadonlySet<string>): string[] {
  const usable = articles.filter(({ id, text }) => !needed.has(id) && countWords(text) >= 400);
  const drawn = chanceOf('held-out').shuffle(usable).slice(0, DRAWN);
  const holders = new Map<number, number[]>();
  const sizes = drawn.map(({ text }, number) => {
    const shingles = shinglesOf(plainWords(text));
    for (const shingle of shingles) {
      const list = holders.get(shingle);
      if (list === undefined) holders.set(shingle, [number]);
      else list.push(number);
    }
    return shingles.size;
  });
  const mostShared = new Float64Array(drawn.length);
  for (const { id, text } of articles) {
    const shared = new Map<number, number>();
    for (const shingle of shinglesOf(plainWords(text)))
      for (const number of holders.get(shingle) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    for (const [number, count] of shared) {
      if (drawn[number]?.id !== id) mostShared[number] = Math.max(mostShared[number] as number, count);
    }
  }
  return drawn
    .filter((_, number) => (mostShared[number] as number) / (sizes[number] as number) <= LARGEST_CONTAINMENT)
    .slice(0, HELD_OUT)
    .map(({ id }) => id);
}
