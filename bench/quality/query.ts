import type { Relation } from '../../src/model.ts';

/** What a group of queries asks: see README.md. */
export type QueryGroup =
  | 'copy'
  | 'edited'
  | 'excerpt-1'
  | 'excerpt-2'
  | 'excerpt-3'
  | 'excerpt-6'
  | 'digest'
  | 'joined'
  | 'copy-of-copy'
  | 'take'
  | 'sheepdog'
  | 'llmfake'
  | 'current-rewrite'
  | 'current-summary'
  | 'current-independent'
  | 'current-voices-rewrite'
  | 'current-voices-summary'
  | 'current-voices-report'
  | 'current-blend'
  | 'current-translation'
  | 'current-foreign-report'
  | 'current-follow-up'
  | 'same-event'
  | 'same-topic'
  | 'shared-quotation'
  | 'boilerplate'
  | 'held-out'
  | 'opening-rewrite'
  | 'opening-independent'
  | 'leave-one-out';

/** One page to be matched, with the truth about it. */
export interface Query {
  id: string;
  group: QueryGroup;
  /** The page's own address: where it is that of a story, the story is left out of the results. */
  url: string | null;
  title: string;
  text: string;
  /** Ids of the stories that it was made from; empty where its story is not in the index. */
  sources: readonly string[];
  /** Stories that it is no error to call cited: the page names their agency for a fact. */
  mayCite?: readonly string[];
  /** What each source is to the page: the first is the true relation, the others are no error. */
  relations: readonly Relation[];
  /** Only these very stories are right, no twin of them: takes of one story are told apart. */
  isExact?: boolean;
}

/** A story of the index, with the text it was made from. */
export interface IndexedStory {
  id: string;
  url: string | null;
  outlet: string | null;
  published: string | null;
  title: string;
  text: string;
}
