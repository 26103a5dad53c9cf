import type { QueryGroup } from '../query.ts';

/** How often the source came first, and among the first ten, by group. */
export interface RetrievalFigures {
  name: string;
  bytesPerWord: number | null;
  milliseconds: number;
  groups: Record<string, { first: number; firstTen: number }>;
}

/** Groups of pages with one source. */
export const RETRIEVAL_GROUPS: readonly QueryGroup[] = [
  'copy',
  'edited',
  'copy-of-copy',
  'excerpt-1',
  'excerpt-2',
  'excerpt-3',
  'excerpt-6',
  'sheepdog',
  'llmfake',
  'current-rewrite',
  'current-summary',
  'opening-rewrite',
];
