/** Prepared records as lines of JSON, so that one job reads pages and another builds from them. They hold no text. */
import type { Prepared } from '../input/prepared.ts';
import { parseStored, preparedOf, storedWhole } from '../work/stored-record.ts';

/** Raised when a line means something else: records are then prepared anew. */
const VERSION = 1;

/** How each such line begins, and no record of an input. */
export const PREPARED_START = '{"prepared":';

/** A record as a line, without its end. */
export const preparedLine = (item: Prepared): string =>
  `${PREPARED_START}${VERSION},"record":${JSON.stringify(storedWhole(item, ''))}}`;

/** The record of a line, or why it is none. */
export function readPreparedLine(line: string): { item: Prepared; crawled: null } | { skipped: string } {
  let value: { prepared?: unknown; record?: unknown };
  try {
    value = JSON.parse(line) as typeof value;
  } catch {
    return { skipped: 'no JSON' };
  }
  if (value.prepared !== VERSION) return { skipped: 'prepared by another version of Wiremark' };
  const stored = parseStored(value.record);
  if (stored === undefined) return { skipped: 'broken prepared record' };
  try {
    return { item: preparedOf(stored), crawled: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { skipped: 'broken prepared record' };
  }
}
