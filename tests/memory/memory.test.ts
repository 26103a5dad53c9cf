import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Forgetting } from '../../src/memory-messages.ts';
import { createMemory, hourOf, type Memory } from '../../src/memory/memory.ts';
import { MOST_PAGES } from '../../src/memory/write-state.ts';
import { rememberedPageOf, type RememberedPage } from '../../src/memory/remembered-page.ts';
import { writeJournal, writeVolume, type Sealed } from '../../src/memory/volume.ts';
import { BEES, FERRY, QUARRY } from '../match/newsroom.ts';
import { runsOf } from '../tier.ts';
import { Killed, MemoryFiles } from './memory-files.ts';
import { HOUR_MS, NOON, pageAt } from './sample-pages.ts';

const TEXTS = [FERRY, QUARRY, BEES];
const DAYS = 30;

/** A clock that stands still until it is set. */
const clockAt = (time: number) => {
  const clock = { time, now: () => clock.time };
  return clock;
};

const addressOf = (n: number): string => `https://site${n % 5}.example/story-${n}`;
const pageOf = (n: number) => pageAt(addressOf(n), TEXTS[n % 3] as readonly string[]);

/** Addresses of all pages that a memory holds: what it tells of to a page that carries each text. */
async function addressesIn(memory: Memory): Promise<string[]> {
  const found = await Promise.all(TEXTS.map((text) => memory.find(pageAt('https://asks.example/', text))));
  return found
    .flat()
    .map(({ url }) => url)
    .sort();
}

/** The text of every file that is kept. */
async function textsOf({ files }: MemoryFiles): Promise<string> {
  const isCompressed = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
  const texts = [...files.values()].map((bytes) => {
    const { body } = new Response(bytes);
    const plain = isCompressed(bytes) ? body?.pipeThrough(new DecompressionStream('gzip')) : body;
    return new Response(plain).text();
  });
  return (await Promise.all(texts)).join('\n');
}

it('a page is remembered by the next worker, in one file', async () => {
  const files = new MemoryFiles();
  const clock = clockAt(NOON);
  await createMemory(files, clock.now).remember(pageOf(1), DAYS);
  const next = createMemory(files, clock.now);
  expect(await addressesIn(next)).toEqual([addressOf(1)]);
  expect(await next.facts()).toEqual({ pages: 1, since: hourOf(NOON), hasFiles: true });
  expect([...files.files.keys()]).toEqual(['journal-1']);
});

it('what is kept has no word of the text, and no query', async () => {
  const files = new MemoryFiles();
  await createMemory(files, () => NOON).remember(pageAt('https://a.example/1?user=ann#x', FERRY), DAYS);
  const kept = await textsOf(files);
  expect(kept).toContain('https://a.example/1');
  for (const word of ['captains', 'foghorn', 'Oster', 'user=ann']) expect(kept).not.toContain(word);
});

it('a page that is read again is kept once, with its newest hour', async () => {
  const clock = clockAt(NOON);
  const memory = createMemory(new MemoryFiles(), clock.now);
  await memory.remember(pageOf(1), DAYS);
  clock.time += 5 * HOUR_MS;
  await memory.remember(pageOf(1), DAYS);
  expect(await memory.facts()).toEqual({ pages: 1, since: hourOf(clock.time), hasFiles: true });
});

it('a week that is over is sealed, and its file is not written again', async () => {
  const files = new MemoryFiles();
  const clock = clockAt(NOON);
  const memory = createMemory(files, clock.now);
  await memory.remember(pageOf(1), DAYS);
  await memory.remember(pageOf(2), DAYS);
  clock.time += 8 * 24 * HOUR_MS;
  await memory.remember(pageOf(3), DAYS);
  const sealed = ['sealed-3-0', 'seeds-3'];
  expect([...files.files.keys()].sort()).toEqual(['journal-3', ...sealed]);
  const before = sealed.map((name) => files.files.get(name));
  await memory.remember(pageOf(4), DAYS);
  await memory.remember(pageOf(1), DAYS);
  expect([...files.files.keys()].sort()).toEqual(['journal-4', 'journal-5', ...sealed]);
  expect(sealed.map((name) => files.files.get(name))).toEqual(before);
  expect(await addressesIn(createMemory(files, clock.now))).toEqual([1, 2, 3, 4].map(addressOf).sort());
});

it('pages that are too old go, from the journal and from sealed weeks, and no others', async () => {
  const files = new MemoryFiles();
  const clock = clockAt(NOON);
  const memory = createMemory(files, clock.now);
  for (let n = 0; n < 12; n++) {
    await memory.remember(pageOf(n), DAYS);
    clock.time += 4 * 24 * HOUR_MS;
  }
  await memory.expire(DAYS);
  // 48 days have passed; the pages of days 0 to 16 are 30 days old or older.
  const left = [5, 6, 7, 8, 9, 10, 11].map(addressOf).sort();
  expect(await addressesIn(memory)).toEqual(left);
  expect(await addressesIn(createMemory(files, clock.now))).toEqual(left);
  expect(await textsOf(files)).not.toContain('story-4"');
  await memory.expire(7);
  expect(await addressesIn(memory)).toEqual([addressOf(11)]);
});

it('nothing is written where nothing changes', async () => {
  const files = new MemoryFiles();
  const memory = createMemory(files, () => NOON);
  await memory.remember(pageOf(1), DAYS);
  await memory.expire(DAYS);
  await memory.forget({ kind: 'page', url: 'https://nowhere.example/' });
  await memory.remember(pageAt('http://localhost/', FERRY), DAYS);
  expect(files.writes).toBe(1);
});

it('a clock that jumps ahead or back starts the memory anew, and never keeps a page for longer', async () => {
  const clock = clockAt(NOON);
  const memory = createMemory(new MemoryFiles(), clock.now);
  await memory.remember(pageOf(1), DAYS);
  clock.time = NOON + 400 * 24 * HOUR_MS;
  await memory.remember(pageOf(2), DAYS);
  expect(await addressesIn(memory)).toEqual([addressOf(2)]);
  clock.time = NOON;
  await memory.remember(pageOf(3), DAYS);
  expect(await addressesIn(memory)).toEqual([addressOf(3)]);
  clock.time = NOON - 24 * HOUR_MS;
  await memory.remember(pageOf(4), DAYS);
  expect(await addressesIn(memory)).toEqual([3, 4].map(addressOf).sort());
});

/** Pages of three weeks: 0 to 8 in sealed volumes, 9 and 10 in the journal. */
async function threeWeeks(): Promise<{ files: MemoryFiles; now: () => number }> {
  const files = new MemoryFiles();
  const clock = clockAt(NOON);
  const memory = createMemory(files, clock.now);
  for (let n = 0; n <= 10; n++) {
    await memory.remember(pageOf(n), DAYS);
    clock.time += 2 * 24 * HOUR_MS;
  }
  return { files, now: clock.now };
}

const FORGETTING: readonly [string, Forgetting, (n: number) => boolean][] = [
  ['a page of a sealed week', { kind: 'page', url: `${addressOf(2)}?from=mail` }, (n) => n === 2],
  ['a page of the journal', { kind: 'page', url: addressOf(10) }, (n) => n === 10],
  ['a site', { kind: 'site', url: 'https://www.site3.example/about' }, (n) => n % 5 === 3],
  ['the newest', { kind: 'since', hour: hourOf(NOON + 7 * 24 * HOUR_MS) }, (n) => n >= 4],
  ['all', { kind: 'all' }, () => true],
];

it.each(FORGETTING)('forgetting %s leaves no byte of it, and all else', async (_, what, isForgotten) => {
  const { files, now } = await threeWeeks();
  await createMemory(files, now).forget(what);
  const all = Array.from({ length: 11 }, (__, n) => n);
  const left = all.filter((n) => !isForgotten(n)).map(addressOf);
  expect(await addressesIn(createMemory(files, now))).toEqual(left.sort());
  const texts = await textsOf(files);
  for (const n of all.filter(isForgotten)) expect(texts).not.toContain(`story-${n}"`);
});

it.each([
  ...FORGETTING.map(([name, what]) => [name, (memory: Memory) => memory.forget(what)] as const),
  ...[1, 5].map(
    (n) => [`reading page ${n} again`, (memory: Memory) => memory.remember(pageOf(n), 14)] as const,
  ),
])(
  'a worker that ends at any step of forgetting or keeping (%s) leaves the old memory or the new one',
  async (_, act) => {
    const { files, now } = await threeWeeks();
    const start = new Map(files.files);
    const before = await addressesIn(createMemory(files, now));
    await act(createMemory(files, now));
    const after = await addressesIn(createMemory(files, now));
    let steps = 0;
    for (let isKilled = true; isKilled; steps++) {
      files.files.clear();
      for (const [name, bytes] of start) files.files.set(name, bytes);
      files.stepsLeft = steps;
      isKilled = await act(createMemory(files, now)).then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
      files.stepsLeft = Infinity;
      const left = await addressesIn(createMemory(files, now));
      expect([before, after]).toContainEqual(left);
      // What is not in the memory is in no file, once the next worker has looked.
      const texts = await textsOf(files);
      const gone = before.filter((url) => !left.includes(url));
      for (const url of gone) expect(texts).not.toContain(`${url}"`);
    }
    expect(steps).toBeGreaterThan(2);
  },
);

it('on a full disk the memory stays as it was, and goes on once there is room', async () => {
  const { files, now } = await threeWeeks();
  const memory = createMemory(files, now);
  const before = await addressesIn(memory);
  files.isFull = true;
  await expect(memory.remember(pageOf(11), DAYS)).rejects.toThrow('QuotaExceededError');
  expect(await addressesIn(memory)).toEqual(before);
  files.isFull = false;
  await memory.remember(pageOf(11), DAYS);
  expect(await addressesIn(createMemory(files, now))).toContain(addressOf(11));
});

/** Changes a byte in the middle of the newest file with such a name. */
function damage({ files }: MemoryFiles, kind: RegExp): void {
  const name = [...files.keys()].filter((file) => kind.test(file)).at(-1) ?? '';
  const bytes = (files.get(name) as Uint8Array<ArrayBuffer>).slice();
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 0xff;
  files.set(name, bytes);
}

it('a damaged week loses that week, damaged seeds lose nothing', async () => {
  const { files, now } = await threeWeeks();
  const before = await addressesIn(createMemory(files, now));
  damage(files, /seeds/);
  expect(await addressesIn(createMemory(files, now))).toEqual(before);
  damage(files, /sealed/);
  const left = await addressesIn(createMemory(files, now));
  expect(left.length).toBeGreaterThan(4);
  expect(left.length).toBeLessThan(before.length);
  expect(before).toEqual(expect.arrayContaining(left));
  const next = createMemory(files, now);
  await next.forget({ kind: 'page', url: 'https://nowhere.example/' });
  expect((await next.facts()).pages).toBe(left.length);
  damage(files, /seeds/);
  expect(await addressesIn(createMemory(files, now))).toEqual(left);
});

it('of a damaged journal the one before it is read, without either the memory starts anew', async () => {
  const { files, now } = await threeWeeks();
  const before = await addressesIn(createMemory(files, now));
  await createMemory(files, now).remember(pageOf(11), DAYS);
  damage(files, /journal/);
  expect(await addressesIn(createMemory(files, now))).toEqual(before);
  damage(files, /journal/);
  const anew = createMemory(files, now);
  expect(await addressesIn(anew)).toEqual([]);
  expect(files.files.size).toBe(0);
  await anew.remember(pageOf(1), DAYS);
  expect(await addressesIn(createMemory(files, now))).toEqual([addressOf(1)]);
});

it('a memory in the form of another version is dropped, file by file', async () => {
  const { files, now } = await threeWeeks();
  const older = new TextEncoder().encode(
    JSON.stringify({ kind: 'wiremark-memory-2', pages: [], sealed: [], seeds: null }),
  );
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', older));
  for (const name of files.files.keys())
    if (name.startsWith('journal')) files.files.set(name, Uint8Array.of(...sum, ...older));
  expect(await addressesIn(createMemory(files, now))).toEqual([]);
  expect(files.files.size).toBe(0);
});

it('two changes at once are both made', async () => {
  const files = new MemoryFiles();
  const memory = createMemory(files, () => NOON);
  await Promise.all([1, 2, 3].map((n) => memory.remember(pageOf(n), DAYS)));
  expect(await addressesIn(createMemory(files, () => NOON))).toEqual([1, 2, 3].map(addressOf));
});

it('who asks while a page is being written is answered from before, and harms no file', async () => {
  const files = new MemoryFiles();
  const memory = createMemory(files, () => NOON);
  await memory.remember(pageOf(1), DAYS);
  const write = files.write.bind(files);
  const seen: number[] = [];
  files.write = async (name, bytes) => {
    // As a browser does: the file is there, and has its bytes when it is closed.
    files.files.set(name, new Uint8Array());
    seen.push((await memory.facts()).pages);
    // What is removed before it is closed is lost.
    if (files.files.has(name)) await write(name, bytes);
    seen.push((await memory.facts()).pages);
  };
  await memory.remember(pageOf(2), DAYS);
  expect(seen).toEqual([1, 1]);
  expect(await addressesIn(createMemory(files, () => NOON))).toEqual([1, 2].map(addressOf));
});

it('a full journal is sealed within its week, and beyond the cap the oldest pages go', async () => {
  const files = new MemoryFiles();
  const read = rememberedPageOf(pageOf(0), hourOf(NOON)) as RememberedPage;
  const pages = (count: number, name: string): RememberedPage[] =>
    Array.from({ length: count }, (_, n) => ({
      ...read,
      tokens: read.tokens.subarray(0, 4),
      url: `https://${name}.example/${n}`,
    }));
  const put = async (name: string, some: RememberedPage[]): Promise<Sealed> => {
    files.files.set(name, await writeVolume(some));
    return { name, count: some.length, since: hourOf(NOON), until: hourOf(NOON) };
  };
  const sealed = [await put('sealed-1-0', pages(100, 'old'))];
  for (let n = 500; n < MOST_PAGES; n += 500)
    sealed.push(await put(`sealed-1-${n / 500}`, pages(500, `new${n}`)));
  files.files.set('journal-1', await writeJournal({ pages: pages(400, 'newest'), sealed, seeds: null }));
  const memory = createMemory(files, () => NOON);
  expect((await memory.facts()).pages).toBe(MOST_PAGES);
  await memory.remember(pageOf(1), DAYS);
  expect((await memory.facts()).pages).toBe(MOST_PAGES - 100 + 1);
  const names = [...files.files.keys()];
  expect(names).not.toContain('sealed-1-0');
  expect(names).toEqual(expect.arrayContaining(['journal-2', 'sealed-1-1', 'sealed-2-39', 'seeds-2']));
});

it('whatever is read, forgotten and expired, in any order, the memory holds what a plain list would', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('read' as const), n: fc.nat(14) }),
    fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ do: fc.constant('forget' as const), n: fc.nat(14) }),
    fc.record({ do: fc.constant('since' as const), hours: fc.integer({ min: 0, max: 300 }) }),
    fc.record({ do: fc.constant('restart' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const files = new MemoryFiles();
      const clock = clockAt(NOON);
      let memory = createMemory(files, clock.now);
      // Hours of reading by page and week.
      let list = new Map<string, number>();
      for (const each of steps) {
        const here = hourOf(clock.time);
        if (each.do === 'read') {
          await memory.remember(pageOf(each.n), 14);
          list = new Map([...list].filter(([, hour]) => hour >= (Math.floor(here / 24) - 13) * 24));
          list.set(`${addressOf(each.n)} ${Math.floor(here / (7 * 24))}`, here);
        } else if (each.do === 'wait') clock.time += each.hours * HOUR_MS;
        else if (each.do === 'forget') {
          await memory.forget({ kind: 'page', url: addressOf(each.n) });
          list = new Map([...list].filter(([key]) => !key.startsWith(`${addressOf(each.n)} `)));
        } else if (each.do === 'since') {
          await memory.forget({ kind: 'since', hour: here - each.hours });
          list = new Map([...list].filter(([, hour]) => hour < here - each.hours));
        } else memory = createMemory(files, clock.now);
      }
      const addresses = [...new Set([...list.keys()].map((key) => key.split(' ')[0]))].sort();
      expect(await addressesIn(memory)).toEqual(addresses);
      expect(await addressesIn(createMemory(files, clock.now))).toEqual(addresses);
      expect((await memory.facts()).pages).toBe(list.size);
    }),
    { numRuns: runsOf(60) },
  );
});

it('a part that is listed while the memory changes is of the memory after it', async () => {
  const { files, now } = await threeWeeks();
  const memory = createMemory(files, now);
  await memory.facts();
  const read = files.read.bind(files);
  let forgotten: Promise<void> | undefined;
  // The list has begun when its first file is read.
  files.read = async (name) => {
    if (forgotten === undefined) await (forgotten = memory.forget({ kind: 'page', url: addressOf(2) }));
    return read(name);
  };
  const parts = [await memory.reading(1), await memory.reading(2)];
  expect(parts.map(({ version }) => version)).toEqual([12, 12]);
  expect(parts.flatMap(({ pages }) => pages).map(({ url }) => url)).not.toContain(addressOf(2));
});

it('pages are found by their addresses, the newest reading of each list, without reading other weeks', async () => {
  const { files, now } = await threeWeeks();
  const asked = [addressOf(1), 'https://other.example/', addressOf(9)];
  const memory = createMemory(files, now);
  await memory.remember(pageAt('https://site.example/article?id=1', FERRY), DAYS);
  await memory.remember(pageAt('https://site.example/plain?utm_source=feed', FERRY), DAYS);
  for (const each of [memory, createMemory(files, now)]) {
    const listed = (await addressesIn(each)).filter((address) => asked.includes(address));
    const found = await each.findPages(asked.map((address) => [address]));
    expect(found.flatMap((page) => page?.url ?? []).sort()).toEqual([...new Set(listed)].sort());
    // Without its query, an address may be of another page.
    const [cut, plain] = await each.findPages([
      ['https://site.example/article'],
      ['https://site.example/plain'],
    ]);
    expect([cut?.url, plain?.url]).toEqual([undefined, 'https://site.example/plain']);
  }
});
