/**
 * `npm run bench:reconstruction`: what an index gives away. An attacker has a published segment, this code, and news articles that are not in it: from
 * them a list of words and pairs of words. He looks up each word's posting list, and puts words that a story has at the places whose byte they
 * fit, the likeliest sequence of pairs. How many content words of 200 stories does he have right, at their place, and how many in a row? Beside today's 8 bits a
 * token: 6 and 4 bits, no posting lists, and tokens whose order is known only within windows. Then what each costs in passages and verdicts. `--costs`
 * measures these alone, `--dry` writes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hashContentToken } from '../src/fingerprint/content-token.ts';
import { stemTerm } from '../src/fingerprint/term-hash.ts';
import { isCommonTerm } from '../src/fingerprint/term-rarity.ts';
import { segmentsAsOne } from '../src/library/segments-as-one.ts';
import { openSegment } from '../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../src/story-index/segment-in-memory.ts';
import type { StoryIndex } from '../src/story-index/story-index.ts';
import { tokenBytesOf } from '../src/story-index/story-signature.ts';
import { writeSegment } from '../src/story-index/write/writer.ts';
import { tokenize } from '../src/text/tokenize.ts';
import { DATA } from './index/stories.ts';
import { entryOf } from './index/wiremark.ts';
import { progressOf } from './quality/progress.ts';
import { chanceOf } from './quality/random.ts';
import { readArticles, type DataArticle } from './quality/read-data.ts';
import { measureCosts, type Costs } from './reconstruction/costs.ts';
import { FORMS, tokensIn } from './reconstruction/forms.ts';

const RESULT = new URL('./results/reconstruction.json', import.meta.url);
/** Stories of the index, the last of the articles; the attacker knows all others. */
const STORIES = 5000;
const SAMPLED = 200;
/** A run of so many words at their places is text that can be read. */
const READABLE = 5;
/** Words tried at a place, the likeliest in that story. Higher: an hour for few words more. */
const MOST_WORDS = 20;
/** What the pair counts beside the word alone, 0 to 1. */
const OF_PAIRS = 0.5;

/** What the attacker knows of the language. Words are numbers here: places in the list of stems. */
interface Knowledge {
  /** Stem -> its number, from 1 on; 0 is no word. */
  numbers: ReadonlyMap<string, number>;
  /** Hash of each word. */
  hashes: readonly number[];
  /** How often each was seen. */
  counts: readonly number[];
  /** How often all were. */
  total: number;
  /** `pairOf(first, second)` -> how often. */
  pairs: ReadonlyMap<number, number>;
}

const pairOf = (first: number, second: number): number => first * 2 ** 24 + second;

interface Restored {
  form: string;
  /** Content words at their place, of all. */
  inPlace: number;
  /** Content words that stand within 16 tokens of their place, of all. */
  nearby: number;
  /** Content words in runs of five or more at their places, of all. */
  inRuns: number;
  /** Longest such run, median over stories. */
  longestRun: number;
}

const { values } = parseArgs({ options: { dry: { type: 'boolean' }, costs: { type: 'boolean' } } });

function contentWords(text: string): { stem: string; hash: number }[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, i) => {
    const hash = hashContentToken(token, tokens[i + 1]);
    return hash === null ? [] : [{ stem: stemTerm(token.word.term), hash }];
  });
}

function learn(texts: readonly string[]): Knowledge {
  const numbers = new Map<string, number>();
  const [hashes, counts] = [[0], [0]];
  const pairs = new Map<number, number>();
  const tick = progressOf('articles that the attacker read', texts.length);
  for (const text of texts) {
    tick();
    let before = 0;
    for (const { stem, hash } of contentWords(text)) {
      const word = numbers.get(stem) ?? hashes.length;
      numbers.set(stem, word);
      hashes[word] = hash;
      counts[word] = (counts[word] ?? 0) + 1;
      pairs.set(pairOf(before, word), (pairs.get(pairOf(before, word)) ?? 0) + 1);
      before = word;
    }
  }
  return { numbers, hashes, counts, pairs, total: counts.reduce((sum, count) => sum + count, 0) };
}

/** Words that a story may hold, each with how many of its tokens it is thought to be. */
type Held = Map<number, number>;

/** For each of these stories, the words of the attacker's list that it may hold: those whose list names it, and those that have no list. */
function wordsOfStories(index: StoryIndex, stories: readonly SampledStory[], knowledge: Knowledge): Held[] {
  const { hashes } = knowledge;
  const found = stories.map((): Held => new Map());
  const order = [...stories.keys()].sort((a, b) => ordinalOf(stories, a) - ordinalOf(stories, b));
  const sorted = Uint32Array.from(order, (i) => ordinalOf(stories, i));
  const levels = new Uint8Array(sorted.length);
  for (let word = 1; word < hashes.length; word++) {
    const hash = hashes[word] as number;
    levels.fill(0);
    const isCommon = isCommonTerm(hash);
    if (!isCommon) index.findTerms([hash]).probe(0, sorted, levels);
    for (const [place, i] of order.entries()) {
      const times = isCommon ? usualShare(word, knowledge) * (stories[i]?.tokens.length ?? 0) : levels[place];
      if (times) found[i]?.set(word, times);
    }
  }
  return found;
}

const ordinalOf = (stories: readonly SampledStory[], i: number): number => stories[i]?.story ?? 0;

/** Of all words of news, how many are this one? */
const usualShare = (word: number, { counts, total }: Knowledge): number => (counts[word] ?? 0) / total;

/** The likeliest words at places that show these bytes (Viterbi over pairs); 0 where no word fits. */
function guessInOrder(
  bytes: Uint8Array,
  held: Held,
  { knowledge: { hashes, counts, pairs }, mask }: { knowledge: Knowledge; mask: number },
): number[] {
  const byByte = new Map<number, number[]>();
  for (const word of [...held.keys()].sort((a, b) => (held.get(b) ?? 0) - (held.get(a) ?? 0))) {
    const byte = (hashes[word] as number) & mask;
    const words = byByte.get(byte) ?? [];
    byByte.set(byte, words);
    if (words.length < MOST_WORDS) words.push(word);
  }
  const NONE = [0];
  const columns: { words: readonly number[]; from: Int32Array }[] = [];
  let words: readonly number[] = NONE;
  let scores = new Float64Array(1);
  for (const byte of bytes) {
    const next = byByte.get(byte) ?? NONE;
    const from = new Int32Array(next.length);
    const nextScores = new Float64Array(next.length).fill(-Infinity);
    for (const [i, word] of next.entries()) {
      const alone = (1 - OF_PAIRS) * ((held.get(word) ?? 0) / bytes.length);
      for (const [j, before] of words.entries()) {
        const seen = pairs.get(pairOf(before, word)) ?? 0;
        const paired = (OF_PAIRS * seen) / ((counts[before] ?? 0) + 1);
        const score = (scores[j] as number) + Math.log(paired + alone);
        if (score > (nextScores[i] as number)) [nextScores[i], from[i]] = [score, j];
      }
    }
    columns.push({ words: next, from });
    [words, scores] = [next, nextScores];
  }
  const guessed: number[] = [];
  let at = scores.indexOf(Math.max(...scores));
  for (const column of columns.toReversed()) {
    guessed.push(column.words[at] ?? 0);
    at = column.from[at] ?? 0;
  }
  return guessed.reverse();
}

const NEARBY = 16;

/** The words of a story, and those that the attacker puts at their places. -1: a word that he does not know. */
interface Guess {
  truth: readonly number[];
  guessed: readonly number[];
}

function measure(form: string, stories: readonly Guess[]): Restored {
  let [all, inPlace, nearby, inRuns] = [0, 0, 0, 0];
  const longest: number[] = [];
  for (const { truth, guessed } of stories) {
    all += truth.length;
    let [run, best] = [0, 0];
    for (const [i, word] of truth.entries()) {
      if (guessed.slice(Math.max(0, i - NEARBY), i + NEARBY + 1).includes(word)) nearby++;
      if (guessed[i] === word) inPlace++;
      run = guessed[i] === word ? run + 1 : 0;
      if (run === READABLE) inRuns += READABLE;
      else if (run > READABLE) inRuns++;
      best = Math.max(best, run);
    }
    longest.push(best);
  }
  const share = (count: number) => Number((count / all).toFixed(3));
  return {
    form,
    inPlace: share(inPlace),
    nearby: share(nearby),
    inRuns: share(inRuns),
    longestRun: longest.sort((a, b) => a - b)[longest.length >> 1] ?? 0,
  };
}

/** What posting lists alone give away, in no order: of a story's distinct words that are not common, those that they name; and of those named, the right ones. */
function measureLists(
  stories: readonly SampledStory[],
  held: readonly Held[],
  { hashes }: Knowledge,
): { found: number; right: number } {
  let [all, named, right] = [0, 0, 0];
  for (const [i, { truth }] of stories.entries()) {
    const isTold = (word: number): boolean => word > 0 && !isCommonTerm(hashes[word] as number);
    const told = new Set(truth.filter(isTold));
    const list = [...(held[i]?.keys() ?? [])].filter(isTold);
    all += told.size;
    named += list.length;
    right += list.filter((word) => told.has(word)).length;
  }
  return { found: Number((right / all).toFixed(3)), right: Number((right / named).toFixed(3)) };
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) return console.log('../shared/data is missing: nothing to measure with');
  if (values.costs === true) return write(await toldCosts());
  const articles = chanceOf('reconstruction').shuffle(readArticles());
  const published = articles.slice(-STORIES);
  const knowledge = learn(articles.slice(0, -STORIES).map(({ text }) => text));
  const entries = published.map(({ text, ...story }) => entryOf({ ...story, paragraphs: text.split(/\n+/) }));
  const index = segmentsAsOne([await openSegment(segmentInMemory('bench', writeSegment(entries, 'bench')))]);
  const sampled = chanceOf('stories')
    .shuffle([...Array(STORIES).keys()])
    .slice(0, SAMPLED);
  const stories = await Promise.all(
    sampled.map((story) => readStory(index, story, { published, knowledge })),
  );
  const held = wordsOfStories(index, stories, knowledge);
  const frequent = mostFrequent(knowledge);
  const forms = FORMS.map((form) => {
    const tick = progressOf(form.name, SAMPLED);
    const mask = (1 << form.bits) - 1;
    const guesses = stories.map(({ truth, tokens }, i) => {
      tick();
      const bytes = tokensIn(form, tokens);
      const words = (form.hasLists ? held[i] : scale(frequent, tokens.length)) ?? new Map<number, number>();
      return { truth, guessed: guessInOrder(bytes, words, { knowledge, mask }) };
    });
    const restored = measure(form.name, guesses);
    console.log(JSON.stringify(restored));
    return restored;
  });
  const costs = await toldCosts();
  const words = stories.flatMap(({ truth }) => truth);
  write({
    stories: STORIES,
    sampled: SAMPLED,
    wordsKnownToTheAttacker: Number((words.filter((word) => word >= 0).length / words.length).toFixed(3)),
    wordsInPostingLists: measureLists(stories, held, knowledge),
    forms,
    ...costs,
  });
}

/** The costs, also printed. */
async function toldCosts(): Promise<{ costs: Costs[] }> {
  const costs = await measureCosts();
  for (const line of costs) console.log(JSON.stringify(line));
  return { costs };
}

/** Writes results in place of the older ones of the same name. */
function write(results: object): void {
  if (values.dry === true) return;
  const older = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, 'utf8')) as object) : {};
  writeFileSync(RESULT, `${JSON.stringify({ ...older, ...results }, null, 1)}\n`);
}

interface SampledStory extends Pick<Guess, 'truth'> {
  story: number;
  tokens: Uint8Array;
}

async function readStory(
  index: StoryIndex,
  story: number,
  { published, knowledge }: { published: readonly DataArticle[]; knowledge: Knowledge },
): Promise<SampledStory> {
  const { id } = (await index.readNames(story)).story;
  const text = published.find((article) => article.id === id)?.text ?? '';
  const words = text.split(/\n+/).flatMap(contentWords);
  const { tokens } = await index.readSignature(story);
  if (
    tokenBytesOf(
      words.map(({ hash }) => hash),
      8,
    ).join() !== tokens.join()
  )
    throw new Error(`${id}: other tokens than its text`);
  return { story, tokens, truth: words.map(({ stem }) => knowledge.numbers.get(stem) ?? -1) };
}

/** Without posting lists every word may stand everywhere: the most frequent are tried. */
const TRIED = 5000;

const mostFrequent = (knowledge: Knowledge): Held =>
  new Map(
    [...knowledge.counts.keys()]
      .slice(1)
      .sort((a, b) => (knowledge.counts[b] as number) - (knowledge.counts[a] as number))
      .slice(0, TRIED)
      .map((word) => [word, usualShare(word, knowledge)]),
  );

const scale = (shares: Held, tokens: number): Held =>
  new Map([...shares].map(([word, share]) => [word, share * tokens]));

await main();
