/** What was read before and carries text of this page, in words. It says nothing of where a text is from, but what those pages say. */
import type { LinkAnswer, ReadBefore } from '../memory-messages.ts';
import { sayCount, sayList, type Language } from './language.ts';
import { sayLinkBadge } from './names.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days after which weeks are named, and after which months are. */
const MOST_DAYS = 13;
const MOST_WEEK_DAYS = 60;

/** Days from 1970 of the user's calendar. */
const calendarDay = (time: number): number =>
  Math.floor((time - new Date(time).getTimezoneOffset() * 60_000) / DAY_MS);

/** When a page was read: "today", "yesterday", "3 weeks ago". @param now in milliseconds from 1970 */
export function sayWhen(language: Language, hour: number, now: number): string {
  const days = Math.max(0, calendarDay(now) - calendarDay(hour * HOUR_MS));
  const format = new Intl.RelativeTimeFormat(language.locale, { numeric: 'auto' });
  if (days <= MOST_DAYS) return format.format(-days, 'day');
  return days <= MOST_WEEK_DAYS
    ? format.format(-Math.round(days / 7), 'week')
    : format.format(-Math.round(days / 30), 'month');
}

/** What a page says of its text, or is: "That page credits AP." Undefined where it names no source. */
function sayOwn(
  language: Language,
  { credits, ownAgency }: Pick<ReadBefore, 'credits' | 'ownAgency'>,
): string | undefined {
  if (ownAgency !== null) return language.say('readOwnPage', ownAgency);
  return credits.length === 0 ? undefined : language.say('readCredits', sayList(language, credits));
}

/** What was read before: "You read this text on examplepost.com yesterday. That page credits AP." Undefined where nothing was. */
export function sayRead(
  language: Language,
  read: readonly ReadBefore[],
  now: number,
): { text: string; more: string | undefined } | undefined {
  const [first, second] = read;
  if (first === undefined) return undefined;
  if (second === undefined) {
    const key = first.isPart ? 'readPart' : 'readText';
    const text = language.say(key, first.outlet, sayWhen(language, first.hour, now));
    return { text, more: sayOwn(language, first) };
  }
  const named = read.filter(({ credits, ownAgency }) => ownAgency !== null || credits.length > 0).length;
  return {
    text: sayCount(language, 'readPages', read.length),
    more: named === 0 ? undefined : sayCount(language, 'readNaming', named),
  };
}

/** Text of the badge at a link: "AP · Full copy", and where its text was read: "AP · Full copy · read on harbour.example yesterday". */
export function sayReadLink(language: Language, link: LinkAnswer, now: number): string {
  const said = sayLinkBadge(language, link);
  if (link.read === undefined) return said;
  const { outlet, hour, isSamePage } = link.read;
  const when = sayWhen(language, hour, now);
  return isSamePage
    ? language.say('linkReadPage', said, when)
    : language.say('linkReadText', said, outlet, when);
}

/** One of several pages: "examplepost.com, yesterday". */
export const sayReadPage = (
  language: Language,
  read: Pick<ReadBefore, 'outlet' | 'hour'>,
  now: number,
): string => language.say('storyBy', read.outlet, sayWhen(language, read.hour, now));

/** What one of several pages says of its text. */
export const sayReadCredit = sayOwn;
