import { expect, it } from 'vitest';
import { align } from '../../../src/match/compare/alignment.ts';
import { withoutBoilerplate } from '../../../src/match/compare/boilerplate.ts';
import type { Evidence } from '../../../src/match/compare/evidence.ts';
import { measureCopy } from '../../../src/match/compare/measure-copy.ts';
import { lookUpTerms } from '../../../src/match/search/page-terms.ts';
import type { ArticleFingerprints } from '../../../src/model.ts';
import type { StoryIndex } from '../../../src/story-index/story-index.ts';
import { printsOf } from '../../story-index/sample-entries.ts';
import { BEES, entry, FERRY, open, QUARRY, story } from '../newsroom.ts';
import { evidenceOf } from '../sample-evidence.ts';

const NOTICE =
  'The views in this column are those of its author alone and do not bind the Harbour Gazette, its tide clerk, the lighthouse fund, or any gull that is named in it; letters may be shortened before they are printed.';
const backwards = (text: string): string => text.split(' ').reverse().join(' ');

/** Five texts that have nothing in common. */
const TEXTS = [FERRY, QUARRY, BEES, FERRY.map(backwards), QUARRY.map(backwards)];

/** An index of stories, with an article that is compared with the first of them. */
async function compare(stories: readonly (readonly string[])[], article: readonly string[]) {
  const entries = stories.map((paragraphs, i) => entry(story(`s${i}`), paragraphs));
  const index = await open('wire', ...entries);
  const first = await ordinalOf('s0', index);
  const prints = printsOf(...article);
  const evidence = await evidenceFrom(first, prints, index);
  const rest = await withoutBoilerplate({ prints, terms: lookUpTerms(prints, index) }, evidence, index);
  return { prints, evidence, rest };
}

async function ordinalOf(id: string, index: StoryIndex): Promise<number> {
  for (let ordinal = 0; ordinal < index.storyCount; ordinal++)
    if ((await index.readNames(ordinal)).story.id === id) return ordinal;
  throw new Error(`no story ${id}`);
}

async function evidenceFrom(
  number: number,
  prints: ArticleFingerprints,
  index: StoryIndex,
): Promise<Evidence> {
  const signature = await index.readSignature(number);
  const passages = align(prints.hashes, signature);
  return {
    ...evidenceOf({ story: number, signature, passages }),
    ...measureCopy(prints, signature, passages),
  };
}

it.each([1, 2, 3, 4, 5])(
  'a passage in %i unrelated stories is boilerplate from three on',
  async (holders) => {
    const stories = TEXTS.map((text, i) => [...text, i < holders ? NOTICE : 'Nothing more.']);
    const { evidence, rest } = await compare(stories, [NOTICE]);
    expect(evidence.copiedWords).toBeGreaterThan(30);
    if (holders >= 3) expect(rest?.copied).toMatchObject({ passages: [], copiedWords: 0, pageShare: 0 });
    else expect(rest).toBeUndefined();
  },
);

it('copies and takes of one story count as one', async () => {
  const takes = [FERRY, FERRY.slice(0, 4), FERRY.slice(0, 5), [...FERRY, ...BEES]];
  const { rest } = await compare([...takes, QUARRY].map((text) => [...text, NOTICE]), [NOTICE]); // prettier-ignore
  expect(rest).toBeUndefined();
});

it('a story that holds the passage’s terms in other words does not have the passage', async () => {
  const stories = TEXTS.map((text, i) => [...text, i < 2 ? NOTICE : backwards(NOTICE)]);
  const { rest } = await compare(stories, [NOTICE]);
  expect(rest).toBeUndefined();
});

it('a passage of fewer than three terms is not looked for', async () => {
  const chorus = 'gull tide gull tide gull tide gull tide gull tide gull tide gull tide';
  const stories = TEXTS.map((text) => [...text, chorus]);
  const { evidence, rest } = await compare(stories, [chorus]);
  expect(evidence.passages).toHaveLength(1);
  expect(rest).toBeUndefined();
});

it('what an article copies beside boilerplate stays, and is measured as if the boilerplate were its own', async () => {
  const copied = FERRY.slice(1, 3);
  const own = 'Nobody in Vellmoor had expected the clock to strike at all, let alone thirteen times, before the verger had eaten.';
  const stories = TEXTS.map((text) => [...text, NOTICE]);
  const { prints, evidence, rest } = await compare(stories, [...copied, own, NOTICE]);
  const start = prints.hashes.length - printsOf(NOTICE).hashes.length;
  const kept = evidence.passages.filter(({ pageEnd }) => pageEnd <= start);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(evidence.passages.length);
  expect(rest?.copied).toEqual({ passages: kept, ...measureCopy(prints, evidence.signature, kept) });
  const notice = prints.wordPositions[start] as number;
  expect([...(rest?.isBoilerplate ?? [])].map(Boolean)).toEqual(
    Array.from({ length: prints.wordCount }, (_, word) => word >= notice),
  );
}); // prettier-ignore
