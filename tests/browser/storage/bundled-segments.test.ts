import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBundledSegments } from '../../../src/browser/storage/bundled-segments.ts';
import { createSegmentFolder } from '../../../src/browser/storage/segment-folder.ts';
import type { SegmentStore } from '../../../src/story-index/segment-file.ts';
import { Ended, fakeOwnFiles, noOwnFiles } from './fake-own-files.ts';

const nameOf = (text: string): string => `${createHash('sha256').update(text).digest('hex')}.wmk`;
const listOf = (texts: readonly string[]): string =>
  JSON.stringify(texts.map((text) => ({ name: nameOf(text), bytes: text.length })));

/** A package with these segments. `asked` are the paths that were read. */
function packageOf(texts: readonly string[], list = listOf(texts)) {
  const asked: string[] = [];
  const files = new Map([
    ['index/segments.json', list],
    ...texts.map((text) => [`index/${nameOf(text)}`, text] as const),
  ]);
  const read = (path: string): Promise<Blob> => {
    asked.push(path);
    const text = files.get(path);
    return text === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(new Blob([text]));
  };
  return { read, asked, files };
}

const anything = (): Promise<void> => Promise.resolve();

async function textsOf(store: SegmentStore): Promise<string[]> {
  const texts = (await store.list()).map(async (file) =>
    new TextDecoder().decode(await file.read(0, file.byteLength)),
  );
  return Promise.all(texts);
}

const bundledIn = (files: ReturnType<typeof fakeOwnFiles>, { read }: ReturnType<typeof packageOf>) => {
  const folder = createSegmentFolder('bundled', files.own);
  return { folder, bundled: createBundledSegments(folder, read) };
};

it('the package is asked until its segments are installed, then no more', async () => {
  const kept = fakeOwnFiles();
  const shipped = packageOf(['geese']);
  const { bundled } = bundledIn(kept, shipped);
  expect(await textsOf(bundled)).toEqual(['geese']);
  expect(shipped.asked).toContain(`index/${nameOf('geese')}`);
  await bundled.install(anything);
  shipped.asked.length = 0;
  expect(await textsOf(bundled)).toEqual(['geese']);
  expect(shipped.asked).toEqual(['index/segments.json']);
});

it('the package is asked where the browser keeps no files, and read once', async () => {
  const shipped = packageOf(['geese']);
  const bundled = createBundledSegments(createSegmentFolder('bundled', noOwnFiles), shipped.read);
  const [file] = await bundled.list();
  expect(await file?.read(1, 3)).toEqual(new TextEncoder().encode('ee'));
  expect(await file?.read(0, 1)).toEqual(new TextEncoder().encode('g'));
  expect(shipped.asked).toEqual(['index/segments.json', `index/${nameOf('geese')}`]);
  await expect(bundled.install(anything)).rejects.toThrow('insecure');
});

describe('an update', () => {
  it('that ends at any step leaves the new segments to be asked, and the next start ends it', async () => {
    const before = async (last?: number) => {
      const old = fakeOwnFiles();
      await bundledIn(old, packageOf(['geese'])).bundled.install(anything);
      return fakeOwnFiles(old.root, last);
    };
    const shipped = packageOf(['lamp', 'ferry']);
    const whole = await before();
    await bundledIn(whole, shipped).bundled.install(anything);
    for (let last = 0; last < whole.counted.calls; last++) {
      const ended = await before(last);
      await expect(bundledIn(ended, shipped).bundled.install(anything)).rejects.toBeInstanceOf(Ended);
      const next = bundledIn(fakeOwnFiles(ended.root), shipped);
      expect((await textsOf(next.bundled)).sort()).toEqual(['ferry', 'lamp']);
      await next.bundled.install(anything);
      expect((await textsOf(next.folder)).sort()).toEqual(['ferry', 'lamp']);
    }
  });

  it('whose segment is damaged keeps nothing of it, and leaves the old one', async () => {
    const kept = fakeOwnFiles();
    await bundledIn(kept, packageOf(['geese'])).bundled.install(anything);
    const shipped = packageOf(['lamp']);
    const { bundled, folder } = bundledIn(kept, shipped);
    const refuse = () => Promise.reject(new Error('story index: truncated'));
    await expect(bundled.install(refuse)).rejects.toThrow('story index: truncated');
    shipped.files.set(`index/${nameOf('lamp')}`, 'lump');
    await expect(bundled.install(anything)).rejects.toThrow(
      `${nameOf('lamp')} has the bytes of ${nameOf('lump')}`,
    );
    expect(await textsOf(folder)).toEqual(['geese']);
  });
});

it('a segment that was damaged on the disk is installed again', async () => {
  const kept = fakeOwnFiles();
  const { bundled } = bundledIn(kept, packageOf(['geese']));
  await bundled.install(anything);
  (kept.root.get('segments') as Map<string, Map<string, Blob>>)
    .get('bundled')
    ?.set(nameOf('geese'), new Blob(['goose']));
  await bundled.install(anything);
  expect(await textsOf(bundled)).toEqual(['geese']);
});

it.each([
  ['no list', '{}'],
  ['a name that leads elsewhere', '[{"name":"../manifest.json","bytes":1}]'],
  ['a length that is none', `[{"name":"${nameOf('geese')}","bytes":"1"}]`],
])('a list of the package that is none is refused: %s', async (_name, list) => {
  const { bundled } = bundledIn(fakeOwnFiles(), packageOf(['geese'], list));
  await expect(bundled.list()).rejects.toThrow('story index: index/segments.json is no list of segments');
});
