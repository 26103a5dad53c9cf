import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

const hasEngines = existsSync(new URL('../../bench/node_modules/minisearch', import.meta.url));

/** Skipped without the packages of bench/, which `npm run bench:quality` and `npm run soak` install. */
it.skipIf(!hasEngines)(
  'BM25 finds the story that shares a page’s rare words, and not one that shares its common ones',
  async () => {
    const { bm25 } = await import('../../bench/quality/baselines/bm25.ts');
    const baseline = bm25();
    const rare = (story: number) => [1, 2, 3].map((word) => `rare${story}x${word}`);
    for (let story = 0; story < 30; story++)
      baseline.add([...Array<string>(50).fill('said'), ...rare(story)]);
    baseline.finish();
    for (let story = 0; story < 30; story++)
      expect(baseline.search([...Array<string>(50).fill('said'), ...rare(story)])[0]).toBe(story);
  },
);
