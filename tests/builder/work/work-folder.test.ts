/** The work folder: what it keeps, and that a kill at any byte or step loses nothing. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Disk } from '../../../src/builder/folder/own-folder.ts';
import { prepare, type Prepared } from '../../../src/builder/input/prepared.ts';
import { parseStored, preparedOf, storedOf } from '../../../src/builder/work/stored-record.ts';
import { WorkFolder } from '../../../src/builder/work/work-folder.ts';
import { runsOf } from '../../tier.ts';
import { harbour, temporaryFolder } from '../command/run-wiremark.ts';
import { killedDisk } from '../folder/failing-disk.ts';

const { folder } = temporaryFolder();
const NOW = Date.parse('2026-11-29T10:13:00Z');
let number = 0;
const newFolder = () => path.join(folder, String(++number));
const open = (at: string, disk?: Disk, now = NOW) =>
  WorkFolder.open(at, { now, keepDays: 3, ...(disk && { disk }) });

const prepared = new Map<string, Prepared>();
const record = (id: string, title = `The lighthouse of ${id}`): Prepared => {
  const known = prepared.get(id + title);
  if (known) return known;
  const item = prepare({
    id,
    url: `https://apnews.com/${id}`,
    title,
    published: '2026-11-29T09:00:00Z',
    text: harbour.join('\n\n'),
  });
  if ('skipped' in item) throw new Error(item.skipped);
  prepared.set(id + title, item);
  return item;
};
const item = (version: string) => ({ version, outcome: 'kept', at: '2026-11-29T10:13:00Z' }) as const;

/** All files of a folder but the lock. */
const bytesOf = (at: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(at, name)).isFile() && name !== 'lock')
      .sort()
      .map((name) => [name, fs.readFileSync(path.join(at, name), 'utf8')]),
  );

/** What a run does that finds these: like the real one, it passes over what is known. */
function run(at: string, ids: readonly string[], disk?: Disk): void {
  const work = open(at, disk);
  for (const id of ids) {
    if (work.tables.items.get(id)?.version === `${id}-1`) continue;
    work.add(storedOf(record(id), '2026-11-29T10:13:00Z'));
    work.put('items', id, item(`${id}-1`));
  }
  work.put('lists', 'https://apnews.com/news.xml', { version: '1', at: '2026-11-29T10:13:00Z', etag: '"1"' });
  work.finish();
  work.close();
}
const IDS = ['c', 'a', 'b'];
const whole = newFolder();
run(whole, IDS);
/** A killed process leaves its lock; here its id is that of the test, which runs on. */
const unlock = (at: string) => fs.rmSync(path.join(at, 'lock'), { force: true });

test('a record comes back as it was prepared, but for the words of its credits', () => {
  const given = record('same');
  const line: unknown = JSON.parse(JSON.stringify(storedOf(given, '2026-11-29T10:13:00Z')));
  const stored = parseStored(line);
  const back = stored && preparedOf(stored);
  expect(back?.prints).toEqual(given.prints);
  expect(back?.page?.articles).toEqual(given.page?.articles);
  expect(back?.page?.credits).toEqual(given.page?.credits.map((credit) => ({ ...credit, quote: '' })));
  expect(back?.page?.credits.length).toBeGreaterThan(0);
  for (const field of ['outlet', 'agency', 'isOriginal', 'credited'] as const)
    expect(back?.[field]).toEqual(given[field]);
  expect(back?.record).toMatchObject({
    id: 'same',
    url: 'https://apnews.com/same',
    title: 'The lighthouse of same',
  });
});

test('a headline as long as a text is cut', () => {
  const stored = storedOf(record('long', 'word '.repeat(1000)), '2026-11-29T10:13:00Z');
  expect(JSON.stringify(stored).length).toBeLessThan(4000);
});

describe('what it keeps', () => {
  test('records by the day of their run, in the order of their addresses, the newest of each', () => {
    const at = newFolder();
    run(at, IDS);
    const work = open(at);
    work.add(storedOf(record('a', 'Anew'), '2026-11-29T11:00:00Z'));
    work.finish();
    expect(work.days()).toEqual(['2026-11-29']);
    expect(work.recordsOf('2026-11-29').map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Anew'],
      ['b', 'The lighthouse of b'],
      ['c', 'The lighthouse of c'],
    ]);
    work.close();
  });

  test('only for its days; what was taken back on request is known for good', () => {
    const at = newFolder();
    run(at, IDS);
    const before = open(at);
    before.put('withdrawn', 'x', { at: '2026-11-29T10:13:00Z', why: 'asked', id: 'x' });
    before.put('withdrawn', 'y', { at: '2026-11-29T10:13:00Z', why: 'gone', id: 'y' });
    before.finish();
    before.close();
    const later = open(at, undefined, NOW + 3 * 86_400_000);
    later.finish();
    expect(later.days()).toEqual([]);
    expect([
      ...later.tables.items.keys(),
      ...later.tables.lists.keys(),
      ...later.tables.withdrawn.keys(),
    ]).toEqual(['x']);
    later.close();
  });

  test('one process at a time; a lock that a killed one left is taken', () => {
    const at = newFolder();
    const work = open(at);
    expect(() => open(at)).toThrow(`process ${process.pid} uses this folder`);
    work.close();
    fs.writeFileSync(path.join(at, 'lock'), '999999999\n');
    open(at).close();
    fs.writeFileSync(path.join(at, 'lock'), '');
    open(at).close();
  });

  test.each([
    ['work.json', '{"format":2}', 'format 2, expected 1'],
    ['work.json', '{', 'work.json: '],
    ['items.jsonl', '["a"]\n', 'items.jsonl, line 1: not as expected in items'],
    ['journal.jsonl', '{}\n["items"', 'journal.jsonl, line 1: not as expected in a journal'],
    ['journal.jsonl', 'no\n', 'journal.jsonl, line 1: no JSON'],
    ['days/2026-11-29.jsonl', '{"url":1}\n["x","y"]', 'no record'],
  ])('%s with %s is refused, and the lock is given back', (name, content, message) => {
    const at = newFolder();
    run(at, IDS);
    fs.writeFileSync(path.join(at, name), content);
    expect(() => {
      const work = open(at);
      work.recordsOf('2026-11-29');
    }).toThrow(message);
    if (!name.startsWith('days')) expect(fs.existsSync(path.join(at, 'lock'))).toBe(false);
  });
});

describe('the next run ends with the same bytes', () => {
  test('after a kill at any byte of the journal', () => {
    const journal = newFolder();
    const work = open(journal);
    for (const id of IDS) {
      work.add(storedOf(record(id), '2026-11-29T10:13:00Z'));
      work.put('items', id, item(`${id}-1`));
    }
    work.close();
    const written = fs.readFileSync(path.join(journal, 'journal.jsonl'));
    const at = newFolder();
    const lengths = fc.sample(fc.integer({ min: 0, max: written.length }), { numRuns: runsOf(100), seed: 7 });
    // Every byte about the ends of lines, and some of the many in between.
    const ends = [...written.keys()]
      .filter((i) => written[i] === 10)
      .flatMap((i) => [i - 1, i, i + 1, i + 2]);
    for (const length of new Set([0, 1, ...ends, ...lengths, written.length])) {
      fs.rmSync(at, { recursive: true, force: true });
      fs.cpSync(journal, at, { recursive: true });
      fs.truncateSync(path.join(at, 'journal.jsonl'), Math.min(length, written.length));
      run(at, IDS);
      expect(bytesOf(at), `cut at ${length}`).toEqual(bytesOf(whole));
    }
  });

  test('after a kill before any call of the disk', () => {
    const at = newFolder();
    const { disk, counted } = killedDisk(Infinity);
    run(at, IDS, disk);
    expect(counted.calls).toBeGreaterThan(30);
    for (let last = 0; last < counted.calls; last++) {
      fs.rmSync(at, { recursive: true, force: true });
      expect(() => run(at, IDS, killedDisk(last).disk)).toThrow('killed');
      unlock(at);
      run(at, IDS);
      expect(bytesOf(at), `killed before call ${last}`).toEqual(bytesOf(whole));
    }
  });

  test('after kills in the second run as well, which replaces and withdraws', () => {
    const second = (at: string, disk?: Disk): void => {
      const work = open(at, disk);
      work.add(storedOf(record('a', 'Anew'), '2026-11-29T10:13:00Z'));
      work.put('withdrawn', 'b', { at: '2026-11-29T10:13:00Z', why: 'gone', id: 'b' });
      work.finish();
      work.close();
    };
    const expected = newFolder();
    run(expected, IDS);
    const { disk, counted } = killedDisk(Infinity);
    second(expected, disk);
    expect(
      open(expected)
        .recordsOf('2026-11-29')
        .map(({ id }) => id),
    ).toEqual(['a', 'c']);
    unlock(expected);
    const at = newFolder();
    for (let last = 0; last < counted.calls; last++) {
      fs.rmSync(at, { recursive: true, force: true });
      run(at, IDS);
      expect(() => second(at, killedDisk(last).disk)).toThrow('killed');
      unlock(at);
      second(at);
      expect(bytesOf(at), `killed before call ${last}`).toEqual(bytesOf(expected));
    }
  });

  test('where the run is given in another order', () => {
    const at = newFolder();
    run(at, IDS.toReversed());
    expect(bytesOf(at)).toEqual(bytesOf(whole));
  });
});
