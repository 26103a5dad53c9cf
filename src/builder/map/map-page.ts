import { hostOf } from '../../text/site.ts';
import { isWantedOutlet, NO_FILTER, refusalBy, type Filter } from '../archive/filter.ts';
import { recordOfRaw, type RawPage } from '../archive/raw-page.ts';
import type { RawEntry } from '../archive/read-raw.ts';
import { placeWords, type PlacedText } from '../input/placed-text.ts';
import { prepareWithPage, type Prepared } from '../input/prepared.ts';
import { PREPARED_START, readPreparedLine } from './prepared-line.ts';

/** How pages are read. Plain data, as it is handed to other threads. */
export interface Reading {
  /** Which pages are wanted. */
  filter: Filter;
  /** Lines that do not count. */
  ignored: readonly string[];
  /** Are texts wanted, with the place of each word? */
  withTexts: boolean;
}

/** Every page, all of it, and no text. */
export const PLAIN_READING: Reading = { filter: NO_FILTER, ignored: [], withTexts: false };

/** A page that was read. The text is there if it was asked for, and if there is one. */
export interface ReadItem {
  item: Prepared;
  text?: PlacedText;
}

/** What came of a page. */
export type Mapped = { place: string } & (ReadItem | { skipped: string });

/** Reads and fingerprints one page, if it is one and wanted. Nothing that stands in a page ends the run. Cost: that of reading the page. */
export function mapEntry(raw: RawEntry, reading: Reading): Mapped {
  if ('skipped' in raw) return raw;
  const { place } = raw;
  const { filter } = reading;
  if ('url' in raw && !isWantedOutlet(filter, hostOf(raw.url) ?? ''))
    return { place, skipped: 'of another host' };
  try {
    const read = readRaw(raw, reading);
    if ('skipped' in read) return { place, skipped: read.skipped };
    const { item, text, crawled } = read;
    const { outlet, record, page } = item;
    const language = record.lang ?? page?.language ?? null;
    const skipped = refusalBy(filter, { outlet, language, date: record.published ?? crawled });
    if (skipped !== undefined) return { place, skipped };
    return { place, item, ...(text !== undefined && { text }) };
  } catch (error) {
    return { place, skipped: `this is a bug in Wiremark: ${(error as Error).message}` };
  }
}

function readRaw(
  raw: RawPage,
  { ignored, withTexts }: Reading,
): (ReadItem & { crawled: string | null }) | { skipped: string } {
  if (raw.kind === 'line' && raw.line.startsWith(PREPARED_START)) return readPreparedLine(raw.line);
  const read = recordOfRaw(raw);
  if ('skipped' in read) return read;
  const { record, crawled } = read;
  const prepared = prepareWithPage(record, ignored);
  if ('skipped' in prepared) return prepared;
  const [article] = prepared.page?.articles ?? [];
  const given = record.html ? undefined : (record.text ?? undefined);
  return {
    item: prepared.item,
    ...(withTexts && article !== undefined && { text: placeWords(article, given) }),
    crawled,
  };
}
