import { expect, test } from 'vitest';
import { BrokenIndex, createLibrary, MOST_SEGMENTS } from '../../src/library/library.ts';
import { segmentInMemory } from '../../src/story-index/segment-in-memory.ts';
import type { SegmentFile, SegmentStore } from '../../src/story-index/segment-file.ts';
import { writeSegment } from '../../src/story-index/write/writer.ts';
import { entryOf } from '../story-index/sample-entries.ts';

const bytesOf = (name: string) =>
  writeSegment([entryOf(name, 'The ferry to Orm Island stops on Monday.')], name);

const issuedAt = (hour: number) => ({
  made: `2026-03-09T${hour}:00:00Z`,
  next: `2026-03-09T${hour + 1}:00:00Z`,
});

/** A store of these segments that counts how often it is asked for its list. */
function storeOf(...files: SegmentFile[]): SegmentStore & { lists: number } {
  const store = {
    lists: 0,
    list: () => {
      store.lists++;
      return Promise.resolve(files);
    },
  };
  return store;
}

const whole = (name: string): SegmentFile => segmentInMemory(name, bytesOf(name));

function damaged(name: string): SegmentFile {
  const bytes = bytesOf(name);
  bytes.fill(7, 20, 24);
  return segmentInMemory(name, bytes);
}

test('nothing is read before the first question, and each store once for all of them', async () => {
  const stores = [storeOf(whole('first')), storeOf(whole('second'))];
  const library = createLibrary(stores);
  expect(stores.map(({ lists }) => lists)).toEqual([0, 0]);
  const [{ index, coverage }] = await Promise.all([library.open(), library.open()]);
  await library.findLinks(['https://elsewhere.example/']);
  expect(stores.map(({ lists }) => lists)).toEqual([1, 1]);
  expect(index.storyCount).toBe(2);
  expect(coverage.map(({ name, stories }) => [name, stories])).toEqual([
    ['first', 1],
    ['second', 1],
  ]);
  library.reopen();
  await library.open();
  expect(stores.map(({ lists }) => lists)).toEqual([2, 2]);
});

test('a library of no segment knows no link', async () => {
  expect(await createLibrary([]).findLinks(['https://elsewhere.example/'])).toEqual([null]);
});

test('a segment that is in two stores is asked once', async () => {
  const { index } = await createLibrary([storeOf(whole('a')), storeOf(whole('a'))]).open();
  expect(index.storyCount).toBe(1);
});

test('what should be there and is not is named with its sentence', async () => {
  const missing = [{ name: 'gone.wmk', reason: 'other bytes came twice' }];
  const store = { list: () => Promise.resolve([whole('a')]), missing: () => Promise.resolve(missing) };
  const { coverage } = await createLibrary([store]).open();
  expect(coverage.map(({ name, leftOut }) => [name, leftOut])).toEqual([
    ['a', undefined],
    ['gone.wmk', 'other bytes came twice'],
  ]);
});

test('of a segment that several publish, a story is taken back by all of them, and by none where it is kept besides', async () => {
  const file = (...withdrawn: string[]) => ({
    ...whole('a'),
    published: { publisher: 'Press', issued: issuedAt(10), withdrawn: new Set(withdrawn) },
  });
  const isHidden = async (...files: SegmentFile[]) =>
    (await createLibrary([storeOf(...files)]).open()).index.isWithdrawn(0);
  expect(await isHidden(file('a'))).toBe(true);
  expect(await isHidden(file('b'))).toBe(false);
  expect(await isHidden(file('a'), file())).toBe(false);
  expect(await isHidden(file('a'), file('a', 'b'))).toBe(true);
  expect(await isHidden(file('a'), whole('a'))).toBe(false);
  expect(await isHidden(whole('a'), file('a'))).toBe(false);
});

test('a damaged segment is left out and named with its sentence, and the others answer', async () => {
  const { index, coverage } = await createLibrary([storeOf(whole('a'), damaged('b'), whole('c'))]).open();
  expect(index.storyCount).toBe(2);
  expect(coverage.filter(({ leftOut }) => leftOut !== undefined)).toMatchObject([
    { name: 'b', stories: 0, leftOut: 'story index: the header is damaged, its checksum does not fit' },
  ]);
});

test('a library of damaged segments alone rejects with the first one’s sentence, and is tried again', async () => {
  const files = [damaged('b')];
  const library = createLibrary([{ list: () => Promise.resolve(files) }]);
  const failure = await library.open().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BrokenIndex);
  expect(failure).toMatchObject({
    source: 'b',
    message: 'story index: the header is damaged, its checksum does not fit',
  });
  files[0] = whole('b');
  expect((await library.open()).index.storyCount).toBe(1);
});

test('a file that fails without an error object is left out with what it failed with', async () => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is what is tried
  const failing = { ...whole('b'), read: () => Promise.reject('the disk is gone') };
  const { coverage } = await createLibrary([storeOf(whole('a'), failing)]).open();
  expect(coverage.at(-1)).toMatchObject({ name: 'b', leftOut: 'the disk is gone' });
});

test('segments are asked from the oldest stories to the newest, those without dates first', async () => {
  const dated = (id: string, published: string | null) => {
    const { story, ...rest } = entryOf(id, 'The ferry to Orm Island stops on Monday.');
    return segmentInMemory(id, writeSegment([{ ...rest, story: { ...story, published } }], id));
  };
  const files = [dated('new', '2026-03-09'), dated('dateless', null), dated('old', '2026-03-02')];
  for (const order of [files, files.toReversed()]) {
    const { index } = await createLibrary([storeOf(...order)]).open();
    const ids = await Promise.all([0, 1, 2].map(async (story) => (await index.readNames(story)).story.id));
    expect(ids).toEqual(['dateless', 'old', 'new']);
  }
});

test('segments of one name are told together, with their sums and all their days', async () => {
  const dated = (id: string, published: string) => {
    const entry = entryOf(id, 'The ferry to Orm Island stops on Monday.');
    return segmentInMemory(id, writeSegment([{ ...entry, story: { ...entry.story, published } }], 'wire'));
  };
  const files = [dated('a', '2026-03-09'), dated('b', '2026-03-02T10:00')];
  const { coverage } = await createLibrary([storeOf(...files)]).open();
  expect(coverage).toMatchObject([
    { name: 'wire', stories: 2, publishedFrom: '2026-03-02', publishedTo: '2026-03-09' },
  ]);
  expect(coverage[0]?.bytes).toBe(files.reduce((sum, { byteLength }) => sum + byteLength, 0));
});

test('segments of a subscription are told with the newest version of it, and others with none', async () => {
  const ofPress = (id: string, hour: number) => ({
    ...segmentInMemory(id, writeSegment([entryOf(id, 'The ferry to Orm Island stops on Monday.')], 'wire')),
    published: { publisher: 'Press', issued: issuedAt(hour), withdrawn: new Set<string>() },
  });
  const files = [ofPress('a', 10), ofPress('b', 12), ofPress('c', 11)];
  const { coverage } = await createLibrary([storeOf(whole('own')), storeOf(...files)]).open();
  expect(coverage.map(({ stories, issued }) => [stories, issued])).toEqual([
    [3, issuedAt(12)],
    [1, undefined],
  ]);
});

test('beyond the caps, segments are left out and named', async () => {
  const bytes = bytesOf('x');
  const files = Array.from({ length: MOST_SEGMENTS + 1 }, (_, i) => segmentInMemory(`segment ${i}`, bytes));
  const { index, coverage } = await createLibrary([storeOf(...files)]).open();
  expect(index.storyCount).toBe(MOST_SEGMENTS);
  expect(coverage.at(-1)).toMatchObject({
    name: `segment ${MOST_SEGMENTS}`,
    leftOut: 'story index: at most 128 segments and 256 MB are asked',
  });
});
