import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSegmentFolder,
  segmentNameOf,
  type Verify,
} from '../../../src/browser/storage/segment-folder.ts';
import { Ended, fakeOwnFiles, noOwnFiles } from './fake-own-files.ts';

const blobOf = (text: string): Blob => new Blob([text]);
const nameOf = (text: string): string => `${createHash('sha256').update(text).digest('hex')}.wmk`;
const anything: Verify = () => Promise.resolve();
const nothing: Verify = () => Promise.reject(new Error('story index: damaged'));

type Files = ReturnType<typeof fakeOwnFiles>;
const folderOf = ({ own }: Files) => createSegmentFolder('imported', own);

async function textsIn(files: Files): Promise<Record<string, string>> {
  const listed = await createSegmentFolder('imported', fakeOwnFiles(files.root).own).list();
  const texts = listed.map(async (file) => {
    const bytes = await file.read(0, file.byteLength);
    return [file.name, new TextDecoder().decode(bytes)] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

it('a segment is kept under the SHA-256 of its bytes, and read from there', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(300), fc.nat(300), async (bytes, a, b) => {
      const folder = folderOf(fakeOwnFiles());
      const name = await folder.keep(new Blob([bytes.slice()]), anything);
      expect(name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.wmk`);
      const [file] = await folder.list();
      expect([file?.name, file?.byteLength]).toEqual([name, bytes.length]);
      expect(await file?.read(a, b)).toEqual(bytes.slice(a, Math.max(a, b)));
    }),
    { numRuns: 30 },
  ));

it('segments are listed by name, those that are being written are not', async () => {
  const files = fakeOwnFiles();
  for (const text of ['geese', 'lamp', 'ferry']) await folderOf(files).keep(blobOf(text), anything);
  const aside = (
    (files.root.get('segments') as Map<string, unknown>).get('imported') as Map<string, Blob>
  ).set(`${nameOf('horn')}.part`, blobOf('ho'));
  expect((await folderOf(files).list()).map(({ name }) => name)).toEqual(
    ['geese', 'lamp', 'ferry'].map(nameOf).sort(),
  );
  await folderOf(files).removeLeftovers();
  expect([...aside.keys()].sort()).toEqual(['geese', 'lamp', 'ferry'].map(nameOf).sort());
});

it('what is not whole is not kept, and leaves nothing', async () => {
  const files = fakeOwnFiles();
  await expect(folderOf(files).keep(blobOf('geese'), nothing)).rejects.toThrow('story index: damaged');
  expect(JSON.stringify(files.root.get('segments'))).toBe('{}');
  expect(await textsIn(files)).toEqual({});
});

it('what reads back as other bytes is not kept', async () => {
  const files = fakeOwnFiles();
  const folder = folderOf(files);
  const bytes = blobOf('geese');
  // A disk that loses a byte: what is written is not what was hashed.
  Object.defineProperty(bytes, 'arrayBuffer', { value: () => blobOf('goose').arrayBuffer() });
  await expect(folder.keep(bytes, anything)).rejects.toThrow(
    /^story index: written as \w{64}\.wmk, but reads back as/,
  );
  expect(await textsIn(files)).toEqual({});
});

it('a segment is verified from what was written, not from what was given', async () => {
  const seen: string[] = [];
  await folderOf(fakeOwnFiles()).keep(blobOf('geese'), async (file) => {
    seen.push(file.name, new TextDecoder().decode(await file.read(0, file.byteLength)));
  });
  expect(seen).toEqual([nameOf('geese'), 'geese']);
});

describe('a browser that ends at any step of keeping', () => {
  it.each([
    ['a new one', ''],
    ['one in place of a damaged one', 'gee'],
  ])('leaves what was there or what was to come: %s', async (_name, damaged) => {
    const before = async (): Promise<Files> => {
      const files = fakeOwnFiles();
      await folderOf(files).keep(blobOf('lamp'), anything);
      const kept = (files.root.get('segments') as Map<string, Map<string, Blob>>).get('imported');
      if (damaged !== '') kept?.set(nameOf('geese'), blobOf(damaged));
      return files;
    };
    const whole = fakeOwnFiles((await before()).root);
    await folderOf(whole).keep(blobOf('geese'), anything);
    expect(whole.counted.calls).toBeGreaterThan(5);
    for (let last = 0; last < whole.counted.calls; last++) {
      const files = fakeOwnFiles((await before()).root, last);
      await expect(folderOf(files).keep(blobOf('geese'), anything)).rejects.toBeInstanceOf(Ended);
      const { [nameOf('lamp')]: lamp, [nameOf('geese')]: geese, ...others } = await textsIn(files);
      expect([lamp, others]).toEqual(['lamp', {}]);
      expect([undefined, damaged || undefined, 'geese']).toContain(geese);
      const next = fakeOwnFiles(files.root);
      await folderOf(next).removeLeftovers();
      await folderOf(next).keep(blobOf('geese'), anything);
      expect(await textsIn(next)).toEqual({ [nameOf('lamp')]: 'lamp', [nameOf('geese')]: 'geese' });
    }
  });
});

it('a segment that is there and whole is neither written nor verified again', async () => {
  const files = fakeOwnFiles();
  await folderOf(files).keep(blobOf('geese'), anything);
  expect(await folderOf(files).keep(blobOf('geese'), nothing)).toBe(nameOf('geese'));
  expect(await folderOf(files).isWhole(nameOf('geese'))).toBe(true);
  expect(await folderOf(files).isWhole(nameOf('lamp'))).toBe(false);
});

it('a removed segment is gone, and removing it again does nothing', async () => {
  const files = fakeOwnFiles();
  await folderOf(files).keep(blobOf('geese'), anything);
  await folderOf(files).remove(nameOf('geese'));
  await folderOf(files).remove(nameOf('geese'));
  expect(await textsIn(files)).toEqual({});
});

it('where the browser keeps no files, every call says so', async () => {
  const folder = createSegmentFolder('bundled', noOwnFiles);
  for (const call of [
    () => folder.list(),
    () => folder.keep(blobOf('geese'), anything),
    () => folder.removeLeftovers(),
  ])
    await expect(call()).rejects.toThrow('insecure');
});

it('the name of a segment is the SHA-256 of its bytes', async () => {
  expect(await segmentNameOf(blobOf(''))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.wmk',
  );
});
