import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, makeOwnFolder } from '../../../src/builder/folder/own-folder.ts';
import { watchedDisk } from './failing-disk.ts';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'wiremark-own-'));
beforeEach(() => {
  fs.rmSync(work, { recursive: true });
  fs.mkdirSync(work);
});
afterAll(() => fs.rmSync(work, { recursive: true }));

/** A folder with a file, as a process left it. */
function leave(name: string): string {
  const folder = path.join(work, name);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'postings-0'), 'geese');
  return folder;
}

const gone = spawnSync(process.execPath, ['-e', '']).pid;

it('a folder whose process is gone is removed when the next one is made', () => {
  const left = leave(`scratch-${gone}-aB3dE6`);
  const made = makeOwnFolder(work, 'scratch');
  expect(fs.existsSync(left)).toBe(false);
  expect(fs.readdirSync(work)).toEqual([path.basename(made)]);
});

it('folders of running processes stay, this one’s among them', () => {
  const other = leave(`scratch-${process.ppid}-aB3dE6`);
  const first = makeOwnFolder(work, 'scratch');
  makeOwnFolder(work, 'scratch');
  expect([other, first].map((folder) => fs.existsSync(folder))).toEqual([true, true]);
});

it('a folder with our own id that is older than we are was another process’s', () => {
  const left = leave(`scratch-${process.pid}-aB3dE6`);
  fs.utimesSync(left, 1, 1);
  makeOwnFolder(work, 'scratch');
  expect(fs.existsSync(left)).toBe(false);
});

it.each([
  [`other-${gone}-aB3dE6`],
  [`scratch-${gone}`],
  [`scratch-${gone}-aB3dE6.bak`],
  ['scratch-notes-aB3dE6'],
  [`my-scratch-${gone}-aB3dE6`],
])('a folder of another name stays: %s', (name) => {
  leave(name);
  makeOwnFolder(work, 'scratch');
  expect(fs.readdirSync(path.join(work, name))).toEqual(['postings-0']);
});

it('a file or a link with such a name stays, and so does what the link names', () => {
  const target = leave('elsewhere');
  const link = path.join(work, `scratch-${gone}-aB3dE6`);
  fs.symlinkSync(target, link);
  const file = path.join(work, `scratch-${gone}-aB3dE7`);
  fs.writeFileSync(file, '');
  makeOwnFolder(work, 'scratch');
  expect([link, file, path.join(target, 'postings-0')].map((each) => fs.existsSync(each))).toEqual([
    true,
    true,
    true,
  ]);
});

describe('a folder is made with those above it', () => {
  it('that are not there, also where another process makes one at the same moment', () => {
    const hasty = watchedDisk((name, [folder]) => {
      if (name === 'mkdirSync') fs.mkdirSync(folder as string);
    });
    makeFolder(path.join(work, 'a/b'), hasty);
    makeFolder(path.join(work, 'a/b/c/'));
    makeFolder(path.join(work, 'a/b/c'));
    expect(fs.statSync(path.join(work, 'a/b/c')).isDirectory()).toBe(true);
  });

  it.skipIf(!fs.existsSync('/proc/self'))('and not where the system takes none', () => {
    expect(() => makeFolder('/proc/geese/a')).toThrow('no folder can be made in /proc');
  });

  it('and not in the place of a file, or of a link that leads nowhere', () => {
    fs.writeFileSync(path.join(work, 'file'), '');
    fs.symlinkSync(path.join(work, 'nowhere/a'), path.join(work, 'link'));
    for (const name of ['file', 'link', 'file/a'])
      expect(() => makeFolder(path.join(work, name))).toThrow(/EEXIST|ENOTDIR/);
  });
});
