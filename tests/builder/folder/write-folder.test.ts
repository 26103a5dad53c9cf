import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFolder } from '../../../src/builder/folder/write-folder.ts';
import { runsOf, SOAK_MS } from '../../tier.ts';
import { killedDisk, smallDisk, watchedDisk } from './failing-disk.ts';
import {
  keepsForeign,
  large,
  namesOf,
  ownNamesIn,
  putForeign,
  putFormat3,
  small,
  STRAYS,
  wholeSegmentsIn,
  type Segments,
} from './two-indexes.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-folder-'));
afterAll(() => fs.rmSync(work, { recursive: true }));
let made = 0;

/** A folder with an index and with files of others. */
function folderWith(segments: Segments): string {
  const folder = path.join(work, `folder-${made++}`);
  putForeign(folder);
  writeFolder(folder, segments);
  return folder;
}

/** Are all segments of one of the indexes among the names, and no segment of a third? */
const holdsOneOf = (names: readonly string[]): boolean =>
  [large, small].some((segments) => namesOf(segments).every((name) => names.includes(name))) &&
  names.every((name) => [...namesOf(large), ...namesOf(small)].includes(name));

describe.each([
  ['one of fewer segments', large, small],
  ['one of more segments', small, large],
])('an index that is replaced by %s', (_name, before, after) => {
  it('goes with all of its segments, and with no other file', async () => {
    const folder = folderWith(before);
    expect(writeFolder(folder, after).sort()).toEqual(STRAYS);
    expect(ownNamesIn(folder)).toEqual(namesOf(after));
    expect(keepsForeign(folder)).toBe(true);
    expect(await wholeSegmentsIn(folder)).toEqual(namesOf(after));
  });

  it('or the new one is whole after a kill at any call, once and once more, and the next writer cleans up', async () => {
    const { disk, counted } = killedDisk(Infinity);
    writeFolder(folderWith(before), after, disk);
    const steps = counted.calls;
    expect(steps).toBeGreaterThan(20);
    for (let last = 0; last < steps; last += Math.ceil(steps / runsOf(steps))) {
      const folder = folderWith(before);
      expect(() => writeFolder(folder, after, killedDisk(last).disk)).toThrow('killed');
      expect(holdsOneOf(await wholeSegmentsIn(folder))).toBe(true);
      expect(() => writeFolder(folder, after, killedDisk((last * 7) % steps).disk)).toThrow('killed');
      expect(holdsOneOf(await wholeSegmentsIn(folder))).toBe(true);
      expect(keepsForeign(folder)).toBe(true);
      makeOld(folder);
      writeFolder(folder, before);
      expect(ownNamesIn(folder)).toEqual(namesOf(before));
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('stays whole where the disk is full, however full it is, and nothing is left of the new one', async () => {
    const bytes = after.reduce((sum, { length }) => sum + length, 0);
    const folder = folderWith(before);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes - 1), async (room) => {
        expect(() => writeFolder(folder, after, smallDisk(room))).toThrow(/^\S*folder-\d+: ENOSPC: no space/);
        expect(ownNamesIn(folder)).toEqual(namesOf(before));
        expect(await wholeSegmentsIn(folder)).toEqual(namesOf(before));
      }),
      { numRuns: runsOf(20) },
    );
    expect(keepsForeign(folder)).toBe(true);
  });
});

/** As if the process that wrote the folders had been another one: they are older than this one. */
function makeOld(folder: string): void {
  for (const entry of fs.readdirSync(folder))
    if (entry.startsWith('.wiremark-new')) fs.utimesSync(path.join(folder, entry), 1, 1);
}

it('every byte is on the disk before a segment takes its name, and every name before an old one goes', () => {
  const calls: string[] = [];
  const folder = folderWith(small);
  const disk = watchedDisk((name, [first]) => calls.push(`${name} ${path.basename(String(first))}`));
  writeFolder(folder, large, disk);
  const renamed = calls.findIndex((call) => call.startsWith('renameSync'));
  const removed = calls.findIndex((call) => call === `rmSync ${namesOf(small)[0]}`);
  const synced = (some: readonly string[]) => some.filter((call) => call.startsWith('fsyncSync'));
  expect(synced(calls.slice(0, renamed))).toHaveLength(large.length);
  expect(calls.slice(renamed, removed).filter((call) => call.startsWith('renameSync'))).toHaveLength(
    large.length,
  );
  expect(synced(calls.slice(renamed, removed))).toHaveLength(1);
});

it('an index of format 3 is removed, by its names and its first bytes', () => {
  const folder = path.join(work, 'format-3');
  putForeign(folder);
  putFormat3(folder);
  expect(writeFolder(folder, small).sort()).toEqual(STRAYS);
  expect(ownNamesIn(folder)).toEqual(namesOf(small));
  expect(keepsForeign(folder)).toBe(true);
});

it('the same index again changes nothing', () => {
  const folder = folderWith(large);
  writeFolder(folder, large);
  expect(ownNamesIn(folder)).toEqual(namesOf(large));
});

it('a damaged segment is written anew, and a folder with the name of one is left alone', async () => {
  const folder = folderWith(large);
  fs.truncateSync(path.join(folder, namesOf(large)[0] ?? ''), 100);
  writeFolder(folder, large);
  expect(await wholeSegmentsIn(folder)).toEqual(namesOf(large));
  fs.mkdirSync(path.join(folder, `${'cd'.repeat(32)}.wmk`));
  expect(writeFolder(folder, small)).toContain(`${'cd'.repeat(32)}.wmk`);
});

it(
  'an index is whole whenever its writer is killed',
  async () => {
    const folder = folderWith(small);
    for (let kill = 0; kill < runsOf(2); kill++) {
      // Not the command of tsx: that starts a process of its own, which would live on.
      const writer = spawn(process.execPath, [
        '--import',
        'tsx',
        path.join(import.meta.dirname, 'write-forever.ts'),
        folder,
      ]);
      const ended = once(writer, 'exit');
      let left = 3 + kill;
      for await (const line of createInterface(writer.stdout))
        if (line === 'written' && left-- === 0) writer.kill('SIGKILL');
      await ended;
      expect(holdsOneOf(await wholeSegmentsIn(folder))).toBe(true);
      expect(keepsForeign(folder)).toBe(true);
    }
    writeFolder(folder, small);
    expect(ownNamesIn(folder)).toEqual(namesOf(small));
  },
  SOAK_MS,
);
