import { expect, test } from 'vitest';
import { BrokenIndex, createLibrary } from '../../src/library/library.ts';
import type { IndexSource } from '../../src/story-index/story-index.ts';
import { writeIndex } from '../../src/story-index/write/writer.ts';
import { entryOf } from '../story-index/sample-entries.ts';

/** A store of one index that counts how often its resident file is read; `isThere` says whether it has any. */
function sourceOf(name: string, isThere = () => true): IndexSource & { reads: number } {
  const files = writeIndex([entryOf(name, 'The ferry to Orm Island stops on Monday.')], name);
  const source = {
    name,
    reads: 0,
    read: (file: string): Promise<ArrayBuffer> => {
      source.reads++;
      if (!isThere()) return Promise.reject(new Error(`no file ${file}`));
      return Promise.resolve((files.get(file) as Uint8Array).slice().buffer);
    },
  };
  return source;
}

test('nothing is read before the first question, and each index once for all of them', async () => {
  const [first, second] = [sourceOf('first'), sourceOf('second')];
  const library = createLibrary([first, second]);
  expect([first.reads, second.reads]).toEqual([0, 0]);
  const [indexes, coverage] = await Promise.all([library.open(), library.coverage()]);
  await library.findLinks(['https://elsewhere.example/']);
  expect([first.reads, second.reads]).toEqual([1, 1]);
  expect(indexes.map((index) => index.coverage.name)).toEqual(['first', 'second']);
  expect(coverage).toEqual(indexes.map((index) => index.coverage));
});

test('a library of no index knows no link', async () => {
  expect(await createLibrary([]).findLinks(['https://elsewhere.example/'])).toEqual([null]);
});

test('an index that cannot be opened is named, with its own sentence, and tried again', async () => {
  let isThere = false;
  const whole = sourceOf('whole');
  const library = createLibrary([whole, sourceOf('subscribed', () => isThere)]);
  const failure = await library.coverage().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(BrokenIndex);
  expect(failure).toMatchObject({ source: 'subscribed', message: 'no file index.wmk' });
  isThere = true;
  expect(await library.coverage()).toHaveLength(2);
  expect(whole.reads).toBe(1);
});
