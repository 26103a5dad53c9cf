import { expect, test } from 'vitest';
import { sentenceOf } from '../../bench/hostile/sentence.ts';
import { ownTimeOf, type TraceEvent } from '../../bench/hostile/trace.ts';

const READING = 'chrome-extension://abc/reading.js';

/** An event on the page's main thread, in milliseconds. Its processor time is half of its duration. */
const event = (name: string, from: number, to: number, url?: string): TraceEvent => ({
  name,
  ...{ ph: 'X', pid: 1, tid: 1, ts: from * 1000, dur: (to - from) * 1000, tdur: (to - from) * 500 },
  ...(url !== undefined && { args: { data: { url } } }),
});

test('our time is that of our functions and of the microtasks after them, by task, in processor time', () => {
  const events = [
    event('RunTask', 0, 10),
    event('FunctionCall', 1, 3, READING),
    event('FunctionCall', 2, 3, READING),
    event('RunMicrotasks', 4, 8),
    event('RunTask', 20, 40),
    event('FunctionCall', 21, 39, 'https://page.example/own.js'),
    event('RunTask', 50, 60),
    event('FunctionCall', 50, 54, READING),
    {
      ...event('FunctionCall', 0, 90, READING),
      tid: 2,
      args: { data: { url: 'chrome-extension://abc/worker.js' } },
    },
  ];
  expect(ownTimeOf(events)).toEqual({ longest: 3, all: 5, collecting: 0 });
});

test('a collection of all garbage that begins while we run is told apart, one of young objects is ours', () => {
  const events = [
    event('RunTask', 0, 500),
    event('EvaluateScript', 1, 450, READING),
    event('MajorGC', 10, 410),
    event('MinorGC', 412, 414),
    event('MajorGC', 460, 480),
  ];
  expect(ownTimeOf(events)).toEqual({ longest: 24.5, all: 24.5, collecting: 200 });
});

test('SECURITY.md gets one sentence, once all parts were measured', () => {
  const told = {
    load: 1.5,
    hostile: [
      { longest: 20.4, all: 90, memory: 51.6 },
      { longest: 31.2, all: 80.2, memory: 8 },
    ],
    noArticle: { pages: 20, longestMedian: 1.9, longestP95: 2.4 },
    real: { pages: 123, longestP95: 26.7, allMedian: 120, timesReadability: 3.2 },
  };
  expect(sentenceOf(told)).toBe(
    'On 2 hostile pages no task of ours was longer than 31 ms, all of them together took 90 ms, and memory grew by 52 MB, at most; ' +
      'on 20 pages that are no article the longest task took 1.9 ms (median; 95 % up to 2.4 ms), ' +
      'on 123 real articles up to 26.7 ms in 95 %, and all of them together 120 ms (median), 3.2 times what Readability takes to read the page (`npm run bench:hostile`, processor time, load 1.5).',
  );
  expect(sentenceOf({ ...told, real: null })).toBeUndefined();
});
