import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { addCarrier, draftOf, type Draft } from '../../../src/builder/group/draft.ts';
import { DraftsById } from '../../../src/builder/group/drafts-by-id.ts';
import type { Prepared } from '../../../src/builder/input/prepared.ts';

const draftsOf = (ids: readonly string[]) =>
  ids.map((id) => draftOf({ record: { id }, agency: null } as unknown as Prepared));

it('drafts are found by their ids, the last of two with one id', () => {
  const ids = Array.from({ length: 500 }, (_, i) => `https://agency.example/${i % 400}`);
  const drafts = draftsOf(ids);
  const known = new DraftsById(drafts);
  for (const id of ids) expect(known.find(id)).toBe(drafts[ids.lastIndexOf(id)]);
  expect(known.find('https://agency.example/400')).toBeUndefined();
  expect(new DraftsById([]).find('')).toBeUndefined();
});

it('two ids of one checksum are told apart', () => {
  const [a, b] = ['plumless', 'buckeroo'];
  expect(crc32(a)).toBe(crc32(b));
  const drafts = draftsOf([a, 'between', b]);
  const known = new DraftsById(drafts);
  expect([a, b].map((id) => known.find(id))).toEqual([drafts[0], drafts[2]]);
  expect(known.find('between')).toBe(drafts[1]);
  expect(new DraftsById(draftsOf([a])).find(b)).toBeUndefined();
});

it('drafts without carriers have one list, and what one of them gets is its own', () => {
  const [a, b] = draftsOf(['a', 'b']) as [Draft, Draft];
  expect([a.carriers, a.copies, b.copies]).toEqual([[], [], []]);
  expect(b.carriers).toBe(a.carriers);
  const carrying = { item: a.origin as Prepared, relation: 'excerpt', credited: null } as const;
  addCarrier(a, carrying);
  addCarrier(a, carrying);
  expect(a.carriers).toEqual([carrying, carrying]);
  expect(b.carriers).toEqual([]);
});
