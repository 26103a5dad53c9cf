/** Reports as a table. */
import type { Report } from '../../model.ts';
import type { InputRecord } from '../input/input-records.ts';

/** The columns of `wiremark check --csv`: a stable contract. Columns may be added at the end, but none changes its meaning. */
export const CHECK_COLUMNS = [
  ...['id', 'address', 'outlet', 'published', 'language', 'headline', 'words'],
  ...['relation', 'agency', 'basis', 'credited', 'confidence', 'sources'],
  ...['source', 'source outlet', 'source address', 'page share', 'story share'],
];

/** A report as a row: the verdict, and its best source, if it has one. */
export function rowOfCheck({ page, verdict, sources }: Report, { id }: InputRecord): string[] {
  const { relation, agency, basis, credited, confidence } = verdict;
  const [best] = sources;
  return [
    ...[id ?? '', page.url ?? '', page.outlet ?? '', page.published ?? '', page.language ?? ''],
    ...[page.title, String(page.words), relation, agency ?? '', basis, String(credited)],
    ...[String(confidence), String(sources.length), best?.story.headline ?? '', best?.story.outlet ?? ''],
    ...[best?.story.url ?? '', String(best?.pageShare ?? ''), String(best?.storyShare ?? '')],
  ];
}
