import { expect, it } from 'vitest';
import { createMemoryFolder } from '../../../src/browser/storage/memory-folder.ts';
import { createMemory } from '../../../src/memory/memory.ts';
import { FERRY } from '../../match/newsroom.ts';
import { NOON, pageAt } from '../../memory/sample-pages.ts';
import { Ended, fakeOwnFiles, noOwnFiles } from './fake-own-files.ts';

const PAGE = pageAt('https://harbour.example/fog', FERRY);

it('keeps the memory in a folder of its own, which is made with the first page', async () => {
  const { own, root } = fakeOwnFiles();
  const memory = createMemory(createMemoryFolder(own), () => NOON);
  expect(await memory.facts()).toMatchObject({ pages: 0 });
  expect([...root.keys()]).toEqual([]);
  await memory.remember(PAGE, 30);
  expect([...(root.get('memory') as Map<string, unknown>).keys()]).toEqual(['journal-1']);
  const next = createMemory(createMemoryFolder(own), () => NOON);
  expect(await next.facts()).toMatchObject({ pages: 1 });
  await next.forget({ kind: 'all' });
  expect(await createMemory(createMemoryFolder(own), () => NOON).facts()).toMatchObject({ pages: 0 });
});

it('a browser that ends at any step leaves the memory without the page, or with it', async () => {
  for (let last = 0, isDone = false; !isDone; last++) {
    const { own, root } = fakeOwnFiles(new Map(), last);
    isDone = await createMemory(createMemoryFolder(own), () => NOON)
      .remember(PAGE, 30)
      .then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Ended);
          return false;
        },
      );
    const { pages } = await createMemory(createMemoryFolder(fakeOwnFiles(root).own), () => NOON).facts();
    expect(isDone ? [1] : [0, 1]).toContain(pages);
  }
});

it('a disk that leaves a file empty without an error loses no page that was remembered', async () => {
  const { own, root, counted } = fakeOwnFiles();
  const memory = createMemory(createMemoryFolder(own), () => NOON);
  await memory.remember(PAGE, 30);
  counted.isFull = true;
  await expect(memory.remember(pageAt('https://harbour.example/ice', FERRY), 30)).rejects.toThrow('0 of');
  counted.isFull = false;
  expect(await createMemory(createMemoryFolder(fakeOwnFiles(root).own), () => NOON).facts()).toMatchObject({
    pages: 1,
  });
});

it('where the browser keeps no files, nothing is remembered, and that is said', async () => {
  const memory = createMemory(createMemoryFolder(noOwnFiles), () => NOON);
  await expect(memory.facts()).rejects.toThrow('insecure');
  await expect(memory.remember(PAGE, 30)).rejects.toThrow('insecure');
});
