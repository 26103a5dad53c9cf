import type { IndexCoverage } from '../model.ts';
import { sayBytes, sayCount, sayDate, sayList, sayMonth, type Language } from './language.ts';

/** At most this many agencies are named in the sentence on coverage. */
const NAMED_AGENCIES = 4;

/** What an index covers, in one sentence. */
export function sayIndexCoverage(language: Language, coverage: IndexCoverage): string {
  const named = coverage.agencies.flatMap(({ agency }) => agency ?? []);
  const names = named.slice(0, NAMED_AGENCIES);
  const hasOthers = coverage.agencies.length > names.length;
  if (hasOthers || names.length === 0) names.push(language.say('coverageOthers'));
  const stories = sayCount(language, 'stories', coverage.stories);
  const from = sayDate(language, coverage.publishedFrom);
  const to = sayDate(language, coverage.publishedTo);
  if (from === undefined || to === undefined)
    return language.say('coverage', stories, sayList(language, names));
  return language.say('coverageDated', stories, sayList(language, names), from, to);
}

/** What a page was compared with, and that this happened on the user's device. */
export const sayCoverage = (language: Language, indexes: readonly IndexCoverage[]): string =>
  [...indexes.map((index) => sayIndexCoverage(language, index)), language.say('onDevice')].join(' ');

/** With how many stories a page was compared, and up to when they go, in one short sentence; `undefined` where no index was asked. */
export function sayCoverageShort(language: Language, indexes: readonly IndexCoverage[]): string | undefined {
  if (indexes.length === 0) return undefined;
  const stories = sayCount(
    language,
    'stories',
    indexes.reduce((sum, index) => sum + index.stories, 0),
  );
  const ends = indexes.map(({ publishedTo }) => publishedTo);
  // An index without dates may go on for longer.
  const last = ends.includes(null) ? undefined : sayMonth(language, ends.toSorted().at(-1) ?? null);
  return last === undefined
    ? language.say('coverageShort', stories)
    : language.say('coverageShortDated', stories, last);
}

/** How much an index holds, from when, and its size. */
export function sayIndexFigures(language: Language, index: IndexCoverage): string {
  const from = sayDate(language, index.publishedFrom);
  const to = sayDate(language, index.publishedTo);
  const holds = language.say(
    'indexHolds',
    sayCount(language, 'stories', index.stories),
    sayCount(language, 'copies', index.carriers),
    sayCount(language, 'words', index.words),
  );
  const dates = from === undefined || to === undefined ? [] : [language.say('indexDates', from, to)];
  return [holds, ...dates, sayBytes(language, index.bytes)].join(' ');
}

/** How many stories of each agency an index holds, most first: pairs of a name and a count in words. */
export const storiesByOrigin = (
  language: Language,
  { agencies }: IndexCoverage,
): (readonly [name: string, stories: string])[] =>
  agencies.map(({ agency, stories }) => [
    agency ?? language.say('storiesOfOutlets'),
    sayCount(language, 'stories', stories),
  ]);
