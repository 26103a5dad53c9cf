import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkFiles, type Checking } from '../../src/options/offers.ts';
import { sampleCoverage } from '../ui/sample-reports.ts';

const nameOf = (text: string): string => `${createHash('sha256').update(text).digest('hex')}.wmk`;
const fileOf = (text: string, name = `${text}.wmk`): File => new File([text], name);
const keptOf = (text: string) => ({
  name: nameOf(text),
  byteLength: text.length,
  read: () => Promise.reject(new Error('not read')),
});

/** Checks files whose texts are segments unless they begin with "damaged". `read` are those that were read. */
async function check(files: readonly File[], change: Partial<Checking> = {}) {
  const read: string[] = [];
  const { offers, refusals } = await checkFiles(files, {
    kept: [],
    caps: { segments: 128, bytes: 1000 },
    verify: async (file) => {
      const text = new TextDecoder().decode(await file.read(0, file.byteLength));
      read.push(text);
      if (text.startsWith('damaged')) throw new Error('story index: 7 bytes, expected 256 at least');
      return { ...sampleCoverage, name: text };
    },
    onFile: () => undefined,
    ...change,
  });
  return { offers, refusals, read };
}

test('a whole file is offered under its SHA-256, with what it holds', async () => {
  const { offers, refusals } = await check([fileOf('geese', 'october.wmk')]);
  expect(refusals).toEqual([]);
  expect(offers.map(({ fileName, name, coverage }) => [fileName, name, coverage.name])).toEqual([
    ['october.wmk', nameOf('geese'), 'geese'],
  ]);
});

test('a damaged file is refused with its sentence, and the others are offered', async () => {
  const { offers, refusals } = await check(['lamp', 'damaged', 'ferry'].map((text) => fileOf(text)));
  expect(offers.map(({ fileName }) => fileName)).toEqual(['lamp.wmk', 'ferry.wmk']);
  expect(refusals).toEqual([
    { fileName: 'damaged.wmk', why: 'damaged', detail: 'story index: 7 bytes, expected 256 at least' },
  ]);
});

test('the same bytes are offered once, whatever their file is called, and not if they are kept', async () => {
  const { offers, refusals } = await check(
    [fileOf('lamp'), fileOf('lamp', 'again.wmk'), fileOf('geese', 'kept.wmk')],
    { kept: [keptOf('geese')] },
  );
  expect(offers.map(({ fileName }) => fileName)).toEqual(['lamp.wmk']);
  expect(refusals).toEqual([
    { fileName: 'again.wmk', why: 'known' },
    { fileName: 'kept.wmk', why: 'known' },
  ]);
});

test('beyond the number that may be kept, files are refused unread', async () => {
  const { refusals, read } = await check(
    ['lamp', 'ferry', 'horn'].map((text) => fileOf(text)),
    {
      kept: [keptOf('geese')],
      caps: { segments: 2, bytes: 1000 },
    },
  );
  expect(read).toEqual(['lamp']);
  expect(refusals).toEqual([
    { fileName: 'ferry.wmk', why: 'too-many' },
    { fileName: 'horn.wmk', why: 'too-many' },
  ]);
});

test('beyond the bytes that may be kept, a file is refused unread, with what is left; a smaller one still fits', async () => {
  const { offers, refusals, read } = await check(
    ['lamp', 'ferry', 'horn'].map((text) => fileOf(text)),
    {
      kept: [keptOf('geese')],
      caps: { segments: 128, bytes: 13 },
    },
  );
  expect(read).toEqual(['lamp', 'horn']);
  expect(offers).toHaveLength(2);
  expect(refusals).toEqual([{ fileName: 'ferry.wmk', why: 'too-large', free: 4 }]);
});

test('a file that the browser cannot read is refused', async () => {
  const gone = fileOf('geese');
  Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('the file is gone')) });
  expect((await check([gone])).refusals).toEqual([
    { fileName: 'geese.wmk', why: 'damaged', detail: 'the file is gone' },
  ]);
});
