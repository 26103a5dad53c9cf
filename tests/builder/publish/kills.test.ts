/** A publisher that is killed at any moment of a run: the next run ends with the same bytes, and no reader in between meets half a site. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addNewsday } from '../../../scripts/start/newsday.ts';
import type { Site } from '../../library/subscription/publisher.ts';
import { serve, type Reader } from '../../library/subscription/reader.ts';
import { runsOf } from '../../tier.ts';
import { simulateWeb } from '../collect/simulated-web.ts';
import { temporaryFolder } from '../command/run-wiremark.ts';
import { killedDisk, watchedDisk } from '../folder/failing-disk.ts';
import {
  DAY,
  filesIn,
  newsdayPublisher,
  newsReader,
  siteIn,
  type NewsdayPublisher,
  type Place,
} from './newsday-publisher.ts';

const web = simulateWeb(Date.parse(`${DAY}T08:50:00Z`));
const { folder } = temporaryFolder();
/** As a run in the morning left it; after the collecting of the next run, and after all of it, where nothing happens. */
const [before, collected, whole] = ['before', 'collected', 'whole'].map((name) =>
  path.join(folder, name),
) as [Place, Place, Place];
let publisher: NewsdayPublisher;
/** Calls of the disk in a whole run. */
const calls = { collect: 0, publish: 0 };

const copyOf = (place: Place, name: string): Place => {
  const copy = path.join(folder, name);
  fs.rmSync(copy, { recursive: true, force: true });
  for (const part of ['work', 'site'])
    fs.cpSync(path.join(place, part), path.join(copy, part), { recursive: true });
  return copy;
};
async function run(place: Place): Promise<void> {
  await publisher.collect(place);
  expect((await publisher.publish(place)).stderr).toBe('');
}
const allFiles = (place: Place) =>
  [...filesIn(place)].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);

beforeAll(async () => {
  addNewsday(web, DAY);
  fs.mkdirSync(before);
  // Without faulty hosts: how often a page failed is counted by how often it was asked.
  publisher = await newsdayPublisher(before, web, ['zendapress.example', 'harbourledger.example']);
  await run(before);
  web.now = Date.parse(`${DAY}T10:23:00Z`);
  copyOf(before, 'whole');
  for (const step of ['collect', 'publish'] as const) {
    const { disk, counted } = killedDisk(Infinity);
    await publisher[step](whole, { ...web.world, disk });
    calls[step] = counted.calls;
    if (step === 'collect') copyOf(whole, 'collected');
  }
});

describe('killed before a call of the disk', () => {
  test.each(['collect', 'publish'] as const)('in %s', async (step) => {
    expect(calls[step]).toBeGreaterThan(15);
    const all = [...Array(calls[step]).keys()];
    const most = Math.min(runsOf(25), all.length);
    const some = fc.shuffledSubarray(all, { minLength: most, maxLength: most });
    const [moments = []] = fc.sample(some, { numRuns: 1, seed: 23 });
    const [start, end] = step === 'collect' ? [before, collected] : [collected, whole];
    const expected = allFiles(end);
    for (const moment of moments) {
      const place = copyOf(start, 'killed');
      const world = { ...web.world, disk: killedDisk(moment).disk };
      await publisher[step](place, world).catch(() => undefined);
      fs.rmSync(path.join(place, 'work/lock'), { force: true });
      await publisher[step](place);
      expect(allFiles(place), `${step}, before call ${moment}`).toEqual(expected);
    }
  });
});

test('two runs on the same input give the same bytes', async () => {
  const place = copyOf(before, 'twice');
  await run(place);
  expect(allFiles(place)).toEqual(allFiles(whole));
  await run(place);
  expect(allFiles(place)).toEqual(allFiles(whole));
});

describe('a reader who comes while a site is switched', () => {
  /** The site before each call of the disk that changed it, and after the last. */
  const sites: Site[] = [];
  let old: Reader;
  const reader = async () => {
    const fresh = await newsReader(sites[0] as Site, publisher.address);
    fresh.now = Date.parse(`${DAY}T09:00:00Z`);
    await fresh.update();
    fresh.now = web.now;
    return fresh;
  };

  beforeAll(async () => {
    const place = copyOf(collected, 'watched');
    const look = () => {
      const site = siteIn(path.join(place, 'site'));
      for (const name of site.keys()) if (name.endsWith('.part')) site.delete(name);
      const last = sites.at(-1);
      const isSame =
        last?.size === site.size &&
        [...site].every(([name, bytes]) => Buffer.from(bytes).equals(last.get(name) ?? new Uint8Array()));
      if (!isSame) sites.push(site);
    };
    await publisher.publish(place, { ...web.world, disk: watchedDisk(look) });
    look();
    old = await reader();
  });

  const namesOf = (one: Reader) => one.asked().sort();

  test('finds the old version or the new one; between two renames alone it keeps what it has', async () => {
    expect(sites.length).toBeGreaterThanOrEqual(4);
    const problems: (string | undefined)[] = [];
    for (const site of sites) {
      const one = await reader();
      one.site = site;
      const { problem, current, missing } = await one.update();
      problems.push(problem?.kind);
      expect(missing).toEqual([]);
      if (current?.sequence === 1) expect(namesOf(one)).toEqual(namesOf(old));
      else expect(current?.segments.map(({ sha256 }) => sha256).sort()).toEqual(namesOf(one));
    }
    expect(problems.filter((problem) => problem !== undefined)).toEqual(['wrong-signature']);
    expect(problems.at(-1)).toBeUndefined();
    expect(problems.indexOf('wrong-signature')).toBe(problems.length - 2);
  });

  test('and one whose requests see the site change ends with one of the two', async () => {
    const between = sites.length - 2;
    const random = fc.array(fc.nat(sites.length - 1), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(random, async (steps) => {
        const one = await reader();
        const times = steps.filter((step) => step !== between).sort((a, b) => a - b);
        one.answer = (url, from) => {
          const step = (times.length > 1 ? times.shift() : times[0]) ?? sites.length - 1;
          return serve(sites[step] as Site, url, from);
        };
        const { problem, missing } = await one.update();
        expect([problem, missing]).toEqual([null, []]);
      }),
      { numRuns: runsOf(30), seed: 23 },
    );
  });
});
