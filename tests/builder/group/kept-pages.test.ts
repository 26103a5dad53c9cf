import { expect, it } from 'vitest';
import { KeptPages } from '../../../src/builder/group/kept-pages.ts';
import { prepare, type Prepared } from '../../../src/builder/input/prepared.ts';
import { memoryScratch } from '../../../src/story-index/write/scratch.ts';
import { FERRY } from '../../match/newsroom.ts';

/** More than are kept in memory, twice, and more bytes than are written at once. */
const RECORDS = 900;

function record(i: number): Prepared {
  const text = `TOLLAN (AP) — ${FERRY[i % FERRY.length]}\n\nLine ${i}.`;
  const prepared = prepare({ id: `r${i}`, url: `https://valley.example/${i}`, text, title: `Story ${i}` });
  if ('skipped' in prepared) throw new Error(prepared.skipped);
  return prepared;
}

/** All that a record says, as text: thousands are compared. */
const plain = ({ record, said, page, prints, words, ...rest }: Prepared): string => {
  const { outlet, agency, isOriginal, credited } = rest;
  return JSON.stringify({ record, said, page, prints, words, outlet, agency, isOriginal, credited });
};

it('a record that is kept says what it said, whenever and in whatever order it is asked', () => {
  const pages = new KeptPages(memoryScratch());
  const records = Array.from({ length: RECORDS }, (_, i) => record(i));
  const kept = records.map((item) => pages.keep(item));
  expect(kept.map(plain)).toEqual(records.map(plain));
  expect(kept.toReversed().map(plain)).toEqual(records.toReversed().map(plain));
});

it('pages may be kept after others were asked for', () => {
  const pages = new KeptPages(memoryScratch());
  const first = pages.keep(record(1));
  expect(plain(first)).toEqual(plain(record(1)));
  const second = pages.keep(record(2));
  expect([first, second].map(plain)).toEqual([record(1), record(2)].map(plain));
});

it('a page that is asked for twice in a row is the same object, which alignment lays out once', () => {
  const kept = new KeptPages(memoryScratch()).keep(record(1));
  expect(kept.prints?.hashes).toBe(kept.prints?.hashes);
});

it('a record without a text stays as it is', () => {
  const item = prepare({ url: 'https://valley.example/1', title: 'Ferry' });
  if ('skipped' in item) throw new Error(item.skipped);
  expect(new KeptPages(memoryScratch()).keep(item)).toBe(item);
});
