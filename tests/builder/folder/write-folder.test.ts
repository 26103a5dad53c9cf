import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFolder } from '../../../src/builder/folder/write-folder.ts';
import { runsOf } from '../../tier.ts';
import { killedDisk, smallDisk, watchedDisk } from './failing-disk.ts';
import {
  keepsForeign,
  large,
  ownNamesIn,
  putForeign,
  small,
  wholeIndexIn,
  type Files,
} from './two-indexes.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-folder-'));
afterAll(() => fs.rmSync(work, { recursive: true }));
let made = 0;

/** A folder with an index and with files of others. */
function folderWith(files: Files): string {
  const folder = path.join(work, `folder-${made++}`);
  putForeign(folder);
  writeFolder(folder, files);
  return folder;
}

const namesOf = (files: Files): string[] => [...files.keys()].sort();

describe.each([
  ['a smaller index', large, small, 'small'],
  ['a larger index', small, large, 'large'],
])('an index that is replaced by %s', (_name, before, after, name) => {
  it('goes with all of its files, and with no other file', async () => {
    const folder = folderWith(before);
    expect(writeFolder(folder, after)).toEqual(['shard-00099.wms']);
    expect(ownNamesIn(folder)).toEqual(namesOf(after));
    expect(keepsForeign(folder)).toBe(true);
    expect(await wholeIndexIn(folder)).toBe(name);
  });

  it('or the new one is whole after a kill at any call, once and once more, and the next writer cleans up', async () => {
    const { disk, counted } = killedDisk(Infinity);
    writeFolder(folderWith(before), after, disk);
    const steps = counted.calls;
    expect(steps).toBeGreaterThan(20);
    const names = new Set<string | undefined>();
    for (let last = 0; last < steps; last += Math.ceil(steps / runsOf(steps))) {
      const folder = folderWith(before);
      expect(() => writeFolder(folder, after, killedDisk(last).disk)).toThrow('killed');
      names.add(await wholeIndexIn(folder));
      expect(() => writeFolder(folder, after, killedDisk((last * 7) % steps).disk)).toThrow('killed');
      names.add(await wholeIndexIn(folder));
      expect(keepsForeign(folder)).toBe(true);
      makeOld(folder);
      writeFolder(folder, before);
      expect(ownNamesIn(folder)).toEqual(namesOf(before));
      fs.rmSync(folder, { recursive: true });
    }
    expect([...names].sort()).toEqual(['large', 'small']);
  });

  it('stays whole where the disk is full, however full it is, and nothing is left of the new one', async () => {
    const bytes = [...after.values()].reduce((sum, file) => sum + file.length, 0);
    const folder = folderWith(before);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes - 1), async (room) => {
        expect(() => writeFolder(folder, after, smallDisk(room))).toThrow(/^\S*folder-\d+: ENOSPC: no space/);
        expect(ownNamesIn(folder)).toEqual(namesOf(before));
        expect(await wholeIndexIn(folder)).not.toBe(name);
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

it('every byte is on the disk before the old index is touched', () => {
  const calls: string[] = [];
  const folder = folderWith(large);
  const disk = watchedDisk((name, [first]) => calls.push(`${name} ${path.basename(String(first))}`));
  writeFolder(folder, small, disk);
  const commit = calls.findIndex((call) => call.startsWith('renameSync .wiremark-new'));
  const before = calls.slice(0, commit);
  expect(before.filter((call) => call.startsWith('fsyncSync'))).toHaveLength(small.size + 1);
  expect(before.filter((call) => /^(renameSync|rmSync)/.test(call))).toEqual([]);
  expect(calls.slice(commit).filter((call) => call.startsWith('fsyncSync'))).toHaveLength(2);
});

describe('a file of another kind', () => {
  it.each(['index.wmk', 'shard-00000.wms'])('is not replaced: %s', (name) => {
    const folder = path.join(work, `foreign-${name}`);
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, name), 'a letter to the keeper');
    const words = `${folder}: ${name} is no file of an index, and is not replaced`;
    expect(() => writeFolder(folder, small)).toThrow(words);
    expect(fs.readdirSync(folder)).toEqual([name]);
    expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe('a letter to the keeper');
  });

  it('is a folder with the name of one', () => {
    const folder = path.join(work, 'foreign-folder');
    fs.mkdirSync(path.join(folder, 'index.wmk'), { recursive: true });
    expect(() => writeFolder(folder, small)).toThrow('index.wmk is no file of an index');
  });
});

it('an index that cannot be read is replaced, and shards that no table names stay and are named', async () => {
  const folder = path.join(work, 'damaged');
  writeFolder(folder, large);
  fs.truncateSync(path.join(folder, 'index.wmk'), 100);
  fs.truncateSync(path.join(folder, 'shard-00000.wms'), 0);
  expect(writeFolder(folder, small)).toEqual(namesOf(large).filter((name) => !small.has(name)));
  expect(await wholeIndexIn(folder)).toBe('small');
});

it('an index is whole whenever its writer is killed', async () => {
  const folder = folderWith(small);
  const seen = new Set<string | undefined>();
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
    seen.add(await wholeIndexIn(folder));
    expect(keepsForeign(folder)).toBe(true);
  }
  expect([...seen].every((name) => name === 'small' || name === 'large')).toBe(true);
  writeFolder(folder, small);
  expect(ownNamesIn(folder)).toEqual(namesOf(small));
}, 120_000);
