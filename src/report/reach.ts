/** Whether the indexes could hold a page's story at all: "not in the index" says little of an article that is newer than the index. */
import type { IndexCoverage, Report } from '../model.ts';
import { sayDate, type Language } from './language.ts';

/** Why the indexes could hardly hold the story of a page, by what the page says of its own date and language. */
export type Reach =
  { kind: 'newer' | 'older'; published: string; limit: string } | { kind: 'language'; language: string };

/**
 * Share of an index's stories in the page's language below which it hardly has any. Not measured. Higher: more pages are told that the index
 * knows little of their language, and fewer that it holds no story like theirs.
 */
const HARDLY_ANY_SHARE = 0.01;

/** Share of stories whose language is known, from which the others are taken to be alike. Not measured. Lower: an index is judged by a few of its stories. */
const LEAST_TOLD_SHARE = 0.9;

/** The reason; undefined where the indexes could hold the story, or do not say what they hold. */
export function reachOf(
  { published, language }: Pick<Report['page'], 'published' | 'language'>,
  coverage: readonly IndexCoverage[],
): Reach | undefined {
  return beyondDates(published, coverage) ?? beyondLanguages(language, coverage);
}

function beyondDates(published: string | null, coverage: readonly IndexCoverage[]): Reach | undefined {
  if (published === null) return undefined;
  const day = published.slice(0, 10);
  const from = coverage.map(({ publishedFrom }) => publishedFrom);
  const to = coverage.map(({ publishedTo }) => publishedTo);
  // An index without dates may hold a story of any day.
  const [first, last] = [limitOf(from, 0), limitOf(to, -1)];
  if (last !== undefined && day > last) return { kind: 'newer', published, limit: last };
  return first !== undefined && day < first ? { kind: 'older', published, limit: first } : undefined;
}

/** The first (0) or last (-1) of the days; undefined where one is unknown. */
const limitOf = (days: readonly (string | null)[], at: 0 | -1): string | undefined =>
  days.includes(null) ? undefined : (days.toSorted().at(at) ?? undefined);

function beyondLanguages(language: string | null, coverage: readonly IndexCoverage[]): Reach | undefined {
  return language !== null && hasHardlyAny(language, coverage) ? { kind: 'language', language } : undefined;
}

function hasHardlyAny(language: string, coverage: readonly IndexCoverage[]): boolean {
  const known = coverage.flatMap(({ languages }) => languages ?? []);
  // An index of an older version does not say in which languages its stories are.
  if (known.length === 0 || coverage.some(({ languages }) => languages === undefined)) return false;
  const sum = (stories: readonly { stories: number }[]) =>
    stories.reduce((total, each) => total + each.stories, 0);
  const told = known.filter((each) => each.language !== null);
  // Most stories of some indexes do not say: nothing is known of their languages then.
  if (sum(told) < LEAST_TOLD_SHARE * sum(known)) return false;
  return sum(told.filter((each) => each.language === language)) < HARDLY_ANY_SHARE * sum(told);
}

/** The reason as a sentence. */
export function sayReach(language: Language, reach: Reach): string {
  if (reach.kind === 'language') return language.say('reachLanguage', sayLanguage(language, reach.language));
  const key = reach.kind === 'newer' ? 'reachNewer' : 'reachOlder';
  return language.say(
    key,
    sayDate(language, reach.published) ?? reach.published,
    sayDate(language, reach.limit) ?? reach.limit,
  );
}

/** The name of a language in another: "French". Its tag where it has none. */
function sayLanguage({ locale }: Language, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
