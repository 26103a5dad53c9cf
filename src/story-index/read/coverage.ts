import type { IndexCoverage } from '../../model.ts';
import { check } from '../format/check.ts';
import { MOST_COVERAGE_BYTES } from '../format/layout.ts';
import type { Header } from '../format/header.ts';

/** Most characters of a segment's name, an agency's code or a language. */
export const MOST_NAME = 200;
/** Most words for a byte of the file: of a text of stop words alone, nearly no byte is kept. */
const MOST_WORDS_OF_BYTE = 64;

/**
 * What a segment says that it holds, all but its size, checked field by field against its header.
 * @throws Error for a field of another type or out of range
 */
export function readCoverage(section: Uint8Array, header: Header): Omit<IndexCoverage, 'bytes'> {
  check(
    section.length <= MOST_COVERAGE_BYTES,
    `its coverage has ${section.length} bytes, at most ${MOST_COVERAGE_BYTES} are read`,
  );
  const fields = parse(section);
  const { name, stories, carriers, words, agencies, languages, publishedFrom, publishedTo } = fields;
  check(isName(name), `its coverage has no name of at most ${MOST_NAME} characters`);
  check(
    stories === header.storyCount,
    `its coverage says ${said(stories)} stories, the header ${header.storyCount}`,
  );
  const mostWords = header.fileBytes * MOST_WORDS_OF_BYTE;
  check(isCount(words, mostWords), `its coverage says ${said(words)} words, at most ${mostWords} fit`);
  check(
    isCount(carriers, header.fileBytes),
    `its coverage says ${said(carriers)} carriers, at most ${header.fileBytes} fit`,
  );
  const dates = [publishedFrom, publishedTo];
  check(
    dates.every(isDay) && (publishedFrom === null) === (publishedTo === null),
    `its coverage says dates from ${said(publishedFrom)} to ${said(publishedTo)}, expected two days or none`,
  );
  return {
    name,
    stories,
    carriers,
    words,
    agencies: countsOf(agencies, 'agency', header.storyCount),
    languages: countsOf(languages, 'language', header.storyCount),
    publishedFrom: publishedFrom as string | null,
    publishedTo: publishedTo as string | null,
  };
}

function parse(section: Uint8Array): Record<string, unknown> {
  let fields: unknown;
  try {
    fields = JSON.parse(new TextDecoder().decode(section));
  } catch {
    fields = undefined;
  }
  check(typeof fields === 'object' && fields !== null, 'its coverage is no JSON object');
  return fields as Record<string, unknown>;
}

/** The stories of each agency or language: a list of counts whose sum is that of all stories. */
function countsOf<K extends string>(
  list: unknown,
  key: K,
  storyCount: number,
): (Record<K, string | null> & { stories: number })[] {
  check(Array.isArray(list), `its coverage has no list of stories by ${key}`);
  const counts = (list as unknown[]).map((entry) => {
    const { [key]: name, stories } = (entry ?? {}) as Record<string, unknown>;
    check(
      (name === null || isName(name)) && isCount(stories, storyCount),
      `its coverage says ${said(stories)} stories of ${key} ${said(name)}, at most ${storyCount} fit`,
    );
    return { [key]: name, stories } as Record<K, string | null> & { stories: number };
  });
  const sum = counts.reduce((all, { stories }) => all + stories, 0);
  check(sum === storyCount, `its coverage says ${sum} stories by ${key}, the header ${storyCount}`);
  return counts;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_NAME;
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isDay(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
}

/** A value as it stands in a message. */
function said(value: unknown): string {
  return (JSON.stringify(value) ?? 'no').slice(0, 40);
}
