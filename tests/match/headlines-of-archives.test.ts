/** Headlines of two archives, in ../shared; skipped without them. */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headlineTerms } from '../../src/fingerprint/headline-terms.ts';
import { segmentsAsOne } from '../../src/library/segments-as-one.ts';
import { matchPage } from '../../src/match/match-page.ts';
import type { PageFingerprints, Report } from '../../src/model.ts';
import type { StoryEntry } from '../../src/story-index/story-entry.ts';
import { openEntries } from '../story-index/open-entries.ts';
import { printsOf } from '../story-index/sample-entries.ts';
import { BEES, page } from './newsroom.ts';

interface Item {
  id: string;
  published: string;
  title: string;
  text: string;
}

const fileOf = (name: string): string => `../shared/data/${name}.jsonl.gz`;
const ARCHIVES = ['reuters21578', 'allsides-20k'];
const areThere = ARCHIVES.every((name) => fs.existsSync(fileOf(name)));

const readArchive = (name: string): Item[] =>
  zlib
    .gunzipSync(fs.readFileSync(fileOf(name)))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item)
    .filter(({ title, published }) => headlineTerms(title ?? '').length > 0 && Boolean(published));

const entryOf = ({ id, title, published, text }: Item, hasText: boolean): StoryEntry => ({
  story: { id, agency: 'AP', outlet: null, headline: title, published, url: `https://apnews.com/${id}`, language: 'en' },
  fingerprints: hasText ? printsOf(...text.split('\n\n')) : null,
  carriers: [],
}); // prettier-ignore

function pageOf(headline: string, published: string | null, paragraphs: readonly string[]): PageFingerprints {
  const prints = page([paragraphs], { published });
  return { ...prints, articles: prints.articles.map((article) => ({ ...article, headline })) };
}

const isHeadline = ({ sources }: Report): boolean => sources[0]?.headline?.by === 'agency';
const daysApart = (a: Item, b: Item): number =>
  Math.abs(Date.parse(a.published.slice(0, 10)) - Date.parse(b.published.slice(0, 10))) / 86_400_000;

/** Share of the shorter text's runs of five words that the other has. */
function sharedRuns(a: string, b: string): number {
  const runs = (text: string): Set<string> => {
    const words = text.toLowerCase().match(/\w+/g) ?? [];
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
  };
  const [few, many] = [runs(a), runs(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return few.size === 0 ? 0 : [...few].filter((run) => many.has(run)).length / few.size;
}

/** Neighbours with one headline, at most three days apart, that share hardly any run of words. */
function differentPairs(items: readonly Item[]): [Item, Item][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = headlineTerms(item.title).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((group) => {
    const [a, b] = group;
    const isPair = a && b && daysApart(a, b) <= 3 && sharedRuns(a.text, b.text) < 0.02;
    return isPair ? [[a, b] as [Item, Item]] : [];
  });
}

describe.skipIf(!areThere)('headlines of archives', () => {
  it.each(ARCHIVES)('%s: texts of other words under one headline are never a claim', async (name) => {
    const pairs = differentPairs(readArchive(name));
    expect(pairs.length).toBeGreaterThan(0);
    const index = segmentsAsOne([await openEntries(pairs.map(([a]) => entryOf(a, true)))]);
    const claimed: string[] = [];
    for (const [, b] of pairs) {
      const { verdict } = await matchPage(pageOf(b.title, b.published, b.text.split('\n\n')), index);
      if (verdict.relation !== 'none') claimed.push(`${b.id} ${verdict.relation}`);
    }
    expect(claimed).toEqual([]);
  });

  it.each(ARCHIVES)('%s: of 300 pages under a headline of the archive 99 % are found', async (name) => {
    const items = readArchive(name);
    const index = segmentsAsOne([await openEntries(items.map((item) => entryOf(item, false)))]);
    const step = Math.floor(items.length / 300);
    let found = 0;
    for (let i = 0; i < 300; i++) {
      const { title, published } = items[i * step] as Item;
      const isDated = i % 2 === 0;
      const of = pageOf(title.toUpperCase(), isDated ? published : null, BEES);
      if (isHeadline(await matchPage(of, index, { today: published }))) found++;
    }
    expect(found).toBeGreaterThanOrEqual(297);
  });
});

it('of 200 made pairs with one headline, or one number changed, none is a claim', async () => {
  const titles = Array.from(
    { length: 100 },
    (_, i) => `Week ${i} in Tollan: harbour council answers ${i} letters live`,
  );
  const entries = titles.map((title, i) =>
    entryOf({ id: `m${i}`, title, published: '2026-11-27', text: `Letter ${i} asks for lamps on quay ${i}.` }, true),
  ); // prettier-ignore
  const index = segmentsAsOne([await openEntries(entries)]);
  for (const [i, title] of titles.entries()) {
    const same = await matchPage(pageOf(title, '2026-11-28', BEES), index);
    expect([same.verdict.relation, isHeadline(same)]).toEqual(['none', true]);
    const other = await matchPage(
      pageOf(title.replaceAll(String(i), String(i + 1000)), '2026-11-28', BEES),
      index,
    );
    expect([other.verdict.relation, isHeadline(other)]).toEqual(['none', false]);
  }
});
