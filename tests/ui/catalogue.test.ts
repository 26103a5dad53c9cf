import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from './english.ts';

const root = join(import.meta.dirname, '../..');

const sources = [
  join(root, 'manifest.json'),
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, 'src', file)),
].map((file) => readFileSync(file, 'utf8'));

/** `words_one` and `words_other` are asked for as `words`. */
const askedName = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

test('every text of the catalogue is used', () => {
  const unused = Object.keys(catalogue).filter((key) => {
    const name = new RegExp(`['"_]${askedName(key)}(['"]|__)`);
    return !sources.some((source) => name.test(source));
  });
  expect(unused).toEqual([]);
});

test('the store texts keep to the stores’ lengths', () => {
  expect(catalogue.extensionName?.message.length).toBeLessThanOrEqual(75);
  expect(catalogue.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  expect(catalogue.toolbarOwnReport?.message.length).toBeLessThanOrEqual(4);
});
