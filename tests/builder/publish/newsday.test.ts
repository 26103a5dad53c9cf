/** A day in simulated time: every hour a publisher collects and publishes, a subscriber updates, and a reader opens a page. Whole in the longest tier. */
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addNewsday, withoutDateline, type Newsday, type Story } from '../../../scripts/start/newsday.ts';
import { prepare } from '../../../src/builder/input/prepared.ts';
import { createLibrary } from '../../../src/library/library.ts';
import { matchPage } from '../../../src/match/match-page.ts';
import type { Report } from '../../../src/model.ts';
import { segmentInMemory } from '../../../src/story-index/segment-in-memory.ts';
import type { Reader } from '../../library/subscription/reader.ts';
import { readTier } from '../../tier.ts';
import { simulateWeb } from '../collect/simulated-web.ts';
import { temporaryFolder } from '../command/run-wiremark.ts';
import { DAY, newsdayPublisher, newsReader, siteIn, type NewsdayPublisher } from './newsday-publisher.ts';

/** Hours that a run begins in, at minute 23; the 24th is the first of the next day. */
const HOURS = {
  check: [9, 10, 11],
  test: [9, 10, 11, 22, 24],
  soak: Array.from({ length: 25 }, (_, hour) => hour),
}[readTier()];
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const web = simulateWeb(Date.parse(`${DAY}T00:00:00Z`));
const { folder } = temporaryFolder();
let day: Newsday;
let publisher: NewsdayPublisher;
let reader: Reader;

beforeAll(async () => {
  day = addNewsday(web, DAY);
  publisher = await newsdayPublisher(folder, web);
  reader = await newsReader(new Map(), publisher.address);
});

/** What the reader's browser says of a page that carries a story, at an address that no source has, without a credit. */
async function read(story: Story): Promise<Report | undefined> {
  const files = reader.asked().flatMap((name) => {
    const bytes = reader.disk.segments.get(name);
    return bytes ? [segmentInMemory(`${name}.wmk`, bytes)] : [];
  });
  if (files.length === 0) return undefined;
  const page = prepare({
    url: `https://pageturner.example/${story.id}`,
    title: 'Seen today',
    text: withoutDateline(story.text).join('\n\n'),
  });
  if ('skipped' in page || page.page === null) throw new Error('no page');
  const { index } = await createLibrary([{ list: () => Promise.resolve(files) }]).open();
  return matchPage(page.page, index);
}

const agencyOf = ({ host }: Story) => (host === 'zendapress.example' ? 'Zenda Press' : 'Norhaven');
const isOut = ({ at }: { at: string }, now: number) => day.timeOf(at) <= now;

test('a story of one hour is known in the next, and what is reserved is left alone', async () => {
  const reasons: Record<string, number> = {};
  let known: Story[] = [];
  let newStories = 0;
  for (const hour of HOURS) {
    web.now = Date.parse(`${DAY}T00:00:00Z`) + hour * HOUR_MS + 23 * MINUTE_MS;
    const fresh = day.stories.filter((story) => isOut(story, web.now) && !known.includes(story));
    for (const story of fresh) expect((await read(story))?.verdict.agency ?? null).toBeNull();
    const { unread, hosts } = await publisher.collect(folder);
    // By the hour, the feed of one outlet is half a file, and its server broken.
    const fault = { 0: 'no list of news', 3: 'status 500' }[(hour % 24) % 6];
    expect(unread.map(({ reason }) => reason)).toEqual(fault === undefined ? [] : [fault]);
    for (const { reasons: found } of hosts)
      for (const [reason, times] of Object.entries(found)) reasons[reason] = (reasons[reason] ?? 0) + times;
    expect((await publisher.publish(folder)).stderr).toBe('');
    reader.site = siteIn(path.join(folder, 'site'));
    reader.now = web.now + 7 * MINUTE_MS;
    expect(await reader.update()).toMatchObject({ problem: null, missing: [] });
    for (const story of fresh) {
      const { verdict, sources } = (await read(story)) ?? {};
      expect([story.id, verdict]).toMatchObject([
        story.id,
        { relation: 'reprint', agency: agencyOf(story), credited: false },
      ]);
      expect(sources?.[0]?.story).toMatchObject({ headline: story.title });
    }
    newStories += fresh.length;
    known = [...known, ...fresh];
  }
  expect(newStories).toBe(day.stories.filter((story) => isOut(story, web.now)).length);

  const reserved = day.pages.filter((page) => page.reserved !== undefined && isOut(page, web.now));
  expect(Object.keys(reasons).filter((reason) => reason.startsWith('reserved: '))).toEqual(
    expect.arrayContaining([...new Set(reserved.map((page) => `reserved: ${page.reserved}`))]),
  );
  const asked = web.asked.filter((request) => /inside|169\.254|\/members\/|\/columns\//.test(request));
  expect(asked.filter((request) => !request.endsWith('/go/inside'))).toEqual([]);
  const records = fs.readFileSync(path.join(folder, 'work/items.jsonl'), 'utf8').trim().split('\n');
  const outcomes = new Map(records.map((line) => JSON.parse(line) as [string, { outcome: string }]));
  for (const { host, path: at } of reserved)
    expect(outcomes.get(`https://${host}${at}`)?.outcome).toBe('reserved');
  expect(reasons).toMatchObject({
    'failed: too large': expect.any(Number) as number,
    'failed: too slow': expect.any(Number) as number,
    // That of a host inside.
    'failed: robots.txt: private address': expect.any(Number) as number,
    'failed: redirect to another site': expect.any(Number) as number,
    'left out: on another site': expect.any(Number) as number,
  });
  // Pauses that hosts ask for, by robots.txt and Retry-After.
  expect(web.waits).toEqual(expect.arrayContaining([4000, 20_000]));
});

test('outlets that carried a story are told with it, also those that came hours later', async () => {
  const carried = day.stories.filter((story) => isOut(story, web.now));
  for (const story of carried) {
    const outlets = day.pages
      .filter((page) => page.of === story.id && page.reserved === undefined && isOut(page, web.now))
      .map(({ host }) => host);
    const told = (await read(story))?.sources[0]?.carriers.map(({ outlet }) => outlet) ?? [];
    expect(told, story.id).toEqual(expect.arrayContaining([...new Set(outlets)]));
  }
});
