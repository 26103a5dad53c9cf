import { afterEach, describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { zipOf } from '../../scripts/package/archive.ts';
import { sourceFiles } from '../../scripts/package/source-files.ts';
import { root } from '../house.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES = { 'b/c.txt': bytesOf('three'), 'a.txt': bytesOf('one '.repeat(100)), 'B.txt': bytesOf('two') };

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

describe('an archive', () => {
  test('holds its files in the order of their names, whatever order they came in', () => {
    const archive = zipOf(FILES);
    expect(Object.keys(unzipSync(archive))).toEqual(['B.txt', 'a.txt', 'b/c.txt']);
    expect(unzipSync(archive)).toEqual(FILES);
    expect(zipOf(Object.fromEntries(Object.entries(FILES).reverse()))).toEqual(archive);
  });

  test.each(['UTC', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/St_Johns'])(
    'has the same bytes in the time zone %s',
    (zone) => {
      process.env.TZ = 'Pacific/Kiritimati';
      const archive = zipOf(FILES);
      process.env.TZ = zone;
      expect(new Date(0).getTimezoneOffset()).not.toBe(640);
      expect(zipOf(FILES)).toEqual(archive);
    },
  );
});

test('the source is what git knows: what builds, what is built from, and what says how', () => {
  const names = Object.keys(sourceFiles(root));
  expect(names).toEqual(
    expect.arrayContaining(['SOURCE.md', 'LICENSE', 'package-lock.json', 'manifest.json', 'vite.config.ts']),
  );
  expect(names.filter((name) => /(?:^|\/)(?:node_modules|dist|\.cache|artifacts)\//.test(name))).toEqual([]);
});
