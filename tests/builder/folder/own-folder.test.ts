import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { makeOwnFolder } from '../../../src/builder/folder/own-folder.ts';

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
