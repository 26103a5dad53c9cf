/** What segments hold, told together by the name that they bear. */
import { expect, test } from 'vitest';
import { coverageOfAll } from '../../src/library/coverage.ts';
import type { IndexCoverage } from '../../src/model.ts';
import { sampleCoverage } from '../ui/sample-reports.ts';

const issuedAt = (hour: number) => ({
  made: `2026-03-09T${hour}:00:00Z`,
  next: `2026-03-09T${hour + 1}:00:00Z`,
});

/** A segment of one story, issued at these hours by its publishers. */
const segment = (change: Partial<IndexCoverage>, ...hours: number[]) => ({
  coverage: { ...sampleCoverage, stories: 1, ...change },
  publishers: hours.map((hour) => ({
    publisher: `Press ${hour}`,
    issued: issuedAt(hour),
    withdrawn: new Set<string>(),
  })),
});
const together = (...segments: ReturnType<typeof segment>[]) => coverageOfAll(segments, [])[0];

test('agencies and languages are summed, most first, equal ones by name, those of none among them', () => {
  const a = segment({
    agencies: [
      { agency: 'dpa', stories: 2 },
      { agency: null, stories: 2 },
    ],
    languages: [{ language: 'de', stories: 4 }],
  });
  const b = segment({
    agencies: [
      { agency: 'AP', stories: 2 },
      { agency: 'dpa', stories: 1 },
    ],
    languages: [
      { language: null, stories: 1 },
      { language: 'de', stories: 2 },
    ],
  });
  for (const all of [together(a, b), together(b, a)]) {
    expect(all?.agencies).toEqual([
      { agency: 'dpa', stories: 3 },
      { agency: null, stories: 2 },
      { agency: 'AP', stories: 2 },
    ]);
    expect(all?.languages).toEqual([
      { language: 'de', stories: 6 },
      { language: null, stories: 1 },
    ]);
  }
});

test('a segment that says no languages adds none', () => {
  const languages = [{ language: 'de', stories: 4 }];
  expect(together(segment({}), segment({ languages }))?.languages).toEqual(languages);
  expect(together(segment({ languages }), segment({}))?.languages).toEqual(languages);
});

test('the days are unknown where those of one segment are', () => {
  const known = segment({ publishedFrom: '2026-03-01', publishedTo: '2026-03-04' });
  const unknown = segment({ publishedFrom: null, publishedTo: null });
  for (const all of [together(known, unknown), together(unknown, known)])
    expect(all).toMatchObject({ publishedFrom: null, publishedTo: null });
});

test('the version is the newest that any publisher issued, in whichever order they stand', () => {
  expect(together(segment({}, 12, 10), segment({}, 11))?.issued).toEqual(issuedAt(12));
  expect(together(segment({}, 10), segment({}, 11, 12))?.issued).toEqual(issuedAt(12));
  expect(together(segment({}), segment({}, 11))?.issued).toEqual(issuedAt(11));
  expect(together(segment({}), segment({}))).not.toHaveProperty('issued');
});

test('what is left out stands last and holds nothing', () => {
  const reason = 'story index: truncated';
  const all = coverageOfAll([segment({})], [{ name: 'b.wmk', reason }]);
  expect(all.map(({ name, stories, leftOut }) => [name, stories, leftOut])).toEqual([
    ['bundled', 1, undefined],
    ['b.wmk', 0, reason],
  ]);
});
