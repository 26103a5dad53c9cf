import fs from 'node:fs';
import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { sayError } from '../../../src/builder/input/say-error.ts';

const errorOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

test.each([
  ['a missing file', () => fs.readFileSync('/no/such'), 'no such file or directory'],
  ['a folder', () => fs.readFileSync('/'), 'is a folder, where a file is expected'],
  [
    'a file as folder',
    () => fs.readdirSync(import.meta.filename),
    'a file stands where a folder is expected',
  ],
  ['a name that is taken', () => fs.mkdirSync(import.meta.filename), 'a file of this name is there already'],
  ['a name of 300 characters', () => fs.readFileSync(`/${'a'.repeat(300)}`), 'name too long'],
  ['damaged gzip', () => zlib.gunzipSync(Buffer.from('no')), /^damaged gzip: /],
  ['no JSON', (): unknown => JSON.parse('{'), /^no JSON: /],
  [
    'our own words',
    () => {
      throw new Error('story index: truncated');
    },
    'story index: truncated',
  ],
])('%s is said without code, call and path', (_, run, words) => {
  const said = sayError(errorOf(run));
  if (typeof words === 'string') expect(said).toBe(words);
  else expect(said).toMatch(words);
});
