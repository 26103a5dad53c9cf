import { ageOf } from '../library/subscription/schedule.ts';
import type { IndexCoverage } from '../model.ts';
import {
  sayBytes,
  sayCount,
  sayDate,
  sayItems,
  sayList,
  sayRecent,
  type Clock,
  type Language,
} from './language.ts';

/** At most this many agencies are named in the sentence on coverage. */
const NAMED_AGENCIES = 4;
/** At most this many languages of an index are named. */
const NAMED_LANGUAGES = 8;

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

/** Is it asked? The others could not be read. */
export const isAsked = ({ leftOut }: IndexCoverage): boolean => leftOut === undefined;

/** What a page was compared with, how many files were left out, and that this happened on the user's device. */
export function sayCoverage(language: Language, indexes: readonly IndexCoverage[]): string {
  const asked = indexes.filter(isAsked);
  const leftOut = indexes.length - asked.length;
  return [
    ...asked.map((index) => sayIndexCoverage(language, index)),
    ...(leftOut > 0 ? [sayCount(language, 'leftOut', leftOut)] : []),
    language.say('onDevice'),
  ].join(' ');
}

/**
 * With how many stories a page was compared, and up to when they go, in one short line; then what is missing. `undefined` where no index was asked.
 * A subscribed index goes up to when its newest version was made.
 */
export function sayCoverageShort(
  language: Language,
  indexes: readonly IndexCoverage[],
  clock: Clock,
): string | undefined {
  const asked = indexes.filter(isAsked);
  if (asked.length === 0) return undefined;
  const leftOut = indexes.length - asked.length;
  return [
    sayComparedUpTo(language, asked, clock),
    ...(leftOut > 0 ? [sayCount(language, 'leftOut', leftOut)] : []),
  ].join(' ');
}

function sayComparedUpTo(language: Language, asked: readonly IndexCoverage[], clock: Clock): string {
  const compared = sayStoriesOf(language, asked);
  const issued = newestIssued(asked);
  if (issued === undefined) {
    const last = sayDate(language, lastDay(asked));
    return last === undefined
      ? language.say('coverageShort', compared)
      : language.say('coverageShortDated', compared, last);
  }
  // Its clock may be ahead of the device's.
  const until = sayRecent(language, Math.min(Date.parse(issued.made), clock.now), clock);
  if (ageOf(issued, clock.now) === 'fresh') return language.say('coverageShortDated', compared, until);
  return `${language.say('coverageShort', compared)} ${language.say('newsUntil', until)}`;
}

/** "41,210 stories of 12 agencies", or "of 12 agencies and others" where some are of outlets. */
function sayStoriesOf(language: Language, asked: readonly IndexCoverage[]): string {
  const sum = asked.reduce((all, { stories }) => all + stories, 0);
  const origins = new Set(asked.flatMap((index) => index.agencies.map(({ agency }) => agency)));
  const stories = sayCount(language, 'stories', sum);
  const hasOthers = origins.delete(null);
  if (origins.size === 0) return stories;
  const agencies = sayCount(language, 'agencies', origins.size);
  const whose = hasOthers ? sayList(language, [agencies, language.say('coverageOthers')]) : agencies;
  return language.say('coverageStoriesOf', stories, whose);
}

/** The newest version of a subscribed index; all times have one form, so their order is that of their letters. */
const newestIssued = (asked: readonly IndexCoverage[]) =>
  asked
    .flatMap(({ issued }) => issued ?? [])
    .toSorted((a, b) => (a.made < b.made ? -1 : 1))
    .at(-1);

/** Null where an index has no dates: it may go on for longer. */
function lastDay(asked: readonly IndexCoverage[]): string | null {
  const ends = asked.map(({ publishedTo }) => publishedTo);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

/** Was a page compared with nothing that is renewed? Today's news is then known only to a memory. */
export const hasNoNews = (indexes: readonly IndexCoverage[]): boolean =>
  indexes.some(isAsked) && indexes.every(({ issued }) => issued === undefined);

/** From when the stories of an index are; undefined where it does not say. */
export function sayIndexDates(
  language: Language,
  publishedFrom: string | null,
  publishedTo: string | null,
): string | undefined {
  const [from, to] = [sayDate(language, publishedFrom), sayDate(language, publishedTo)];
  if (from === undefined || to === undefined) return undefined;
  return from === to ? language.say('indexDay', from) : language.say('indexDates', from, to);
}

/** How much an index holds, from when, and its size. */
export function sayIndexFigures(language: Language, index: IndexCoverage): string {
  const holds = language.say(
    'indexHolds',
    sayCount(language, 'stories', index.stories),
    sayCount(language, 'copies', index.carriers),
    sayCount(language, 'words', index.words),
  );
  const dates = sayIndexDates(language, index.publishedFrom, index.publishedTo) ?? [];
  return [holds, dates, sayBytes(language, index.bytes)].flat().join(' ');
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

/** The languages of an index's stories, in their order; `undefined` if none is known. @param tags null for stories of an unknown language */
export function sayIndexLanguages(language: Language, tags: readonly (string | null)[]): string | undefined {
  const names = new Intl.DisplayNames(language.locale, { type: 'language' });
  const nameOf = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // What an index calls a language need be none.
      return tag;
    }
  };
  const known = tags.flatMap((tag) => (tag === null ? [] : nameOf(tag)));
  if (known.length === 0) return undefined;
  return language.say('indexLanguages', sayItems(language, known.slice(0, NAMED_LANGUAGES)));
}
