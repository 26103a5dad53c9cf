import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAhead } from '../../../src/browser/storage/read-ahead.ts';

/** A file whose reads are counted. */
function countedFile(bytes: Uint8Array<ArrayBuffer>) {
  const reads: string[] = [];
  const file = {
    name: 'some',
    byteLength: bytes.length,
    read: (start: number, end: number) => {
      reads.push(`${start}-${end}`);
      return Promise.resolve(bytes.slice(start, end));
    },
  };
  return { file: readAhead(file), reads };
}

it('gives the same bytes as the file, whatever is asked in whatever order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(fc.tuple(fc.constantFrom(0, 0, 7), fc.nat(250)), { maxLength: 6 }),
      async (bytes, questions) => {
        const { file } = countedFile(bytes.slice());
        expect([file.name, file.byteLength]).toEqual(['some', bytes.length]);
        for (const [start, end] of questions)
          expect(await file.read(start, end)).toEqual(bytes.slice(start, Math.max(start, end)));
      },
    ),
  ));

it('header and resident part take one read, shards one each', async () => {
  const { file, reads } = countedFile(new Uint8Array(10_000));
  await file.read(0, 256);
  await file.read(0, 2_200);
  await file.read(2_200, 5_000);
  expect(reads).toEqual(['0-3000', '2200-5000']);
});

it('a resident part that is longer than what was read takes a second read', async () => {
  const { file, reads } = countedFile(new Uint8Array(10_000));
  await file.read(0, 256);
  await file.read(0, 9_000);
  expect(reads).toEqual(['0-3000', '0-9000']);
});
