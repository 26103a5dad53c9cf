import {
  CITATION_FORMATS,
  SHARE_FORMATS,
  type CitationFormat,
  type ShareFormat,
} from '../../report/copy-formats.ts';
import { DEFAULT_SEARCH_ENGINE, ENGINE_NAMES, type SearchEngine } from '../../report/search-engines.ts';

/** What the user chose; kept in `storage.local`. */
export interface Settings {
  /** Mark the passages of known stories in the text of the page. */
  hasMarks: boolean;
  /** Badges at links whose address is known in an index. */
  hasLinkBadges: boolean;
  /** Hosts on which it is the other way round, in alphabetical order. */
  linkBadgeExceptions: readonly string[];
  /** Where the searches that a report offers lead. */
  searchEngine: SearchEngine;
  /** Format of the last citation. */
  citationFormat: CitationFormat;
  /** Format of the last verdict that was copied. */
  shareFormat: ShareFormat;
}

/** Quiet until asked: passages are marked on request. A link badge stands only where a story is known, which is seldom. */
export const DEFAULT_SETTINGS: Settings = {
  hasMarks: false,
  hasLinkBadges: true,
  linkBadgeExceptions: [],
  searchEngine: DEFAULT_SEARCH_ENGINE,
  citationFormat: 'plain',
  shareFormat: 'plain',
};

const readBoolean = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

const readOne = <T extends string>(value: unknown, known: readonly T[], otherwise: T): T =>
  known.find((each) => each === value) ?? otherwise;

const readHosts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((host): host is string => typeof host === 'string') : [];

/** Settings out of anything that was stored or imported; what is missing or broken is as it was at first. */
export function readSettings(raw: unknown): Settings {
  if (typeof raw !== 'object' || raw === null) return DEFAULT_SETTINGS;
  const stored: Partial<Record<keyof Settings, unknown>> = raw;
  return {
    hasMarks: readBoolean(stored.hasMarks, DEFAULT_SETTINGS.hasMarks),
    hasLinkBadges: readBoolean(stored.hasLinkBadges, DEFAULT_SETTINGS.hasLinkBadges),
    linkBadgeExceptions: readHosts(stored.linkBadgeExceptions),
    searchEngine: readOne(stored.searchEngine, ENGINE_NAMES, DEFAULT_SETTINGS.searchEngine),
    citationFormat: readOne(stored.citationFormat, CITATION_FORMATS, DEFAULT_SETTINGS.citationFormat),
    shareFormat: readOne(stored.shareFormat, SHARE_FORMATS, DEFAULT_SETTINGS.shareFormat),
  };
}

/** Do links have badges on the pages of this host? */
export const hasLinkBadgesOn = ({ hasLinkBadges, linkBadgeExceptions }: Settings, host: string): boolean =>
  hasLinkBadges !== linkBadgeExceptions.includes(host);

/** The change that switches link badges on or off for one host. */
export function changeLinkBadgesOn(settings: Settings, host: string, isOn: boolean): Partial<Settings> {
  const others = settings.linkBadgeExceptions.filter((exception) => exception !== host);
  const isException = settings.hasLinkBadges !== isOn;
  return { linkBadgeExceptions: isException ? [...others, host].sort() : others };
}
