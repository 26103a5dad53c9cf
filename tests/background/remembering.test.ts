import { describe, expect, it } from 'vitest';
import { createRemembering } from '../../src/background/remembering.ts';
import { createMemory } from '../../src/memory/memory.ts';
import { BEES, FERRY } from '../match/newsroom.ts';
import { MemoryFiles } from '../memory/memory-files.ts';
import { NOON, pageAt } from '../memory/sample-pages.ts';
import { memorySources } from './memory-sources.ts';

const FIRST = pageAt('https://harbour.example/ferry', FERRY);
const SECOND = pageAt('https://harbour.example/bees', BEES);

/** A browser, in which workers start and end. */
function createBrowser() {
  const files = new MemoryFiles();
  const sources = memorySources();
  return {
    files,
    sources,
    startWorker: () =>
      createRemembering(
        createMemory(files, () => NOON),
        sources,
      ),
  };
}

const troubleOf = async (worker: ReturnType<typeof createRemembering>) => (await worker.facts())?.trouble;

describe('a full disk', () => {
  it('is told of by later workers too, until a page is kept again', async () => {
    const { files, startWorker } = createBrowser();
    await startWorker().remember(FIRST);
    files.isFull = true;
    await startWorker().remember(SECOND);
    expect(await startWorker().facts()).toMatchObject({ pages: 1, trouble: 'full' });
    files.isFull = false;
    await startWorker().remember(SECOND);
    expect(await startWorker().facts()).toMatchObject({ pages: 2, trouble: null });
  });
});

describe('files that the browser removed', () => {
  it('are told of, also after pages were kept anew, until the user has seen it', async () => {
    const { files, sources, startWorker } = createBrowser();
    await startWorker().remember(FIRST);
    files.files.clear();
    await startWorker().remember(SECOND);
    expect(await startWorker().facts()).toMatchObject({ pages: 1, trouble: 'lost' });
    await startWorker().remember(FIRST);
    expect(await troubleOf(startWorker())).toBe('lost');
    await sources.changeRecord({ trouble: null });
    expect(await troubleOf(startWorker())).toBeNull();
  });

  it('are told of before a page is kept', async () => {
    const { files, startWorker } = createBrowser();
    await startWorker().remember(FIRST);
    files.files.clear();
    expect(await startWorker().facts()).toEqual({ pages: 0, since: null, trouble: 'lost' });
  });

  it('are not those of pages that were forgotten, or that were never kept', async () => {
    const { startWorker } = createBrowser();
    expect(await troubleOf(startWorker())).toBeNull();
    await startWorker().remember(pageAt('http://localhost/', FERRY));
    expect(await troubleOf(startWorker())).toBeNull();
    await startWorker().remember(FIRST);
    await startWorker().forget({ kind: 'all' });
    expect(await startWorker().facts()).toEqual({ pages: 0, since: null, trouble: null });
  });
});

it('the record is written when it changes, not with each page', async () => {
  const { sources, startWorker } = createBrowser();
  const worker = startWorker();
  for (const page of [FIRST, SECOND, FIRST]) await worker.remember(page);
  expect(sources.changes).toBe(1);
});

it('where the browser keeps no files, nothing is noted, and there is nothing to tell of', async () => {
  const { files, sources, startWorker } = createBrowser();
  files.list = () => Promise.reject(new Error('no files for extensions'));
  const worker = startWorker();
  await worker.expire();
  await worker.remember(FIRST);
  expect(await worker.facts()).toBeNull();
  expect(sources.changes).toBe(0);
});
