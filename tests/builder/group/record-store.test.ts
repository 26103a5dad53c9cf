import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { packPage, unpackPage } from '../../../src/builder/group/packed-page.ts';
import { packedPageOf, RecordStore } from '../../../src/builder/group/record-store.ts';
import { prepare, type Prepared } from '../../../src/builder/input/prepared.ts';
import type { PageFingerprints } from '../../../src/model.ts';
import { memoryScratch, type Scratch } from '../../../src/story-index/write/scratch.ts';
import { FERRY } from '../../match/newsroom.ts';

/** More than are kept in memory, twice, and more bytes than are written at once. */
const RECORDS = 900;

function prepared(input: Parameters<typeof prepare>[0]): Prepared {
  const item = prepare(input);
  if ('skipped' in item) throw new Error(item.skipped);
  return item;
}

/** With a language, as a store names that of a page. */
function record(i: number): Prepared {
  const text = `TOLLAN (AP) — ${FERRY[i % FERRY.length]}\n\nLine ${i}.`;
  const url = `https://valley.example/${1000 + i}`;
  return prepared({ id: `r${i}`, url, text, title: `Story ${i}`, lang: 'en' });
}

/** As plain data: records on disk answer when they are asked. */
const open = (item: Prepared): Prepared => {
  const { record, said, page, prints, words, outlet, agency, isOriginal, credited } = item;
  return { record, said, page, prints, words, outlet, agency, isOriginal, credited };
};

function storedOf(
  items: readonly Prepared[],
  sortBytes?: number,
  scratch = memoryScratch(),
): readonly Prepared[] {
  const store = new RecordStore(scratch, sortBytes);
  for (const item of items) store.add(item);
  return store.distinct().items;
}

it('a record that is stored says what it said, in whatever order it is asked, however little is sorted at once', () => {
  const records = Array.from({ length: RECORDS }, (_, i) => record(i));
  for (const sortBytes of [undefined, 4096]) {
    const stored = storedOf(records.toReversed(), sortBytes);
    expect(stored.map(open)).toEqual(records);
    expect(stored.toReversed().map(open)).toEqual(records.toReversed());
  }
});

it('of two records that are one page the likelier origin is kept, and the other counted', () => {
  const [first, second] = [record(1), record(2)];
  const original = {
    ...second,
    record: { ...second.record, url: first.record.url ?? null },
    isOriginal: true,
  };
  for (const items of [
    [first, original],
    [original, first],
  ]) {
    const store = new RecordStore(memoryScratch(), 1);
    for (const item of items) store.add(item);
    const { items: kept, twice } = store.distinct();
    expect([kept.map(open), twice]).toEqual([[original], 1]);
  }
});

it('a page that is asked for twice in a row is the same object, which alignment lays out once', () => {
  const [stored] = storedOf([record(1)]);
  expect(stored?.prints?.hashes).toBe(stored?.prints?.hashes);
});

it('a record without a text has no page', () => {
  const item = prepared({ url: 'https://valley.example/1', title: 'Ferry', lang: null });
  const [stored] = storedOf([item]);
  expect(stored && open(stored)).toEqual(item);
  expect(stored && packedPageOf(stored)).toBeNull();
});

it('a record says the language of its page where it names none', () => {
  const item = record(4);
  const { lang: _, ...unnamed } = item.record;
  const [stored] = storedOf([{ ...item, record: unnamed }]);
  expect([item.page?.language, stored?.record.lang]).toEqual(['en', 'en']);
});

it('a page as bytes is the page, whether they come from a store or from a page in memory', () => {
  const item = record(3);
  const [stored] = storedOf([item]);
  for (const each of [item, stored as Prepared])
    expect(unpackPage(packedPageOf(each) as Uint8Array)).toEqual(item.page);
  const { page } = prepared({ id: 'x', text: 'A b c.' });
  expect(unpackPage(packPage(page as PageFingerprints))).toEqual(page);
});

it('of what a record says nothing stays in memory', () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const scratch: Scratch = { ...memoryScratch(), append: () => undefined };
  const store = new RecordStore(scratch, 2 ** 16);
  const item = record(1);
  const used = (): number => {
    gc();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  const count = 50_000;
  for (let i = 0; i < count; i++)
    store.add({ ...item, record: { ...item.record, url: `https://valley.example/${i}` } });
  expect(store.words(count - 1)).toBe(item.words);
  // Its numbers, and of all together what is not written yet. A record and its page have some 1,500.
  expect((used() - before) / count).toBeLessThan(500);
});
