import { beforeEach, expect, it, vi } from 'vitest';
import { keptValue } from '../../../src/browser/storage/kept-value.ts';
import { changeSettings, getSettings } from '../../../src/browser/settings/settings.ts';
import { getPausedSites, setSitePaused } from '../../../src/browser/sites/paused-sites.ts';
import { createFakeSessionArea } from '../fake-session-area.ts';

const areas = { local: createFakeSessionArea(), session: createFakeSessionArea() };
vi.mock('webextension-polyfill', () => ({
  default: {
    get storage() {
      return areas;
    },
  },
}));

/** Requests of one name, one after another, as the browser grants them to all pages and workers of an origin. */
const locks = new Map<string, Promise<unknown>>();
vi.stubGlobal('navigator', {
  locks: {
    request: (name: string, work: () => Promise<unknown>) => {
      const done = (locks.get(name) ?? Promise.resolve()).then(work);
      locks.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
  },
});

beforeEach(() => {
  areas.local.items.clear();
});

it('choices made at once are all kept', async () => {
  await Promise.all([
    changeSettings(() => ({ hasLinkBadges: false })),
    changeSettings(({ hasMarks }) => ({ hasMarks: !hasMarks })),
    changeSettings(() => ({ citationFormat: 'bibtex' })),
    ...['b.example', 'a.example', 'c.example'].map((host) => setSitePaused(host, true)),
    setSitePaused('b.example', false),
  ]);
  expect(await getSettings()).toMatchObject({
    hasLinkBadges: false,
    hasMarks: true,
    citationFormat: 'bibtex',
  });
  expect(await getPausedSites()).toEqual(['a.example', 'c.example']);
});

it('a change that fails is told of, and those after it are made', async () => {
  const count = keptValue('count', Number);
  areas.local.items.set('count', 1);
  const failing = count.change(() => {
    throw new Error('no change');
  });
  const next = count.change((now) => now + 1);
  await expect(failing).rejects.toThrow('no change');
  await next;
  expect(await count.get()).toBe(2);
});
