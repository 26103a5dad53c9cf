import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copiedRanges,
  hasNewWords,
  selectSources,
  type FoundSource,
} from '../../../src/match/decide/select-sources.ts';
import type { ArticleFingerprints, PageFingerprints, StoryRelation } from '../../../src/model.ts';
import { evidenceOf } from '../sample-evidence.ts';
import { story } from '../newsroom.ts';

const TOKENS = 150;
/** Two words for each content token. */
const article: ArticleFingerprints = {
  headline: '',
  wordCount: 2 * TOKENS,
  hashes: Array.from({ length: TOKENS }, (_, i) => i),
  wordPositions: Array.from({ length: TOKENS }, (_, i) => 2 * i),
  blockWordStarts: [0],
  nameTokens: [],
  quotedWordRanges: [],
  firstPersonWordRanges: [],
};
const PAGE: PageFingerprints = { url: null, canonicalUrl: null, title: '', language: 'en', published: null, articles: [article, article], credits: [] }; // prettier-ignore

interface Draft {
  id: string;
  relation: StoryRelation;
  article?: number;
  confidence?: number;
  credited?: boolean;
  agency?: string | null;
  /** Content tokens `[start, end)` that are copied. */
  at?: [number, number];
}

function found({
  id,
  relation,
  article: number = 0,
  confidence = 0.9,
  credited = false,
  agency = id,
  at = [0, 0],
}: Draft): FoundSource {
  const [start, end] = at;
  const run = { pageStart: start, storyStart: 0, length: end - start };
  const passage = {
    pageStart: start,
    pageEnd: end,
    storyStart: 0,
    storyEnd: end - start,
    equalTokens: end - start,
    runs: [run],
  };
  const evidence = evidenceOf({ copiedWords: 2 * (end - start), passages: end > start ? [passage] : [] });
  return {
    story: story(id, { agency }),
    carriers: [],
    article: number,
    evidence,
    relation,
    confidence,
    credited,
  };
}

const select = (...drafts: Draft[]): string[] =>
  selectSources(PAGE, drafts.map(found)).map(({ story: { id } }) => id);

describe('the sources of a page', () => {
  it('come main article first, copies before rewrites, and much text before little', () => {
    const drafts: Draft[] = [
      { id: 'aside', relation: 'reprint', article: 1, at: [0, 150] },
      { id: 'short', relation: 'edited', at: [120, 150] },
      { id: 'long', relation: 'excerpt', at: [0, 100] },
    ];
    expect(select(...drafts)).toEqual(['long', 'short', 'aside']);
    expect(
      select({ id: 'cited', relation: 'cites' }, { id: 'excerpt', relation: 'excerpt', at: [0, 50] }),
    ).toEqual(['excerpt', 'cited']);
  });

  it('are each the only twin: a copy that explains little more than a better one is left out', () => {
    const whole: Draft = { id: 'whole', relation: 'reprint', at: [0, 100] };
    expect(select(whole, { id: 'take', relation: 'edited', at: [10, 90] })).toEqual(['whole']);
    // 26 new words of 64, and 26 of 66.
    expect(select(whole, { id: 'more', relation: 'excerpt', at: [81, 113] })).toEqual(['whole', 'more']);
    expect(select(whole, { id: 'more', relation: 'excerpt', at: [80, 113] })).toEqual(['whole']);
    // 24 new words, all of them.
    expect(select(whole, { id: 'few', relation: 'excerpt', at: [100, 112] })).toEqual(['whole']);
    expect(select(whole, { id: 'few', relation: 'excerpt', at: [100, 113] })).toEqual(['whole', 'few']);
  });

  it('hold one rewrite of an article, the likeliest, and none beside a copy', () => {
    expect(
      select({ id: 'a', relation: 'rewrite', confidence: 0.8 }, { id: 'b', relation: 'rewrite' }),
    ).toEqual(['b']);
    expect(select({ id: 'a', relation: 'rewrite' }, { id: 'b', relation: 'rewrite', article: 1 })).toEqual([
      'a',
      'b',
    ]);
    expect(select({ id: 'a', relation: 'rewrite' }, { id: 'b', relation: 'excerpt', at: [0, 50] })).toEqual([
      'b',
    ]);
    expect(select({ id: 'a', relation: 'cites' }, { id: 'b', relation: 'rewrite' })).toEqual(['b']);
  });

  it('hold a cited story beside a copy only where another agency is cited', () => {
    const copy: Draft = { id: 'copy', relation: 'excerpt', agency: 'AP', at: [0, 50] };
    expect(select(copy, { id: 'cited', relation: 'cites', agency: 'AP' })).toEqual(['copy']);
    expect(select(copy, { id: 'cited', relation: 'cites', agency: 'dpa' })).toEqual(['copy', 'cited']);
  });

  it('are the credited one of two that are equally likely, else the first by name', () => {
    const [a, b]: Draft[] = [
      { id: 'a', relation: 'rewrite' },
      { id: 'b', relation: 'rewrite' },
    ] as [Draft, Draft];
    expect(select(b, a)).toEqual(['a']);
    expect(select(a, { ...b, credited: true })).toEqual(['b']);
  });
});

const draft = fc.record({
  relation: fc.constantFrom<StoryRelation>('reprint', 'edited', 'excerpt', 'rewrite', 'cites'),
  article: fc.nat(1),
  confidence: fc.constantFrom(0.5, 0.8, 0.9),
  credited: fc.boolean(),
  agency: fc.constantFrom('AP', 'dpa', null),
  at: fc.tuple(fc.nat(TOKENS - 1), fc.integer({ min: 1, max: 100 })).map(([start, length]): [number, number] => [start, Math.min(TOKENS, start + length)]), // prettier-ignore
});
const drafts = fc
  .array(draft, { maxLength: 9 })
  .map((all) => all.map((each, i): Draft => ({ id: `story-${i}`, ...each })));
const isCopy = ({ relation }: FoundSource): boolean => ['reprint', 'edited', 'excerpt'].includes(relation);

describe('whatever was found', () => {
  it('in whatever order, the same is selected', () => {
    fc.assert(
      fc.property(
        drafts.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(select(...shuffled)).toEqual(select(...all));
        },
      ),
    );
  });

  it('each copy explains 25 words and two fifths of its own that no copy before it does, and none that does is missing', () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const chosen = new Set(select(...all));
        for (const number of [0, 1]) {
          const isTaken = new Set<number>();
          const copies = all.map(found).filter((source) => isCopy(source) && source.article === number);
          const before = (a: FoundSource, b: FoundSource): number =>
            (b.evidence?.copiedWords ?? 0) - (a.evidence?.copiedWords ?? 0) || b.confidence - a.confidence || Number(b.credited) - Number(a.credited) || (a.story.id < b.story.id ? -1 : 1); // prettier-ignore
          for (const source of copies.sort(before)) {
            const [start, end] = (all.find(({ id }) => id === source.story.id) as Draft).at as [
              number,
              number,
            ];
            const words = Array.from({ length: 2 * (end - start) }, (_, i) => 2 * start + i);
            const fresh = words.filter((word) => !isTaken.has(word)).length;
            expect(chosen.has(source.story.id)).toBe(fresh >= 25 && fresh >= words.length * 0.4);
            if (chosen.has(source.story.id)) for (const word of words) isTaken.add(word);
          }
        }
      }),
    );
  });

  it('an article with anything found has a source, unless all of it are scraps', () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const ids = new Set(select(...all));
        for (const number of [0, 1]) {
          const ofArticle = all.filter((each) => each.article === number);
          const isScrap = ({ relation, at = [0, 0] }: Draft): boolean => relation !== 'rewrite' && relation !== 'cites' && at[1] - at[0] < 13; // prettier-ignore
          if (ofArticle.some((each) => !isScrap(each)))
            expect(ofArticle.some(({ id }) => ids.has(id))).toBe(true);
        }
      }),
    );
  });
});

it('copied ranges are the words of the runs, without what was changed between them', () => {
  const runs = [
    { pageStart: 0, storyStart: 0, length: 5 },
    { pageStart: 7, storyStart: 6, length: 3 },
  ];
  const passage = { pageStart: 0, pageEnd: 10, storyStart: 0, storyEnd: 9, equalTokens: 8, runs };
  const ranges = copiedRanges(article, { passages: [passage] });
  expect(ranges).toEqual([{ start: 0, end: 10 }, { start: 14, end: 20 }]); // prettier-ignore
  expect(hasNewWords(ranges, new Uint8Array(300))).toBe(false);
});
