import { expect, test } from 'vitest';
import { createSegmentFolder } from '../../src/browser/storage/segment-folder.ts';
import { createSegments, NO_SEGMENTS } from '../../src/options/segments.ts';
import type { SegmentFile } from '../../src/story-index/segment-file.ts';
import { fakeOwnFiles, noOwnFiles } from '../browser/storage/fake-own-files.ts';
import { sampleCoverage } from '../ui/sample-reports.ts';

async function describe(file: SegmentFile) {
  const name = new TextDecoder().decode(await file.read(0, file.byteLength));
  if (name.startsWith('damaged')) throw new Error('story index: damaged');
  return { ...sampleCoverage, name };
}

/** The panel's actions on segments whose bytes are their names. */
function start(own = fakeOwnFiles().own) {
  const seen = { state: NO_SEGMENTS, changes: 0 };
  const actions = createSegments(
    {
      bundled: { list: () => Promise.resolve([]) },
      imported: createSegmentFolder('imported', own),
      caps: { segments: 128, bytes: 1000 },
      describe,
      verify: describe,
      onChanged: () => seen.changes++,
    },
    (state) => (seen.state = state),
  );
  return { ...actions, seen, addedNames: () => seen.state.added.map(({ coverage }) => coverage?.name) };
}

const fileOf = (text: string): File => new File([text], `${text}.wmk`);

test('a file is kept only after the user said so', async () => {
  const { give, add, seen, addedNames } = start();
  await give([fileOf('geese')]);
  expect(addedNames()).toEqual([]);
  expect(seen.state.offers.map(({ fileName }) => fileName)).toEqual(['geese.wmk']);
  await add();
  expect(addedNames()).toEqual(['geese']);
  expect([seen.state.offers, seen.state.outcome, seen.changes]).toEqual([[], 'added', 1]);
});

test('a file that is not taken leaves nothing, and the worker is not told', async () => {
  const { give, doNotAdd, load, seen, addedNames } = start();
  await give([fileOf('geese')]);
  await doNotAdd();
  await load();
  expect([addedNames(), seen.state.offers, seen.changes]).toEqual([[], [], 0]);
});

test('a removed file is gone, and can be added again', async () => {
  const { give, add, remove, seen, addedNames } = start();
  await give([fileOf('geese'), fileOf('lamp')]);
  await add();
  await remove(seen.state.added.find(({ coverage }) => coverage?.name === 'geese')?.name ?? '');
  expect([addedNames(), seen.state.outcome, seen.changes]).toEqual([['lamp'], 'removed', 2]);
  await give([fileOf('geese'), fileOf('lamp')]);
  expect(seen.state.refusals).toEqual([{ fileName: 'lamp.wmk', why: 'known' }]);
  await add();
  expect(addedNames().sort()).toEqual(['geese', 'lamp']);
});

test('where the browser keeps no files, a file is checked, and the panel says that it was not kept', async () => {
  const { give, add, seen, addedNames } = start(noOwnFiles);
  await give([fileOf('geese')]);
  expect(seen.state.offers).toHaveLength(1);
  await add();
  expect([addedNames(), seen.state.outcome]).toEqual([[], 'failed']);
});

test('a kept file that can no longer be read is shown without what it holds', async () => {
  const files = fakeOwnFiles();
  const folder = createSegmentFolder('imported', files.own);
  const name = await folder.keep(new Blob(['damaged']), () => Promise.resolve());
  const { load, seen } = start(files.own);
  await load();
  expect(seen.state.added).toEqual([{ name, coverage: undefined }]);
});

test('actions wait for one another', async () => {
  const { give, add, remove, seen } = start();
  const added = [give([fileOf('geese')]), add(), give([fileOf('lamp')]), add()];
  await Promise.all(added);
  await remove('nothing of this name');
  expect(seen.state.added).toHaveLength(2);
});
