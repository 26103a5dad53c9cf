/** Which pages of an archive are wanted. */
import { utcDayOf } from '../../text/day.ts';
import { withoutWww } from '../../text/site.ts';

/** Of each kind, one must hold; a kind without any always holds. Plain data, as it is handed to other threads. */
export interface Filter {
  /** Hosts without `www.`; subdomains belong to them. */
  hosts: readonly string[];
  /** Language codes, without region. */
  languages: readonly string[];
  /** UTC days, first and last; empty where there is no bound. */
  days: readonly { first: string; last: string }[];
}

/** Every page. */
export const NO_FILTER: Filter = { hosts: [], languages: [], days: [] };

/** What is known of a page. Null for what nothing says. */
export interface FilteredPage {
  /** Host or name of the outlet. */
  outlet: string | null;
  language: string | null;
  /** Date of publication; where there is none, the day of the crawl. */
  date: string | null;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Adds `host=HOST`, `lang=CODE`, `date=DAY` or `date=DAY..DAY`, a bound of which may be missing. Undefined for anything else. */
export function withFilter(filter: Filter, said: string): Filter | undefined {
  const [, kind, value = ''] = /^(host|lang|date)=(.+)$/.exec(said) ?? [];
  switch (kind) {
    case 'host':
      return { ...filter, hosts: [...filter.hosts, withoutWww(value.toLowerCase())] };
    case 'lang':
      return { ...filter, languages: [...filter.languages, primaryOf(value)] };
    case 'date': {
      const [first = '', last = first] = value.split('..');
      const areDays = [first, last].every((day) => day === '' || isDay(day));
      return areDays && first + last !== ''
        ? { ...filter, days: [...filter.days, { first, last }] }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Is it a day of the calendar? 30 February is a date to `Date`, of March. */
function isDay(day: string): boolean {
  const time = DAY.test(day) ? Date.parse(day) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const primaryOf = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** Is the outlet wanted? Asked before a page is read. */
export const isWantedOutlet = ({ hosts }: Filter, outlet: string): boolean =>
  hosts.length === 0 || hosts.some((host) => outlet === host || outlet.endsWith(`.${host}`));

/** Why a page is not wanted; undefined for one that is. What nothing says is not wanted where it is asked for. */
export function refusalBy(filter: Filter, { outlet, language, date }: FilteredPage): string | undefined {
  if (!isWantedOutlet(filter, outlet ?? '')) return 'of another host';
  const spoken = language === null ? '' : primaryOf(language);
  if (filter.languages.length > 0 && !filter.languages.includes(spoken)) return 'in another language';
  if (filter.days.length === 0) return undefined;
  const day = utcDayOf(date);
  const isWithin =
    day !== undefined && filter.days.some(({ first, last }) => day >= first && (last === '' || day <= last));
  return isWithin ? undefined : 'of another day';
}
