import { expect, test } from 'vitest';
import { findLinks } from '../../src/library/find-links.ts';
import type { Carrier, KnownLink } from '../../src/model.ts';
import { openParts } from '../story-index/open-entries.ts';
import { BEES, entry, FERRY, open, QUARRY, story } from '../match/newsroom.ts';
import { sampleCarrier } from '../ui/sample-reports.ts';

const FERRY_URL = 'https://apnews.com/ferry';
const COPY_URL = 'https://harbour.example/copy';
const DIGEST_URL = 'https://harbour.example/digest';

const carrierAt = (url: string, relation: Carrier['relation']) =>
  sampleCarrier({ url, outlet: 'harbour.example', relation });

const openSample = () =>
  open(
    'sample',
    entry(story('ferry', { url: FERRY_URL }), FERRY, [
      carrierAt(COPY_URL, 'reprint'),
      carrierAt(DIGEST_URL, 'cites'),
    ]),
    entry(story('quarry', { agency: null, outlet: 'brenna.example' }), QUARRY, [
      carrierAt(DIGEST_URL, 'excerpt'),
    ]),
  );

/** What is known of each address. */
const knownOf = async (...asked: Parameters<typeof findLinks>): Promise<(KnownLink | null)[]> =>
  (await findLinks(...asked)).map((found) => found?.known ?? null);

test('each address is answered in its place: the original, a copy, and one that is not known', async () => {
  const urls = ['https://elsewhere.example/', FERRY_URL, `${COPY_URL}?utm_source=feed#top`];
  expect(await knownOf(urls, await openSample())).toEqual([
    null,
    { agency: 'AP', outlet: null, relation: 'original' },
    { agency: 'AP', outlet: null, relation: 'reprint' },
  ]);
});

test('an address with two stories is told by its strongest claim', async () => {
  expect(await knownOf([DIGEST_URL], await openSample())).toEqual([
    { agency: null, outlet: 'brenna.example', relation: 'excerpt' },
  ]);
});

test('what the first segment does not know the second may', async () => {
  const bees = entry(story('bees', { url: 'https://apnews.com/bees' }), BEES);
  const both = await openParts([entry(story('ferry', { url: FERRY_URL }), FERRY)], [bees]);
  const known = await knownOf([FERRY_URL, 'https://apnews.com/bees'], both);
  expect(known.map((each) => each?.relation)).toEqual(['original', 'original']);
});

test('a story’s own address is its agency’s page at the agency’s own host alone, and an outlet’s page is never the original', async () => {
  const url = 'https://bees.example/bees';
  const claimed = await open('claimed', entry(story('bees', { url }), BEES));
  expect(await knownOf([url], claimed)).toEqual([null]);
  const own = await open('own', entry(story('bees', { url, agency: null, outlet: 'bees.example' }), BEES));
  expect(await knownOf([url], own)).toEqual([{ agency: null, outlet: 'bees.example', relation: 'own-page' }]);
});

test('what an outlet’s own page took from others comes before that it is its own, in whichever index it stands', async () => {
  const url = 'https://bees.example/bees';
  const own = [entry(story('bees', { url, agency: null, outlet: 'bees.example' }), BEES)];
  const cites = [entry(story('ferry', { url: FERRY_URL }), FERRY, [carrierAt(url, 'cites')])];
  for (const index of [await openParts(own, cites), await openParts(cites, own)])
    expect((await knownOf([url], index))[0]?.relation).toBe('cites');
});

test('an agency’s own site is the agency’s, whatever an index says', async () => {
  const url = 'https://zendapress.example/copy';
  const index = await open(
    'lies',
    entry(story('ferry', { url: FERRY_URL }), FERRY, [carrierAt(url, 'reprint')]),
  );
  expect(await knownOf([url], index)).toEqual([
    { agency: 'Zenda Press', outlet: null, relation: 'original' },
  ]);
});

test('a link to the text comes with the addresses that carry most of it, others with none', async () => {
  const found = await findLinks([COPY_URL, FERRY_URL, DIGEST_URL], await openSample());
  const same = [FERRY_URL, COPY_URL];
  expect(found.map((each) => each?.sameText)).toEqual([same, same, []]);
});

test('a link to a story that its publisher took back is not known', async () => {
  const index = await openSample();
  const withdrawn = { ...index, isWithdrawn: (story: number) => Promise.resolve(story === 0) };
  expect(await knownOf([FERRY_URL, COPY_URL, DIGEST_URL], withdrawn)).toEqual([
    null,
    null,
    { agency: null, outlet: 'brenna.example', relation: 'excerpt' },
  ]);
});

test('an address that only shares its key with a story’s is not known', async () => {
  const index = await openSample();
  const shared = { ...index, findUrls: (urls: readonly string[]) => urls.map(() => index.findUrl(COPY_URL)) };
  expect(await knownOf(['https://elsewhere.example/'], shared)).toEqual([null]);
});

test('the addresses of a text leave out carriers without one', async () => {
  const nowhere = { ...carrierAt(COPY_URL, 'edited'), url: null };
  const index = await open('sample', entry(story('ferry', { url: FERRY_URL }), FERRY, [nowhere]));
  expect((await findLinks([FERRY_URL], index))[0]?.sameText).toEqual([FERRY_URL]);
});
