/** The beginnings of rewrites and of reports of one's own: from which length on can the two be told apart? */
import type { Query, QueryGroup } from '../query.ts';
import { countWords, joinParagraphs, paragraphsOf, sentencesOf } from '../texts.ts';

/** Words from which an opening ends with its sentence. */
export const OPENING_LENGTHS = [70, 110, 150, 200];
const MOST_OF_GROUP = 100;
const OPENINGS_OF: Partial<Record<QueryGroup, QueryGroup>> = {
  sheepdog: 'opening-rewrite',
  llmfake: 'opening-rewrite',
  'current-rewrite': 'opening-rewrite',
  'current-independent': 'opening-independent',
  'same-event': 'opening-independent',
  'same-topic': 'opening-independent',
  'held-out': 'opening-independent',
};

/** Of the first hundred pages of each group that rewrites or reports, all openings that are shorter than the page. */
export function takeOpenings(queries: readonly Query[]): Query[] {
  const taken = new Map<QueryGroup, number>();
  return queries.flatMap((query) => {
    const group = OPENINGS_OF[query.group];
    const number = taken.get(query.group) ?? 0;
    taken.set(query.group, number + 1);
    return group === undefined || number >= MOST_OF_GROUP ? [] : openingsOf(query, group);
  });
}

function openingsOf(query: Query, group: QueryGroup): Query[] {
  const openings: Query[] = [];
  const paragraphs: string[][] = [];
  let words = 0;
  for (const paragraph of paragraphsOf(query.text)) {
    const sentences: string[] = [];
    paragraphs.push(sentences);
    for (const sentence of sentencesOf(paragraph)) {
      sentences.push(sentence);
      words += countWords(sentence);
      const length = OPENING_LENGTHS[openings.length];
      if (length === undefined) return openings;
      if (words < length) continue;
      const text = joinParagraphs(paragraphs.map((each) => each.join(' ')));
      openings.push({ ...query, id: `${query.id}-opening-${length}`, group, title: '', text });
    }
  }
  // The last may be the whole page.
  return openings.filter(({ text }) => countWords(text) < countWords(query.text));
}
