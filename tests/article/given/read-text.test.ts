// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { MOST_BYTES, readFile, readText } from '../../../src/article/given/read-text.ts';
import type { Page } from '../../../src/model.ts';

const SENTENCE =
  'The café at Skerry Point serves soup to pilots who cannot land before the fog has gone from the harbour.';
const TEXT = `${SENTENCE}\n\n${SENTENCE.replace('soup', 'bread')}\n`;

const wordsOf = (read: Page | string): string =>
  typeof read === 'string'
    ? read
    : read.articles.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ');

const latin1 = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));
const utf16 = (text: string) =>
  new Uint8Array(
    [...`\uFEFF${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-16', utf16(TEXT)],
  ['windows-1252, undeclared', latin1(TEXT)],
])('a file in %s is read in its encoding', async (_, bytes) => {
  expect(wordsOf(await readFile(new Blob([bytes])))).toContain('The café at Skerry Point');
});

test('a pasted text needs 20 words', () => {
  expect(wordsOf(readText(TEXT))).toContain('serves bread');
  expect(readText('Soup is served.')).toBe('short');
  expect(readText('')).toBe('short');
});

test('a binary file is refused, and so is a PDF', async () => {
  expect(await readFile(new Blob([new Uint8Array([137, 80, 78, 71, 0, 0, 13])]))).toBe('binary');
  expect(await readFile(new Blob(['%PDF-1.7 soup']))).toBe('binary');
});

test('a file that is too large is refused without being read', async () => {
  const arrayBuffer = () => Promise.reject(new Error('read'));
  expect(await readFile({ size: MOST_BYTES + 1, arrayBuffer })).toBe('too-large');
  expect(readText('x'.repeat(MOST_BYTES + 1))).toBe('too-large');
});
