import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlKey, type UrlKey } from '../../../src/story-index/format/url-key.ts';
import { checkUrlTable, findUrl, type UrlTable } from '../../../src/story-index/read/url-table.ts';
import { UrlKeys } from '../../../src/story-index/write/url-keys.ts';
import { runsOf } from '../../tier.ts';

const STORIES = 50;
const PAGES = Array.from({ length: 6 }, (_, i) => `https://harbour.example/news/${i}`);

interface Entry extends UrlKey {
  story: number;
  isOwn: boolean;
}

/** Keys of pages, and keys that differ from a page's in one half. */
const keys = fc.tuple(fc.constantFrom(...PAGES), fc.constantFrom(-1, 0, 0, 0, 1), fc.constantFrom(-1, 0, 0, 0, 1)).map(
  ([page, up, down]): UrlKey => {
    const { high, low } = urlKey(page) as UrlKey;
    return { high: (high + up) >>> 0, low: (low + down) & 0xffff };
  },
); // prettier-ignore
const entries = fc
  .tuple(keys, fc.nat(STORIES - 1), fc.boolean())
  .map(([key, story, isOwn]): Entry => ({ ...key, story, isOwn }));

function tableOf(all: readonly Entry[], storyCount = STORIES): UrlTable {
  const collected = new UrlKeys();
  for (const { high, low, story, isOwn } of all) collected.add(high, low, story * 2 + Number(isOwn));
  return { ...collected.finish(), storyCount };
}

/** The definition: the entries with the page's key, by story, a story's carrier before its own page. */
function hitsOf(url: string, all: readonly Entry[]) {
  const key = urlKey(url) as UrlKey;
  return all
    .filter(({ high, low }) => high === key.high && low === key.low)
    .map(({ story, isOwn }) => ({ story, isOwn }))
    .sort((a, b) => a.story - b.story || Number(a.isOwn) - Number(b.isOwn));
}

describe('the address of a page', () => {
  it('finds every story with its whole key, and no story that shares half of it', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 60, size: 'max' }), (all) => {
        const table = tableOf(all);
        for (const page of PAGES) expect(findUrl(table, page)).toEqual(hitsOf(page, all));
      }),
    );
  });

  it('is refused with its table if a story lies beyond the last of the segment, or keys do not rise', () => {
    fc.assert(
      fc.property(fc.array(entries), fc.nat(STORIES), (all, storyCount) => {
        const table = tableOf(all, storyCount);
        if (all.every(({ story }) => story < storyCount)) expect(checkUrlTable(table)).toBe(table);
        else expect(() => checkUrlTable(table)).toThrow(`the segment has ${storyCount}`);
        const isOfOneKey = table.high.every((high) => high === table.high[0]);
        if (isOfOneKey) return;
        table.high.reverse();
        expect(() => checkUrlTable(table)).toThrow(/^story index: its /);
      }),
    );
  });

  it('finds nothing where it is the address of no page', () => {
    const table = tableOf([{ high: 0, low: 0, story: 0, isOwn: true }]);
    for (const url of ['mailto:keeper@harbour.example', 'no address', ''])
      expect(findUrl(table, url)).toEqual([]);
  });
});

it('the keys of any number of addresses come out sorted, each with its own story', () => {
  const row = fc.tuple(fc.oneof(fc.nat(3), fc.nat(2 ** 32 - 1)), fc.nat(2 ** 16 - 1), fc.nat(2 ** 25 - 1));
  const rows = fc.array(row, { minLength: 900, maxLength: 2500, size: 'max' });
  fc.assert(
    fc.property(rows, (all) => {
      const collected = new UrlKeys();
      for (const [high, low, entry] of all) collected.add(high, low, entry);
      const { high, low, stories } = collected.finish();
      const found = Array.from(high, (value, i) => [value, low[i], stories[i]]);
      expect(found).toEqual([...all].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
      expect([low.length, stories.length]).toEqual([all.length, all.length]);
    }),
    { numRuns: runsOf(15) },
  );
});
