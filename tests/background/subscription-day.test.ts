/** A day of a worker with a subscription, in simulated time: requests have nothing to do with the pages that are visited. */
import { expect, test } from 'vitest';
import { createAnswers } from '../../src/background/answers.ts';
import { createRemembering } from '../../src/background/remembering.ts';
import { createSubscriptions } from '../../src/background/subscriptions.ts';
import { createTabChecks } from '../../src/background/tab-checks.ts';
import type { Sender } from '../../src/browser/messages/receive-messages.ts';
import { createTabResults } from '../../src/browser/tabs/tab-results.ts';
import { createLibrary } from '../../src/library/library.ts';
import { timeOf } from '../../src/library/subscription/forms.ts';
import { createMemory } from '../../src/memory/memory.ts';
import { createFakeSessionArea } from '../browser/fake-session-area.ts';
import { samplePage } from '../browser/messages/any-page.ts';
import { DAY, HOUR, NOW, segmentOf, siteOf } from '../library/subscription/publisher.ts';
import { readerOf, serve } from '../library/subscription/reader.ts';
import { MemoryFiles } from '../memory/memory-files.ts';
import { readMessage } from '../../src/browser/messages/message-schema.ts';
import { memorySources } from './memory-sources.ts';

const MINUTE = HOUR / 60;

/** Numbers that look like chance, the same for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Every request of a day, with its time, where so many pages are visited, each of which wakes the worker anew. */
async function dayWith(visits: number): Promise<string[]> {
  const reader = await readerOf(await siteOf([{ bytes: segmentOf('one') }]));
  const log: string[] = [];
  let alarm: number | null = null;
  reader.answer = async (url, from) => {
    log.push(`${reader.now - NOW} ${url} ${from}`);
    if (url.endsWith('keys.json.minisig')) {
      // A version for each hour.
      const hour = Math.floor((reader.now - NOW) / HOUR);
      const made = timeOf(NOW + hour * HOUR);
      const next = timeOf(NOW + (hour + 1) * HOUR);
      const manifest = { sequence: 10 + hour, made, next };
      reader.site = await siteOf([{ bytes: segmentOf(`hour ${hour}`) }], { manifest });
    }
    return serve(reader.site, url, from);
  };
  const surroundings = {
    ...reader.client,
    random: chanceOf(22),
    alone: <T>(run: () => Promise<T>) => run(),
    stayAwake: () => () => undefined,
    setAlarm: (when: number | null) => Promise.resolve(void (alarm = when)),
    hasAlarm: () => Promise.resolve(alarm !== null),
    tell: () => Promise.resolve(),
    onStoriesChanged: () => Promise.resolve(),
    onIssuedAnew: () => undefined,
  };
  const visit = async (number: number): Promise<void> => {
    const url = `https://courier.example/${number}`;
    const sender: Sender = { kind: 'content', tabId: number, url, isPrivate: false };
    const subscriptions = createSubscriptions(surroundings);
    await subscriptions.restoreAlarm();
    const answer = createAnswers({
      checks: createTabChecks(
        {
          results: createTabResults(createFakeSessionArea()),
          injectReadingScript: () => Promise.resolve('runs'),
          getTabUrl: () => Promise.resolve(url),
          showToolbar: () => Promise.resolve(),
        },
        () => ({ text: '', title: '' }),
      ),
      library: createLibrary([]),
      memory: createRemembering(
        createMemory(new MemoryFiles(), () => reader.now),
        memorySources(),
      ),
      subscriptions,
      budget: { charge: () => 'within', forget: () => undefined },
      runReading: () => Promise.resolve(true),
      runWatching: () => Promise.resolve(true),
      runShowing: () => Promise.resolve(true),
      checkAnyway: () => Promise.resolve(true),
      getChoices: () =>
        Promise.resolve({ isPaused: false, hasMarks: true, hasLinkBadges: true, isRemembered: true }),
      getTexts: () => Promise.resolve(null),
      tellLibraryChanged: () => Promise.resolve(),
      stylePage: () => Promise.resolve(),
    });
    for (const raw of [
      { type: 'start-reading' },
      { type: 'check-page', page: samplePage() },
      { type: 'check-links', urls: [url] },
      { type: 'remember-page', page: samplePage() },
    ]) {
      expect(readMessage(raw).ok).toBe(true);
      expect(await answer(raw, sender)).toMatchObject({ ok: true });
    }
  };
  await createSubscriptions(surroundings).updateDue();
  const every = visits === 0 ? Infinity : Math.floor((24 * 60) / visits);
  for (let minute = 1; minute < 24 * 60; minute++) {
    reader.now = NOW + minute * MINUTE;
    if (minute % every === 0) await visit(minute);
    if (alarm !== null && reader.now >= alarm) await createSubscriptions(surroundings).updateDue();
  }
  expect(reader.now).toBeLessThan(NOW + DAY);
  return log;
}

test('a day with 200 visits has the very requests of a day with none', async () => {
  const quiet = await dayWith(0);
  expect(quiet.filter((line) => line.includes('wiremark.json ')).length).toBeGreaterThan(15);
  expect(await dayWith(200)).toEqual(quiet);
}, 60_000);
