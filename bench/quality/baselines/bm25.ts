/** BM25 (Robertson and Zaragoza 2009) as minisearch computes it, asked with the 40 rarest terms of the page. */
import MiniSearch from 'minisearch';
import { BEST, type Baseline } from './baseline.ts';

const RAREST = 40;
/** Terms in more of the stories are never among the 40 rarest of a page, and are two thirds of all postings. */
const LARGEST_SHARE = 0.1;

export function bm25(): Baseline {
  const stories: string[][] = [];
  const storiesWith = new Map<string, number>();
  const engine = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  return {
    name: 'BM25, 40 rarest terms',
    add(terms) {
      stories.push([...terms]);
      for (const term of new Set(terms)) storiesWith.set(term, (storiesWith.get(term) ?? 0) + 1);
    },
    finish() {
      const most = stories.length * LARGEST_SHARE;
      stories.forEach((terms, id) => {
        engine.add({ id, text: terms.filter((term) => (storiesWith.get(term) ?? 0) <= most).join(' ') });
        stories[id] = [];
      });
      return null;
    },
    search(terms) {
      const known = [...new Set(terms)].filter((term) => storiesWith.has(term));
      const rarest = known
        .sort((a, b) => (storiesWith.get(a) ?? 0) - (storiesWith.get(b) ?? 0))
        .slice(0, RAREST);
      return engine
        .search(rarest.join(' '))
        .slice(0, BEST)
        .map(({ id }) => id as number);
    },
  };
}
