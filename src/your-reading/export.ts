/** What was read as a file, for programs and spreadsheets. */
import type { ReadPage } from '../memory-messages.ts';
import { CSV_START, csvLine } from '../report/csv.ts';
import { agenciesOf, type ReadStory } from './stories.ts';

const HOUR_MS = 3_600_000;

const momentOf = (hour: number): string => new Date(hour * HOUR_MS).toISOString();

/** The stories with all that is known of their pages. @param now in milliseconds from 1970 */
export function writeJson(stories: readonly ReadStory[], now: number): string {
  const written = stories.map(({ pages }) => ({
    pages: pages.map(({ url, outlet, headline, hour, credits, ownAgency }) => ({
      ...{ headline, url, site: outlet, read: momentOf(hour), credits, ownAgency },
    })),
  }));
  const file = { kind: 'wiremark-reading', version: 1, written: new Date(now).toISOString() };
  return `${JSON.stringify({ ...file, stories: written }, undefined, 2)}\n`;
}

const COLUMNS = ['story', 'read', 'site', 'headline', 'address', 'credits', 'agencies'] as const;

const rowOf = (page: ReadPage, story: number): string[] => [
  String(story + 1),
  momentOf(page.hour),
  page.outlet,
  page.headline,
  page.url,
  page.credits.join('; '),
  agenciesOf(page).join('; '),
];

/** One line for each page, with the number of its story. */
export function writeCsv(stories: readonly ReadStory[]): string {
  const rows = stories.flatMap(({ pages }, story) => pages.map((page) => rowOf(page, story)));
  return CSV_START + [COLUMNS, ...rows].map(csvLine).join('');
}
