import { describe, expect, it } from 'vitest';
import type { Budget } from '../../scripts/build/budgets.ts';
import type { Bundle } from '../../scripts/build/bundle.ts';
import { breaches, loadedBundles, sumOf } from '../../scripts/build/weigh.ts';

const bundle = (file: string, imports: readonly string[], modules: Record<string, number>): Bundle => ({
  ...{ file, imports, modules, bytes: 1000, gzipBytes: 300 },
});

/** The popup loads a chunk that loads it back; the worker stands apart. */
const BUNDLES = [
  bundle('popup.js', ['shared.js'], { 'src/popup/popup.tsx': 400 }),
  bundle('shared.js', ['popup.js'], { 'src/text/words.ts': 900, 'node_modules/preact/preact.mjs': 500 }),
  bundle('worker.js', [], { 'src/match/match-page.ts': 700 }),
];

const budget: Budget = {
  ...{ name: 'popup', entry: 'popup.js', bytes: 2000, gzipBytes: 600 },
  ...{ was: { bytes: 2000, gzipBytes: 600 }, why: 'opens at a click', without: ['src/match/'] },
};

describe('the weight of a bundle', () => {
  it('is that of the script and of all that it loads, each once', () => {
    expect(loadedBundles('popup.js', BUNDLES).map(({ file }) => file)).toEqual(['popup.js', 'shared.js']);
    expect(sumOf(loadedBundles('popup.js', BUNDLES))).toEqual({ bytes: 2000, gzipBytes: 600 });
  });

  it('may be as large as its budget', () => {
    expect(breaches(budget, BUNDLES)).toEqual([]);
  });

  it('over its budget is told with the file, the size, and the largest modules first', () => {
    expect(breaches({ ...budget, bytes: 1900, gzipBytes: 599 }, BUNDLES)).toEqual([
      'popup.js has 2000 bytes, 100 over its budget',
      'popup.js has 600 bytes after gzip, 1 over its budget',
      'largest modules, in bytes before minification: src/text/words.ts 900, node_modules/preact/preact.mjs 500, src/popup/popup.tsx 400',
    ]);
  });

  it('with a module that it is to be without is told, whichever chunk holds it', () => {
    expect(breaches({ ...budget, without: ['node_modules/preact/'] }, BUNDLES)).toEqual([
      'popup.js holds node_modules/preact/preact.mjs (500 bytes), which it is to be without',
    ]);
  });

  it('of a script that is not in the build is a breach', () => {
    expect(breaches({ ...budget, entry: 'pop-up.js' }, BUNDLES)).toEqual([
      'pop-up.js is not in the build: correct scripts/build/budgets.ts',
    ]);
  });
});
