import { expect, it } from 'vitest';
import { packPage, unpackPage } from '../../../src/builder/group/packed-page.ts';
import type { PageFingerprints } from '../../../src/model.ts';
import { printsOfHashes } from '../../match/search/hashed-entries.ts';

const page: PageFingerprints = {
  url: 'https://news.example/a',
  canonicalUrl: null,
  title: 'Überschrift \ud83d\udcf0, and half of a sign \ud83d',
  language: 'de',
  published: '2026-03-04',
  articles: [
    { ...printsOfHashes([0, 1, 2 ** 32 - 1]), headline: 'Ärger', nameTokens: [2] },
    { ...printsOfHashes([]), blockWordStarts: [] },
    { ...printsOfHashes([7]), quotedWordRanges: [0, 2], firstPersonWordRanges: [1, 2] },
  ],
  credits: [],
};

it.each([0, 1, 2, 3])('a page comes back as it was, %i bytes into others', (start) => {
  const packed = packPage(page);
  const among = new Uint8Array(packed.length + start + 5);
  among.set(packed, start);
  expect(unpackPage(among.subarray(start, start + packed.length))).toEqual(page);
});
