/** The test vectors of SUBSCRIPTION.md, found by folder. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { VECTORS, type Expected } from './make-vectors.ts';
import { BASE, type Site } from './publisher.ts';
import { ADDRESS, readerOf } from './reader.ts';

const names = fs.readdirSync(VECTORS);

test('there are good ones and broken ones', () => {
  expect(names.filter((name) => name.startsWith('broken-')).length).toBeGreaterThan(10);
  expect(names.filter((name) => !name.startsWith('broken-')).length).toBeGreaterThan(1);
});

test.each(names)('%s', async (name) => {
  const folder = path.join(VECTORS, name);
  const expected = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const site: Site = new Map(
    files
      .filter((file) => fs.statSync(path.join(folder, file)).isFile())
      .map((file) => [
        BASE + file.replaceAll('\\', '/'),
        new Uint8Array(fs.readFileSync(path.join(folder, file))),
      ]),
  );
  const reader = await readerOf(site);
  reader.now = Date.parse(expected.now);
  const { problem, current, missing } = await reader.update();
  expect({
    address: ADDRESS,
    now: expected.now,
    problem: problem?.kind ?? null,
    sequence: current?.sequence ?? null,
    asked: reader.asked(),
    missing,
  }).toEqual(expected);
  expect(name.startsWith('broken-')).toBe(expected.problem !== null);
});

test('the document’s worked example is the first vector', () => {
  const document = fs.readFileSync(
    path.join(import.meta.dirname, '../../../src/library/SUBSCRIPTION.md'),
    'utf8',
  );
  expect(document).toContain(ADDRESS);
});
